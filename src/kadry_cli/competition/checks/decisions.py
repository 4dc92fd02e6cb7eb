"""Checks of the decisions: each follows from its votes, every candidate has one, winners fit the posts (C2, C3)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from kadry_cli.competition.checks.case import Case, is_upheld
from kadry_cli.competition.checks.votes import is_of_sitting
from kadry_cli.competition.records.candidate import APPOINT
from kadry_cli.competition.records.sitting import ADMISSION, FAILED_EXAM, RESERVE, SELECTION, WINNER, CommissionSitting
from kadry_cli.competition.rules.sitting import JudgedVote, judged_votes, quorum, verdict
from kadry_cli.competition.rules.votes import SittingLaw
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import Fact


def decision_findings(case: Case) -> Iterator[Finding]:
    """What is wrong with the decisions of all sittings."""
    admitted = {one.id: one.admitted for one in case.competition.candidates}
    for loc, sitting in case.sittings():
        yield from _against_votes(case, sitting, loc)
        given = Counter(one.candidate for one in sitting.decisions)
        listed = [one.candidate for one in sitting.decisions]
        for row, one in enumerate(sitting.decisions):
            place: Loc = (*loc, "decisions", row)
            if given[one.candidate] > 1 and listed.index(one.candidate) != row:
                yield Finding("KD222", case.path, (*place, "candidate"), {"id": one.candidate})
            if not is_of_sitting(one.verdict, sitting):
                values = {"question": one.verdict, "purpose": sitting.purpose}
                yield Finding("KD427", case.path, (*place, "verdict"), values)
            if one.verdict in (WINNER, RESERVE) and one.candidate in admitted and not admitted[one.candidate]:
                yield Finding("KD431", case.path, (*place, "verdict"), {"id": one.candidate})
    yield from _without_admission(case)
    yield from _too_many_winners(case)
    yield from _continued(case)


def _against_votes(case: Case, sitting: CommissionSitting, loc: Loc) -> Iterator[Finding]:
    """A decision follows from the votes on the law of the sitting; one that an exam was failed needs no vote (C2)."""
    if case.by_head:
        return
    law = SittingLaw.of(case.law(sitting.date))
    votes: dict[str, list[JudgedVote]] = defaultdict(list)
    for judged in judged_votes(sitting, case.competition.commission, law):
        votes[judged.vote.candidate].append(judged)
    for row, one in enumerate(sitting.decisions):
        if one.verdict == FAILED_EXAM:
            continue
        place: Loc = (*loc, "decisions", row, "verdict")
        held = votes[one.candidate]
        if not held:
            yield case.found("KD428", place, {"id": one.candidate}, law.majority_share)
        elif all(vote.decision is not None and vote.decision.result is not None for vote in held):
            follows = verdict(held, sitting.purpose)
            if follows != one.verdict:
                words = f"«{follows}»" if follows else "питання лишилося відкритим"
                values = {"id": one.candidate, "verdict": one.verdict, "follows": words}
                yield case.found("KD429", place, values, law.majority_share)


def _without_admission(case: Case) -> Iterator[Finding]:
    """Once the sitting on admission has a protocol, everybody whose papers were there has a decision (C2)."""
    decided = case.decided(ADMISSION)
    for loc, sitting in case.sittings(ADMISSION):
        for candidate in case.competition.candidates if sitting.protocol is not None else ():
            came = candidate.applied is None or candidate.applied <= sitting.date
            if came and case.concerns(sitting, candidate) and candidate.id not in decided:
                yield Finding("KD430", case.path, (*loc, "decisions"), {"id": candidate.id}, on_key=True)


def _too_many_winners(case: Case) -> Iterator[Finding]:
    units = {one.post: one.units for one in case.competition.posts}
    people = {one.id: one for one in case.competition.candidates}
    taken: Counter[str] = Counter()
    for decided in case.decided(SELECTION).values():
        if decided.verdict != WINNER or decided.candidate not in people:
            continue
        post = case.post_of(people[decided.candidate])
        taken[post] += 1
        if post in units and taken[post] > units[post]:
            values = {"post": post, "units": units[post], "winners": taken[post]}
            yield Finding("KD433", case.path, decided.loc, values)


def _continued(case: Case) -> Iterator[Finding]:
    """After a protocol by which nobody won, the commission does not select again: a repeated competition is held (B29).

    An upheld complaint sends the matter back, so it may.
    """
    if any(is_upheld(one) for one in case.competition.candidates):
        return
    closed: CommissionSitting | None = None
    known: dict[str, str] = {}
    for loc, sitting in case.sittings(SELECTION):
        again = any(one.candidate in known for one in sitting.decisions)
        if closed is not None and sitting.date > closed.date and (again or closed.repeat):
            yield Finding("KD453", case.path, (*loc, "date"), {"date": date_short(closed.date)})
            return
        known |= {one.candidate: one.verdict for one in sitting.decisions}
        if sitting.protocol is not None and sitting.decisions and WINNER not in known.values():
            closed = sitting


def decision_facts(case: Case) -> Iterator[Fact]:
    """Facts `competition.verdict` (verdict, day of the sitting), `competition.undecided` (whoever is admitted and has
    no decision though the sitting on selection has its protocol), `competition.appointed` (from which day),
    `competition.outcome` (whether there is a winner, the day) and `competition.protocol` (number, day); keys are
    `<competition>/<person>` and `<competition>`."""
    competition, path = case.competition, case.path
    decided = case.decided(SELECTION)
    for one in decided.values():
        data = (one.verdict, one.sitting.date.isoformat())
        yield Fact("competition.verdict", f"{competition.id}/{one.candidate}", path, one.loc, data)
    for loc, sitting in case.sittings(SELECTION):
        could_decide = sitting.protocol is not None and _was_quorate(case, sitting)
        for candidate in competition.candidates if could_decide else ():
            if candidate.admitted and case.concerns(sitting, candidate) and candidate.id not in decided:
                key = f"{competition.id}/{candidate.id}"
                yield Fact("competition.undecided", key, path, (*loc, "decisions"))
    yield from _protocol_facts(case)
    last = case.last_selection()
    if last is not None and last[1].protocol is not None:
        won = "так" if any(one.verdict == WINNER for one in decided.values()) else "ні"
        yield Fact("competition.outcome", competition.id, path, (*last[0], "date"), (won, last[1].date.isoformat()))


def _was_quorate(case: Case, sitting: CommissionSitting) -> bool:
    """Whether a sitting could decide at all; without a quorum its protocol says just that."""
    if case.by_head:
        return True
    return quorum(sitting, case.competition.commission, SittingLaw.of(case.law(sitting.date))).result is not False


def _protocol_facts(case: Case) -> Iterator[Fact]:
    competition = case.competition
    for loc, sitting in case.sittings(SELECTION):
        if sitting.protocol is not None:
            data = (sitting.protocol.number, sitting.protocol.date.isoformat())
            yield Fact("competition.protocol", competition.id, case.path, (*loc, "protocol", "number"), data)
    for number, candidate in enumerate(competition.candidates):
        outcome = candidate.head_act
        if outcome is not None and outcome.decision == APPOINT:
            day = (outcome.starts or outcome.act.date).isoformat()
            key = f"{competition.id}/{candidate.id}"
            yield Fact("competition.appointed", key, case.path, ("candidates", number, "head_act", "decision"), (day,))
