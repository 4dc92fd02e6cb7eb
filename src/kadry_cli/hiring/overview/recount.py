"""The result of a competition counted again from its inputs, and which single input decides it (C1-C5, D18, D19).

The rules are those of the commission's sittings and of the exam, on the law of each sitting's date; what is recorded
as decided is not asked. Pure functions over records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.commission import CHAIR
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import (
    ADMISSION,
    ADMITTED,
    FAILED_EXAM,
    NOT_ADMITTED,
    RESERVE,
    SELECTION,
    WINNER,
    CommissionSitting,
)
from kadry_cli.competition.rules.life import LawOn, verdicts
from kadry_cli.competition.rules.sitting import judged_votes, quorum, verdict
from kadry_cli.competition.rules.votes import SittingLaw
from kadry_cli.core.decision import Decision
from kadry_cli.exam.records.sitting import CAME, ExamEntry, Sitting
from kadry_cli.exam.rules import FAILED, ExamLaw, ExamResult, exam_result, read_mark
from kadry_cli.hiring.overview.cases import (
    ABSTAINED,
    AGAINST,
    CHAIR_BALLOT,
    FOR,
    KEYS,
    Absent,
    Case,
    Change,
    Mark,
    Recast,
    Without,
    changed,
    without_members,
)

PASSED_EXAM = "склав іспит"
NO_RESULT = "результату іспиту немає"
NO_ADMISSION = "допуск не вирішено"
NO_DECISION = "рішення немає"

IN_THE_RESULT = frozenset({WINNER, RESERVE, PASSED_EXAM, NO_DECISION})
"""The outcomes that make the result of a competition: who is recommended as what, about whom the commission still has
to decide, and before any selection who passed the exam. Somebody with another outcome is out of the competition."""


class Outcomes(NamedTuple):
    """How far every candidate came, by id in the order of the record."""

    by_candidate: Mapping[str, str]

    def result(self) -> dict[str, str]:
        """The result alone (see `IN_THE_RESULT`)."""
        return {person: outcome for person, outcome in self.by_candidate.items() if outcome in IN_THE_RESULT}


class Turn(NamedTuple):
    """What a change does to one candidate."""

    candidate: str
    before: str
    after: str


class Decisive(NamedTuple):
    """A single input whose change alone changes the result, and whose outcome turns."""

    change: Change
    turns: tuple[Turn, ...]


def recount(case: Case, law_on: LawOn) -> Outcomes:
    """Every candidate's outcome from admission, marks, presence and votes."""
    return Outcomes({one.id: outcome(case, one, law_on) for one in case.competition.candidates})


def is_repeated(case: Case, outcomes: Outcomes) -> bool:
    """Whether the selection ended without a winner, so that the competition is held again (B29)."""
    found = outcomes.by_candidate.values()
    voted = any(_voted(one, SELECTION) for one in case.competition.sittings)
    return voted and WINNER not in found and NO_DECISION not in found


def over_units(case: Case, outcomes: Outcomes) -> tuple[str, ...]:
    """The posts with more winners than vacant units. A candidate whose record names no post is for the only one."""
    posts = case.competition.posts
    won: Counter[str] = Counter()
    for one in case.competition.candidates:
        if outcomes.by_candidate[one.id] == WINNER:
            won[one.post or posts[0].post] += 1
    return tuple(one.post for one in posts if won[one.post] > one.units)


def outcome(case: Case, candidate: Candidate, law_on: LawOn) -> str:
    """How far one candidate came.

    Not admitted: out, whatever the votes say. Admitted, and the exam not passed: out too. Past the exam the votes of
    the last sitting on selection that voted on the candidate decide, if it was quorate; without a quorum, a vote, or
    a majority either way the commission has not decided.
    """
    if candidate.id in case.refused:
        return NOT_ADMITTED
    admitted = _admitted(case, candidate, law_on)
    if admitted is not True:
        return NOT_ADMITTED if admitted is False else NO_ADMISSION
    judged = judged_exam(case, candidate.id, law_on)
    if judged is not None and judged.result.passed is not True:
        state = judged.result.state
        return NO_RESULT if state is None else FAILED_EXAM if state == FAILED else state
    if judged is None and case.exam is not None:
        return NO_RESULT
    if not any(_voted(one, SELECTION) for one in case.competition.sittings):
        return PASSED_EXAM if judged is not None else ADMITTED
    found = [one for one in _by_day(case, SELECTION) if any(vote.candidate == candidate.id for vote in one.votes)]
    return (_voted_verdict(case, found[-1], candidate.id, law_on) if found else None) or NO_DECISION


def recorded(competition: Competition) -> dict[str, str]:
    """What the record itself says was decided, by candidate: the commission's verdict, else the admission."""
    said = verdicts(competition)
    for one in competition.candidates:
        if one.admitted is False:
            said.setdefault(one.id, NOT_ADMITTED)
    return said


def judged_exam(case: Case, candidate: str, law_on: LawOn) -> Decision[ExamResult] | None:
    """The candidate's exam on the law of its day; None for whom no sitting lists."""
    found = _entry(case, candidate)
    if found is None:
        return None
    sitting, entry = found
    return exam_result(entry.attendance, entry.marks, ExamLaw.of(law_on(sitting.date)))


def reasons(case: Case, law_on: LawOn) -> Iterator[tuple[str, Decision[Any]]]:
    """The decisions behind a recount with whom each concerns: exams, quorums (""), votes."""
    for candidate in case.competition.candidates:
        judged = judged_exam(case, candidate.id, law_on)
        if judged is not None and candidate.id not in case.refused:
            yield candidate.id, judged
    for sitting in case.competition.sittings:
        law = SittingLaw.of(law_on(sitting.date))
        met = without_members(sitting, case.absent)
        yield "", quorum(met, case.competition.commission, law)
        for one in judged_votes(_countable(sitting, met), case.competition.commission, law):
            if one.decision is not None and one.vote.candidate not in case.refused:
                yield one.vote.candidate, one.decision


def decisive(case: Case, law_on: LawOn) -> tuple[Decisive, ...]:
    """Every single input whose change alone changes the result, in the order of the record.

    The inputs and their changes: an admission taken back; a presence taken away; each vote void, or turned (for to
    against and back, an abstention to either); each mark one more or one less, within the scale.
    """
    before = recount(case, law_on)
    found = []
    for change in single_changes(case, law_on):
        after = _after(case, change, before, law_on)
        if after.result() != before.result():
            found.append(Decisive(change, turns(before, after)))
    return tuple(found)


def turns(before: Outcomes, after: Outcomes) -> tuple[Turn, ...]:
    """Whose outcome differs."""
    return tuple(
        Turn(person, outcome, after.by_candidate[person])
        for person, outcome in before.by_candidate.items()
        if after.by_candidate[person] != outcome
    )


def single_changes(case: Case, law_on: LawOn) -> Iterator[Change]:
    """Every change of one input that `decisive` tries."""
    for candidate in case.competition.candidates:
        if candidate.id not in case.refused and _admitted(case, candidate, law_on):
            yield Without(candidate.id)
    yield from _mark_changes(case, law_on)
    present = {member for sitting in case.competition.sittings for member in sitting.present}
    for member in case.competition.commission:
        if member.id in present and member.id not in case.absent:
            yield Absent(member.id)
    for place, sitting in enumerate(case.competition.sittings):
        yield from _vote_changes(place, sitting, case)


def _after(case: Case, change: Change, before: Outcomes, law_on: LawOn) -> Outcomes:
    """The outcomes after a change; only who can be touched by it is counted again."""
    altered = changed(case, change)
    match change:
        case Without(candidate=touched) | Mark(candidate=touched):
            pass
        case Recast():
            touched = case.competition.sittings[change.sitting].votes[change.vote].candidate
        case _:
            return recount(altered, law_on)
    people = {one.id: one for one in altered.competition.candidates}
    if touched not in people:
        return before
    return Outcomes({**before.by_candidate, touched: outcome(altered, people[touched], law_on)})


def _mark_changes(case: Case, law_on: LawOn) -> Iterator[Mark]:
    for candidate in case.competition.candidates:
        found = _entry(case, candidate.id)
        if found is None or found[1].attendance != CAME:
            continue
        scale = ExamLaw.of(law_on(found[0].date)).scale()
        for question, text in enumerate(found[1].marks, 1):
            mark = read_mark(text, scale)
            if scale is None or isinstance(mark, str):
                continue
            yield from (
                Mark(candidate.id, question, other)
                for other in (mark - 1, mark + 1)
                if scale.least <= other <= scale.most
            )


def _vote_changes(place: int, sitting: CommissionSitting, case: Case) -> Iterator[Recast]:
    chair = next((member.id for member in case.competition.commission if member.role == CHAIR), "")
    for number, vote in enumerate(sitting.votes):
        casts: list[tuple[str, str]] = []
        if vote.named is not None:
            casts = [
                (member, said)
                for said, key in KEYS.items()
                for member in getattr(vote.named, key)
                if member not in case.absent
            ]
        elif vote.counted is not None:
            counts = {said: getattr(vote.counted, key) for said, key in KEYS.items()}
            if vote.chair and chair and counts[vote.chair]:
                casts.append((CHAIR_BALLOT, vote.chair))
                counts[vote.chair] -= 1
            casts += [("", said) for said, count in counts.items() if count]
        for who, said in casts:
            yield from (Recast(place, number, who, said, to) for to in ("", *_TURNED[said]))


_TURNED = {FOR: (AGAINST,), AGAINST: (FOR,), ABSTAINED: (FOR, AGAINST)}


def _admitted(case: Case, candidate: Candidate, law_on: LawOn) -> bool | None:
    """Whether the candidate is admitted: by the votes of a sitting on admission where there are any, else by record."""
    held = [one for one in _by_day(case, ADMISSION) if any(vote.candidate == candidate.id for vote in one.votes)]
    if not held:
        return candidate.admitted
    found = _voted_verdict(case, held[-1], candidate.id, law_on)
    return None if found is None else found == ADMITTED


def _voted_verdict(case: Case, sitting: CommissionSitting, candidate: str, law_on: LawOn) -> str | None:
    commission, law = case.competition.commission, SittingLaw.of(law_on(sitting.date))
    met = without_members(sitting, case.absent)
    if quorum(met, commission, law).result is False:
        return None
    asked = _countable(sitting, met)
    asked = asked.model_copy(update={"votes": tuple(vote for vote in asked.votes if vote.candidate == candidate)})
    return verdict(judged_votes(asked, commission, law), sitting.purpose)


def _countable(sitting: CommissionSitting, met: CommissionSitting) -> CommissionSitting:
    """The sitting its votes are counted on: as it was met, but a secret one as it was recorded."""
    return sitting if any(vote.counted is not None for vote in sitting.votes) else met


def _by_day(case: Case, purpose: str) -> list[CommissionSitting]:
    held = [one for one in case.competition.sittings if one.purpose == purpose]
    return sorted(held, key=lambda one: one.date)


def _voted(sitting: CommissionSitting, purpose: str) -> bool:
    return sitting.purpose == purpose and bool(sitting.votes)


def _entry(case: Case, candidate: str) -> tuple[Sitting, ExamEntry] | None:
    """The last sitting of the exam that lists the candidate, with the line there."""
    found = None
    for sitting in case.exam.sittings if case.exam is not None else ():
        for entry in sitting.candidates:
            if entry.id == candidate:
                found = sitting, entry
    return found
