"""Every command of personal files as it can be called on a register: for tests over all commands."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.kadry import EXAMPLE

ORDER = "розпорядження від 30.04.2009 № 45-к"
BASIS = ("--basis", ORDER)
USED, BEGUN, CLOSED, OUT = "gudz-mariia-3f8k", "kravets-andrii-8t5j", "honcharenko-tetiana-6f2k", "panasiuk-bohdan-9b2q"
NEW = "chub-valerii-3w8n"
DOCUMENT = ("--title", "Копія довідки", "--issuer", "Вигаданська установа", "--doc-date", "2013-05-01")

DOSSIER_READING: tuple[tuple[str, ...], ...] = (
    ("file", "list", "--overdue"),
    ("file", "list", USED),
    ("file", "book", "issue"),
    ("file", "paper", "inventory", USED, "-o", "{folder}/opys-spravy.html"),
    ("file", "refresh", "--due", "--on", "2014-05-01"),
)
DOSSIER_WRITING: tuple[tuple[str, ...], ...] = (
    ("file", "open", NEW, "--date", "2006-08-21", *BASIS),
    (
        *("file", "register", BEGUN, "--appointed", "2013-02-04", "--order", ORDER, "--post", "спеціаліст"),
        *("--date", "2013-02-08"),
    ),
    ("file", "add", USED, *DOCUMENT, "--date", "2013-05-06", "--sheets", "1", *BASIS),
    ("file", "withdraw", USED, "2", "--date", "2013-05-06", "--act", "акт № 4", "--reason", "повернено", *BASIS),
    (
        *("file", "issue", USED, "--to", "Остапчук Віктор Григорович", "--permit", "резолюція"),
        *("--date", "2013-05-06", "--due", "2013-05-10", *BASIS),
    ),
    ("file", "return", OUT, "--date", "2013-05-09", *BASIS),
    ("file", "refresh", "--all", "--date", "2014-04-10", *BASIS),
    (
        *("file", "close", USED, "--date", "2014-05-30", "--reason", "за власним бажанням", "--order", ORDER),
        *("--card-entry", "2014-05-30", "--certified", "2014-05-30"),
    ),
    ("file", "archive", CLOSED, "--date", "2009-04-28", *BASIS),
    ("file", "void", "movement", "--year", "2013", "--reason", "зіпсовано", *BASIS),
    ("file", "report", "--record", "--date", "2013-05-06", "--to", "territorial", *BASIS),
)


def add_files(root: Path) -> None:
    """The people of the example, and files that wait for their next step: one opened, one closed, one given out."""
    for folder in ("people", "books/movement", "books/issue", "books/reports"):
        shutil.copytree(EXAMPLE / folder, root / folder, dirs_exist_ok=True)
    for card in root.glob("people/*/card.yaml"):
        # Nothing has been decided yet in the competitions here, so no protocol of theirs can be pointed at.
        lines = card.read_text(encoding="utf-8").splitlines(True)
        kept = "".join(line for line in lines if not line.startswith("    competition: "))
        card.write_text(kept, encoding="utf-8", newline="\n")
    begun = root / f"people/{BEGUN}/file.yaml"
    begun.write_text(f"person: {BEGUN}\nopened:\n  date: 2013-01-28\n", encoding="utf-8")
    closed = root / f"people/{CLOSED}/file.yaml"
    text = closed.read_text(encoding="utf-8")
    cut = text.index("archived:"), text.index("inventory:")
    closed.write_text(text[: cut[0]] + text[cut[1] :], encoding="utf-8", newline="\n")
    (root / "books/issue/2013.yaml").write_text(
        "year: 2013\nissues:\n"
        f"  - number: 1\n    date: 2013-05-02\n    person: {OUT}\n    to: Остапчук Віктор Григорович\n"
        "    permit: резолюція\n    due: 2013-05-08\n",
        encoding="utf-8",
        newline="\n",
    )
