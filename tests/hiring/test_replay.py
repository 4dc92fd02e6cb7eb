"""The competitions of the example, made again by commands: the transcript's record is the example's record.

Each page is carried out here only (tests/workspace/test_sessions.py leaves it out): what it prints is compared, and
then what it leaves in the register.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import CommissionSitting
from kadry_cli.competition.rules.seal import is_changed, is_sealed
from kadry_cli.core.register.load import load_record
from kadry_cli.exam.records.exam import Exam
from tests.kadry import EXAMPLE
from tests.sessions import replay_pages, requirements, run_page


class Replayed(NamedTuple):
    """What a page has to make again: the competitions, and the books that it fills."""

    competitions: tuple[str, ...]
    books: tuple[str, ...]


STORIES = {
    "replay-winner.md": Replayed(
        ("2009-holovnyi-spetsialist",), ("books/orders/2009.yaml", "books/applications/2009.yaml")
    ),
    "replay-repeated.md": Replayed(
        ("2014-nachalnyk-finansiv", "2014-nachalnyk-finansiv-povtornyi"),
        ("books/orders/2014.yaml", "books/applications/2014.yaml"),
    ),
}

PAGES = [pytest.param(page, id=page.name, marks=pytest.mark.req(*requirements(page))) for page in replay_pages()]


def test_every_story_has_its_page() -> None:
    assert {page.name for page in replay_pages()} == set(STORIES)


@pytest.mark.req("K15")
@pytest.mark.parametrize("page", PAGES)
def test_commands_make_the_example_again(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "register"
    differences = list(run_page(page, root, monkeypatch.chdir))
    assert not differences, "\n\n".join(map(str, differences)) + "\n\npython -m tests.sessions --update"
    story = STORIES[page.name]
    for book in story.books:
        assert (root / book).read_bytes() == (EXAMPLE / book).read_bytes()
    for name in story.competitions:
        made, shown = _competition(root, name), _competition(EXAMPLE, name)
        assert all(is_sealed(one) and not is_changed(one) for one in (*made.sittings, *shown.sittings))
        assert _as_compared(made) == _as_compared(shown)
        assert _exam_days(root, name) == _exam_days(EXAMPLE, name)


def _competition(root: Path, name: str) -> Competition:
    loaded = load_record(root, f"competitions/{name}/competition.yaml", Competition)
    assert loaded.record is not None, loaded.findings
    return loaded.record


def _as_compared(competition: Competition) -> Competition:
    """The record with its candidates and decisions in the order of the applications, which is that of the commands, and
    without the fingerprints of the protocols: they hold on either side, and depend on that order."""
    booked = [(one.application.number if one.application else 0, one.id) for one in competition.candidates]
    order = [person for _, person in sorted(booked)]
    candidates = sorted(competition.candidates, key=lambda one: order.index(one.id))
    sittings = tuple(_unsealed(one, order) for one in competition.sittings)
    return competition.model_copy(update={"candidates": tuple(candidates), "sittings": sittings})


def _unsealed(sitting: CommissionSitting, order: Sequence[str]) -> CommissionSitting:
    assert sitting.protocol is not None
    protocol = sitting.protocol.model_copy(update={"sha256": None, "parts": ()})
    decisions = tuple(sorted(sitting.decisions, key=lambda one: order.index(one.candidate)))
    return sitting.model_copy(update={"protocol": protocol, "decisions": decisions})


def _exam_days(root: Path, name: str) -> list[object]:
    """The sittings of the exam, their candidates by the code; the seals of 2009 are remade in tests/exam/tickets."""
    loaded = load_record(root, f"competitions/{name}/exam.yaml", Exam)
    assert loaded.record is not None, loaded.findings
    return [
        one.model_copy(update={"candidates": tuple(sorted(one.candidates, key=lambda entry: entry.id))})
        for one in loaded.record.sittings
    ]
