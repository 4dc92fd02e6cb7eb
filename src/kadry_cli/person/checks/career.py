"""Events of the career against each other and against the dates of their orders (I20, I22)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.person.checks.case import CardCase
from kadry_cli.person.records.sections import CareerEvent
from kadry_cli.person.records.words import APPOINTED, MOVED, RANKED, RECLASSIFIED

_GIVES_POST = (APPOINTED, MOVED)


def career_findings(case: CardCase) -> Iterator[Finding]:
    """Order of events, what each must say, its order's date, nothing before the first post or after the dismissal."""
    events = case.card.career
    for number, event in enumerate(events):
        loc: Loc = ("career", number)
        if number and event.date < events[number - 1].date:
            yield case.found("KD750", (*loc, "date"), {"before": date_short(events[number - 1].date)})
        yield from _shape(case, event, loc)
        if event.ground.date > event.date:
            values = {"order": date_short(event.ground.date), "event": date_short(event.date)}
            yield case.found("KD762", (*loc, "ground", "date"), values)
        held = _held_before(case, number)
        if held is not None:
            yield case.found("KD782", (*loc, "kind"), {"since": date_short(held.date)})
        left = _left_before(case, event)
        if left is not None:
            yield case.found("KD763", (*loc, "date"), {"left": date_short(left)})
    if events and events[0].kind != APPOINTED:
        yield case.found("KD764", ("career", 0, "kind"))


def _held_before(case: CardCase, number: int) -> CareerEvent | None:
    """The event that gave the post still held when a person is appointed again; None where nothing is wrong."""
    event = case.card.career[number]
    before = [one for one in case.card.career[:number] if one.kind in _GIVES_POST]
    if event.kind != APPOINTED or not before:
        return None
    left = case.card.left_after(before[-1].date)
    return before[-1] if left is None or left >= event.date else None


def _left_before(case: CardCase, event: CareerEvent) -> date | None:
    """The dismissal after which an event stands without an appointment between; None where there is none."""
    card = case.card
    if card.dismissal is not None and event.date > card.dismissal.date:
        return card.dismissal.date
    left = max((one.date for one in card.former_dismissals if one.date < event.date), default=None)
    if left is None or any(one.kind == APPOINTED and left < one.date <= event.date for one in card.career):
        return None
    return left


def _shape(case: CardCase, event: CareerEvent, loc: Loc) -> Iterator[Finding]:
    placed = event.post is not None or event.post_title is not None
    named = placed or event.unit_name is not None
    if event.post is not None and (event.post_title is not None or event.unit_name is not None):
        yield case.found("KD760", (*loc, "post_title" if event.post_title is not None else "unit_name"), key=True)
    if event.kind in _GIVES_POST and not placed:
        yield case.found("KD761", (*loc, "kind"), {"kind": event.kind, "what": "має називати посаду"})
    if event.kind not in _GIVES_POST and named:
        yield case.found("KD761", (*loc, "kind"), {"kind": event.kind, "what": "не називає посади й підрозділу"})
    for key in ("probation_until", "temporary_until"):
        until = getattr(event, key)
        if until is None:
            continue
        if event.kind not in _GIVES_POST:
            yield case.found("KD761", (*loc, "kind"), {"kind": event.kind, "what": "не має строку на посаді"})
        elif until < event.date:
            yield case.found("KD785", (*loc, key), {"until": date_short(until), "since": date_short(event.date)})
    if event.kind == RANKED and event.rank is None:
        yield case.found("KD761", (*loc, "kind"), {"kind": event.kind, "what": "має називати ранг"})
    if event.kind == RECLASSIFIED and event.category is None:
        yield case.found("KD761", (*loc, "kind"), {"kind": event.kind, "what": "має називати категорію"})
