"""Equal access to a competition, compared candidate by candidate: the same questions, time and checks (B2, L77-81).

What the record does not tell is not counted as equal: the comparison is then left open.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import SELECTION
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import CAME, ExamEntry, Sitting

_Value: TypeAlias = Callable[[Candidate], Hashable | None]


class Equality(NamedTuple):
    """One comparison: `same` is None where the record does not tell; `differs` are those treated otherwise than most,
    `unknown` those of whom the record does not tell."""

    name: str
    same: bool | None
    differs: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


class Affiliation(NamedTuple):
    """How many members of the commission there are, and how many of them come from other bodies (C10)."""

    members: int
    of_other_bodies: int


def affiliation(competition: Competition) -> Affiliation | None:
    """Who sits in the commission, by body; None where the head conducts the competition alone.

    The source advises independent commissions without people of the hiring body (L341, among the criteria of
    assessment): advice that no act fixes, so it is told and never judged.
    """
    if competition.conducted_by == BY_HEAD:
        return None
    commission = competition.commission
    return Affiliation(len(commission), sum(one.body is not None for one in commission))


def equal_treatment(competition: Competition, exam: Exam | None) -> tuple[Equality, ...]:
    """Every comparison in the order of the competition's steps."""
    return tuple(_equalities(competition, exam))


def _equalities(competition: Competition, exam: Exam | None) -> Iterator[Equality]:
    people = competition.candidates
    applied = [one for one in people if one.application is not None]
    yield _compared("question-list", {one.id: _got_list(one) for one in people})
    strangers = [one for one in applied if one.application is not None and not one.application.own_staff]
    yield _within_posts("documents", strangers, _documents)
    judged = [one for one in people if one.admitted is not None]
    yield _within_posts("requirements", judged, _requirements)
    yield _compared("exclusions", {one.id: _exclusions(one) for one in judged})
    sat = [(sitting, entry) for sitting in (exam.sittings if exam else ()) for entry in sitting.candidates]
    came = [(sitting, entry) for sitting, entry in sat if entry.attendance == CAME and sitting.held()]
    yield _compared("exam-day", {entry.id: (sitting.date, sitting.hour or sitting.started) for sitting, entry in came})
    yield _compared("exam-time", {entry.id: _minutes(sitting, entry) for sitting, entry in came})
    yield _compared("exam-questions", {entry.id: len(entry.marks) or None for _, entry in came})
    talked = [one for one in people if one.interview is not None]
    yield _compared("interview-questions", {one.id: _interview(one) for one in talked})
    yield _compared("interview-members", {one.id: _interviewers(one) for one in talked})
    yield _compared("votes", _votes(competition))


def _compared(name: str, values: Mapping[str, Hashable | None]) -> Equality:
    known = {person: value for person, value in values.items() if value is not None}
    unknown = tuple(person for person in values if person not in known)
    if not known:
        return Equality(name, None, (), unknown)
    usual = Counter(known.values()).most_common(1)[0][0]
    differs = tuple(person for person, value in known.items() if value != usual)
    # Of whom nothing is recorded while others are recorded may have been treated otherwise: that is not equality.
    return Equality(name, False if differs else None if unknown else True, differs, unknown)


def _within_posts(name: str, people: Iterable[Candidate], value: _Value) -> Equality:
    """Compared among the candidates for the same post: other posts may have other requirements."""
    by_post: dict[str | None, dict[str, Hashable | None]] = {}
    for one in people:
        by_post.setdefault(one.post, {})[one.id] = value(one)
    found = [_compared(name, values) for values in by_post.values()] or [Equality(name, None)]
    differs = tuple(person for one in found for person in one.differs)
    unknown = tuple(person for one in found for person in one.unknown)
    if differs:
        return Equality(name, False, differs, unknown)
    return Equality(name, True if all(one.same for one in found) else None, (), unknown)


def _got_list(one: Candidate) -> bool | None:
    """Whether the list of questions was given not later than the papers were handed in."""
    if one.question_list is None:
        return None
    return one.applied is None or one.question_list <= one.applied


def _documents(one: Candidate) -> Hashable | None:
    papers = one.application.documents if one.application is not None else ()
    return frozenset(paper.kind for paper in papers) or None


def _requirements(one: Candidate) -> Hashable | None:
    return frozenset(check.requirement for check in one.admission.requirements) or None if one.admission else None


def _exclusions(one: Candidate) -> Hashable | None:
    return frozenset(check.ground for check in one.admission.exclusions) or None if one.admission else None


def _minutes(sitting: Sitting, entry: ExamEntry) -> int | None:
    """How long the candidate could prepare: by the own times, else by those of the sitting."""
    started, finished = entry.started or sitting.started, entry.finished or sitting.finished
    if started is None or finished is None:
        return None
    return (finished.hour - started.hour) * 60 + finished.minute - started.minute


def _interview(one: Candidate) -> Hashable | None:
    return tuple(asked.question for asked in one.interview.questions) or None if one.interview else None


def _interviewers(one: Candidate) -> Hashable | None:
    return frozenset(one.interview.members) if one.interview else None


def _votes(competition: Competition) -> dict[str, Hashable | None]:
    """Of everybody voted on: how many votes were cast at the first question put."""
    counted: dict[str, Hashable | None] = {}
    for sitting in competition.sittings:
        for vote in sitting.votes if sitting.purpose == SELECTION else ():
            if vote.candidate in counted:
                continue
            if vote.named is not None:
                counted[vote.candidate] = len(vote.named.approve) + len(vote.named.against) + len(vote.named.abstained)
            elif vote.counted is not None:
                counted[vote.candidate] = vote.counted.approve + vote.counted.against + vote.counted.abstained
    return counted
