"""What a command of a sitting was not told is asked for, where somebody sits at a terminal."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from kadry_cli.core.console import asking
from kadry_cli.hiring.selection import sit_commands, vote_commands
from tests.hiring.selection.sittings import AWAY, CHAIR, LAWYER, MEMBER, SECOND, SECRET, SECRETARY, done, last, on


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Somebody sits at a terminal and types these lines."""
    for module in (asking, sit_commands, vote_commands):
        monkeypatch.setattr(module, "can_ask", lambda session: True)
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


@pytest.mark.req("C1", "C5")
def test_a_sitting_and_a_vote_are_asked_for_step_by_step(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "18.06.2009", "", "яремко=у відпустці", "", "")
    assert on(root, "sit", "--yes").code == 0
    sitting = last(root)
    assert (sitting.purpose, sitting.form, sitting.present) == (
        "відбір",
        "відкрите",
        (CHAIR, SECRETARY, MEMBER, LAWYER),
    )
    assert [one.id for one in sitting.absent] == [AWAY]
    answers(monkeypatch, "ткачук", "ковтун", "")
    assert on(root, "vote", "ґудзь", "--yes").code == 0
    named = last(root).votes[0].named
    assert named is not None
    assert (named.approve, named.against, named.abstained) == ((CHAIR, MEMBER), (LAWYER,), (SECRETARY,))


@pytest.mark.req("C5")
def test_of_a_secret_vote_counts_are_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done(root, "sit", *SECRET, to=SECOND)
    answers(monkeypatch, "3:1:0")
    assert on(root, "vote", "бондар", "--yes", to=SECOND).code == 0
    counted = last(root, SECOND).votes[0].counted
    assert counted is not None
    assert (counted.approve, counted.against, counted.abstained) == (3, 1, 0)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("18.06.2009", "свято"), "такої мети немає"),
        (("18.06.2009", "відбір", "", "", "усне"), "такої форми немає"),
    ],
)
def test_an_answer_that_is_none_is_refused(
    lines: tuple[str, ...], words: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(monkeypatch, *lines)
    run = on(root, "sit", "--yes")
    assert (run.code, words in run.err) == (2, True)
