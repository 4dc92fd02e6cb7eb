"""Every term of a competition with what has become of it: not begun, running, kept, late, overdue, gone by (B4, B23,
B28, B31, B32, B34, C7). Nothing here reads a clock: "today" is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.rules.life import (
    LawOn,
    Step,
    StepName,
    appeal_due,
    is_done,
    reserve_right,
)
from kadry_cli.competition.rules.terms import Due, TermName, due
from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.calendar.own_days import NO_OWN_DAYS, OwnDays

STEP_TERMS = {
    StepName.ANNOUNCE: TermName.PUBLICATION,
    StepName.APPLY: TermName.DOCUMENTS,
    StepName.PROTOCOL: TermName.PROTOCOL,
    StepName.NOTIFY: TermName.NOTICES,
    StepName.HEAD_ACT: TermName.HEAD_ACT,
}

WINDOWS = frozenset({TermName.DOCUMENTS, TermName.APPEAL, TermName.RESERVE_RIGHT})
"""Terms within which somebody may act: when they end, nobody is late."""


class Standing(StrEnum):
    """What has become of a term on a day."""

    NOT_BEGUN = "not-begun"
    UNCONFIRMED = "unconfirmed"
    DUE = "due"
    OVERDUE = "overdue"
    KEPT = "kept"
    LATE = "late"
    OPEN = "open"
    CLOSED = "closed"


class Deadline(NamedTuple):
    """One term of a competition. `due` is None before the event that begins it; `done` is the day of the act it was
    for; `candidate` whose term it is, where each has an own; `waiting` who is still to be served."""

    name: TermName
    due: Due | None
    done: date | None = None
    candidate: str = ""
    waiting: tuple[str, ...] = ()

    @property
    def last(self) -> date | None:
        """The last day; None before the term begins and where the law of the date is not confirmed."""
        return self.due.last if self.due is not None else None

    def standing(self, today: date) -> Standing:
        """What has become of the term on a day."""
        if self.due is None:
            return Standing.NOT_BEGUN
        if self.last is None:
            return Standing.UNCONFIRMED
        if self.name in WINDOWS:
            return Standing.OPEN if today <= self.last else Standing.CLOSED
        if self.done is not None:
            return Standing.LATE if self.due.is_late(self.done) else Standing.KEPT
        return Standing.OVERDUE if self.due.is_late(today) else Standing.DUE


def deadlines(
    competition: Competition, steps: Sequence[Step], law_on: LawOn, own: OwnDays = NO_OWN_DAYS
) -> tuple[Deadline, ...]:
    """Every term in the order of the steps, the candidates' own terms last. `steps` are those of `life` on the day."""
    return tuple(_deadlines(competition, steps, law_on, own))


def _deadlines(competition: Competition, steps: Sequence[Step], law_on: LawOn, own: OwnDays) -> Iterator[Deadline]:
    for step in steps:
        name = STEP_TERMS.get(step.name)
        # Nobody was recommended: there is nothing for the head to decide.
        if name is None or (not step.applies and step.due is not None):
            continue
        done = step.done if is_done(step) and name is not TermName.DOCUMENTS else None
        yield Deadline(name, step.due, done, waiting=step.waiting)
    right = reserve_right(competition, law_on, own)
    if right is not None:
        yield Deadline(TermName.RESERVE_RIGHT, right)
    if not any(one.acquainted for one in competition.candidates):
        yield Deadline(TermName.APPEAL, None)
    for candidate in competition.candidates:
        term = appeal_due(candidate, law_on, own)
        if term is not None:
            done = candidate.appeal.date if candidate.appeal is not None else None
            yield Deadline(TermName.APPEAL, term, done, candidate.id)


def earliest_exam(announced: date, law_on: LawOn, own: OwnDays = NO_OWN_DAYS) -> date | None:
    """The first day on which the competition may be held after an announcement (B4).

    The same number a month on is not always enough: a month back from 28.02 is 28.01. None where the law of the date
    is not confirmed.
    """
    norm = law_on(announced).norm("competition.publication_months")
    if norm.value is None:
        return None
    day = shifted(announced, int(norm.value))
    while (last := due(TermName.PUBLICATION, day, law_on(day), own).last) is not None and last < announced:
        day += timedelta(days=1)
    return day if last is not None else None
