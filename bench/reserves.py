"""A register of invented people with lists of the reserve and assessments of a year, and the row that reviews it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

from bench.careers import IN_UNIT, unit_of
from bench.generate import person
from bench.measure import KADRY, PYTHON, Command, in_turns, seconds
from bench.people import SEED, write_people
from bench.rows import Ground, Row
from bench.yaml_text import Value, record_text

YEAR = 2013
ACT: dict[str, Value] = {"kind": "розпорядження", "number": "2-к", "date": date(2013, 1, 14)}
LISTED = (5, 6, 7, 8)
"""Which people of a unit its list names: two for the post of the head, two for other posts."""

_MARKS = ("задовільна", "добра", "добра", "добра", "висока")
_LOADER = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(".").rglob("*.yaml")):
    if path.parts[0] in ("reserve", "staff") or "assessments" in path.parts:
        with path.open("rb") as file:
            yaml.load(file, yaml.CSafeLoader)
"""


def write_reserves(root: Path, people: int) -> None:
    """The people of the bench with a list for each unit and an assessment of each of them, the same every time."""
    write_people(root, people)
    folder = root / "reserve" / str(YEAR)
    folder.mkdir(parents=True)
    for number in range(0, people, IN_UNIT):
        unit = str(unit_of(number)["id"])
        _write(folder / f"{unit}.yaml", record_text("reserve", 2, _list(number, unit)))
    for number in range(people):
        one = root / "people" / person(number).id / "assessments"
        one.mkdir()
        _write(one / f"{YEAR - 1}.yaml", record_text("assessment", 3, _assessment(number)))


def _list(number: int, unit: str) -> dict[str, Value]:
    code = unit.rpartition("-")[2]
    first, second, third, fourth = (_candidate(number + one) for one in LISTED)
    posts: list[Value] = [
        {"post": f"nachalnyk-{code}", "candidates": [first, second]},
        {"post": f"holovnyi-{code}", "need": 1, "candidates": [third]},
        {"post": f"spetsialist-{code}", "need": 2, "candidates": [fourth]},
    ]
    return {"year": YEAR, "unit": unit, "act": ACT, "outflow": 20, "posts": posts}


def _candidate(number: int) -> dict[str, Value]:
    plan: dict[str, Value] = {
        "approved": date(2013, 1, 21),
        "items": list(_items(number)),
    }
    return {
        "person": person(number).id,
        "purpose": "просування по службі",
        "source": "працівники органів влади і самоврядування",
        "qualities": [{"text": "знає роботу відділу", "evidence": "оцінка за минулий рік"}],
        "application": date(2012, 12, 20),
        "consent": date(2012, 12, 20),
        "enrolled": date(2013, 1, 14),
        "plan": plan,
    }


def _items(number: int) -> Iterator[dict[str, Value]]:
    for kind, text, due in (
        ("теоретична підготовка", "курс «Керівник підрозділу»", date(2013, 5, 31)),
        ("завдання за посадою", "провести нараду відділу", date(2013, 10, 31)),
    ):
        item: dict[str, Value] = {"kind": kind, "text": text, "due": due, "responsible": "начальник відділу"}
        yield item if (number + due.month) % 7 == 0 else {**item, "done": due, "result": "виконано"}


def _assessment(number: int) -> dict[str, Value]:
    chance = Random(SEED + number)
    by: dict[str, Value] = {"name": "Остапчук Віктор Григорович", "post": "Селищний голова"}
    marks: dict[str, Value] = {"general": [chance.randint(3, 5) for _ in range(12)]}
    return {
        "person": person(number).id,
        "year": YEAR - 1,
        "measures": [{"title": "Посадова інструкція", "date": date(2010, 11, 15)}],
        "self": {"date": date(2013, 1, 22), "marks": marks},
        "head": {"date": date(2013, 1, 25), "by": by, "marks": marks, "quality": "без зауважень"},
        "final_marks": [{"mark": chance.choice(_MARKS), "date": date(2013, 1, 25), "by": by}],
        "acquainted": {"date": date(2013, 1, 28), "agrees": "так"},
        "interview": {"date": date(2013, 1, 30), "by": by, "results": "обговорено результати року"},
        "signed": {"head": date(2013, 1, 30), "servant": date(2013, 1, 30)},
        "approved": {"date": date(2013, 2, 8), "by": by},
        "filed": {"date": date(2013, 2, 15), "checked_by": "Ковтун Лариса Миколаївна"},
    }


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def reserve(ground: Ground) -> list[Row]:
    """The review of a year, against PyYAML on libyaml that only loads the lists, the staff list and the assessments."""
    people = ground.size.people
    root = ground.folder / f"reserve-{people}"
    if not root.is_dir():
        write_reserves(root, people)
    ours = Command([*KADRY, "--root", ".", "reserve", "review", str(YEAR), "--on", f"{YEAR}-12-10"], str(root))
    peer = Command([PYTHON, "-c", _LOADER], str(root))
    found = in_turns(lambda: seconds(ours), lambda: seconds(peer), ground.size.long_turns)
    times = f"{found.ours:.1f} s", f"CSafeLoader: {found.peer:.1f} s"
    return [Row(f"reserve review, {people:,} people", *times, f"{found.ratio:.1f}x", "-", None)]


RESERVE_ROWS = {"reserve": reserve}
