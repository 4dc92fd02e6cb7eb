"""Invented assessments of one year for a register of people: marks, an interview, an approval, some proposals."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

from bench.generate import person
from bench.yaml_text import Value, record_text

YEAR = 2013
SEED = 122
"""The number of the order on the yearly assessment."""

_MARKS = ("задовільна", "добра", "добра", "добра", "висока")
_NEEDS = ("Діловодство", "Електронний документообіг", "Місцеві бюджети", "Робота зі зверненнями громадян")
_KINDS = ("ранг", "оплата праці", "кадровий резерв", "просування по службі")
_HEAD: dict[str, Value] = {"name": "Остапчук Віктор Григорович", "post": "Селищний голова"}


def write_assessments(root: Path, people: int) -> None:
    """The assessment of the year beside the card of each of so many people."""
    for number in range(people):
        folder = root / "people" / person(number).id / "assessments"
        folder.mkdir()
        text = record_text("assessment", 3, assessment(number))
        (folder / f"{YEAR}.yaml").write_text(text, encoding="utf-8", newline="\n")


def assessment(number: int) -> dict[str, Value]:
    """The assessment of the person of a number."""
    chance = Random(SEED + number)
    own: list[Value] = [chance.randint(3, 5) for _ in range(12)]
    given: list[Value] = [chance.randint(3, 5) for _ in range(12)]
    found: dict[str, Value] = {
        "person": person(number).id,
        "year": YEAR,
        "self": {"date": date(2014, 1, 22), "marks": {"general": own}},
        "head": {
            "date": date(2014, 1, 27),
            "by": _HEAD,
            "marks": {"general": given},
            "timeliness": "роботу виконано в строк",
            "quality": "окремі зауваження враховано",
            "results": "заплановане виконано",
        },
        "final_marks": [{"mark": chance.choice(_MARKS), "date": date(2014, 1, 27), "by": _HEAD}],
        "given": date(2014, 1, 28),
        "acquainted": {"date": date(2014, 1, 30), "agrees": "так"},
        "interview": {"date": date(2014, 2, 3), "by": _HEAD, "training": [chance.choice(_NEEDS)]},
        "signed": {"head": date(2014, 2, 3), "servant": date(2014, 2, 3)},
        "approved": {"date": date(2014, 2, 10), "by": _HEAD},
    }
    if chance.random() < 0.2:
        kind = chance.choice(_KINDS)
        found["proposals"] = [{"kind": kind, "text": "врахувати результат оцінки"}]
    return found
