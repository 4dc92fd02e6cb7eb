"""The yearly assessment of 2014 on the example, and every command of it as it can be called: for tests over all."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.kadry import EXAMPLE

YEAR = 2014
BASIS = "розпорядження від 14.01.2015 № 2-к"
ORDERS = """\
year: 2015
series:
  - index: к
    title: з кадрових питань
    first: 2
orders:
  - series: к
    number: 2
    date: 2015-01-14
    kind: розпорядження
    signer: Остапчук Віктор Григорович
    subject: про проведення щорічної оцінки за 2014 рік
"""
"""The book of orders of the year in which the campaign is held."""

SERVANT, CLERK, EXEMPT = "gudz-mariia-3f8k", "tkachuk-ihor-6w1n", "sabo-laslo-1j6t"
OWN, GIVEN = "4 4 5 4 4 5 5 5 4 5 5 5", "5 5 5 5 5 5 5 5 4 5 5 5"

PREPARED = ("assess", "mark", SERVANT, "--prepared", "2015-01-19", "--interview", "2015-02-02")
SELF = ("assess", "self", SERVANT, "--date", "2015-01-21", "--marks", OWN)
MARKED = ("assess", "mark", SERVANT, "--date", "2015-01-26", "--marks", GIVEN, "--final", "добра")
HANDED = ("assess", "mark", SERVANT, "--given", "2015-01-27")
READ = ("assess", "mark", SERVANT, "--acquainted", "2015-01-28", "--disagrees")
OBJECTED = ("assess", "object", SERVANT, "--date", "2015-02-02", "--number", "7", "--reason", "не згодна")
DECIDED = ("assess", "object", SERVANT, "--decide", "2015-02-05", "--outcome", "змінено", "--final", "висока")
TALKED = (
    *("assess", "interview", SERVANT, "--date", "2015-02-06", "--training", "Керівництво підрозділом"),
    *("--plan", "Розробити зразки; до 30.05.2015; очікувано зразки затверджено", "--signed", "2015-02-06"),
)
APPROVED = ("assess", "approve", SERVANT, "--date", "2015-02-09")
FILED = ("assess", "file", SERVANT, "--date", "2015-02-10", "--sheets", "3")
ROUND = (PREPARED, SELF, MARKED, HANDED, READ, OBJECTED, DECIDED, TALKED, APPROVED, FILED)
"""The whole year of one servant, an objection with it."""

OLD_ORDER = "розпорядження від 30.04.2009 № 45-к"
OLD_BASIS = ("--basis", OLD_ORDER)
READ_IT, SIGNED, FREE = "sabo-laslo-1j6t", "panasiuk-bohdan-9b2q", "lysenko-hanna-7t3b"

ASSESS_READING: tuple[tuple[str, ...], ...] = (
    ("assess", "status", "2013", "--on", "2014-02-10"),
    ("assess", "status", "--person", SERVANT, "--reveal", "--on", "2014-02-10"),
    ("assess", "summary", "2013"),
    ("assess", "form", SERVANT, "--year", "2013", "-o", "{folder}/blank-otsinky.html"),
    ("assess", "paper", "order", "--year", "2013", "-o", "{folder}/nakaz-otsinka.html"),
    ("assess", "tasks", SERVANT, "--year", "2019"),
)
ASSESS_WRITING: tuple[tuple[str, ...], ...] = (
    ("assess", "open", "2014", "--order", OLD_ORDER, "--from", "2015-01-19"),
    ("assess", "exempt", "2013", FREE, "--ground", "за законом", *OLD_BASIS),
    ("assess", "self", CLERK, "--year", "2013", "--date", "2014-01-22", "--marks", f"{OWN} 4", *OLD_BASIS),
    ("assess", "mark", CLERK, "--year", "2013", "--prepared", "2014-01-21", *OLD_BASIS),
    ("assess", "interview", READ_IT, "--year", "2013", "--date", "2014-02-04", *OLD_BASIS),
    (
        *("assess", "object", READ_IT, "--year", "2013", "--date", "2014-02-05", "--reason", "не згоден"),
        *OLD_BASIS,
    ),
    ("assess", "approve", SIGNED, "--year", "2013", "--date", "2014-02-11", *OLD_BASIS),
    ("assess", "file", SERVANT, "--year", "2013", "--date", "2014-02-18", "--sheets", "3", *OLD_BASIS),
    ("assess", "attest", SERVANT, "--date", "2013-03-14", "--order", OLD_ORDER, "--post", "спеціаліст"),
)


def add_round(root: Path) -> None:
    """The campaign of 2013 with servants who wait for their next act: nothing written, the mark read, both signed."""
    shutil.copytree(EXAMPLE / "assessments", root / "assessments", dirs_exist_ok=True)
    for person, end in ((CLERK, ""), (FREE, ""), (READ_IT, "interview:\n  date"), (SIGNED, "approved:")):
        path = root / f"people/{person}/assessments/2013.yaml"
        text = path.read_text(encoding="utf-8")
        if end:
            path.write_text(text[: text.index(end)], encoding="utf-8", newline="\n")
        else:
            path.unlink()
