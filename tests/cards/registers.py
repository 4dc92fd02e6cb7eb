"""A register with a history and two cards in it, and commands run on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.register.load import load_record
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card
from tests.diagnostics.registers import without_people
from tests.kadry import Run, kadry

BONDAR, MELNYK = "bondar-kateryna-7k3f", "melnyk-pavlo-2b4d"
ORDER = "розпорядження від 02.06.2014 № 11-к"
BASIS = ("--basis", "заява від 15.05.2012")

CARD = """\
id: {id}
begun: 2012-01-10
name: {name}
sex: {sex}
birth:
  country: Україна
  settlement: м. Вигаданськ
  date: 1980-02-03
work:
  - from: 2012-01-10
    employer: Тихобережна селищна рада
    counts: [загальний, безперервний, державна служба]
career:
  - date: 2012-01-10
    kind: призначення
    post: spetsialist-finansiv
    rank: 15
    ground:
      kind: розпорядження
      number: 2-к
      date: 2012-01-09
"""
PEOPLE = ((BONDAR, "Бондар Катерина Юріївна", "жіноча"), (MELNYK, "Мельник Павло Ілліч", "чоловіча"))


def founded(folder: Path) -> Path:
    """The example with two cards instead of its own, and its first act."""
    root = without_people(folder)
    for person, name, sex in PEOPLE:
        place = root / card_path(person)
        place.parent.mkdir(parents=True)
        place.write_text(CARD.format(id=person, name=name, sex=sex), encoding="utf-8", newline="\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        assert kadry("init", root, "--officer", "Ковтун Лариса Миколаївна").code == 0
    return folder


def on(root: Path, *args: object) -> Run:
    """A command of the card."""
    return kadry("--root", root, "card", *args)


def done(root: Path, *args: object) -> Any:
    """The result of one that does its work."""
    run = on(root, *args, "--json")
    assert (run.code, run.err) == (0, ""), run
    return run.json["result"]


def refused(root: Path, *args: object) -> str:
    """What is said where it does not."""
    before = files(root)
    run = on(root, *args)
    assert run.code in (1, 2), run
    assert files(root) == before
    return run.out + run.err


def card(root: Path, person: str) -> Card:
    """A card as its file has it."""
    loaded = load_record(root, card_path(person), Card)
    assert loaded.record is not None, loaded.findings
    return loaded.record


def files(root: Path) -> dict[str, bytes]:
    """Every card of the register, byte for byte."""
    return {path.parent.name: path.read_bytes() for path in sorted((root / "people").glob("*/card.yaml"))}


def commits(root: Path) -> int:
    """How many acts the history has."""
    run = kadry("--root", root, "log", "--json")
    return len(run.json["result"]["acts"])
