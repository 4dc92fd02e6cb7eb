"""How far an assessment has come: six stages, each of one or more acts, and what comes next (G13)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.assessment.records.assessment import Assessment

STAGES = (
    "підготовчий період",
    "оцінювання",
    "співбесіда",
    "підписання результатів обговорення",
    "затвердження",
    "заключний етап",
)
"""The six stages in the words of the source (L382-L392)."""


TASK_STAGES = (
    "визначення завдань і ключових показників",
    "визначення результатів виконання завдань",
    "затвердження висновку",
)
"""The three stages of an assessment by tasks, from 2018 in state bodies (КМУ 640/2017, пункт 9)."""


def task_stages(one: Assessment | None, on: date = date.max) -> int:
    """How many of the three stages are over on a day: 0 to 3. The day on which tasks are set no record has."""
    if one is None or not one.tasks:
        return 0
    if not one.final_marks or one.final_marks[0].date > on:
        return 1
    return 3 if one.approved is not None and one.approved.date <= on else 2


class Act(StrEnum):
    """One act of the round of a servant, in the order in which they are made."""

    PREPARED = "prepared"
    SELF = "self"
    HEAD = "head"
    MARK = "mark"
    GIVEN = "given"
    ACQUAINTED = "acquainted"
    OBJECTION = "objection"
    INTERVIEW = "interview"
    SIGNED = "signed"
    APPROVED = "approved"
    FILED = "filed"


STAGE_OF = {
    Act.PREPARED: 1,
    Act.SELF: 2,
    Act.HEAD: 2,
    Act.MARK: 2,
    Act.GIVEN: 2,
    Act.ACQUAINTED: 2,
    Act.OBJECTION: 2,
    Act.INTERVIEW: 3,
    Act.SIGNED: 4,
    Act.APPROVED: 5,
    Act.FILED: 6,
}
"""To which stage an act belongs. An objection may come at any time of its ten days, so no stage waits for it."""


class Done(NamedTuple):
    """An act and the day on which it was made; None while it is not."""

    act: Act
    date: date | None

    @property
    def stage(self) -> int:
        """The number of its stage, from 1."""
        return STAGE_OF[self.act]


def acts(assessment: Assessment | None, on: date = date.max) -> tuple[Done, ...]:
    """Every act of an assessment in the order of the stages, as known on a day: what was made later is not made yet.

    The objection stands among them only where there is one. None: the register holds nothing of this person yet.
    Source: L382-L425.
    """
    if assessment is None:
        return _NOTHING
    objection = assessment.objection
    later = objection is not None and objection.date > on
    return tuple(
        Done(act, day if day is not None and day <= on else None)
        for act, day in _days(assessment)
        if not (act is Act.OBJECTION and later)
    )


def _days(one: Assessment) -> Iterator[tuple[Act, date | None]]:
    yield Act.PREPARED, one.prepared.date if one.prepared else None
    yield Act.SELF, one.own.date if one.own else None
    yield Act.HEAD, one.head.date if one.head else None
    yield Act.MARK, one.final_marks[0].date if one.final_marks else None
    yield Act.GIVEN, one.given
    yield Act.ACQUAINTED, one.acquainted.date if one.acquainted else None
    if one.objection is not None:
        yield Act.OBJECTION, one.objection.decision.date if one.objection.decision else None
    yield Act.INTERVIEW, one.interview.date if one.interview else None
    signed = one.signed
    hands = (signed.head, signed.servant) if signed is not None else (None, None)
    yield Act.SIGNED, max(hands[0], hands[1]) if hands[0] and hands[1] else None
    yield Act.APPROVED, one.approved.date if one.approved else None
    yield Act.FILED, one.filed.date if one.filed else None


_NOTHING = tuple(Done(act, None) for act in Act if act is not Act.OBJECTION)


def reached(done: Sequence[Done]) -> int:
    """How many stages are over: 0 to 6.

    A stage is over when each of its acts is made and every stage before it is over, so that no later act brings an
    assessment back; neither does an objection, which belongs to no stage.
    """
    waiting = {one.stage for one in done if one.act is not Act.OBJECTION and one.date is None}
    return min(waiting, default=len(STAGES) + 1) - 1


def next_act(done: Sequence[Done]) -> Act | None:
    """The first act that is not made; None where the form lies in the personal file."""
    return next((one.act for one in done if one.date is None), None)
