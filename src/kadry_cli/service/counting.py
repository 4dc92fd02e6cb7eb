"""The length of one kind of service: periods cut, joined, measured, summed; by every method (J1, J2, J4, J5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from kadry_cli.core.calendar.methods import DAY, Method, in_days, length, reduced_date, shown
from kadry_cli.core.calendar.periods import Period, Stretch, last_day, merged, service_length, stretch_length
from kadry_cli.core.calendar.span import Span
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.service.continuity import Break, free_days, judged_breaks, since_the_last_break
from kadry_cli.service.difference import ByMethod
from kadry_cli.service.items import Cut, Item
from kadry_cli.service.words import CONTINUOUS


class Measured(NamedTuple):
    """A stretch with its length by the chosen method: as it lies on the calendar, and with its coefficient."""

    start: date
    end: date
    entries: tuple[str, ...]
    overlap: int
    times: Fraction
    bare: Span
    length: Span


class Counted(NamedTuple):
    """One kind of service on a date.

    `stretches` are what counts, `before` what a break of continuous service left behind, `breaks` the gaps between.
    """

    kind: str
    as_of: date
    method: Method
    length: Span
    reduced_date: date
    methods: dict[Method, ByMethod]
    stretches: tuple[Measured, ...]
    before: tuple[Measured, ...]
    breaks: tuple[Break, ...]
    cuts: tuple[Cut, ...]


def count(items: Sequence[Item], kind: str, as_of: date, method: Method, law: LawOnDate) -> Counted:
    """One kind of service of sound periods (`checks` has found no error). OverflowError before the year 1."""
    mine = [item for item in items if kind in item.kinds]
    every = merged(pieces(mine, kind, as_of), as_of)
    if kind == CONTINUOUS:
        breaks = judged_breaks(every, mine, law)
        kept, before = since_the_last_break(every, breaks)
    else:
        breaks, kept, before = tuple(free_days(every, mine)), every, ()
    methods = {one: by_method(as_of, service_length(kept, one), one) for one in Method}
    return Counted(
        kind,
        as_of,
        method,
        methods[method].length,
        methods[method].reduced_date,
        methods,
        tuple(_measured(one, method) for one in kept),
        tuple(_measured(one, method) for one in before),
        breaks,
        tuple(dict.fromkeys(cut for item in mine for cut in item.cuts if kind in cut.kinds)),
    )


def by_method(as_of: date, service: Span, method: Method) -> ByMethod:
    """What a method makes of a length that it measured itself."""
    back = reduced_date(as_of, service, method)
    return ByMethod(shown(as_of, service, method), in_days(as_of, service, method), back.date, back.missing)


def _measured(stretch: Stretch, method: Method) -> Measured:
    bare = length(stretch.start, stretch.end, method)
    taken = stretch_length(stretch, method)
    return Measured(stretch.start, stretch.end, stretch.entries, stretch.overlap, stretch.coefficient, bare, taken)


def pieces(items: Sequence[Item], kind: str, as_of: date) -> Iterator[Period]:
    """The parts of the periods that count for a kind, without the days taken out, each with its coefficient."""
    for item in items:
        whole = Period(item.name, item.start, item.end, kind, item.times_in(kind), item.basis)
        cuts = [cut for cut in item.cuts if kind in cut.kinds]
        yield from cut_out(whole, cuts, last_day(whole, as_of))


def cut_out(period: Period, cuts: Sequence[Cut], last: date) -> Iterator[Period]:
    """The parts of a period that are left without the cut days; `last` is the last day that can count."""
    start = period.start
    for cut in sorted(cuts, key=lambda one: one.start):
        if cut.start > start:
            yield period._replace(start=start, end=cut.start - DAY)
        start = max(start, cut.end + DAY)
    if start <= last:
        yield period._replace(start=start)


def own_length(item: Item, as_of: date, method: Method) -> Span:
    """The length of one period by itself, without its coefficient and its cuts."""
    end = last_day(Period(item.name, item.start, item.end), as_of)
    return length(item.start, end, method) if end >= item.start else Span()
