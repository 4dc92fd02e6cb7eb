"""What the country's data say of days off: holidays by rule, government transfers by year.

Reads the room's two data files, an entry when it is needed. Whether a holiday is a day off on its date is the law's
matter (`working.py`).
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.calendar.easter import TRINITY, easter
from kadry_cli.core.law.entries import Entries

if TYPE_CHECKING:
    from kadry_cli.core.finding import Finding

HOLIDAYS_PATH = "core/calendar/holidays.yaml"
TRANSFERS_PATH = "core/calendar/transfers.yaml"

_MOVABLE = {"easter": 0, "trinity": TRINITY}


class HolidayRule(NamedTuple):
    """One holiday: `day` is `MM-DD`, `easter` or `trinity`; it was one from the year `first` to the year `last`."""

    day: str
    name: str
    first: int
    last: int

    def on(self, year: int) -> date:
        """Its date in a year."""
        if self.day in _MOVABLE:
            return easter(year) + timedelta(days=_MOVABLE[self.day])
        return date.fromisoformat(f"{year:04d}-{self.day}")


class Holiday(NamedTuple):
    """A holiday or non-working day of the Labour Code in one year."""

    day: date
    name: str


class Moved(NamedTuple):
    """A working day moved by the government: `off` became a day off, `working` a working day; `acts` as cited."""

    working: date
    off: date
    acts: str


class Decreed(NamedTuple):
    """A day off given by an act of its own, made up for by no other day."""

    off: date
    act: str


class Year(NamedTuple):
    """The transfers and days off that the government's acts gave for one year."""

    moved: tuple[Moved, ...] = ()
    decreed: tuple[Decreed, ...] = ()


def holidays_in(year: int) -> tuple[Holiday, ...]:
    """The holidays of a year in the order of their dates."""
    rules = (rule for rule in holiday_rules().values() if rule.first <= year <= rule.last)
    return tuple(sorted(Holiday(rule.on(year), rule.name) for rule in rules))


def government_acts(year: int) -> Year:
    """The transfers that touch a year, also those of the next year's acts (28.12.1996 was worked for 02.01.1997)."""
    moved = [one for near in (year, year + 1) for one in _year(near).moved if year in (one.working.year, one.off.year)]
    return Year(tuple(moved), _year(year).decreed)


def _year(year: int) -> Year:
    years = government_years()
    return years[str(year)] if str(year) in years else Year()


@cache
def holiday_rules() -> Entries[HolidayRule]:
    """The rules of `holidays.yaml` by their names."""
    return _entries("holidays.yaml", HOLIDAYS_PATH, _read_holidays)


@cache
def government_years() -> Entries[Year]:
    """The years of `transfers.yaml`."""
    return _entries("transfers.yaml", TRANSFERS_PATH, _read_years)


def _entries(name: str, path: str, read: Any) -> Entries[Any]:
    return Entries.of_file((Path(__file__).parent / name).read_text(encoding="utf-8"), path, read)


def _read_holidays(data: Any, path: str) -> tuple[dict[str, HolidayRule], tuple[Finding, ...]]:
    return {
        key: HolidayRule(str(raw["day"]), str(raw["name"]), int(raw["from"]), int(raw.get("to", "9999")))
        for key, raw in data.items()
    }, ()


def _read_years(data: Any, path: str) -> tuple[dict[str, Year], tuple[Finding, ...]]:
    made = {}
    for key, raw in data.items():
        acts = ", ".join(raw["acts"])
        moved = [Moved(_day(one["working"]), _day(one["off"]), acts) for one in raw["moved"]]
        decreed = [Decreed(_day(one["off"]), str(one["act"])) for one in raw.get("decreed", ())]
        made[str(key)] = Year(tuple(moved), tuple(decreed))
    return made, ()


def _day(text: str) -> date:
    return date.fromisoformat(str(text))
