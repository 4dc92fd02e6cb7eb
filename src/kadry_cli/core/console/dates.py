"""Dates as they are typed on the command line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from kadry_cli.core.errors import UserError
from kadry_cli.core.records.years import EARLIEST_YEAR, LATEST_YEAR, within_years

_ISO = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DOTTED = re.compile("([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})")


def parse_date(text: str) -> date:
    """The date in a text of the command line: `2009-06-15` or `15.06.2009`.

    Raises UserError for any other form, for a day that the calendar does not have
    and for a year that no record may have.
    """
    if match := _ISO.fullmatch(text):
        year, month, day = match.groups()
    elif match := _DOTTED.fullmatch(text):
        day, month, year = match.groups()
    else:
        raise UserError(f"«{text}» не схоже на дату", "пишіть 2009-06-15 або 15.06.2009")
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        raise UserError(f"дати «{text}» немає в календарі", "перевірте день і місяць") from None
    if not within_years(found.year):
        raise UserError(f"«{text}»: рік буває від {EARLIEST_YEAR} до {LATEST_YEAR}", "перевірте рік")
    return found


def date_since(earliest: date, event: str) -> Callable[[str], date]:
    """A reader of dates that are not before the day of an event of the record: «заява», «акт про конкурс»."""

    def read(text: str) -> date:
        day = parse_date(text)
        if day < earliest:
            raise _out_of_order(day, "раніше", event, earliest)
        return day

    return read


def date_until(latest: date, event: str) -> Callable[[str], date]:
    """A reader of dates that are not after the day of an event of the record."""

    def read(text: str) -> date:
        day = parse_date(text)
        if day > latest:
            raise _out_of_order(day, "пізніше", event, latest)
        return day

    return read


def _out_of_order(day: date, word: str, event: str, known: date) -> UserError:
    from kadry_cli.core.language.dates import date_short

    return UserError(f"{date_short(day)} – {word}, ніж {event} ({date_short(known)})", "звірте дату")
