"""Legal terms: a number of days, months or years, forward or backward, and where their last day falls.

Days count from the next day; months and years end on the same day number or on the last day of a month without it. A
last day that is not worked goes on to the next working day. A term «не пізніше як за місяць» runs backward and is never
moved forward. Source: КЗпП, стаття 241-1; for terms of other acts that is an inference (B4, L102-L111).
"""

from __future__ import annotations

import datetime
from datetime import timedelta
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.calendar.working import DAY, DayStatus, WorkingDays


class Unit(StrEnum):
    """What a term is counted in."""

    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"


class Asked(NamedTuple):
    """A term as an act sets it.

    `start` is the day of the event; `amount` at least 1; `working` counts working days only (with days alone); `back`
    counts towards the past. `shift` says whether a last day off is moved; None leaves it to the law: forward terms are.
    """

    start: datetime.date
    amount: int
    unit: Unit = Unit.DAYS
    working: bool = False
    back: bool = False
    shift: bool | None = None


class Term(NamedTuple):
    """A term counted.

    `date` is its last day; `counted_from` the first day of the count; `moved_from` the last day by the count alone,
    where it was moved. `passed` are the days off that were passed over on the way (all those between, of working days;
    those from the last day on, of others). `noticed` are days of the count that look like days off and are worked.
    `clipped` is the day number that the last month has not, else 0; `known` whether holidays of the time are known.
    """

    date: datetime.date
    counted_from: datetime.date
    moved_from: datetime.date | None = None
    passed: tuple[DayStatus, ...] = ()
    noticed: tuple[DayStatus, ...] = ()
    clipped: int = 0
    known: bool = True


def counted(asked: Asked, days: WorkingDays, *, shift: bool) -> Term:
    """The term by the calendar of a body; `shift` is what law and wish come to (`term_rule.py`).

    A backward term with `shift` goes to the working day before, never after. ValueError for an amount below 1 or for
    working months; OverflowError outside of the years 1-9999.
    """
    if asked.amount < 1 or (asked.working and asked.unit is not Unit.DAYS):
        raise ValueError(f"no such term: {asked}")
    step = -DAY if asked.back else DAY
    if asked.working:
        return _working(asked, days, step)
    last = _last(asked)
    clipped = asked.start.day if asked.unit is not Unit.DAYS and last.day != asked.start.day else 0
    passed: list[DayStatus] = []
    end = days.on(last)
    if shift:
        for end in days.from_day(last, step):
            if end.working:
                break
            passed.append(end)
    elif not end.working:
        passed.append(end)
    moved_from = last if end.day != last else None
    noticed = (end,) if end.working and not end.is_ordinary() else ()
    known = days.is_known(min(last, end.day))
    return Term(end.day, asked.start + step, moved_from, tuple(passed), noticed, clipped, known)


def _last(asked: Asked) -> datetime.date:
    sign = -1 if asked.back else 1
    if asked.unit is Unit.DAYS:
        return asked.start + timedelta(days=sign * asked.amount)
    return shifted(asked.start, sign * asked.amount * (12 if asked.unit is Unit.YEARS else 1))


def _working(asked: Asked, days: WorkingDays, step: timedelta) -> Term:
    """The last of so many working days: those off between are passed over, nothing is left to move."""
    left = asked.amount
    passed: list[DayStatus] = []
    noticed: list[DayStatus] = []
    for status in days.from_day(asked.start + step, step):
        if not status.working:
            passed.append(status)
            continue
        if not status.is_ordinary():
            noticed.append(status)
        left -= 1
        if not left:
            known = days.is_known(min(asked.start, status.day))
            return Term(status.day, asked.start + step, None, tuple(passed), tuple(noticed), known=known)
    raise OverflowError(f"no end: {asked}")
