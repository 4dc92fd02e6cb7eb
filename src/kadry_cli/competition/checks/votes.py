"""Checks of the votes: who voted, how many, in which form, the ballots, what a tie left open (C3-C5, C13)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kadry_cli.competition.checks.case import Case
from kadry_cli.competition.checks.sittings import voters_named
from kadry_cli.competition.records.sitting import (
    ADMISSION,
    ADMITTED,
    NOT_ADMITTED,
    OPEN,
    SECRET,
    Ballots,
    CommissionSitting,
    Vote,
)
from kadry_cli.competition.rules.sitting import judged_votes, present_members, recused, voters
from kadry_cli.competition.rules.votes import LEFT_OPEN, SittingLaw
from kadry_cli.core.finding import Finding, Loc, Severity


def vote_findings(case: Case) -> Iterator[Finding]:
    """What is wrong with the votes of each sitting, by the law of its date."""
    for loc, sitting in case.sittings():
        asked: Counter[tuple[str, str]] = Counter()
        for row, vote in enumerate(sitting.votes):
            place: Loc = (*loc, "votes", row)
            if not is_of_sitting(vote.question, sitting):
                values = {"question": vote.question, "purpose": sitting.purpose}
                yield Finding("KD427", case.path, (*place, "question"), values)
            asked[vote.candidate, vote.question] += 1
            if asked[vote.candidate, vote.question] > 1:
                reason = f"про «{vote.question}» щодо цього кандидата на засіданні вже голосували"
                yield Finding("KD423", case.path, (*place, "question"), {"reason": reason})
            yield from _form(case, sitting, vote, place)
            yield from _named(case, sitting, vote, place)
            yield from _counted(case, sitting, vote, place)
        yield from _ballots(case, sitting, loc)
        yield from _ties(case, sitting, loc)


def is_of_sitting(question: str, sitting: CommissionSitting) -> bool:
    """Whether a sitting of this purpose may decide so."""
    return (question in (ADMITTED, NOT_ADMITTED)) == (sitting.purpose == ADMISSION)


def _form(case: Case, sitting: CommissionSitting, vote: Vote, loc: Loc) -> Iterator[Finding]:
    if vote.named is None and vote.counted is None:
        yield Finding(
            "KD423", case.path, (*loc, "candidate"), {"reason": "не записано ні поіменних голосів, ні підсумку"}
        )
    elif vote.named is not None and vote.counted is not None:
        yield Finding("KD423", case.path, (*loc, "counted"), {"reason": "є і поіменні голоси, і підсумок"}, on_key=True)
    elif sitting.form == SECRET and vote.named is not None:
        reason = "голосування таємне, а голоси записано поіменно"
        yield Finding("KD423", case.path, (*loc, "named"), {"reason": reason}, on_key=True)
    elif sitting.form == OPEN and vote.counted is not None:
        reason = "голосування відкрите, а хто як голосував, не записано"
        yield Finding("KD423", case.path, (*loc, "counted"), {"reason": reason}, on_key=True)


def _named(case: Case, sitting: CommissionSitting, vote: Vote, loc: Loc) -> Iterator[Finding]:
    """Each vote of an open ballot is that of a member who was there, has a vote, was not recused, voted once."""
    if vote.named is None:
        return
    members = {one.id: one for one in case.competition.commission}
    away = recused(sitting, vote.candidate)
    seen: set[str] = set()
    for person, place in voters_named(vote.named, loc):
        if person in seen:
            yield Finding("KD419", case.path, place, {"id": person})
        seen.add(person)
        if person not in members:
            continue
        if person not in sitting.present:
            yield Finding("KD418", case.path, place, {"id": person})
        elif person in away:
            yield Finding("KD420", case.path, place, {"id": person, "candidate": vote.candidate})
        elif not members[person].votes:
            yield Finding("KD421", case.path, place, {"id": person})


def _counted(case: Case, sitting: CommissionSitting, vote: Vote, loc: Loc) -> Iterator[Finding]:
    if vote.counted is None:
        return
    cast = vote.counted.approve + vote.counted.against + vote.counted.abstained
    able = len(voters(sitting, case.competition.commission, vote.candidate))
    if cast > able:
        here = len(present_members(sitting, case.competition.commission))
        values = {"cast": cast, "able": able, "present": here}
        yield Finding("KD422", case.path, (*loc, "counted"), values, on_key=True)


def _ballots(case: Case, sitting: CommissionSitting, loc: Loc) -> Iterator[Finding]:
    """The ballots of a secret vote add up, and were counted by members who were there (C5)."""
    ballots = sitting.ballots
    if ballots is None:
        return
    place: Loc = (*loc, "ballots")
    for key, reason in _unequal(case, sitting, ballots):
        yield Finding("KD424", case.path, (*place, key), {"reason": reason})
    for row, person in enumerate(ballots.group):
        if person not in sitting.present:
            reason = f"«{person}» з лічильної групи не було на засіданні"
            yield Finding("KD424", case.path, (*place, "group", row), {"reason": reason})


def _unequal(case: Case, sitting: CommissionSitting, ballots: Ballots) -> Iterator[tuple[str, str]]:
    if sitting.form == OPEN:
        yield "printed", "голосування відкрите, бюлетенів бути не може"
    if ballots.issued > ballots.printed:
        yield "issued", f"видано {ballots.issued}, а виготовлено {ballots.printed}"
    able = sum(one.votes for one in present_members(sitting, case.competition.commission))
    if ballots.issued > able:
        yield "issued", f"видано {ballots.issued}, а присутніх членів комісії з правом голосу {able}"
    if ballots.found > ballots.issued:
        yield "found", f"у скриньці {ballots.found}, а видано {ballots.issued}"
    for vote in sitting.votes:
        if vote.counted is None:
            continue
        cast = vote.counted.approve + vote.counted.against + vote.counted.abstained
        if cast + ballots.invalid != ballots.found:
            reason = (
                f"щодо «{vote.candidate}» голосів {cast} і недійсних бюлетенів {ballots.invalid}, "
                f"а у скриньці {ballots.found}"
            )
            yield "found", reason


def _ties(case: Case, sitting: CommissionSitting, loc: Loc) -> Iterator[Finding]:
    """What an equal division left open; a secret vote that needs the chair's own shows that vote (C4)."""
    law = SittingLaw.of(case.law(sitting.date))
    tie = law.tie_decided_by
    for one in judged_votes(sitting, case.competition.commission, law):
        place: Loc = (*loc, "votes", one.number)
        if one.decision is None or one.decision.result is None:
            continue
        if one.decision.result == LEFT_OPEN:
            secret = ": за таємного голосування його голос невідомий" if one.vote.counted is not None else ""
            values = {"candidate": one.vote.candidate, "count": one.tally.approve, "secret": secret}
            yield case.found("KD425", (*place, "question"), values, tie, weight=Severity.WARNING)
        elif one.vote.counted is not None and one.vote.chair is not None and one.tally.approve == one.tally.against:
            values = {"candidate": one.vote.candidate}
            yield case.found("KD426", (*place, "chair"), values, tie, weight=Severity.NOTE)
