"""Stages never go back, and no act overwrites what servant or head wrote, whatever comes in which order (G13, G15)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.assessment.checks.kept import kept_assessment
from kadry_cli.assessment.records.assessment import Assessment, Marks
from kadry_cli.assessment.rules.stages import STAGES, Act, acts, next_act, reached
from kadry_cli.assessment.stages.marking import MarkWish, marked
from kadry_cli.assessment.stages.saving import Case, Written, case_of
from kadry_cli.assessment.stages.state import Round, round_on_disk
from kadry_cli.assessment.stages.talking import (
    ApprovalWish,
    InterviewWish,
    ObjectionWish,
    approved,
    objected,
    talked,
)
from kadry_cli.core.errors import UserError
from tests.kadry import EXAMPLE

SERVANT = "gudz-mariia-3f8k"
FIRST = date(2014, 1, 20)
DAYS = st.integers(0, 60).map(lambda number: FIRST + timedelta(days=number))
WORDS = st.sampled_from(["низька", "задовільна", "добра", "висока"])
MARKS = st.lists(st.integers(2, 5), min_size=12, max_size=12).map(
    lambda marks: Marks.model_construct(general=tuple(marks), leader=(), special=(4,))
)
Step = Callable[[Case], Written]


@cache
def example() -> Round:
    return round_on_disk(EXAMPLE)


def blank() -> Case:
    campaign = example().campaign(2013)
    assert campaign is not None
    empty = Assessment.model_construct(person=SERVANT, year=2013)
    return case_of(example(), campaign, SERVANT)._replace(assessment=empty)


MARKING = st.builds(
    MarkWish,
    prepared=st.none() | DAYS,
    final=st.just("") | WORDS,
    final_day=DAYS,
    given=st.none() | DAYS,
    acquainted=st.none() | DAYS,
)
HEAD = st.builds(lambda day, marks: MarkWish(day=day, marks=marks), DAYS, MARKS)
TALKING = st.builds(InterviewWish, day=st.none() | DAYS, head=st.none() | DAYS, servant=st.none() | DAYS)
OBJECTING = st.builds(
    ObjectionWish,
    day=st.none() | DAYS,
    reasons=st.just("не згодна"),
    decided=st.none() | DAYS,
    outcome=st.sampled_from(["залишено без змін", "змінено"]),
    final=st.just("") | WORDS,
)
STEPS: st.SearchStrategy[Step] = st.one_of(
    MARKING.map(lambda wish: lambda case: marked(case, wish)),
    HEAD.map(lambda wish: lambda case: marked(case, wish)),
    TALKING.map(lambda wish: lambda case: talked(case, wish)),
    OBJECTING.map(lambda wish: lambda case: objected(case, wish)),
    DAYS.map(lambda day: lambda case: approved(case, ApprovalWish(day))),
)


@pytest.mark.req("G13", "G15", "G17", "G26")
@given(st.lists(STEPS, max_size=8))
def test_whatever_is_recorded_stands_and_stages_only_grow(steps: list[Step]) -> None:
    case = blank()
    for step in steps:
        before = case.assessment
        try:
            after = step(case).after
        except UserError:
            continue
        for key in ("prepared", "own", "head", "given", "acquainted", "interview", "approved"):
            assert getattr(before, key) in (None, getattr(after, key))
        assert after.final_marks[: len(before.final_marks)] == before.final_marks
        assert len(after.final_marks) <= 2
        assert list(kept_assessment(before, after, "x.yaml")) == []
        assert reached(acts(after)) >= reached(acts(before))
        case = case._replace(assessment=after)


@pytest.mark.req("G13")
@given(st.lists(STEPS, max_size=8), DAYS, DAYS)
def test_stages_only_grow_from_day_to_day(steps: list[Step], one: date, other: date) -> None:
    case = blank()
    for step in steps:
        try:
            case = case._replace(assessment=step(case).after)
        except UserError:
            continue
    earlier, later = sorted((one, other))
    assert reached(acts(case.assessment, earlier)) <= reached(acts(case.assessment, later)) <= len(STAGES)
    done = acts(case.assessment)
    assert (next_act(done) is None) == all(act.date is not None for act in done)


@pytest.mark.req("G13")
def test_every_act_belongs_to_a_stage() -> None:
    assert {one.stage for one in acts(None)} == set(range(1, len(STAGES) + 1))
    assert {one.act for one in acts(None)} == set(Act) - {Act.OBJECTION}
