"""Quorum, majority and the casting vote against a count by hand, for every commission of one to twelve members."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from kadry_cli.competition.rules.votes import (
    LEFT_OPEN,
    NOT_SUPPORTED,
    SUPPORTED,
    ChairVote,
    Tally,
    is_quorate,
    replay_quorum,
    replay_vote,
    vote_result,
)
from tests.competition.law import competition_law, sitting_law

LARGEST = 12
CHAIR_VOTES: tuple[ChairVote, ...] = ("за", "проти", "утримався", "")


@pytest.mark.req("C1")
def test_two_thirds_for_every_commission() -> None:
    law = sitting_law()
    for members in range(1, LARGEST + 1):
        for present in range(members + 1):
            assert is_quorate(present, members, law).result is (present + present + present >= members + members)


@pytest.mark.req("C1")
def test_the_boundaries_that_are_disputed() -> None:
    law = sitting_law()
    assert is_quorate(2, 3, law).result is True
    assert is_quorate(3, 5, law).result is False
    assert is_quorate(4, 6, law).result is True
    assert is_quorate(4, 7, law).result is False


def tallies(present: int) -> Iterator[Tally]:
    for approve in range(present + 1):
        for against in range(present + 1 - approve):
            for abstained in range(present + 1 - approve - against):
                for chair in CHAIR_VOTES:
                    yield Tally(approve, against, abstained, present, chair)


def counted_by_hand(tally: Tally) -> str:
    """The rule told member by member: everybody present is one hand, raised for the question or not."""
    hands = [True] * tally.approve + [False] * (tally.present - tally.approve)
    if hands.count(True) > hands.count(False):
        return SUPPORTED
    if tally.approve > 0 and tally.approve == tally.against:
        return {"за": SUPPORTED, "проти": NOT_SUPPORTED}.get(tally.chair, LEFT_OPEN)
    return NOT_SUPPORTED


@pytest.mark.req("C3", "C4")
def test_every_division_of_votes_of_up_to_twelve_members() -> None:
    law = sitting_law()
    tried = 0
    for present in range(1, LARGEST + 1):
        for tally in tallies(present):
            assert vote_result(tally, law).result == counted_by_hand(tally), tally
            tried += 1
    assert tried == 7276


@pytest.mark.req("C3")
def test_more_votes_than_members_are_no_vote() -> None:
    with pytest.raises(ValueError, match="4 votes of 3"):
        vote_result(Tally(3, 1, 0, 3), sitting_law())


@pytest.mark.req("C1", "C3", "A4")
@pytest.mark.parametrize(
    ("day", "kind", "decided"),
    [
        (date(2002, 2, 14), "local", False),
        (date(2002, 2, 15), "local", True),
        (date(2026, 1, 1), "local", True),
        (date(2016, 4, 30), "state", True),
        (date(2016, 5, 1), "state", False),
    ],
)
def test_the_law_of_the_date_of_the_sitting_decides(day: date, kind: str, decided: bool) -> None:
    law = sitting_law(day, kind)
    assert (is_quorate(5, 5, law).result is not None) is decided
    assert (vote_result(Tally(5, 0, 0, 5), law).result is not None) is decided


def test_a_certificate_runs_the_rules_again() -> None:
    law, on = sitting_law(), competition_law()
    for decision in (is_quorate(4, 5, law), is_quorate(1, 5, law)):
        assert replay_quorum(decision.inputs, on).fingerprint() == decision.fingerprint()
    for tally in (Tally(2, 2, 1, 5, "за"), Tally(5, 0, 0, 5), Tally(0, 0, 3, 4)):
        decided = vote_result(tally, law)
        again = replay_vote(decided.inputs, on)
        assert (again.result, again.fingerprint()) == (decided.result, decided.fingerprint())
