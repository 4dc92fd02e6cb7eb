"""The body's own corrections to the calendar, as values: days off, working days, transfers, the length of its week."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kadry_cli.core.finding import Citation

FIVE, SIX = 5, 6

CALENDAR_FILE = "calendar.yaml"
"""Where a register keeps them."""


class OwnDay(NamedTuple):
    """One day that the body's act made working or off.

    `name` is what for («День селища»), `other` the other day of a transfer, `cite` the act.
    """

    day: date
    working: bool
    cite: Citation
    name: str = ""
    other: date | None = None


class OwnWeek(NamedTuple):
    """How many days of a week are worked from a date: five (Saturday and Sunday off) or six (Sunday off)."""

    since: date
    days: int


class OwnDays(NamedTuple):
    """All corrections of a body; `days` by date, `weeks` in the order of dates."""

    days: Mapping[date, OwnDay] = {}
    weeks: tuple[OwnWeek, ...] = ()

    def week_on(self, day: date) -> int:
        """How many days of the week are worked at a date: five where the body does not say."""
        begun = [week.days for week in self.weeks if week.since <= day]
        return begun[-1] if begun else FIVE


NO_OWN_DAYS = OwnDays()
