"""A register with a history where competitions wait for their next step, and commands run on it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.competition.records.book import ApplicationsBook
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.core.change.officer import take_over
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.tails import drawn_from
from tests.begun_register import begun_in
from tests.hiring.planned_intake import add_competitions
from tests.kadry import Run, kadry


def founded(folder: Path) -> Path:
    """The example with the competitions of `planned_intake` and its first act."""
    root = begun_in(folder)
    add_competitions(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        assert kadry("init", root, "--officer", "Ковтун Лариса Миколаївна").code == 0
    return folder


@contextmanager
def own_copy(made: Path, place: Path) -> Iterator[Path]:
    """A copy of it for one test; ids of new people end in 1a1a, 2a2a and so on."""
    shutil.copytree(made, place, dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(place / "settings"))
        take_over(place / "register")
        tails = (f"{number}a{number}a" for number in range(1, 10_000))
        with drawn_from(tails.__next__):
            yield place / "register"


def on(root: Path, *args: object) -> Run:
    """A command of the competition."""
    return kadry("--root", root, "competition", *args)


def done(root: Path, *args: object) -> Any:
    """The result of one that does its work."""
    run = on(root, *args, "--json")
    assert (run.code, run.err) == (0, ""), run
    return run.json["result"]


def refused(root: Path, *args: object) -> str:
    """What is said where it does not."""
    run = on(root, *args)
    assert run.code == 2, run
    return run.err


def competition(root: Path, name: str) -> Competition:
    """A competition as its file has it."""
    path = f"competitions/{name}/competition.yaml"
    record = parse_record((root / path).read_bytes(), path, Competition).record
    assert record is not None
    return record


def candidate(root: Path, name: str, person: str) -> Candidate:
    """One of its candidates."""
    return next(one for one in competition(root, name).candidates if one.id == person)


def book(root: Path, name: str) -> ApplicationsBook:
    """A book of applications, or a part of one."""
    path = f"books/applications/{name}.yaml"
    record = parse_record((root / path).read_bytes(), path, ApplicationsBook).record
    assert record is not None
    return record
