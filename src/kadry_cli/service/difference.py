"""The three methods beside each other, and their difference in a sentence (J7)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kadry_cli.core.calendar.methods import Method
from kadry_cli.core.calendar.span import Span
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted

NAMES = {Method.CALENDAR: "календарний", Method.THIRTY: "спрощений", Method.DAYS: "точний"}
WHY = {
    Method.CALENDAR: "рахує повні місяці за календарем, а решту – днями",
    Method.THIRTY: "бере кожен місяць за 30 днів",
    Method.DAYS: "рахує лише дні, без місяців",
}


class ByMethod(NamedTuple):
    """What a method makes of a length: as people read it, in days up to the as-of date, and the reduced date.

    `missing` is the day that the count came to and the month has not, else 0.
    """

    length: Span
    days: int
    reduced_date: date
    missing: int = 0


def difference(chosen: Method, found: Mapping[Method, ByMethod]) -> str:
    """Why the other methods give other dates: «спрощений спосіб дає 05.11.1998, на 1 день пізніше, бо …»."""
    mine = found[chosen].reduced_date
    others = [method for method in found if method is not chosen]
    if all(found[method].reduced_date == mine for method in others):
        named = " і ".join(NAMES[method] for method in others)
        return f"{named} {'способи дають' if len(others) > 1 else 'спосіб дає'} ту саму дату"
    return "; ".join(_against(method, found[method].reduced_date, mine) for method in others)


def _against(method: Method, day: date, mine: date) -> str:
    apart = (day - mine).days
    if not apart:
        return f"{NAMES[method]} спосіб дає ту саму дату"
    side = "пізніше" if apart > 0 else "раніше"
    days = counted(abs(apart), "день", "дні", "днів")
    return f"{NAMES[method]} спосіб дає {date_short(day)}, на {days} {side}, бо {WHY[method]}"
