"""A period as it is typed: a day, a month or a year, or two of them with two dots between."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import NamedTuple

from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError

_MONTH = re.compile("([0-9]{4})-([0-9]{2})|([0-9]{2})[.]([0-9]{4})")
_YEAR = re.compile("[0-9]{4}")
_ADVICE = "пишіть 1965..1969, 2009-06-15..2009-12-31, 2009.., ..31.12.2009 або 2009-06"


class Period(NamedTuple):
    """From the first day to the last, both in it."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether the day is in it."""
        return self.first <= day <= self.last


def parse_period(text: str) -> Period:
    """`2009`, `2009-06`, `15.06.2009`, `1965..1969`, `2009..`, `..2009`. UserError for anything else."""
    first, dots, last = text.strip().partition("..")
    if not dots:
        last = first
    if not (first or last):
        raise UserError(f"«{text}» – не період", _ADVICE)
    period = Period(_part(first)[0] if first else date.min, _part(last)[1] if last else date.max)
    if period.last < period.first:
        raise UserError(f"період «{text}» закінчується раніше, ніж починається", "поміняйте дати місцями")
    return period


def _part(text: str) -> tuple[date, date]:
    """The first and the last day of a year, a month or a day."""
    text = text.strip()
    try:
        if _YEAR.fullmatch(text):
            return date(int(text), 1, 1), date(int(text), 12, 31)
        if match := _MONTH.fullmatch(text):
            year, month = int(match[1] or match[4]), int(match[2] or match[3])
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        day = parse_date(text)
    except UserError as error:
        raise UserError(error.message, _ADVICE) from error
    except ValueError as error:
        raise UserError(f"«{text}» – не дата", _ADVICE) from error
    return day, day
