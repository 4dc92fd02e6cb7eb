"""What the commands of the calendar hand back; for types and schemas only."""

from __future__ import annotations

import datetime

from typing_extensions import TypedDict


class DayOff(TypedDict):
    """A day and whether it is worked: what decided (`week`, `holiday`, `transfer`, `own`…), its name, the other day of
    a transfer, the act."""

    date: datetime.date
    working: bool
    why: str
    name: str | None
    other: datetime.date | None
    source: str | None


class TermResult(TypedDict):
    """The last day of a term, the first day of the count, the last day by the count alone where it was moved.

    `source` names the norms; `inference` says in words where one of them is applied by analogy. `passed` are the days
    off passed over, `noticed` days that look like days off and are worked.
    """

    date: datetime.date
    counted_from: datetime.date
    moved_from: datetime.date | None
    source: str | None
    inference: str | None
    passed: list[DayOff]
    noticed: list[DayOff]


class MonthResult(TypedDict):
    """One month in numbers of days."""

    month: int
    days: int
    working_days: int
    days_off: int


class YearResult(TypedDict):
    """A year or one month of it; `special` are the days whose state the week alone does not decide.

    `known` is false where the sources do not speak of the holidays of that time.
    """

    year: int
    days: int
    working_days: int
    days_off: int
    shortened_days: list[datetime.date]
    months: list[MonthResult]
    special: list[DayOff]
    known: bool


class DayResult(DayOff):
    """One day; by how many hours it is shorter before a holiday, and whether the holidays of that time are known."""

    shortened_by_hours: int
    known: bool
