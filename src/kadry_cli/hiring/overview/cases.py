"""A competition as it would be with something in it otherwise: one change at a time, any number together.

A change never adds what nobody recorded: it takes away an admission, a presence, a vote, or turns a vote or a mark.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import CommissionSitting, CountedVotes, NamedVotes, Vote
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import ExamEntry, Sitting

FOR, AGAINST, ABSTAINED = "за", "проти", "утримався"
KEYS = {FOR: "approve", AGAINST: "against", ABSTAINED: "abstained"}
CHAIR_BALLOT = "chair"


class Without(NamedTuple):
    """A candidate is not admitted."""

    candidate: str


class Absent(NamedTuple):
    """A member was not there: the quorum and the number of those present are smaller, the member's votes are gone.

    Of a secret vote nobody knows how the member voted, so there the quorum alone is judged anew.
    """

    member: str


class Void(NamedTuple):
    """Every open vote of a member on a candidate counts for nothing; the member is still present."""

    member: str
    candidate: str


class Recast(NamedTuple):
    """One vote is void (`to` is "") or turned (`to` is how it is cast then); the voter is still present.

    `sitting` and `vote` are places in the record. `who` is the member; "" is one of the ballots of a secret vote, and
    `CHAIR_BALLOT` the chair's, where the record tells how the chair voted.
    """

    sitting: int
    vote: int
    who: str
    said: str
    to: str


class Mark(NamedTuple):
    """Another joint mark for a question (from 1) of a candidate's ticket."""

    candidate: str
    question: int
    mark: int


Change: TypeAlias = Without | Absent | Void | Recast | Mark
_SittingChange: TypeAlias = Callable[[CommissionSitting], CommissionSitting]


class Case(NamedTuple):
    """What is counted: the records, who is taken as not admitted, who as not present."""

    competition: Competition
    exam: Exam | None
    refused: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()

    def candidate(self, person: str) -> Candidate:
        """The candidate of an id. KeyError for any other."""
        for one in self.competition.candidates:
            if one.id == person:
                return one
        raise KeyError(person)


def changed(case: Case, change: Change) -> Case:
    """The case with one more thing otherwise."""
    match change:
        case Without(candidate=candidate):
            return case._replace(refused=case.refused | {candidate})
        case Absent(member=member):
            return case._replace(absent=case.absent | {member})
        case Mark(candidate, question, mark):
            return case._replace(exam=_marked(case.exam, candidate, question, mark))
        case Void(member, candidate):
            return _with_sittings(case, lambda one: _voided(one, member, candidate))
        case Recast():
            sittings = list(case.competition.sittings)
            sittings[change.sitting] = _recast(sittings[change.sitting], change)
            return case._replace(competition=case.competition.model_copy(update={"sittings": tuple(sittings)}))


def without_members(sitting: CommissionSitting, away: frozenset[str]) -> CommissionSitting:
    """The sitting as it was without some of those present; secret votes are left as they are."""
    if not away & set(sitting.present):
        return sitting
    votes = tuple(
        vote.model_copy(update={"named": _cut(vote.named, away)}) if vote.named is not None else vote
        for vote in sitting.votes
    )
    present = tuple(member for member in sitting.present if member not in away)
    return sitting.model_copy(update={"present": present, "votes": votes})


def _with_sittings(case: Case, change: _SittingChange) -> Case:
    sittings = tuple(map(change, case.competition.sittings))
    return case._replace(competition=case.competition.model_copy(update={"sittings": sittings}))


def _voided(sitting: CommissionSitting, member: str, candidate: str) -> CommissionSitting:
    votes = tuple(
        vote.model_copy(update={"named": _cut(vote.named, frozenset({member}))})
        if vote.candidate == candidate and vote.named is not None
        else vote
        for vote in sitting.votes
    )
    return sitting.model_copy(update={"votes": votes})


def _cut(named: NamedVotes, away: frozenset[str]) -> NamedVotes:
    lists = {key: tuple(one for one in getattr(named, key) if one not in away) for key in KEYS.values()}
    return named.model_copy(update=lists)


def _recast(sitting: CommissionSitting, change: Recast) -> CommissionSitting:
    votes = list(sitting.votes)
    vote = votes[change.vote]
    if vote.named is not None:
        votes[change.vote] = vote.model_copy(update={"named": _moved(vote.named, change)})
    elif vote.counted is not None:
        votes[change.vote] = _ballot_moved(vote, vote.counted, change)
    return sitting.model_copy(update={"votes": tuple(votes)})


def _moved(named: NamedVotes, change: Recast) -> NamedVotes:
    cut = _cut(named, frozenset({change.who}))
    if not change.to:
        return cut
    key = KEYS[change.to]
    return cut.model_copy(update={key: (*getattr(cut, key), change.who)})


def _ballot_moved(vote: Vote, counted: CountedVotes, change: Recast) -> Vote:
    counts = {key: getattr(counted, key) for key in KEYS.values()}
    counts[KEYS[change.said]] -= 1
    if change.to:
        counts[KEYS[change.to]] += 1
    update: dict[str, object] = {"counted": counted.model_copy(update=counts)}
    if change.who == CHAIR_BALLOT:
        update["chair"] = change.to or None
    return vote.model_copy(update=update)


def _marked(exam: Exam | None, candidate: str, question: int, mark: int) -> Exam | None:
    if exam is None:
        return None
    sittings = tuple(
        one.model_copy(update={"candidates": _marked_in(one, candidate, question, mark)}) for one in exam.sittings
    )
    return exam.model_copy(update={"sittings": sittings})


def _marked_in(sitting: Sitting, candidate: str, question: int, mark: int) -> tuple[ExamEntry, ...]:
    return tuple(
        one.model_copy(update={"marks": (*one.marks[: question - 1], str(mark), *one.marks[question:])})
        if one.id == candidate and question <= len(one.marks)
        else one
        for one in sitting.candidates
    )
