"""Whole months on the calendar: the same day number, or the last day of a month that has not so many."""

from __future__ import annotations

from datetime import date, timedelta


def month_length(year: int, month: int) -> int:
    """The number of days of a month."""
    if month == 12:
        return 31
    return (date(year, month + 1, 1) - timedelta(days=1)).day


def shifted(day: date, months: int) -> date:
    """The day whole months later (earlier, if negative): the same number, else the last day of the month (31.01 and a
    month is 28.02 or 29.02). OverflowError outside of the years 1-9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year}")
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def shifted_or_last(day: date, months: int) -> date:
    """The same for months later, but 31.12.9999, the last day of all, where the calendar ends before."""
    try:
        return shifted(day, months)
    except OverflowError:
        return date.max
