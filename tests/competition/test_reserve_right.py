"""Who was recommended to the reserve may be hired within the year, to an equal or lower post (B28)."""

from __future__ import annotations

from datetime import date

import pytest

from kadry_cli.competition.rules.reserve_right import CATEGORIES, may_be_hired, replay_reserve_right
from kadry_cli.competition.rules.terms import TermName, due
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.topics import all_topics

DECIDED = date(2009, 6, 23)


def law(day: date = DECIDED, kind: str = "local") -> LawOnDate:
    return law_of(all_topics()).on(day, kind)


@pytest.mark.req("B28")
@pytest.mark.parametrize("applied", CATEGORIES)
@pytest.mark.parametrize("wanted", CATEGORIES)
def test_every_pair_of_categories(applied: str, wanted: str) -> None:
    decision = may_be_hired(date(2010, 6, 23), date(2010, 6, 23), applied, wanted, law())
    assert decision.result is (CATEGORIES.index(wanted) >= CATEGORIES.index(applied))


@pytest.mark.req("B28")
@pytest.mark.parametrize(("hired", "allowed"), [(date(2010, 6, 23), True), (date(2010, 6, 24), False)])
def test_both_sides_of_the_year(hired: date, allowed: bool) -> None:
    last = due(TermName.RESERVE_RIGHT, DECIDED, law()).last
    assert last == date(2010, 6, 23)
    assert may_be_hired(last, hired, "VI", "VI", law()).result is allowed


@pytest.mark.req("B28")
def test_an_unknown_category_leaves_it_to_a_person_but_never_allows_after_the_year() -> None:
    last = date(2010, 6, 23)
    open_question = may_be_hired(last, last, None, "VI", law())
    assert open_question.result is None
    assert any("порівняйте самі" in sentence for sentence in step_sentences(open_question))
    assert may_be_hired(last, date(2010, 6, 24), None, None, law()).result is False


@pytest.mark.req("B28", "A4")
def test_a_state_body_has_no_such_right_after_april_2016() -> None:
    day = date(2016, 5, 4)
    last = due(TermName.RESERVE_RIGHT, day, law(day, "state")).last
    assert last is None
    assert may_be_hired(last, day, "VI", "VI", law(day, "state")).result is None


def test_the_decision_can_be_run_again() -> None:
    decision = may_be_hired(date(2010, 6, 23), date(2009, 8, 1), "VI", "VII", law())
    again = replay_reserve_right(decision.inputs, law())
    assert (again.result, again.fingerprint()) == (True, decision.fingerprint())
