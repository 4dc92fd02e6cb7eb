"""Checks of the sittings: who is named, who was there, whether the sitting could decide (C1, C8, C13)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kadry_cli.competition.checks.case import Case
from kadry_cli.competition.records.sitting import CommissionSitting, NamedVotes
from kadry_cli.competition.rules.sitting import quorum
from kadry_cli.competition.rules.votes import SittingLaw
from kadry_cli.core.finding import Finding, Loc

NAMED = (("for", "approve"), ("against", "against"), ("abstained", "abstained"))
"""The lists of an open vote: the key of the file and the field."""


def sitting_findings(case: Case) -> Iterator[Finding]:
    """What does not fit in each sitting besides its votes, decisions and protocol."""
    members = {one.id for one in case.competition.commission}
    candidates = {one.id for one in case.competition.candidates}
    offered = {one.post for one in case.competition.posts}
    for loc, sitting in case.sittings():
        for person, place in _members_named(sitting, loc):
            if person not in members:
                yield Finding("KD411", case.path, place, {"id": person})
        for person, place in _candidates_named(sitting, loc):
            if person not in candidates:
                yield Finding("KD412", case.path, place, {"id": person})
        for row, post in enumerate(sitting.posts):
            if post not in offered:
                yield Finding("KD413", case.path, (*loc, "posts", row), {"id": post})
        yield from _presence(case, sitting, loc)
        yield from _quorum(case, sitting, loc)
        for row, opinion in enumerate(sitting.opinions):
            if opinion.member in members and opinion.member not in sitting.present:
                yield Finding("KD436", case.path, (*loc, "opinions", row, "member"), {"id": opinion.member})


def voters_named(votes: NamedVotes, loc: Loc) -> Iterator[tuple[str, Loc]]:
    """Everybody in the lists of an open vote with the place."""
    for key, field in NAMED:
        for row, person in enumerate(getattr(votes, field)):
            yield person, (*loc, "named", key, row)


def _members_named(sitting: CommissionSitting, loc: Loc) -> Iterator[tuple[str, Loc]]:
    for row, person in enumerate(sitting.present):
        yield person, (*loc, "present", row)
    for row, away in enumerate(sitting.absent):
        yield away.id, (*loc, "absent", row, "id")
    for row, recusal in enumerate(sitting.recusals):
        yield recusal.member, (*loc, "recusals", row, "member")
    for row, person in enumerate(sitting.ballots.group if sitting.ballots else ()):
        yield person, (*loc, "ballots", "group", row)
    for row, vote in enumerate(sitting.votes):
        if vote.named is not None:
            yield from voters_named(vote.named, (*loc, "votes", row))
    for row, opinion in enumerate(sitting.opinions):
        yield opinion.member, (*loc, "opinions", row, "member")
    for row, person in enumerate(sitting.protocol.signed if sitting.protocol else ()):
        yield person, (*loc, "protocol", "signed", row)


def _candidates_named(sitting: CommissionSitting, loc: Loc) -> Iterator[tuple[str, Loc]]:
    for row, recusal in enumerate(sitting.recusals):
        if recusal.candidate is not None:
            yield recusal.candidate, (*loc, "recusals", row, "candidate")
    for row, vote in enumerate(sitting.votes):
        yield vote.candidate, (*loc, "votes", row, "candidate")
    for row, decision in enumerate(sitting.decisions):
        yield decision.candidate, (*loc, "decisions", row, "candidate")


def _presence(case: Case, sitting: CommissionSitting, loc: Loc) -> Iterator[Finding]:
    listed = Counter(sitting.present)
    away = {one.id: row for row, one in enumerate(sitting.absent)}
    for row, person in enumerate(sitting.present):
        place: Loc = (*loc, "present", row)
        if listed[person] > 1 and row != sitting.present.index(person):
            yield Finding("KD222", case.path, place, {"id": person})
        if person in away:
            related = ((case.path, (*loc, "absent", away[person], "id")),)
            yield Finding("KD414", case.path, place, {"id": person}, related=related)


def _quorum(case: Case, sitting: CommissionSitting, loc: Loc) -> Iterator[Finding]:
    """A sitting without a quorum decides nothing (C1)."""
    if case.by_head or not sitting.decisions:
        return
    law = SittingLaw.of(case.law(sitting.date))
    judged = quorum(sitting, case.competition.commission, law)
    if judged.result is False:
        values = judged.steps[0].values
        yield case.found("KD415", (*loc, "present"), values, law.quorum_share, on_key=True)
