"""The day on which, by the record itself, happened what a change tells of: of a row, of its order, of a signature.

Which keys name a day is one table; dates of a life before the service (birth, education, family) are no events of a
record and are not looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from kadry_cli.audit.comparing import ADDED, REMOVED, Difference, Value
from kadry_cli.audit.reports.plain import at, day, part, text
from kadry_cli.core.finding import Loc

OF_CARD = frozenset({
    "oath", "entry", "work", "extensions", "career", "leaves", "penalties", "awards", "reserve", "training",
    "former_dismissals", "dismissal",
})  # fmt: skip
"""The sections of a card that tell of events; every other record is looked at as a whole."""

DAYS = ("included", "date", "enrolled", "sealed", "from")
"""The keys under which a row gives its own day, the surest first."""

ENDS = {"training": ("to",), "work": ("to",), "keys": ("retired",)}
"""Sections whose rows are written when what they tell of is over."""

LIMITS = frozenset({
    "to", "until", "due", "kept_until", "probation_until", "temporary_until", "delays_rank_until", "repeat_by",
    "period_from", "period_to", "report_from", "report_to", "doc_date", "document_date", "day", "starts", "born",
    "reserve_since",
})  # fmt: skip
"""Dates that name no day of an event: terms, periods, days of other papers."""

PAPERS = ("ground", "lifted_by")
"""The order by which a row was made."""


def looked_at(kind: str, loc: Loc) -> bool:
    """Whether a place of a record of this kind can tell of an event."""
    return kind != "card" or (bool(loc) and loc[0] in OF_CARD)


def own_day(one: Difference, state: Callable[[], Value]) -> date | None:
    """The day of what a difference tells of; None where none is given.

    `state` gives the record in which its place is one; it is asked only where the difference does not tell itself. A
    date that was changed counts as the earlier of both.
    """
    value = one.old if one.change == REMOVED else one.new
    if isinstance(value, (dict, list)):
        found = (_day_of(value, one.loc) if isinstance(value, dict) else None) or _newest_in(value, one.loc)
        if found is not None:
            return found
    elif one.loc[-1] not in LIMITS:
        days = [found for found in (day(one.old), day(one.new)) if found is not None]
        if days:
            return min(days)
    record = state()
    for length in range(len(one.loc) - 1, 0, -1):
        around = at(record, one.loc[:length])
        found = _day_of(around, one.loc[:length]) if isinstance(around, dict) else None
        if found is not None:
            return found
    return None


def newest_day(kind: str, value: Value, until: date) -> date | None:
    """The newest day of an event in a whole record, of those up to a day."""
    days = [found for loc, found in _days_in(value, ()) if looked_at(kind, loc) and found <= until]
    return max(days, default=None)


def overtaken(one: Difference, old: Callable[[], Value], own: date, until: date) -> str:
    """What stood in the same list before and is later than a new row: its day or number; "" where nothing does.

    Days after `until` have not come yet: a leave of August recorded in May is not later than a sick leave of June.
    """
    if one.change != ADDED or not isinstance(one.loc[-1], int) or not isinstance(one.new, dict):
        return ""
    listed = at(old(), one.loc[:-1])
    before = [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []
    if "series" in one.new or one.loc[0] == "orders":
        before = [row for row in before if text(row, "series") == text(one.new, "series")]
        numbers = [int(number) for row in before if (number := text(row, "number")).isdecimal()]
        number = text(one.new, "number")
        if number.isdecimal() and numbers and max(numbers) > int(number):
            return f"№ {max(numbers)}"
    days = [found for row in before if (found := _day_of(row, one.loc)) is not None and own < found <= until]
    return f"{max(days):%d.%m.%Y}" if days else ""


def _day_of(row: dict[str, Any], loc: Sequence[str | int]) -> date | None:
    """The day of a row: its own, or that of its order where this is earlier."""
    section = next((step for step in reversed(loc) if isinstance(step, str)), "")
    keys = (*ENDS.get(section, ()), *DAYS)
    own = next((found for key in keys if (found := day(text(row, key))) is not None), None)
    days = [found for found in (own, *(day(text(part(row, key), "date")) for key in PAPERS)) if found is not None]
    return min(days, default=None)


def _newest_in(value: Value, loc: Loc) -> date | None:
    return max((found for _, found in _days_in(value, loc)), default=None)


def _days_in(value: Value, loc: Loc) -> Iterator[tuple[Loc, date]]:
    """The day of every row and part inside a value, with its place."""
    if isinstance(value, dict):
        own = _day_of(value, loc)
        if own is not None:
            yield loc, own
        for key, inner in value.items():
            if key not in PAPERS:
                yield from _days_in(inner, (*loc, str(key)))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _days_in(inner, (*loc, number))
