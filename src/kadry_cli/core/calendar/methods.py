"""Three ways to count length of service: no act fixes one, so the body chooses and every output names it.

`calendar` counts whole months on the calendar, `thirty` takes every month for thirty days, `days` counts days alone.
Each measures a period, sums periods and goes back from a date by a length. An end is always the last day worked; a
period that still runs ends the day before the as-of date, which itself is not counted (digest L541).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.core.calendar.months import month_length, shifted
from kadry_cli.core.calendar.span import MONTH_DAYS, YEAR_MONTHS, Span

DAY = timedelta(days=1)


class Method(StrEnum):
    """The methods by their names in settings and on the command line."""

    CALENDAR = "calendar"
    THIRTY = "thirty"
    DAYS = "days"


METHOD_WORDS = {
    Method.CALENDAR: "календарний",
    Method.THIRTY: "спрощений (місяць – 30 днів)",
    Method.DAYS: "точний (за днями)",
}


class Reduced(NamedTuple):
    """A reduced date; `missing` is the day of the month that the count came to and that month has not (30 of
    February), else 0: the date is then the last day of that month.
    """

    date: date
    missing: int = 0


def length(start: date, end: date, method: Method) -> Span:
    """The length of one period, both its days counted. ValueError where it ends before the day before its start.

    `calendar`: whole months back from the day after the end, the rest in days from the start; 30 days may stay 30 days.
    `thirty`: components of the end less those of the start, and a day; a borrowed month has 30 days.
    `days`: the days alone, as `Span(0, 0, n)`.
    """
    after = end + DAY
    if after < start:
        raise ValueError(f"{start} > {end}")
    if after == start:
        return Span()
    if method is Method.DAYS:
        return Span(days=(after - start).days)
    if method is Method.CALENDAR:
        return between(start, after)
    days = end.day - start.day + 1
    months = (end.year - start.year) * YEAR_MONTHS + end.month - start.month
    if days < 0:
        months, days = months - 1, days + MONTH_DAYS
    years, months = divmod(months, YEAR_MONTHS)
    return Span(years, months, days).carried()


def between(start: date, after: date) -> Span:
    """Whole months back from `after`, the rest in days from `start`: `start` is `after` less the result."""
    months = (after.year - start.year) * YEAR_MONTHS + after.month - start.month
    while shifted(after, -months) < start:
        months -= 1
    years, rest = divmod(months, YEAR_MONTHS)
    return Span(years, rest, (shifted(after, -months) - start).days)


def total(lengths: Sequence[Span], method: Method) -> Span:
    """The sum of the lengths of several periods, component by component.

    Thirty days carry into a month only where two periods or more are summed (`calendar`), always (`thirty`), never
    (`days`); twelve months into a year but for `days`.
    """
    added = sum_of(lengths)
    if method is Method.DAYS:
        return added
    if method is Method.THIRTY or len(lengths) > 1:
        return added.carried()
    years, months = divmod(added.all_months(), YEAR_MONTHS)
    return Span(years, months, added.days)


def sum_of(lengths: Iterable[Span]) -> Span:
    """The components added, nothing carried."""
    added = Span()
    for one in lengths:
        added = added + one
    return added


def reduced_date(as_of: date, service: Span, method: Method) -> Reduced:
    """The day from which uninterrupted service of this length would have run up to the as-of date.

    `calendar`: the years and months on the calendar first (31 clips to the month's last day), then the days.
    `thirty`: component by component, borrowing 30 days and 12 months; a day that the month has not becomes its last.
    `days`: a length of days alone is taken off as days; one with years or months has no meaning here (ValueError).
    OverflowError before the year 1.
    """
    if method is Method.DAYS:
        if service.all_months():
            raise ValueError(f"{service} is not in days")
        return Reduced(as_of - timedelta(days=service.days))
    if method is Method.CALENDAR:
        return Reduced(shifted(as_of, -service.all_months()) - timedelta(days=service.days))
    months = as_of.year * YEAR_MONTHS + as_of.month - 1 - service.all_months()
    day = as_of.day - service.days
    if day < 1:
        borrowed, day = divmod(day - 1, MONTH_DAYS)
        months, day = months + borrowed, day + 1
    year, month = divmod(months, YEAR_MONTHS)
    if year < 1:
        raise OverflowError(f"year {year}")
    last = month_length(year, month + 1)
    return Reduced(date(year, month + 1, min(day, last)), day if day > last else 0)


def in_days(as_of: date, service: Span, method: Method) -> int:
    """How many days lie between the reduced date and the as-of date."""
    return (as_of - reduced_date(as_of, service, method).date).days


def shown(as_of: date, service: Span, method: Method) -> Span:
    """A sum as people read it: of `days` by walking back from the as-of date, of the others as it is."""
    if method is not Method.DAYS:
        return service
    return between(as_of - timedelta(days=service.days), as_of)
