"""What does not fit in `calendar.yaml`: days given twice, transfers that move nothing, unknown acts (KD320-KD327)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from kadry_cli.core.calendar.own_days import OwnDays
from kadry_cli.core.calendar.records import BodyCalendar, Grounded, dates_of, own_days_of
from kadry_cli.core.calendar.words import WEEKDAYS
from kadry_cli.core.calendar.working import WorkingDays
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.dated import out_of_order
from kadry_cli.core.records.report import Fact, RecordPlace, RecordReport

if TYPE_CHECKING:
    from collections.abc import Sequence
ORDER = "calendar.order"
"""The fact of an act of the head that the calendar cites: data (kind, number, date ISO)."""


def check_calendar(record: BodyCalendar, place: RecordPlace) -> RecordReport:
    """The record by itself: each day once, transfers between a working day and a day off, grounds, order of dates.

    A day is judged by the country's calendar and the body's week. The government's recommendations bind nobody: the
    body's own act may carry them out or set them aside. Sources: КЗпП, статті 67 і 73; закон 2136-IX, стаття 6.
    """
    findings = [
        *out_of_order(place.path, ("weeks",), record.weeks),
        *_twice(record, place.path),
        *_order_of_dates(record, place.path),
        *_against_the_country(record, place),
        *_grounds(record, place),
    ]
    return RecordReport(tuple(findings), tuple(_facts(record, place.path)))


def _grounded(record: BodyCalendar) -> Iterator[tuple[Grounded, Loc]]:
    for key in ("weeks", "days_off", "working_days", "transfers"):
        for number, one in enumerate(getattr(record, key)):
            yield one, (key, number)


def _twice(record: BodyCalendar, path: str) -> Iterator[Finding]:
    first: dict[date, Loc] = {}
    for day, loc in dates_of(record):
        other = first.setdefault(day, loc)
        if other is not loc:
            yield Finding("KD320", path, loc, {"date": date_short(day)}, related=((path, other),))


def _order_of_dates(record: BodyCalendar, path: str) -> Iterator[Finding]:
    lists: dict[str, Sequence[date]] = {
        "days_off": [one.day for one in record.days_off],
        "working_days": [one.day for one in record.working_days],
        "transfers": [one.off for one in record.transfers],
    }
    for key, days in lists.items():
        for number, (before, day) in enumerate(pairwise(days), 1):
            if day < before:
                loc = (key, number, "off" if key == "transfers" else "date")
                yield Finding("KD325", path, loc, {"date": date_short(day), "before": date_short(before)})


def _against_the_country(record: BodyCalendar, place: RecordPlace) -> Iterator[Finding]:
    weeks = OwnDays(weeks=own_days_of(record, ()).weeks)
    days = WorkingDays(place.law_on, weeks, transfers=False)
    recommended = WorkingDays(place.law_on, weeks)
    for number, moved in enumerate(record.transfers):
        for key, day, wanted in (("off", moved.off, True), ("working", moved.working, False)):
            if days.is_working(day) is not wanted:
                yield Finding("KD321", place.path, ("transfers", number, key), _day_values(day, working=not wanted))
        norm = place.law_on(moved.off).norm("calendar.transfers")
        if norm.state == "ended":
            values = {"date": date_short(moved.off)}
            yield Finding("KD326", place.path, ("transfers", number, "off"), values, citation=norm.cite)
    for key, given, working in (("days_off", record.days_off, False), ("working_days", record.working_days, True)):
        for number, one in enumerate(given):
            # A day that only the government's recommendation changes may be changed back.
            if days.is_working(one.day) is working and recommended.is_working(one.day) is working:
                yield Finding("KD322", place.path, (key, number, "date"), _day_values(one.day, working=working))


def _day_values(day: date, *, working: bool) -> dict[str, object]:
    state = "робочий" if working else "вихідний"
    return {"date": date_short(day), "weekday": WEEKDAYS[day.weekday()], "state": state}


def _grounds(record: BodyCalendar, place: RecordPlace) -> Iterator[Finding]:
    from kadry_cli.core.law.reading import acts

    for one, loc in _grounded(record):
        if (one.act is None) is (one.order is None):
            yield Finding("KD324", place.path, loc)
        elif one.act is not None:
            own = {act.id for act in place.law_on(place.settings.names[0].since).own_acts}
            if one.act not in own and one.act not in acts():
                yield Finding("KD323", place.path, (*loc, "act"), {"act": one.act})


def _facts(record: BodyCalendar, path: str) -> Iterator[Fact]:
    for one, loc in _grounded(record):
        if one.order is not None:
            data = (one.order.kind, one.order.number, one.order.signed.isoformat())
            yield Fact(ORDER, f"{path}/{'/'.join(map(str, loc))}", path, (*loc, "order", "number"), data)
