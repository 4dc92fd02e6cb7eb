"""The life of a competition: the example's competitions cut back to every day, and generated states."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.competition.records.acts import ActReference
from kadry_cli.competition.records.candidate import (
    Admission,
    Appeal,
    Application,
    Candidate,
    DecisionNotice,
    HeadOutcome,
    Interview,
)
from kadry_cli.competition.records.competition import Announcement, Competition, Publication, VacantPost
from kadry_cli.competition.records.sitting import (
    RESERVE,
    SELECTION,
    WINNER,
    CandidateDecision,
    CommissionSitting,
    SelectionProtocol,
)
from kadry_cli.competition.rules.life import (
    STEP_WORDS,
    ExamState,
    Step,
    StepName,
    appeal_due,
    appointed,
    in_selection,
    is_done,
    life,
    next_step,
    reserve_right,
    verdicts,
)
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.register.load import parse_record
from tests.competition.law import competition_law
from tests.diagnostics.registers import COMPETITION_2009, COMPETITION_2014, REPEATED_2014
from tests.kadry import EXAMPLE

PASSED_2009 = dict.fromkeys(
    ("gudz-mariia-3f8k", "yefimenko-yuliia-4b9s", "ivanenko-taras-1d6r", "kravets-andrii-8t5j"), True
)
FAILED_2009 = dict.fromkeys(
    ("demianchuk-roman-7p2v", "savchuk-denys-6n7c", "shevchuk-olena-4m2d", "yakymets-solomiia-9z3w"), False
)
EXAM_2009 = ExamState(date(2009, 6, 15), {**PASSED_2009, **FAILED_2009})
EXAM_2014 = ExamState(date(2014, 3, 27), {"romaniuk-vitalii-6k1p": False, "zaiets-svitlana-3c7m": True})
"""The results that the tests of the exam prove."""

LONG_AFTER = date(2026, 11, 25)


@cache
def law(day: date) -> LawOnDate:
    return competition_law(day)


@cache
def example(path: str) -> Competition:
    loaded = parse_record((EXAMPLE / path).read_bytes(), path, Competition)
    assert loaded.record is not None, loaded.findings
    return loaded.record


def steps_of(competition: Competition, exam: ExamState, today: date = LONG_AFTER) -> Mapping[StepName, Step]:
    found = life(competition, exam, law, today)
    assert [step.name for step in found] == list(StepName), "every step, once, in the order of the law"
    return {step.name: step for step in found}


def without(candidate: Candidate, *fields: str) -> Candidate:
    return candidate.model_copy(update=dict.fromkeys(fields))


def each_without(competition: Competition, *fields: str) -> Competition:
    people = tuple(without(one, *fields) for one in competition.candidates)
    return competition.model_copy(update={"candidates": people})


def before(step: StepName) -> Competition:
    """The competition of 2009 as it stood before a step was taken."""
    now = example(COMPETITION_2009)
    order = list(StepName)
    if order.index(step) <= order.index(StepName.APPEAL):
        open_appeals = [
            one.model_copy(update={"appeal": one.appeal.model_copy(update={"outcome": None, "decided": None})})
            if one.appeal
            else one
            for one in now.candidates
        ]
        now = now.model_copy(update={"candidates": tuple(open_appeals)})
    if order.index(step) <= order.index(StepName.HEAD_ACT):
        now = each_without(now, "head_act", "appeal")
    if order.index(step) <= order.index(StepName.NOTIFY):
        now = each_without(now, "notice", "acquainted", "consent")
    *others, selection = now.sittings
    if order.index(step) <= order.index(StepName.PROTOCOL):
        now = now.model_copy(update={"sittings": (*others, selection.model_copy(update={"protocol": None}))})
    if order.index(step) <= order.index(StepName.DECIDE):
        now = now.model_copy(update={"sittings": tuple(others), "ended": None})
    if order.index(step) <= order.index(StepName.INTERVIEW):
        now = each_without(now, "interview", "abstract")
    if order.index(step) <= order.index(StepName.ADMIT):
        now = each_without(now, "admitted", "admission").model_copy(update={"sittings": ()})
    if order.index(step) <= order.index(StepName.APPLY):
        now = now.model_copy(update={"candidates": ()})
    if order.index(step) <= order.index(StepName.ANNOUNCE):
        now = now.model_copy(update={"announcement": None})
    return now


TAKEN: list[StepName] = [step for step in StepName if step not in (StepName.NEW, StepName.REPEAT)]


@pytest.mark.req("B18")
@pytest.mark.parametrize("step", TAKEN)
def test_cut_back_to_a_step_the_competition_waits_for_it(step: StepName) -> None:
    exam = ExamState() if TAKEN.index(step) <= TAKEN.index(StepName.EXAM) else EXAM_2009
    today = date(2009, 6, 1) if step is StepName.APPLY else LONG_AFTER
    following = next_step(life(before(step), exam, law, today))
    assert following is not None
    assert following.name is step


@pytest.mark.req("B18")
def test_the_whole_competition_of_2009_is_over_and_nothing_was_late() -> None:
    steps = steps_of(example(COMPETITION_2009), EXAM_2009)
    assert next_step(tuple(steps.values())) is None
    assert [name for name, step in steps.items() if step.is_late(LONG_AFTER)] == []
    done = {name: step.done for name, step in steps.items() if step.done}
    assert done == {
        StepName.NEW: date(2009, 4, 30),
        StepName.ANNOUNCE: date(2009, 5, 8),
        StepName.APPLY: date(2009, 6, 9),
        StepName.ADMIT: date(2009, 6, 11),
        StepName.EXAM: date(2009, 6, 15),
        StepName.INTERVIEW: date(2009, 6, 17),
        StepName.DECIDE: date(2009, 6, 18),
        StepName.PROTOCOL: date(2009, 6, 19),
        StepName.NOTIFY: date(2009, 6, 22),
        StepName.HEAD_ACT: date(2009, 6, 19),
    }
    until = {name: step.due.last for name, step in steps.items() if step.due}
    assert until == {
        StepName.ANNOUNCE: date(2009, 5, 15),
        StepName.APPLY: date(2009, 6, 9),
        StepName.PROTOCOL: date(2009, 6, 22),
        StepName.NOTIFY: date(2009, 6, 22),
        StepName.HEAD_ACT: date(2009, 7, 20),
    }


@pytest.mark.req("B26", "B27", "B30")
def test_who_is_decided_on_and_what_became_of_them() -> None:
    competition = example(COMPETITION_2009)
    assert [one.id for one in in_selection(competition, EXAM_2009)] == list(verdicts(competition)) == list(PASSED_2009)
    assert [one.id for one in appointed(competition)] == ["gudz-mariia-3f8k"]
    recommended = [one for one, verdict in verdicts(competition).items() if verdict == RESERVE]
    assert recommended == ["yefimenko-yuliia-4b9s"]


@pytest.mark.req("B28")
def test_the_right_of_the_reserve_lasts_a_year_from_the_decision() -> None:
    found = reserve_right(example(COMPETITION_2009), law)
    assert found is not None
    assert found.last == date(2010, 6, 18)
    assert reserve_right(example(COMPETITION_2014), law) is None, "nobody was recommended"


@pytest.mark.req("B32")
def test_each_candidate_has_the_own_last_day_of_appeal() -> None:
    found = {one.id: appeal_due(one, law) for one in example(COMPETITION_2009).candidates}
    days = {one: term.last for one, term in found.items() if term}
    assert days["gudz-mariia-3f8k"] == date(2009, 6, 22), "told on 18.06; the third day is a Sunday"
    assert days["kravets-andrii-8t5j"] == date(2009, 6, 22), "told on 19.06"
    assert days["yakymets-solomiia-9z3w"] == date(2009, 6, 30), "told on 26.06; 28.06 is a holiday on a Sunday"
    assert appeal_due(without(example(COMPETITION_2009).candidates[0], "acquainted"), law) is None


@pytest.mark.req("B29")
def test_where_nobody_won_a_repeat_is_what_is_left() -> None:
    steps = steps_of(example(COMPETITION_2014), EXAM_2014)
    following = next_step(tuple(steps.values()))
    assert following is not None
    assert following.name is StepName.REPEAT
    assert not steps[StepName.HEAD_ACT].applies, "nobody was recommended to the head"
    assert not steps[StepName.APPEAL].applies
    again = example(REPEATED_2014)
    assert (again.kind, again.repeats, again.posts) == (
        "повторний конкурс",
        "2014-nachalnyk-finansiv",
        example(COMPETITION_2014).posts,
    )
    assert steps_of(again, ExamState(date(2014, 5, 22)))[StepName.REPEAT].applies is False


@pytest.mark.req("B4", "B31", "B34", "C7")
@pytest.mark.parametrize(
    ("step", "last"),
    [
        (StepName.ANNOUNCE, date(2009, 5, 15)),
        (StepName.PROTOCOL, date(2009, 6, 22)),
        (StepName.NOTIFY, date(2009, 6, 22)),
        (StepName.HEAD_ACT, date(2009, 7, 20)),
    ],
)
def test_a_step_not_taken_is_late_from_the_day_after_its_last(step: StepName, last: date) -> None:
    undone = steps_of(before(step), EXAM_2009, last)[step]
    assert undone.due is not None
    assert (undone.done, undone.due.last) == (None, last)
    assert not undone.is_late(last)
    assert undone.is_late(last + timedelta(days=1))


@pytest.mark.req("B23")
def test_documents_are_taken_to_the_end_of_the_last_day() -> None:
    competition = example(COMPETITION_2009)
    open_still = steps_of(competition, EXAM_2009, date(2009, 6, 9))[StepName.APPLY]
    over = steps_of(competition, EXAM_2009, date(2009, 6, 10))[StepName.APPLY]
    assert (open_still.done, over.done) == (None, date(2009, 6, 9))


@pytest.mark.req("B18")
@pytest.mark.parametrize("candidate", sorted({**PASSED_2009, **FAILED_2009}))
def test_one_person_without_a_step_holds_it_up(candidate: str) -> None:
    now = example(COMPETITION_2009)
    people = tuple(without(one, "notice", "acquainted") if one.id == candidate else one for one in now.candidates)
    step = steps_of(now.model_copy(update={"candidates": people}), EXAM_2009)[StepName.NOTIFY]
    assert (step.done, step.waiting) == (None, (candidate,))


def test_every_step_has_its_words() -> None:
    assert set(STEP_WORDS) == set(StepName)
    assert len(set(STEP_WORDS.values())) == len(StepName)


# --- generated states: any record that can be written, also one that no law allows

START = date(2009, 1, 5)
ACT = ActReference.model_construct(kind="розпорядження", number="1-к", date=START)
OFFSETS = st.integers(0, 200).map(lambda days: START + timedelta(days=days))
MAYBE_DAY = st.none() | OFFSETS


@st.composite
def candidates(draw: st.DrawFn, number: int) -> Candidate:
    day, appealed = draw(MAYBE_DAY), draw(st.sampled_from((None, "open", "відхилено")))
    parts: dict[str, Any] = {
        "application": Application.model_construct(number=number + 1, date=draw(OFFSETS)),
        "admission": Admission.model_construct(date=draw(OFFSETS)),
        "interview": Interview.model_construct(date=draw(OFFSETS), members=("m",), conclusion="так"),
        "notice": DecisionNotice.model_construct(date=draw(OFFSETS), how="під розпис"),
        "head_act": HeadOutcome.model_construct(decision="призначити", act=ACT),
    }
    kept = {name: part for name, part in parts.items() if draw(st.booleans())}
    appeal = Appeal.model_construct(date=START, outcome=None if appealed == "open" else appealed) if appealed else None
    admitted = draw(st.sampled_from((True, False, None)))
    return Candidate.model_construct(
        id=f"c{number}", name="Ґудзь Марія Іванівна", admitted=admitted, acquainted=day, appeal=appeal, **kept
    )


@st.composite
def states(draw: st.DrawFn) -> tuple[Competition, ExamState]:
    people = [draw(candidates(number)) for number in range(draw(st.integers(0, 4)))]
    sittings = []
    for _ in range(draw(st.integers(0, 2))):
        held = draw(OFFSETS)
        decided = [
            CandidateDecision.model_construct(
                candidate=one.id, verdict=draw(st.sampled_from((WINNER, RESERVE, "не рекомендовано")))
            )
            for one in people
            if draw(st.booleans())
        ]
        protocol = SelectionProtocol.model_construct(number="1", date=held, to_head=draw(MAYBE_DAY))
        sittings.append(
            CommissionSitting.model_construct(
                date=held,
                purpose=draw(st.sampled_from((SELECTION, "допуск"))),
                decisions=tuple(decided),
                protocol=draw(st.sampled_from((None, protocol))),
            )
        )
    published = draw(MAYBE_DAY)
    announced = Announcement.model_construct(
        publications=(Publication.model_construct(date=published or START, medium="газета"),)
    )
    competition = Competition.model_construct(
        id="k",
        kind="конкурс на заміщення вакантних посад",
        posts=(VacantPost.model_construct(post="p"),),
        head_act=ACT,
        announcement=announced if published else None,
        candidates=tuple(people),
        sittings=tuple(sittings),
        ended=draw(MAYBE_DAY),
    )
    results = {one.id: draw(st.booleans()) for one in people if draw(st.booleans())}
    return competition, ExamState(draw(MAYBE_DAY) if results else None, results)


@pytest.mark.req("B18")
@given(state=states(), today=OFFSETS)
def test_any_state_has_its_life(state: tuple[Competition, ExamState], today: date) -> None:
    competition, exam = state
    steps = life(competition, exam, law, today)
    assert [step.name for step in steps] == list(StepName)
    ids = {one.id for one in competition.candidates}
    for step in steps:
        assert set(step.waiting) <= ids
        assert not (step.done and step.waiting), "nothing is done while somebody waits for it"
        if step.is_late(today):
            assert step.applies
            assert step.due is not None
    following = next_step(steps)
    until = steps.index(following) if following else len(steps)
    taken = [number for number, step in enumerate(steps) if step.applies and is_done(step)]
    for number, step in enumerate(steps[:until]):
        passed_over = any(later > number for later in taken)
        assert is_done(step) or not step.applies or passed_over, f"{step.name} was skipped"
    found = verdicts(competition)
    assert steps[-1].applies == (bool(found) and WINNER not in found.values())


@pytest.mark.req("B18")
@given(state=states(), today=OFFSETS, later=st.integers(1, 300))
def test_time_alone_undoes_nothing(state: tuple[Competition, ExamState], today: date, later: int) -> None:
    competition, exam = state
    now = life(competition, exam, law, today)
    then = life(competition, exam, law, today + timedelta(days=later))
    for first, second in zip(now, then, strict=True):
        assert (first.waiting, first.due, first.applies) == (second.waiting, second.due, second.applies)
        assert first.done is None or second.done == first.done
        assert not (first.is_late(today) and not second.is_late(today + timedelta(days=later)))
