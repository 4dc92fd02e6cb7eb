"""Sections II, IV-IX of a card: orders of dates, what one kind of entry must say and another must not (I21-I30)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.person.checks.case import CardCase
from kadry_cli.person.records.sections import Penalty
from kadry_cli.person.records.words import FIT, SUSPENSION


def section_findings(case: CardCase) -> Iterator[Finding]:
    """Every finding of sections II and IV-IX."""
    card = case.card
    for key in ("extensions", "leaves", "training"):
        for number, row in enumerate(getattr(card, key)):
            yield from _span(case, row.since, row.until, (key, number))
    for number, leave in enumerate(card.leaves):
        if leave.period_from is not None and leave.period_to is not None:
            yield from _span(case, leave.period_from, leave.period_to, ("leaves", number), "period_to")
        span = (leave.until - leave.since).days + 1
        if leave.days is not None and leave.days > span:
            yield case.found("KD766", ("leaves", number, "days"), {"days": leave.days, "span": span})
    yield from _overlapping_leaves(case)
    for number, penalty in enumerate(card.penalties):
        yield from _penalty(case, penalty, ("penalties", number))
    years = Counter((one.date.year, one.body, one.post) for one in card.reserve)
    for number, row in enumerate(card.reserve):
        if years[(row.date.year, row.body, row.post)] > 1:
            yield case.found("KD769", ("reserve", number, "date"), {"year": row.date.year})
    yield from _fitness(case)


def _span(case: CardCase, since: date | None, until: date, loc: Loc, key: str = "to") -> Iterator[Finding]:
    if since is not None and until < since:
        yield case.found("KD765", (*loc, key), {"since": date_short(since)})


def _overlapping_leaves(case: CardCase) -> Iterator[Finding]:
    leaves = sorted(enumerate(case.card.leaves), key=lambda one: one[1].since)
    longest = leaves[0][1] if leaves else None
    for number, leave in leaves[1:]:
        if longest is not None and leave.since <= longest.until:
            values = {"since": date_short(longest.since), "until": date_short(longest.until)}
            yield case.found("KD767", ("leaves", number, "from"), values)
        if longest is None or leave.until > longest.until:
            longest = leave


def _penalty(case: CardCase, penalty: Penalty, loc: Loc) -> Iterator[Finding]:
    if (penalty.suspension is not None) is not (penalty.kind == SUSPENSION):
        yield case.found("KD768", (*loc, "kind"), {"kind": penalty.kind})
    if penalty.suspension is not None and penalty.suspension.until is not None:
        yield from _span(case, penalty.suspension.since, penalty.suspension.until, (*loc, "suspension"))
    if penalty.lifted is not None and penalty.lifted < penalty.date:
        yield case.found("KD765", (*loc, "lifted"), {"since": date_short(penalty.date)})
    if penalty.delays_rank_until is not None and penalty.delays_rank_until < penalty.date:
        yield case.found("KD765", (*loc, "delays_rank_until"), {"since": date_short(penalty.date)})


def _fitness(case: CardCase) -> Iterator[Finding]:
    military = case.card.military
    fitness = military.fitness if military is not None else None
    if fitness is None:
        return
    parts = ("column", "article", "order_number", "order_year")
    given = [key for key in parts if getattr(fitness, key) is not None]
    if fitness.verdict == FIT and given:
        yield case.found("KD770", ("military", "fitness", given[0]), key=True)
