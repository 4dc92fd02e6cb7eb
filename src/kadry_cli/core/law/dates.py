"""Dates of the law: a day, or a month where the sources do not give the day (`2011-08~`)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from kadry_cli.core.language.dates import MONTHS_GENITIVE

_FORM = re.compile(r"([12][0-9]{3})-([0-9]{2})(?:-([0-9]{2})|~)")

MONTHS = (
    "січень", "лютий", "березень", "квітень", "травень", "червень",
    "липень", "серпень", "вересень", "жовтень", "листопад", "грудень",
)  # fmt: skip

UNKNOWN_DAY = "(день невідомий)"


class LawDate(NamedTuple):
    """A day, or a whole month (`day` is 0): the change fell on one of its days, nobody knows on which."""

    year: int
    month: int
    day: int = 0

    def first(self) -> date:
        """The earliest day it can be."""
        return date(self.year, self.month, self.day or 1)

    def last(self) -> date:
        """The latest day it can be."""
        return date(self.year, self.month, self.day) if self.day else _month_end(self.year, self.month)

    def day_before(self) -> date:
        """The last day that is surely before it."""
        return self.first() - timedelta(days=1)

    def iso(self) -> str:
        """As written in law data: `2002-05-10`, `2011-08~`."""
        month = f"{self.year:04d}-{self.month:02d}"
        return f"{month}-{self.day:02d}" if self.day else f"{month}~"

    def words(self) -> str:
        """As shown to people: «10.05.2002», «серпень 2011 року (день невідомий)»."""
        if self.day:
            return f"{self.day:02d}.{self.month:02d}.{self.year:04d}"
        return f"{MONTHS[self.month - 1]} {self.year} року {UNKNOWN_DAY}"

    def words_genitive(self) -> str:
        """The same after «з», «до», «після»: «10.05.2002», «серпня 2011 року (день невідомий)»."""
        return self.words() if self.day else f"{MONTHS_GENITIVE[self.month - 1]} {self.year} року {UNKNOWN_DAY}"


def read_law_date(text: str) -> LawDate | None:
    """The date in a text `YYYY-MM-DD` or `YYYY-MM~`; None for another form or a day the calendar lacks."""
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2]), match[3]
    if not 1 <= month <= 12:
        return None
    if day is None:
        return LawDate(year, month)
    if not 1 <= int(day) <= _month_end(year, month).day:
        return None
    return LawDate(year, month, int(day))


def _month_end(year: int, month: int) -> date:
    # The calendar module would do, at three times the price of this module's import.
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def law_day(day: date) -> LawDate:
    """A calendar day as a date of the law."""
    return LawDate(day.year, day.month, day.day)
