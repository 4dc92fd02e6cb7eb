"""Entry on the service, the oath, the statement and the dismissal against each other (I14, I15, I31, I33)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.person.checks.case import CardCase
from kadry_cli.person.records.words import BY_COMPETITION, FROM_RESERVE, OTHERWISE, PATRONAGE
from kadry_cli.person.rules.completed_years import completed_years

OF_WAY = {
    BY_COMPETITION: "protocol",
    PATRONAGE: "leader",
    FROM_RESERVE: "reserve_since",
    OTHERWISE: "other",
}
"""Which line of `entry:` belongs to which way."""

_NORM = re.compile(r"\b(?:ст\.|статт\w+|п\.|пункт\w*|ч\.|частин\w+|розділ\w*)\s*№?\s*[0-9IVX]", re.IGNORECASE)
"""An article, point or part with its number; «стаття» alone names nothing."""


def entry_findings(case: CardCase) -> Iterator[Finding]:
    """Every finding of points 12 and 13, of the statement and of the dismissal."""
    yield from _entry(case)
    yield from _in_arrears(case)
    yield from _oath(case)
    yield from _dismissal(case)


def _entry(case: CardCase) -> Iterator[Finding]:
    entry = case.card.entry
    if entry is None:
        return
    wanted = OF_WAY[entry.way]
    if getattr(entry, wanted) is None:
        yield case.found("KD753", ("entry", "way"), {"way": entry.way, "key": wanted})
    for key in OF_WAY.values():
        if key != wanted and getattr(entry, key) is not None:
            yield case.found("KD754", ("entry", key), {"way": entry.way, "key": key}, key=True)
    norm = case.law(entry.date).norm("card.least_age")
    years = completed_years(case.card.birth.date, entry.date)
    if norm.value is not None and years < norm.value:
        least = counted(norm.value, "рік", "роки", "років")
        yield case.by_norm("KD755", ("entry", "date"), {"least": least}, norm)
    if entry.protocol is not None and entry.protocol.date > entry.ground.date:
        values = {"protocol": date_short(entry.protocol.date), "order": date_short(entry.ground.date)}
        yield case.found("KD756", ("entry", "protocol", "date"), values)


def _in_arrears(case: CardCase) -> Iterator[Finding]:
    """The order of entry or dismissal is not later than the day from which it works."""
    entry, left = case.card.entry, case.card.dismissal
    acts = [("entry", entry.date, entry.ground.date)] if entry is not None else []
    acts += [("dismissal", left.date, left.ground.date)] if left is not None else []
    for key, day, order in acts:
        if order > day:
            values = {"order": date_short(order), "event": date_short(day)}
            yield case.found("KD762", (key, "ground", "date"), values)


def _oath(case: CardCase) -> Iterator[Finding]:
    oath, entry = case.card.oath, case.card.entry
    if oath is not None and entry is not None and oath.date < entry.ground.date:
        values = {"oath": date_short(oath.date), "order": date_short(entry.ground.date)}
        yield case.found("KD757", ("oath", "date"), values)


def _dismissal(case: CardCase) -> Iterator[Finding]:
    left = case.card.dismissal
    if left is None:
        return
    if not _NORM.search(left.norm):
        yield case.found("KD758", ("dismissal", "norm"))
    if case.card.entry is not None and left.date < case.card.entry.date:
        values = {"date": date_short(case.card.entry.date)}
        yield case.found("KD759", ("dismissal", "date"), values)
