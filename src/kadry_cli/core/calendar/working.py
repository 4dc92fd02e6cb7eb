"""Working days and days off, each with its reason: week, holiday, transfer, the body's own act, martial law.

What decides of a day, the first that speaks of it: the body's own act; a government transfer (five-day weeks only); an
act that gave a day off; a holiday of the Labour Code, where the law of its date makes it a day off; a day off carried
over from a holiday that fell on one; the week. Sources: КЗпП, статті 67 і 73; закон 2136-IX, стаття 6.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.core.calendar.national import government_acts, holidays_in
from kadry_cli.core.calendar.own_days import FIVE, NO_OWN_DAYS, OwnDay, OwnDays
from kadry_cli.core.finding import Citation
from kadry_cli.core.law.lookup import NOWHERE, LawOnDate, OwnCitation

DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6
HOLIDAYS_OFF = "не працюють"
"""The value of `calendar.holidays` where holidays are days off."""

LawOn = Callable[[date], LawOnDate]


class Why(StrEnum):
    """What decided of a day."""

    WEEK = "week"
    HOLIDAY = "holiday"
    AFTER_HOLIDAY = "after-holiday"
    TRANSFER = "transfer"
    DECREE = "decree"
    OWN = "own"
    WORKED_HOLIDAY = "worked-holiday"


class DayStatus(NamedTuple):
    """Whether a day is worked, and why.

    `name` is the holiday or what the body's act says; `other` the other day of a transfer, or the holiday whose day off
    was carried over; `cite` the norm or the act, `NOWHERE` for the week.
    """

    day: date
    working: bool
    why: Why
    name: str = ""
    other: date | None = None
    cite: Citation = NOWHERE

    def is_ordinary(self) -> bool:
        """Whether the week alone decided."""
        return self.why is Why.WEEK


class WorkingDays:
    """The working days of one body by the law of each day."""

    def __init__(self, law_on: LawOn, own: OwnDays = NO_OWN_DAYS, *, transfers: bool = True) -> None:
        """`law_on` gives the law of a day; with `transfers` false the government's recommendations are left out."""
        self._law_on = law_on
        self._transfers = transfers
        self._years: dict[int, dict[date, DayStatus]] = {}
        self.own = own

    def on(self, day: date) -> DayStatus:
        """Whether a day is worked, and why."""
        own = self.own.days.get(day)
        if own is not None:
            return _own_status(own)
        return self._year(day.year).get(day) or DayStatus(day, not self._off_by_week(day), Why.WEEK)

    def is_working(self, day: date) -> bool:
        """Whether a day is worked."""
        return self.on(day).working

    def is_known(self, day: date) -> bool:
        """Whether the sources speak of holidays at that date at all; where not, the week alone decides."""
        return self._law_on(day).norm("calendar.holidays").value is not None

    def from_day(self, day: date, step: timedelta = DAY) -> Iterator[DayStatus]:
        """The statuses of a day and of those after it (before it, with a negative step), without end.

        OverflowError at the end of the calendar.
        """
        while True:
            yield self.on(day)
            day += step

    def in_year(self, year: int) -> tuple[DayStatus, ...]:
        """Every day of a year."""
        first, last = date(year, 1, 1), date(year, 12, 31)
        return tuple(self.on(date.fromordinal(number)) for number in range(first.toordinal(), last.toordinal() + 1))

    def shortened_by(self, day: date) -> int:
        """By how many hours a working day is shorter because a holiday follows it; 0 for any other day.

        A weekly day off that follows does not count, nor one carried over. Source: КЗпП, стаття 53.
        """
        following = day + DAY if day < date.max else day
        hours = self._law_on(day).norm("calendar.short_day").value
        if not hours or self.on(following).why is not Why.HOLIDAY or not self.is_working(day):
            return 0
        return int(hours)

    def _off_by_week(self, day: date) -> bool:
        weekday = day.weekday()
        return weekday == SUNDAY or (weekday == SATURDAY and self.own.week_on(day) == FIVE)

    def _year(self, year: int) -> dict[date, DayStatus]:
        found = self._years.get(year)
        if found is None:
            found = self._years[year] = self._made(year)
        return found

    def _made(self, year: int) -> dict[date, DayStatus]:
        made: dict[date, DayStatus] = {}
        self._holidays(year, made)
        acts = government_acts(year)
        for decreed in acts.decreed:
            made[decreed.off] = DayStatus(decreed.off, False, Why.DECREE, cite=_worded(decreed.act))
        for moved in acts.moved if self._transfers else ():
            # What the body's own act says of either day stands in the place of the whole recommendation.
            if moved.off in self.own.days or moved.working in self.own.days:
                continue
            if self.own.week_on(moved.off) == FIVE and self._law_on(moved.off).norm("calendar.transfers").value:
                cite = _worded(moved.acts)
                made[moved.off] = DayStatus(moved.off, False, Why.TRANSFER, other=moved.working, cite=cite)
                made[moved.working] = DayStatus(moved.working, True, Why.TRANSFER, other=moved.off, cite=cite)
        for status in sorted(made.values()):
            if status.why is Why.HOLIDAY and self._off_by_week(status.day):
                self._carry_over(status, made)
        return made

    def _holidays(self, year: int, made: dict[date, DayStatus]) -> None:
        for day, name in holidays_in(year):
            # Easter may fall on 1 May: one day off, two names.
            name = f"{made[day].name}, {name}" if day in made else name
            norm = self._law_on(day).norm("calendar.holidays")
            if norm.value == HOLIDAYS_OFF:
                made[day] = DayStatus(day, False, Why.HOLIDAY, name, cite=norm.cite)
            elif norm.value is not None and not self._off_by_week(day):
                made[day] = DayStatus(day, True, Why.WORKED_HOLIDAY, name, cite=norm.cite)

    def _carry_over(self, holiday: DayStatus, made: dict[date, DayStatus]) -> None:
        """The weekly day off that a holiday fell on goes to the next day that is not off already."""
        norm = self._law_on(holiday.day).norm("calendar.after_holiday")
        if norm.value is None:
            return
        day = holiday.day + DAY
        while self._off_by_week(day) or (day in made and not made[day].working):
            day += DAY
        made[day] = DayStatus(day, False, Why.AFTER_HOLIDAY, holiday.name, holiday.day, norm.cite)


def _own_status(own: OwnDay) -> DayStatus:
    return DayStatus(own.day, own.working, Why.OWN, own.name, own.other, own.cite)


def _worded(act: str) -> OwnCitation:
    return OwnCitation("", words=act)
