"""What holds of every next rank: never before the rank and its term, a bar only moves it later, more never helps."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.career.rules.next_rank import BARRED, DUE, RankFacts, Stretch, next_rank
from tests.career.test_cases import law

DAYS = st.dates(date(2005, 1, 1), date(2025, 12, 31))
LOWEST = {"VI": 13, "В": 9}


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    since = draw(DAYS)
    return Stretch(since, since + timedelta(days=draw(st.integers(0, 500))))


@st.composite
def facts(draw: st.DrawFn) -> tuple[str, RankFacts, date]:
    kind = draw(st.sampled_from(("state", "local")))
    since = draw(DAYS)
    category = "В" if kind == "state" and since >= date(2016, 5, 1) else "VI"
    bars = st.lists(stretches(), max_size=3).map(tuple)
    made = RankFacts(
        LOWEST[category],
        since,
        category,
        draw(DAYS),
        draw(bars),
        draw(bars),
        draw(st.lists(DAYS, max_size=2).map(tuple)),
    )
    return kind, made, draw(st.dates(since, date(2027, 1, 1)))


@pytest.mark.req("K11")
@given(facts())
def test_no_rank_falls_due_before_its_term(case: tuple[str, RankFacts, date]) -> None:
    kind, one, today = case
    found = next_rank(one, today, law(kind, today)).result
    if found.due is None:
        return
    assert one.since is not None
    assert found.term_ends is not None
    assert one.since < found.term_ends <= found.due
    assert all(not bar.stretch.holds(found.due) for bar in found.bars)


@pytest.mark.req("K11")
@given(facts(), stretches())
def test_a_bar_only_moves_a_rank_later(case: tuple[str, RankFacts, date], bar: Stretch) -> None:
    kind, one, today = case
    before = next_rank(one, today, law(kind, today)).result
    after = next_rank(one._replace(delays=(*one.delays, bar)), today, law(kind, today)).result
    assert after.state == before.state
    assert (after.due is None) == (before.due is None)
    if before.due is not None and after.due is not None:
        assert after.due >= before.due
        assert after.term_ends == before.term_ends


@pytest.mark.req("K11")
@given(facts(), st.integers(1, 400))
def test_a_later_rank_has_no_earlier_term(case: tuple[str, RankFacts, date], days: int) -> None:
    kind, one, today = case
    assert one.since is not None
    later = one._replace(since=one.since + timedelta(days=days))
    first = next_rank(one, today, law(kind, today)).result
    second = next_rank(later, today, law(kind, today)).result
    if first.term_ends is not None and second.term_ends is not None:
        assert first.term_ends <= second.term_ends


@pytest.mark.req("K11")
@given(facts())
def test_a_penalty_without_an_end_leaves_no_day(case: tuple[str, RankFacts, date]) -> None:
    kind, one, today = case
    open_one = one._replace(penalties=(Stretch(date(2005, 1, 1), None),))
    found = next_rank(open_one, today, law(kind, today)).result
    if found.state in (DUE, BARRED):
        barring = kind == "state" and one.since is not None and one.since >= date(2016, 5, 1)
        assert (found.state == BARRED) is barring
