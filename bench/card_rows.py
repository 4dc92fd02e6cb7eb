"""The rows of the table that go over the cards of many people: check, search, print."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from bench.assessments import YEAR, write_assessments
from bench.careers import LAST_DAY
from bench.generate import person
from bench.measure import KADRY, PYTHON, Command, alone, in_turns, on_one_core, seconds
from bench.people import write_people
from bench.rows import Ground, Row, against_linters, peak

SURNAME = "Вербоглядко"
"""One of the surnames of the generated people; about one in twenty-three has it."""


def people_register(ground: Ground, people: int) -> Path:
    """A register of so many people, made when it is first asked for."""
    root = ground.folder / f"people-{people}"
    if not root.is_dir():
        write_people(root, people)
    return root


def cards(ground: Ground) -> list[Row]:
    """A cold check of the cards of many people, on all cores, against two peers on the same files, and its memory."""
    people = ground.size.people
    ours = Command([*KADRY, "--root", ".", "check"], str(people_register(ground, people)))
    paths = [f"people/{person(number).id}/card.yaml" for number in range(people)]
    rows = against_linters(ground, f"kadry check, {people:,} cards", ours, {"card": paths})
    return [*rows, peak(f"peak memory, check of {people:,} cards", ours, 300)]


def find(ground: Ground) -> list[Row]:
    """People by a part of their name, with the post they held on a day, against grep over the same files."""
    people = ground.size.people
    root = str(people_register(ground, people))
    ours = Command([*KADRY, "--root", ".", "card", "find", SURNAME, "--on", LAST_DAY.isoformat()], root)
    peer = Command(["grep", "-rl", f"^name: {SURNAME}", "people"], root)
    found = in_turns(lambda: seconds(ours), lambda: seconds(peer), ground.size.long_turns)
    times = f"{found.ours * 1000:.0f} ms", f"grep -rl: {found.peer * 1000:.0f} ms"
    return [Row(f"kadry card find, {people:,} cards", *times, f"{found.ratio:.1f}x", "-", None)]


def dates(ground: Ground) -> list[Row]:
    """The three reduced dates of everybody who works on a day; nobody else counts such service, so there is no peer."""
    people = ground.size.people
    root = str(people_register(ground, people))
    ours = Command([*KADRY, "--root", ".", "service", "dates", "--all", "--on", LAST_DAY.isoformat()], root)
    taken = alone(lambda: seconds(ours), ground.size.long_turns)
    return [Row(f"service dates --all, {people:,} cards", f"{people / taken:.0f} cards/s", "-", "-", "-", None)]


LOAD = """
import pathlib, yaml
for path in pathlib.Path("people").glob("*/card.yaml"):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""
"""A peer that only loads the same cards, in one process."""


def career(ground: Ground) -> list[Row]:
    """What falls due of everybody within a month: ranks, age, penalties, files, attestation; against loading the cards
    with PyYAML's C loader, which counts nothing."""
    people = ground.size.people
    root = str(people_register(ground, people))
    # 1 says that something is overdue.
    ours = Command([*KADRY, "--root", ".", "career", "due", "--on", LAST_DAY.isoformat()], root, (0, 1))
    peer = Command([PYTHON, "-c", LOAD], root)
    found = in_turns(lambda: seconds(ours), lambda: seconds(peer), ground.size.long_turns)
    rates = f"{people / found.ours:.0f} cards/s", f"CSafeLoader: {people / found.peer:.0f} cards/s"
    return [Row(f"career due, {people:,} cards", *rates, f"{found.ratio:.1f}x", "<= 2x", found.ratio <= 2)]


def render(ground: Ground) -> list[Row]:
    """All cards of a register as PDF, start-up and the reading of the register included: on one core, and on all."""
    count = ground.size.printed
    root = people_register(ground, count)
    folders = (ground.folder / f"cards-{turn}" for turn in itertools.count())

    def printed() -> float:
        args = ["card", "render", "--all", "-o", str(next(folders)), "--on", LAST_DAY.isoformat()]
        return seconds(Command([*KADRY, "--root", ".", *args], str(root)))

    def printed_on_one() -> float:
        with on_one_core():
            return printed()

    found = in_turns(printed_on_one, printed, ground.size.long_turns, warm=False)
    one, many, gain = count / found.ours, count / found.peer, found.ratio
    work = f"card render --all, {count:,} cards"
    return [
        Row(f"{work}, one core", f"{one:.0f} cards/s", "-", "-", ">= 25/s", one >= 25),
        Row(
            f"{work}, all cores",
            f"{many:.0f} cards/s",
            f"one core: {one:.0f}/s",
            f"{gain:.1f}x",
            ">= 1.6x",
            gain >= 1.6,
        ),
    ]


def summary(ground: Ground) -> list[Row]:
    """The summary of a year over the assessments and cards of many people, against grep that counts the words of the
    final marks in the same assessments; no goal, for grep reads neither cards nor units."""
    people = ground.size.people
    root = ground.folder / f"assessed-{people}"
    if not root.is_dir():
        write_people(root, people)
        write_assessments(root, people)
    ours = Command([*KADRY, "--root", ".", "assess", "summary", str(YEAR), "--json"], str(root))
    peer = Command(["grep", "-rhoE", "--include", f"{YEAR}.yaml", "^  - mark: .*", "people"], str(root))
    found = in_turns(lambda: seconds(ours), lambda: seconds(peer), ground.size.long_turns)
    times = f"{people / found.ours:.0f} people/s", f"grep -rho: {people / found.peer:.0f} people/s"
    work = f"assess summary, {people:,} people"
    return [
        Row(work, *times, f"{found.ratio:.1f}x", "-", None),
        peak(f"peak memory, summary of {people:,} people", ours, 300),
    ]


CARD_ROWS: dict[str, Callable[[Ground], list[Row]]] = {
    "cards": cards,
    "find": find,
    "dates": dates,
    "career": career,
    "render": render,
    "summary": summary,
}
