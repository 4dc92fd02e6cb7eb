"""The acts that the calendar cites against the books of orders."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from kadry_cli.core.calendar.checks import ORDER
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import FactIndex


def check_calendar_orders(facts: FactIndex) -> Iterable[Finding]:
    """An act of the head stands in the book of its year, in force and under its date (O1).

    A register that does not keep that series of that year proves nothing against the act.
    """
    from kadry_cli.body.order_checks import SERIES
    from kadry_cli.body.order_numbers import booked_order, read_number

    for fact in facts.of(ORDER):
        kind, printed, iso = fact.data
        day = date.fromisoformat(iso)
        number = read_number(printed)
        if number is None or not facts.find(SERIES, number.key(day.year).rpartition("/")[0]):
            continue
        booked = booked_order(facts, number, day)
        reason = ""
        if booked is None:
            reason = f"у книзі за {day.year} рік не записано"
        elif booked.void:
            reason = f"у книзі за {day.year} рік анульовано"
        elif booked.date not in ("", iso):
            reason = f"у книзі під цим номером стоїть дата {date_short(date.fromisoformat(booked.date))}"
        if reason:
            values = {"kind": kind, "number": printed, "date": date_short(day), "reason": reason}
            related = ((booked.path, booked.loc),) if booked is not None else ()
            yield Finding("KD327", fact.path, fact.loc, values, related=related)
