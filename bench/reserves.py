"""A register of invented people with lists of the reserve and assessments of a year, and the row that reviews it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bench.assessments import write_assessments
from bench.careers import IN_UNIT, unit_of
from bench.generate import person
from bench.measure import KADRY, PYTHON, Command, in_turns, seconds
from bench.people import write_people
from bench.rows import Ground, Row
from bench.yaml_text import Value, record_text

YEAR = 2014
ACT: dict[str, Value] = {"kind": "розпорядження", "number": "2-к", "date": date(2014, 1, 14)}
LISTED = (5, 6, 7, 8)
"""Which people of a unit its list names: two for the post of the head, two for other posts."""

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
    write_assessments(root, people)


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
        "approved": date(2014, 1, 21),
        "items": list(_items(number)),
    }
    return {
        "person": person(number).id,
        "purpose": "просування по службі",
        "source": "працівники органів влади і самоврядування",
        "qualities": [{"text": "знає роботу відділу", "evidence": "оцінка за минулий рік"}],
        "application": date(2013, 12, 20),
        "consent": date(2013, 12, 20),
        "enrolled": date(2014, 1, 14),
        "plan": plan,
    }


def _items(number: int) -> Iterator[dict[str, Value]]:
    for kind, text, due in (
        ("теоретична підготовка", "курс «Керівник підрозділу»", date(2014, 5, 31)),
        ("завдання за посадою", "провести нараду відділу", date(2014, 10, 31)),
    ):
        item: dict[str, Value] = {"kind": kind, "text": text, "due": due, "responsible": "начальник відділу"}
        yield item if (number + due.month) % 7 == 0 else {**item, "done": due, "result": "виконано"}


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
