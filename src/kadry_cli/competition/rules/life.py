"""The life of a competition: its steps in their lawful order, what is done, what is due, what comes next (B18).

Three stages by the act: announcement; documents and preliminary review; exam and selection (L140-145). The steps below
are those stages taken apart, up to the act of the head and the appeals. Nothing here reads a clock: "today" is given.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.competition.records.candidate import APPOINT, Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import RESERVE, SELECTION, WINNER, CommissionSitting
from kadry_cli.competition.rules.terms import Due, TermName, due
from kadry_cli.core.calendar.own_days import NO_OWN_DAYS, OwnDays
from kadry_cli.core.law.lookup import LawOnDate

LawOn = Callable[[date], LawOnDate]


class StepName(StrEnum):
    """The steps by the command that takes each."""

    NEW = "new"
    ANNOUNCE = "announce"
    APPLY = "apply"
    ADMIT = "admit"
    EXAM = "exam"
    INTERVIEW = "interview"
    DECIDE = "decide"
    PROTOCOL = "protocol"
    NOTIFY = "notify"
    HEAD_ACT = "appoint"
    APPEAL = "appeal"
    REPEAT = "repeat"


STEP_WORDS = {
    StepName.NEW: "акт керівника про конкурс",
    StepName.ANNOUNCE: "оголошення",
    StepName.APPLY: "прийом документів",
    StepName.ADMIT: "попередній розгляд документів і допуск",
    StepName.EXAM: "іспит",
    StepName.INTERVIEW: "співбесіда",
    StepName.DECIDE: "засідання з відбору і рішення",
    StepName.PROTOCOL: "протокол керівникові",
    StepName.NOTIFY: "повідомлення кандидатам",
    StepName.HEAD_ACT: "акт керівника щодо рекомендованих",
    StepName.APPEAL: "оскарження",
    StepName.REPEAT: "повторний конкурс",
}


_ONE_AFTER_ANOTHER = frozenset(
    {
        StepName.NEW,
        StepName.ANNOUNCE,
        StepName.APPLY,
        StepName.ADMIT,
        StepName.EXAM,
        StepName.INTERVIEW,
        StepName.DECIDE,
    }
)
"""Steps of which none can lawfully be taken once a later one is done; what follows the decision can be made good."""

_OF_PEOPLE = frozenset(
    {
        StepName.ADMIT,
        StepName.EXAM,
        StepName.INTERVIEW,
        StepName.NOTIFY,
        StepName.HEAD_ACT,
        StepName.APPEAL,
    }
)


class ExamState(NamedTuple):
    """What the exam of this register says of a competition: its day, and of each candidate whether the exam was passed
    (True), not passed or not sat (False); a candidate who has no result yet is not named."""

    day: date | None = None
    passed: Mapping[str, bool] = {}


class Step(NamedTuple):
    """One step: when it was done (None: not yet), its last day where the law sets one, whose turn it still is, and
    whether it applies at all (nobody appeals; nothing has to be repeated)."""

    name: StepName
    done: date | None = None
    due: Due | None = None
    waiting: tuple[str, ...] = ()
    applies: bool = True

    def is_late(self, today: date) -> bool:
        """Whether the last day has gone by and the step is not done, or was done after it."""
        return self.due is not None and self.applies and self.due.is_late(self.done or today)


def selection(competition: Competition) -> CommissionSitting | None:
    """The last sitting on selection."""
    held = [one for one in competition.sittings if one.purpose == SELECTION]
    return max(held, key=lambda one: one.date) if held else None


def verdicts(competition: Competition) -> dict[str, str]:
    """The commission's recorded decision on each candidate at the sittings on selection; the last one counts."""
    found: dict[str, str] = {}
    for sitting in sorted(competition.sittings, key=lambda one: one.date):
        if sitting.purpose == SELECTION:
            found |= {one.candidate: one.verdict for one in sitting.decisions}
    return found


def in_selection(competition: Competition, exam: ExamState) -> list[Candidate]:
    """The candidates the commission has to decide on: admitted, and past the exam (C2, B26)."""
    return [one for one in competition.candidates if one.admitted and exam.passed.get(one.id)]


def life(
    competition: Competition,
    exam: ExamState,
    law_on: LawOn,
    today: date,
    own: OwnDays = NO_OWN_DAYS,
    repeated: date | None = None,
) -> tuple[Step, ...]:
    """Every step of a competition in its order, with what is done and what is due on a day.

    `repeated` is the day of the act on the competition that repeats this one, where there is one (B29).
    """

    def term(name: TermName, start: date | None) -> Due | None:
        return due(name, start, law_on(start), own) if start is not None else None

    candidates = competition.candidates
    announced = competition.announcement.since() if competition.announcement else None
    documents = term(TermName.DOCUMENTS, announced)
    open_until = documents.last if documents is not None else None
    received = open_until if open_until is not None and today > open_until else None
    sitting = selection(competition)
    decided = sitting.date if sitting is not None and sitting.decisions else None
    protocol = sitting.protocol if sitting is not None else None
    ended = competition.ended or (protocol.date if protocol is not None else decided)
    found = verdicts(competition)
    recommended = [one for one in candidates if found.get(one.id) in (WINNER, RESERVE)]
    starts = exam.day or decided
    return (
        Step(StepName.NEW, competition.head_act.date),
        Step(StepName.ANNOUNCE, announced, term(TermName.PUBLICATION, starts)),
        Step(StepName.APPLY, received, documents),
        _each(StepName.ADMIT, candidates, lambda one: one.admitted is not None, _admission_day),
        _exam(candidates, exam),
        _each(StepName.INTERVIEW, in_selection(competition, exam), _interviewed, _interview_day),
        _decisions(competition, exam, found, decided),
        Step(
            StepName.PROTOCOL,
            protocol.to_head if protocol is not None else None,
            term(TermName.PROTOCOL, decided),
        ),
        _each(
            StepName.NOTIFY,
            candidates if decided else [],
            lambda one: one.notice is not None or one.acquainted is not None,
            lambda one: one.notice.date if one.notice is not None else one.acquainted,
            term(TermName.NOTICES, ended),
        ),
        _each(
            StepName.HEAD_ACT,
            recommended,
            lambda one: one.head_act is not None,
            lambda one: one.head_act.act.date if one.head_act else None,
            term(TermName.HEAD_ACT, decided),
        ),
        Step(StepName.APPEAL, waiting=_open_appeals(candidates), applies=any(one.appeal for one in candidates)),
        Step(StepName.REPEAT, repeated, applies=bool(found) and WINNER not in found.values()),
    )


def next_step(steps: Sequence[Step]) -> Step | None:
    """The first step that is not done and can still be taken; None where the competition is over."""
    past = overtaken(steps)
    return next((one for one in steps if one.applies and one.name not in past and not is_done(one)), None)


def overtaken(steps: Sequence[Step]) -> frozenset[StepName]:
    """The steps that the record does not show as done though a step that stands on them is: too late to take them now,
    so they are gaps of the record and not what comes next."""
    chain = [one for one in steps if one.name in _ONE_AFTER_ANOTHER and one.applies]
    last = max((place for place, one in enumerate(chain) if is_done(one)), default=0)
    return frozenset(one.name for one in chain[:last] if not is_done(one))


def is_done(step: Step) -> bool:
    """Whether nothing is left to do in a step. A step of many people is done when nobody waits, though the record may
    not tell the day."""
    if step.name is StepName.REPEAT:
        return not step.applies or step.done is not None
    if step.name in _OF_PEOPLE:
        return not step.waiting
    return step.done is not None and not step.waiting


def appeal_due(candidate: Candidate, law_on: LawOn, own: OwnDays = NO_OWN_DAYS) -> Due | None:
    """Until when this candidate may complain: from the own day of acquaintance with the decision (B32, D20)."""
    start = candidate.acquainted
    return due(TermName.APPEAL, start, law_on(start), own) if start is not None else None


def reserve_right(competition: Competition, law_on: LawOn, own: OwnDays = NO_OWN_DAYS) -> Due | None:
    """Until when a recommended candidate may be hired without a new competition: a year from the decision (B28)."""
    sitting = selection(competition)
    if sitting is None or RESERVE not in verdicts(competition).values():
        return None
    return due(TermName.RESERVE_RIGHT, sitting.date, law_on(sitting.date), own)


def appointed(competition: Competition) -> list[Candidate]:
    """The candidates whom the head appointed."""
    return [one for one in competition.candidates if one.head_act is not None and one.head_act.decision == APPOINT]


def _each(
    name: StepName,
    people: Sequence[Candidate],
    is_ready: Callable[[Candidate], bool],
    day_of: Callable[[Candidate], date | None],
    until: Due | None = None,
) -> Step:
    """A step taken for each candidate: done on the day of the last of them."""
    waiting = tuple(one.id for one in people if not is_ready(one))
    days = [day for one in people if (day := day_of(one)) is not None]
    return Step(name, max(days) if days and not waiting else None, until, waiting, applies=bool(people))


def _exam(candidates: Sequence[Candidate], exam: ExamState) -> Step:
    admitted = [one for one in candidates if one.admitted]
    waiting = tuple(one.id for one in admitted if one.id not in exam.passed)
    return Step(StepName.EXAM, exam.day if not waiting else None, None, waiting, applies=bool(admitted))


def _decisions(competition: Competition, exam: ExamState, found: Mapping[str, str], decided: date | None) -> Step:
    waiting = tuple(one.id for one in in_selection(competition, exam) if one.id not in found)
    return Step(StepName.DECIDE, decided if not waiting else None, None, waiting)


def _admission_day(candidate: Candidate) -> date | None:
    return candidate.admission.date if candidate.admission is not None else None


def _interviewed(candidate: Candidate) -> bool:
    return candidate.interview is not None


def _interview_day(candidate: Candidate) -> date | None:
    return candidate.interview.date if candidate.interview is not None else None


def _open_appeals(candidates: Sequence[Candidate]) -> tuple[str, ...]:
    return tuple(one.id for one in candidates if one.appeal is not None and one.appeal.outcome is None)
