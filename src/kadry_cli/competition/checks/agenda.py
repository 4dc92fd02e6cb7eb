"""Checks of the agenda: each item once, of this sitting, with votes that its members could cast (C3; papers 2.8)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.competition.checks.case import Case
from kadry_cli.competition.records.sitting import (
    ADMISSION,
    ON_CANDIDATES,
    ON_DOCUMENTS,
    ON_REPEAT,
    ON_RESERVE,
    AgendaItem,
    CommissionSitting,
)
from kadry_cli.competition.rules.sitting import judged_item, present_members
from kadry_cli.competition.rules.votes import NOT_SUPPORTED, SittingLaw
from kadry_cli.core.finding import Finding, Loc

VOTED_BY_CANDIDATE = (ON_CANDIDATES, ON_RESERVE)


def agenda_findings(case: Case) -> Iterator[Finding]:
    """What does not fit in the agenda of each sitting."""
    for loc, sitting in case.sittings():
        seen: set[str] = set()
        for row, item in enumerate(sitting.agenda):
            place: Loc = (*loc, "agenda", row)
            for key, reason in _wrong(case, sitting, item, seen):
                yield Finding("KD460", case.path, (*place, key), {"reason": reason})
            seen.add(item.topic)
            yield from _votes(case, sitting, item, place)


def _wrong(case: Case, sitting: CommissionSitting, item: AgendaItem, seen: set[str]) -> Iterator[tuple[str, str]]:
    if item.topic in seen:
        yield "topic", f"про «{item.topic}» записано двічі"
    if sitting.purpose == ADMISSION and item.topic not in (ON_DOCUMENTS, ON_CANDIDATES):
        yield "topic", f"на засіданні про допуск питання «{item.topic}» не буває"
    if item.topic == ON_REPEAT and not sitting.repeat and sitting.decisions and item.votes is None:
        yield "topic", "повторного конкурсу комісія не ухвалювала"
    if item.resolved is not None and item.topic in (*VOTED_BY_CANDIDATE, ON_REPEAT):
        yield "resolved", f"ухвала щодо «{item.topic}» випливає з голосів, окремо її не пишуть"
    if item.votes is not None and item.topic in VOTED_BY_CANDIDATE:
        yield "votes", f"про «{item.topic}» голосують по кожному кандидату окремо"
    law = SittingLaw.of(case.law(sitting.date))
    judged = judged_item(item, sitting, case.competition.commission, law)
    if item.topic == ON_REPEAT and judged is not None and sitting.repeat and judged.result == NOT_SUPPORTED:
        yield "votes", "повторний конкурс ухвалено, а більшості присутніх за нього не було"


def _votes(case: Case, sitting: CommissionSitting, item: AgendaItem, loc: Loc) -> Iterator[Finding]:
    if item.votes is None:
        return
    cast = item.votes.approve + item.votes.against + item.votes.abstained
    here = present_members(sitting, case.competition.commission)
    able = sum(one.votes for one in here)
    if cast > able:
        values = {"cast": cast, "able": able, "present": len(here)}
        yield Finding("KD422", case.path, (*loc, "votes"), values, on_key=True)
