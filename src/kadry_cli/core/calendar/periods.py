"""Periods of work put together before they are counted: overlaps once, adjoining ones joined, gaps shown.

Conventions that every output names: the as-of date itself never counts, so a period that still runs ends the day
before it; periods of one kind and
coefficient that overlap or adjoin become one stretch; kinds are counted apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from kadry_cli.core.calendar.methods import DAY, Method, length, reduced_date, total
from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.calendar.span import Span

PLAIN = Fraction(1)


class Period(NamedTuple):
    """One period of work; `entry` names its line of the work book, `end` is its last day, None while it runs.

    `coefficient` other than one needs its ground in `basis`.
    """

    entry: str
    start: date
    end: date | None = None
    kind: str = ""
    coefficient: Fraction = PLAIN
    basis: str = ""


class Stretch(NamedTuple):
    """One or more periods of one kind as a single one.

    `entries` are those it was made of, `overlap` the days that two or more of them share, counted once.
    """

    start: date
    end: date
    kind: str
    coefficient: Fraction
    entries: tuple[str, ...]
    overlap: int = 0

    def days(self) -> int:
        """The days of the stretch, both ends counted."""
        return (self.end - self.start).days + 1


class Gap(NamedTuple):
    """The free days between two stretches of one kind, both ends counted."""

    start: date
    end: date

    def within(self, limit: Span) -> bool:
        """Whether it is not longer than a limit: a month from 05.03 lasts to 04.04."""
        return self.end < shifted(self.start, limit.all_months()) + timedelta(days=limit.days)


class Problem(NamedTuple):
    """Why a period cannot be counted; `entry` is the line of the work book, "" for the sum.

    Codes: `ends-before-start`, `in-future`, `coefficient` (not above zero), `without-basis` (a coefficient),
    `coefficients-overlap` (two of them in one time), `before-birth` (the reduced date).
    """

    code: str
    entry: str
    day: date | None = None


def problems(periods: Iterable[Period], as_of: date) -> tuple[Problem, ...]:
    """Everything that forbids counting the periods up to the as-of date, in their order."""
    found: list[Problem] = []
    sound: list[Period] = []
    for period in periods:
        code, day = _problem(period, as_of)
        if code:
            found.append(Problem(code, period.entry, day))
        else:
            sound.append(period)
    ends: dict[tuple[str, Fraction], date] = {}
    for period in sorted(sound, key=lambda one: (one.kind, one.start)):
        if any(
            kind == period.kind and coefficient != period.coefficient and end >= period.start
            for (kind, coefficient), end in ends.items()
        ):
            found.append(Problem("coefficients-overlap", period.entry, period.start))
        key = period.kind, period.coefficient
        ends[key] = max(ends.get(key, date.min), last_day(period, as_of))
    return tuple(found)


def _problem(period: Period, as_of: date) -> tuple[str, date | None]:
    if period.end is not None and period.end < period.start:
        return "ends-before-start", period.end
    if period.start > as_of:
        return "in-future", period.start
    if period.end is not None and period.end > as_of:
        return "in-future", period.end
    if period.coefficient <= 0:
        return "coefficient", None
    if period.coefficient != PLAIN and not period.basis:
        return "without-basis", None
    return "", None


def last_day(period: Period, as_of: date) -> date:
    """The last day of a period that counts: its end, or the day before the as-of date, which never counts."""
    return as_of - DAY if period.end is None else min(period.end, as_of - DAY)


def merged(periods: Iterable[Period], as_of: date) -> tuple[Stretch, ...]:
    """The stretches of sound periods, by kind and date; the order of the periods does not matter.

    A period that begins on the as-of date has nothing to count yet and makes no stretch.
    """
    found: list[Stretch] = []
    for period in sorted(
        periods, key=lambda one: (one.kind, one.coefficient, one.start, last_day(one, as_of), one.entry)
    ):
        end = last_day(period, as_of)
        if end < period.start:
            continue
        last = found[-1] if found else None
        same = last is not None and (last.kind, last.coefficient) == (period.kind, period.coefficient)
        if last is None or not same or period.start > last.end + DAY:
            found.append(Stretch(period.start, end, period.kind, period.coefficient, (period.entry,)))
            continue
        shared = max((min(last.end, end) - period.start).days + 1, 0)
        entries = (*last.entries, period.entry)
        found[-1] = last._replace(end=max(last.end, end), entries=entries, overlap=last.overlap + shared)
    return tuple(sorted(found, key=lambda stretch: (stretch.kind, stretch.start)))


def gaps(stretches: Sequence[Stretch]) -> tuple[Gap, ...]:
    """The gaps between stretches in the order of dates, whatever their coefficient."""
    found: list[Gap] = []
    last: date | None = None
    for stretch in sorted(stretches, key=lambda one: one.start):
        if last is not None and stretch.start > last + DAY:
            found.append(Gap(last + DAY, stretch.start - DAY))
        last = stretch.end if last is None else max(last, stretch.end)
    return tuple(found)


def service_length(stretches: Sequence[Stretch], method: Method) -> Span:
    """The length of all stretches by a method: each measured, taken by its coefficient, then summed."""
    return total([stretch_length(one, method) for one in stretches], method)


def stretch_length(stretch: Stretch, method: Method) -> Span:
    """The length of one stretch by a method, its coefficient applied; parts of a day are dropped."""
    measured = length(stretch.start, stretch.end, method)
    if stretch.coefficient == PLAIN:
        return measured
    if method is Method.DAYS:
        return Span(days=int(measured.days * stretch.coefficient))
    return measured.times(stretch.coefficient)


def birth_problem(as_of: date, service: Span, method: Method, born: date) -> Problem | None:
    """The problem of a reduced date that is not after the birth date."""
    try:
        day = reduced_date(as_of, service, method).date
    except OverflowError:
        return Problem("before-birth", "")
    return Problem("before-birth", "", day) if day <= born else None


class Continuous(NamedTuple):
    """Service without a break: the stretches since the last one, the gaps bridged on the way (not counted), and the gap
    that broke what was before, if any.
    """

    stretches: tuple[Stretch, ...]
    bridged: tuple[Gap, ...]
    broken_by: Gap | None = None


def continuous(stretches: Sequence[Stretch], bridges: Callable[[Gap], bool]) -> Continuous:
    """The service that the last break left: a gap that `bridges` allows is passed over, a longer one starts anew.

    `bridges` knows the limit of each gap (`gap.within(Span(months=1))`, three weeks after a leave of one's own will).
    """
    kept: tuple[Stretch, ...] = tuple(sorted(stretches, key=lambda one: one.start))
    bridged: list[Gap] = []
    broken: Gap | None = None
    for gap in gaps(kept):
        if bridges(gap):
            bridged.append(gap)
        else:
            broken, bridged = gap, []
    if broken is not None:
        kept = tuple(one for one in kept if one.start > broken.end)
    return Continuous(kept, tuple(bridged), broken)
