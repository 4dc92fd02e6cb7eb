"""A line of a report: the change, what is said of it, and, where days matter, when it happened and how late."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cache
from typing import NamedTuple

from kadry_cli.audit.changes import FieldChange
from kadry_cli.core.calendar.working import WorkingDays

USUAL_DAYS = 30
"""From how many days on a change counts as back-dated where nobody says otherwise. No act sets such a term: this is a
filter for the eye of the auditor, not an error."""


class ReportLine(NamedTuple):
    """One change and what is said of it.

    `happened` is the day the record gives, `days` and `working_days` how many passed until it was recorded, or since
    a term is over; None where days do not matter.
    """

    change: FieldChange
    said: str
    happened: date | None = None
    days: int | None = None
    working_days: int | None = None


class WorkingDaysPassed:
    """How many working days passed between two days, counted by whole years, for reports ask it of many changes."""

    def __init__(self, calendar: WorkingDays) -> None:
        self._of_year = cache(
            lambda year: [status.day.toordinal() for status in calendar.in_year(year) if status.working]
        )

    def between(self, first: date, last: date) -> int:
        """The working days after `first` up to and with `last`; 0 where `last` is not later."""
        if last <= first:
            return 0
        years = range(first.year, last.year + 1)
        return sum(
            bisect_right(self._of_year(year), last.toordinal()) - bisect_right(self._of_year(year), first.toordinal())
            for year in years
        )


class Options(NamedTuple):
    """What every report may be asked with: on which day, from how many days on, with values unmasked or not."""

    on: date
    days: int
    reveal: bool
    passed: WorkingDaysPassed
