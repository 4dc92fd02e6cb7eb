"""The law of a day, and calendars to test with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from kadry_cli.core.calendar.own_days import OwnDay, OwnDays
from kadry_cli.core.calendar.working import WorkingDays
from kadry_cli.core.law.lookup import LawOnDate, OwnCitation
from kadry_cli.core.law.reading import law_of
from kadry_cli.topics import topic


def law_on(day: date, kind: str = "local") -> LawOnDate:
    """The calendar's norms on a day."""
    return law_of((topic("workspace"),)).on(day, kind)


def cached_law(kind: str = "local") -> Callable[[date], LawOnDate]:
    """The law of each day, made once."""
    return cache(lambda day: law_on(day, kind))


def working_days(own: OwnDays | None = None, *, transfers: bool = True) -> WorkingDays:
    """Working days of a local body."""
    return WorkingDays(cached_law(), own or OwnDays(), transfers=transfers)


def own_day(day: date, *, working: bool, act: str = "розпорядження від 15.12.2008 № 60-р") -> OwnDay:
    """A day given by an act of the head."""
    return OwnDay(day, working, OwnCitation("", words=act))
