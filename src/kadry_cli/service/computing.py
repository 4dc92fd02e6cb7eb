"""Periods of a file counted: a decision for each kind they count for, and what each period gives to each kind (J6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.calendar.span import Span
from kadry_cli.core.decision import Decision
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.service.counting import Counted, count
from kadry_cli.service.items import Item
from kadry_cli.service.rules import service_length
from kadry_cli.service.words import KINDS

if TYPE_CHECKING:
    from kadry_cli.service.chosen import Chosen

NOT_OF_KIND = "не зараховано до цього стажу"
BEFORE_BREAK = "до розриву безперервного стажу"
NOT_YET = "ще не почався"


class Share(NamedTuple):
    """What of a period counts for a kind by itself, before periods are joined; None and why not."""

    kind: str
    length: Span | None
    why: str = ""


def computed(items: Sequence[Item], chosen: Chosen, law: LawOnDate) -> tuple[Decision[Counted], ...]:
    """A decision for each kind that any period counts for, in the order of the card."""
    kinds = [kind for kind in KINDS if any(kind in item.kinds for item in items)]
    return tuple(service_length(items, kind, chosen.method, law, chosen.order) for kind in kinds)


def shares(item: Item, decisions: Sequence[Decision[Counted]], law: LawOnDate) -> tuple[Share, ...]:
    """Side by side, what one period gives to each kind, and why the kinds differ (J6)."""
    return tuple(_share(item, decision.result, law) for decision in decisions)


def _share(item: Item, found: Counted, law: LawOnDate) -> Share:
    if found.kind not in item.kinds:
        return Share(found.kind, None, NOT_OF_KIND)
    if not any(item.name in one.entries for one in found.stretches):
        behind = any(item.name in one.entries for one in found.before)
        return Share(found.kind, None, BEFORE_BREAK if behind else NOT_YET)
    alone = count([item], found.kind, found.as_of, found.method, law)
    notes = []
    times = item.times_in(found.kind)
    if times != 1:
        notes.append(f"× {times}")
    taken = [cut for cut in item.cuts if found.kind in cut.kinds]
    if taken:
        days = ", ".join(f"{date_short(cut.start)} – {date_short(cut.end)}" for cut in taken)
        notes.append(f"без {days}")
    return Share(found.kind, alone.length, "; ".join(notes))
