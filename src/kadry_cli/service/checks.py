"""Findings over periods of work: dates, grounds, coefficients, days taken out (J1, J5); each names the entry.

They stand in a card and in a file of periods alike: `loc` is the way to the list of periods in its file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.calendar.methods import DAY
from kadry_cli.core.calendar.periods import PLAIN, problems
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.wording import citation_text
from kadry_cli.service.counting import Counted, pieces
from kadry_cli.service.grounds import COEFFICIENTS, basis_words, holds, is_code, is_known
from kadry_cli.service.items import items_of, name_of
from kadry_cli.service.words import KIND_TITLES, KINDS

if TYPE_CHECKING:
    from kadry_cli.core.law.lookup import LawOnDate
    from kadry_cli.service.records import WorkPeriod

LATEST = date.max - 400 * DAY


def check_periods(
    periods: Sequence[WorkPeriod], path: str, loc: Loc, law: LawOnDate, as_of: date | None = None
) -> tuple[Finding, ...]:
    """Everything that forbids or puts in doubt the counting of periods; with `as_of` also those that end after it.

    Locations are not yet lines: the caller has the bytes (`locate`).
    """
    found: list[Finding] = []
    for number, period in enumerate(periods, 1):
        found += _of_period(period, name_of(period, number), path, (*loc, number - 1), law, as_of)
    if not any(one.code in ("KD331", "KD332") for one in found):
        found += _overlapping_coefficients(periods, path, loc, law, as_of or LATEST)
    return tuple(found)


def check_birth(found: Counted, born: date, path: str, loc: Loc = ()) -> tuple[Finding, ...]:
    """The finding of a reduced date that is not after the birth date: more service than life.

    The birth date itself is never told: in a card it is sensitive.
    """
    if found.reduced_date > born or not found.stretches:
        return ()
    values = {
        "kind": KIND_TITLES[found.kind],
        "date": date_short(found.reduced_date),
        "entries": "; ".join(dict.fromkeys(name for one in found.stretches for name in one.entries)),
    }
    return (Finding("KD335", path, loc, values),)


def _of_period(
    period: WorkPeriod, name: str, path: str, loc: Loc, law: LawOnDate, as_of: date | None
) -> Iterator[Finding]:
    named = {"entry": name}
    if period.end is not None and period.end < period.start:
        dates = {"from": date_short(period.start), "to": date_short(period.end)}
        yield Finding("KD331", path, (*loc, "to"), {**named, **dates})
    elif as_of is not None:
        for key, day in (("from", period.start), ("to", period.end)):
            if day is not None and day > as_of:
                values = {**named, "date": date_short(day), "as_of": date_short(as_of)}
                yield Finding("KD332", path, (*loc, key), values)
                break
    if period.times() != PLAIN and period.basis is None:
        yield Finding("KD333", path, (*loc, "coefficient"), {**named, "coefficient": period.coefficient})
    if period.basis is not None:
        yield from _of_ground(period.basis, period.start, period.end, name, path, (*loc, "basis"), law)
        yield from _of_coefficient(period, name, path, loc, law)
    for number, cut in enumerate(period.excluded):
        place = (*loc, "excluded", number)
        values = {**named, "from": date_short(cut.start), "to": date_short(cut.end)}
        if cut.end < cut.start:
            yield Finding("KD331", path, (*place, "to"), values)
        elif cut.start < period.start or (period.end is not None and cut.end > period.end):
            yield Finding("KD339", path, (*place, "from"), values)
        yield from _of_ground(cut.basis, cut.start, cut.end, name, path, (*place, "basis"), law)
    left = period.left
    if left is not None and left.kept_until is not None and left.basis is None:
        yield Finding("KD340", path, (*loc, "left", "kept_until"), named)
    elif left is not None and left.basis is not None and period.end is not None:
        yield from _of_ground(left.basis, period.end, period.end, name, path, (*loc, "left", "basis"), law)


def _of_ground(
    basis: str, start: date, end: date | None, name: str, path: str, loc: Loc, law: LawOnDate
) -> Iterator[Finding]:
    """A ground that is named by a code must be known, and hold on the first and the last day that it is named for."""
    if not is_code(basis):
        return
    if not is_known(basis, law):
        yield Finding("KD337", path, loc, {"entry": name, "basis": basis})
        return
    outside = [day for day in (start, end) if day is not None and not holds(basis, day, law)]
    if outside:
        values = {"entry": name, "basis": basis, "words": basis_words(basis, law), "date": date_short(outside[0])}
        yield Finding("KD336", path, loc, values, severity=_severity(basis, law))


def _of_coefficient(period: WorkPeriod, name: str, path: str, loc: Loc, law: LawOnDate) -> Iterator[Finding]:
    """A coefficient that names a norm of the law must be that of the norm."""
    known = COEFFICIENTS.get(period.basis or "")
    if known is None:
        return
    norms = [law.at(day).norm(known.norm) for day in (period.start, period.end) if day is not None]
    norm = next((one for one in norms if one.state in ("confirmed", "unconfirmed")), norms[0])
    values = {"entry": name, "basis": period.basis, "act": citation_text(norm.cite)}
    if norm.state == "unconfirmed":
        yield Finding("KD341", path, (*loc, "basis"), values)
    elif norm.value is not None and period.times() != norm.value:
        values |= {"coefficient": period.coefficient, "value": norm.value}
        key = "coefficient" if period.times() != PLAIN else "basis"
        yield Finding("KD338", path, (*loc, key), values, severity=_severity(period.basis or "", law))


def _severity(basis: str, law: LawOnDate) -> Severity | None:
    """What the sources confirm in part only makes no error."""
    known = COEFFICIENTS.get(basis)
    if known is None:
        return None
    entries = law.parameter(known.norm).values[law.kind]
    sure = all(entry.confidence in ("act", "digest") for entry in entries if entry.state == "confirmed")
    return None if sure else Severity.WARNING


def _overlapping_coefficients(
    periods: Sequence[WorkPeriod], path: str, loc: Loc, law: LawOnDate, as_of: date
) -> Iterator[Finding]:
    """Two coefficients in one time of one kind: which of them the days have is not for the program to say."""
    if all(period.times() == PLAIN for period in periods):
        return
    items = items_of(periods, law)
    places = {item.name: number for number, item in reversed(list(enumerate(items)))}
    told: set[str] = set()
    for kind in KINDS:
        mine = [item for item in items if kind in item.kinds]
        for problem in problems(pieces(mine, kind, as_of), as_of):
            if problem.code != "coefficients-overlap" or problem.entry in told or problem.day is None:
                continue
            told.add(problem.entry)
            values = {"entry": problem.entry, "date": date_short(problem.day), "kind": kind}
            yield Finding("KD334", path, (*loc, places[problem.entry], "from"), values)
