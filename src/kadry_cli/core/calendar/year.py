"""A year of working days: counts by month, shortened days, and the days that the week alone does not decide."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.core.calendar.months import month_length
from kadry_cli.core.calendar.working import DayStatus, WorkingDays


class Month(NamedTuple):
    """One month: its days, how many are worked and off, and the working days shortened before a holiday."""

    number: int
    days: int
    working: int
    off: int
    shortened: tuple[date, ...]


def months_of(year: int, days: WorkingDays) -> tuple[Month, ...]:
    """The twelve months of a year."""
    return tuple(_month(year, number, days) for number in range(1, 13))


def _month(year: int, number: int, days: WorkingDays) -> Month:
    length = month_length(year, number)
    dates = [date(year, number, day) for day in range(1, length + 1)]
    working = sum(days.is_working(day) for day in dates)
    return Month(number, length, working, length - working, tuple(day for day in dates if days.shortened_by(day)))


def special_days(year: int, days: WorkingDays) -> tuple[DayStatus, ...]:
    """Holidays, transfers, days of the body's own acts: every day of a year that the week alone does not decide."""
    return tuple(status for status in days.in_year(year) if not status.is_ordinary())
