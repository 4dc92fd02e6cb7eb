"""The life of a competition: what is too late to be taken is no next step, what is done is done without its day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.competition.rules.deadlines import Deadline, Standing, deadlines, earliest_exam
from kadry_cli.competition.rules.life import ExamState, StepName, life, next_step, overtaken
from kadry_cli.competition.rules.terms import TermName, due
from kadry_cli.hiring.state import State, state_on_disk
from tests.begun_register import begun_in
from tests.competition.law import competition_law
from tests.hiring.overview.competitions import competition_text, sitting, state

JUNE = date(2009, 6, 19)


def following(found: State, day: date = JUNE) -> StepName | None:
    step = found.next_step(day)
    return step.name if step else None


@pytest.mark.req("B18")
def test_a_step_that_a_later_one_has_overtaken_is_a_gap_and_not_what_comes_next(tmp_path: Path) -> None:
    """The example keeps no announcement of an exam that was held: it cannot be announced any more."""
    found = state_on_disk(begun_in(tmp_path), "2009-holovnyi-spetsialist")
    steps = found.life(JUNE)
    assert overtaken(steps) == {StepName.ANNOUNCE, StepName.APPLY}
    assert following(found) is StepName.INTERVIEW


@pytest.mark.req("B18")
def test_an_interview_that_is_missing_after_the_decision_is_a_gap(tmp_path: Path) -> None:
    whole = state(tmp_path)
    people = tuple(one.model_copy(update={"interview": None}) for one in whole.competition.candidates)
    without = whole._replace(competition=whole.competition.model_copy(update={"candidates": people}))
    assert StepName.INTERVIEW in overtaken(without.life(JUNE))
    assert following(without) is StepName.PROTOCOL
    held = without.competition.model_copy(update={"sittings": ()})
    assert following(without._replace(competition=held)) is StepName.INTERVIEW


@pytest.mark.req("B18")
def test_admission_is_done_when_nobody_waits_and_its_day_is_not_that_of_the_application(tmp_path: Path) -> None:
    found = state(tmp_path, sat=False)
    step = next(one for one in found.life(JUNE) if one.name is StepName.ADMIT)
    assert step.done == date(2009, 6, 10)
    people = tuple(one.model_copy(update={"admission": None}) for one in found.competition.candidates)
    bare = found._replace(competition=found.competition.model_copy(update={"candidates": people}))
    step = next(one for one in bare.life(JUNE) if one.name is StepName.ADMIT)
    assert (step.done, step.waiting) == (None, ())
    assert following(bare) is StepName.DECIDE


@pytest.mark.req("B29")
def test_a_competition_that_was_repeated_is_over(tmp_path: Path) -> None:
    nobody = sitting().replace("verdict: переможець", "verdict: не рекомендовано")
    nobody = nobody.replace("verdict: рекомендовано до резерву", "verdict: не рекомендовано")
    found = state(tmp_path, text=competition_text(sat=False) + nobody + "ended: 2009-06-18\n")
    last = found.life(JUNE)[-1]
    assert (last.name, last.applies, last.done) == (StepName.REPEAT, True, None)
    again = found.life(JUNE, date(2009, 7, 1))
    assert again[-1].done == date(2009, 7, 1)
    assert StepName.REPEAT not in {one.name for one in again if next_step((one,)) is not None}


@pytest.mark.req("B34")
def test_notices_are_due_from_the_decision_where_no_protocol_is_kept_yet(tmp_path: Path) -> None:
    step = next(one for one in state(tmp_path).life(JUNE) if one.name is StepName.NOTIFY)
    assert step.due is not None
    assert step.due.last == date(2009, 6, 22)


@pytest.mark.req("B4", "B23", "B31", "B34", "C7")
@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2009, 6, 22), Standing.DUE),
        (date(2009, 6, 23), Standing.OVERDUE),
    ],
)
def test_a_term_is_overdue_from_the_day_after_its_last(tmp_path: Path, day: date, expected: Standing) -> None:
    found = terms(state(tmp_path), day)
    assert found[TermName.PROTOCOL].last == date(2009, 6, 22)
    assert found[TermName.PROTOCOL].standing(day) is expected
    assert found[TermName.NOTICES].standing(day) is expected
    assert found[TermName.HEAD_ACT].standing(day) is Standing.DUE
    assert found[TermName.PUBLICATION].standing(day) is Standing.KEPT
    assert found[TermName.DOCUMENTS].standing(day) is Standing.CLOSED
    assert found[TermName.APPEAL].standing(day) is Standing.NOT_BEGUN


@pytest.mark.req("B28", "B32")
def test_each_candidate_has_an_own_time_to_complain_and_it_ends_without_anybody_being_late(tmp_path: Path) -> None:
    found = state(tmp_path, ended=True)
    day = date(2009, 6, 26)
    own = [one for one in all_terms(found, day) if one.name is TermName.APPEAL]
    assert [one.candidate for one in own] == [one.id for one in found.competition.candidates]
    assert {(one.last, one.standing(day)) for one in own} == {(date(2009, 6, 25), Standing.CLOSED)}
    assert terms(found, day)[TermName.RESERVE_RIGHT].last == date(2010, 6, 18)


def test_what_was_done_after_the_last_day_stays_late(tmp_path: Path) -> None:
    text = competition_text(ended=True).replace("to_head: 2009-06-19", "to_head: 2009-06-23")
    protocol = terms(state(tmp_path, text=text), date(2009, 7, 1))[TermName.PROTOCOL]
    assert (protocol.standing(date(2009, 7, 1)), protocol.done) == (Standing.LATE, date(2009, 6, 23))


def test_where_nobody_is_recommended_the_head_has_no_term(tmp_path: Path) -> None:
    nobody = sitting().replace("verdict: переможець", "verdict: не рекомендовано")
    nobody = nobody.replace("verdict: рекомендовано до резерву", "verdict: не рекомендовано")
    found = terms(state(tmp_path, text=competition_text(sat=False) + nobody), JUNE)
    assert not {TermName.HEAD_ACT, TermName.RESERVE_RIGHT} & set(found)


@pytest.mark.req("B4")
@pytest.mark.parametrize(
    ("announced", "earliest"),
    [
        (date(2009, 5, 15), date(2009, 6, 15)),
        (date(2009, 1, 31), date(2009, 3, 1)),
        (date(2009, 1, 28), date(2009, 2, 28)),
        (date(2009, 12, 31), date(2010, 1, 31)),
    ],
)
def test_the_first_lawful_day_of_a_competition_is_the_first_whose_month_back_is_not_before_the_announcement(
    announced: date, earliest: date
) -> None:
    assert earliest_exam(announced, competition_law) == earliest
    day = announced
    while True:
        last = due(TermName.PUBLICATION, day, competition_law(day)).last
        if last is not None and last >= announced:
            break
        day = date.fromordinal(day.toordinal() + 1)
    assert day == earliest


@pytest.mark.req("A4")
def test_where_the_law_has_no_such_term_any_more_nothing_is_counted() -> None:
    def state_law(day: date) -> object:
        return competition_law(day, "state")

    assert earliest_exam(date(2017, 1, 10), state_law) is None  # type: ignore[arg-type]


def all_terms(found: State, day: date) -> tuple[Deadline, ...]:
    return deadlines(found.competition, found.life(day), found.law, found.own)


def terms(found: State, day: date) -> dict[TermName, Deadline]:
    return {one.name: one for one in all_terms(found, day)}


def test_nothing_of_the_life_needs_an_exam(tmp_path: Path) -> None:
    found = state(tmp_path, sat=False, exam="")
    steps = life(found.competition, ExamState(), found.law, JUNE)
    following_step = next_step(steps)
    assert following_step is not None
    assert following_step.name is StepName.EXAM
