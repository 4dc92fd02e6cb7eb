"""Continuous service: how long a break may be after each way of leaving, and which breaks are bridged (I17).

A break within its limit is passed over and not counted; a longer one starts the count anew. The limit is that of the
day the work ended. Source: РМ СРСР 252/1973, пункти 2-4, seen in part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.core.calendar.methods import DAY
from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.calendar.periods import Gap, Stretch, gaps
from kadry_cli.core.calendar.span import Span
from kadry_cli.core.finding import Citation
from kadry_cli.core.law.lookup import NOWHERE, LawOnDate, Norm
from kadry_cli.service.items import Item
from kadry_cli.service.words import DISCHARGE, GOOD_REASON, HEALTH, NORTH_CONTRACT, OWN_WILL, REDUCTION, UNDERGROUND

USUAL, REPEATED = "service.break.usual", "service.break.repeated"
UNLIMITED, NEVER = "service.break.unlimited", "service.break.never"
LIMITS = {
    OWN_WILL: "service.break.own_will",
    GOOD_REASON: "service.break.good_reason",
    NORTH_CONTRACT: "service.break.north",
    REDUCTION: "service.break.reduction",
    HEALTH: "service.break.health",
    DISCHARGE: "service.break.discharge",
    UNDERGROUND: "service.break.underground",
}
NORMS = (USUAL, REPEATED, UNLIMITED, NEVER, *LIMITS.values())

WITHIN, OVER, UNBOUNDED, BREAKS, SECOND, KEPT, EMPLOYED, UNKNOWN = (
    "within", "over", "unlimited", "breaks", "second", "kept", "employed", "unknown",
)  # fmt: skip
"""How a break was judged; `employed`: days that do not count inside a period, while the work went on."""


class Break(NamedTuple):
    """A break, how it was judged and by what; `limit` in words, `partial`: the source was seen in part only."""

    start: date
    end: date
    judged: str
    ground: str = ""
    limit: str = ""
    cite: Citation = NOWHERE
    basis: str = ""
    partial: bool = False

    def bridged(self) -> bool:
        """Whether the service goes on over it."""
        return self.judged in (WITHIN, UNBOUNDED, KEPT, EMPLOYED)

    def days(self) -> int:
        """Its days, both ends counted."""
        return (self.end - self.start).days + 1


def judged_breaks(stretches: Sequence[Stretch], items: Sequence[Item], law: LawOnDate) -> tuple[Break, ...]:
    """Every gap of continuous service with what the law of its day makes of it, in the order of dates."""
    return tuple(_judged(gap, items, law.at(gap.start - DAY)) for gap in gaps(stretches))


def _judged(gap: Gap, items: Sequence[Item], law: LawOnDate) -> Break:
    if _employed(gap, items):
        return Break(gap.start, gap.end, EMPLOYED)
    ended = [item for item in items if item.end == gap.start - DAY]
    item = next((item for item in ended if item.ground or item.kept_until), ended[0] if ended else None)
    ground = item.ground if item is not None else ""
    if item is not None and item.kept_until is not None and gap.end <= item.kept_until:
        return Break(gap.start, gap.end, KEPT, ground, f"{item.kept_until:%d.%m.%Y}", basis=item.kept_basis)
    for key, verdict in ((NEVER, BREAKS), (UNLIMITED, UNBOUNDED)):
        norm = law.norm(key)
        if ground and norm.value and ground in norm.value:
            return _by(gap, verdict, ground, norm)
    repeated = law.norm(REPEATED)
    if ground == OWN_WILL and item is not None and repeated.value and _left_before(item, items, repeated.value):
        return _by(gap, SECOND, ground, repeated)
    return _limited(gap, ground, law)


def _left_before(item: Item, items: Sequence[Item], months: int) -> bool:
    """Whether the person left of own will without good reason already within so many months."""
    return any(
        other.ground == OWN_WILL
        and other.end is not None
        and item.end is not None
        and shifted(item.end, -months) <= other.end < item.end
        for other in items
    )


def _limited(gap: Gap, ground: str, law: LawOnDate) -> Break:
    norm = law.norm(LIMITS.get(ground, USUAL))
    if norm.value is None:
        norm = law.norm(USUAL)
    if norm.value is None:
        return Break(gap.start, gap.end, UNKNOWN, ground)
    unit = law.parameter(norm.key).type
    limit = Span(days=norm.value) if unit == "days" else Span(months=norm.value)
    within = gap.within(limit)
    return _by(gap, WITHIN if within else OVER, ground, norm, limit.words())


def _by(gap: Gap, judged: str, ground: str, norm: Norm, limit: str = "") -> Break:
    return Break(gap.start, gap.end, judged, ground, limit, norm.cite, partial=norm.confidence in ("partial", "common"))


def since_the_last_break(
    stretches: Sequence[Stretch], breaks: Sequence[Break]
) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """The stretches that the last break left, and those before it."""
    ends = [one.end for one in breaks if not one.bridged()]
    last = max(ends, default=date.min)
    return tuple(one for one in stretches if one.start > last), tuple(one for one in stretches if one.start <= last)


def free_days(stretches: Sequence[Stretch], items: Sequence[Item]) -> Iterator[Break]:
    """The gaps of a kind that has no rule of continuity: shown, never judged."""
    for gap in gaps(stretches):
        yield Break(gap.start, gap.end, EMPLOYED if _employed(gap, items) else "")


def _employed(gap: Gap, items: Sequence[Item]) -> bool:
    """Whether the days were taken out of a period while the work went on."""
    return any(item.start < gap.start and (item.end is None or item.end > gap.end) for item in items)
