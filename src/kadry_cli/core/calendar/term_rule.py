"""The rule `calendar.term`: a term by the law of its first day, every reason a step (B4, B23, B32; L102-L111)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from datetime import date
from typing import Any

from kadry_cli.core.calendar.own_days import NO_OWN_DAYS, OwnDay, OwnDays, OwnWeek
from kadry_cli.core.calendar.terms import Asked, Term, Unit, counted
from kadry_cli.core.calendar.words import WEEKDAYS
from kadry_cli.core.calendar.working import DayStatus, Why, WorkingDays
from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.finding import Citation
from kadry_cli.core.law.lookup import LawOnDate, Norm, OwnCitation

ANALOGY, ANALOGY_BACK = "calendar.analogy", "calendar.analogy-back"
"""The steps that call the use of article 241-1 an inference."""

NORMS = ("calendar.term_begins", "calendar.term_months", "calendar.term_shift")


def term(asked: Asked, law: LawOnDate, own: OwnDays = NO_OWN_DAYS, *, of_code: bool = False) -> Decision[Term]:
    """The last day of a term, on the law of the day it begins (`law`), with the body's corrections (`own`).

    The last day is moved by default only forward, and only where the norm on shifting is confirmed for that date.
    `of_code` says that the Labour Code itself sets the term; of any other term the steps say that КЗпП 241-1 is applied
    by analogy. Raises as `counted` does.
    """
    shift = law.norm("calendar.term_shift")
    wanted = asked.shift if asked.shift is not None else not asked.back and shift.value is not None
    found = counted(asked, WorkingDays(law.at, own), shift=wanted)
    inputs = {**_asked_inputs(asked), "of_code": of_code, "own": _own_inputs(own, asked, found)}
    steps = tuple(_steps(asked, found, law, of_code))
    return Decision("calendar.term", 1, law.day, law.kind, inputs, found, steps, NORMS)


def _steps(asked: Asked, found: Term, law: LawOnDate, of_code: bool) -> Iterator[Step]:
    begins, months, shift = (law.norm(key) for key in NORMS)
    count = months if asked.unit is not Unit.DAYS else begins
    last = found.moved_from or found.date
    name = "working" if asked.working else asked.unit.value
    name += f"{'-back' if asked.back else ''}{'-clipped' if found.clipped else ''}"
    values = {"amount": asked.amount, "start": asked.start, "first": found.counted_from, "last": last}
    yield Step(f"calendar.{name}", {**values, "day": found.clipped}, () if asked.back else _cites(count))
    yield from _days_off(asked, found)
    yield from (status_step(status) for status in found.noticed)
    yield from remarks({status.why for status in (*found.passed, *found.noticed)})
    if not asked.working and (found.passed or not found.noticed):
        yield _ending(asked, found, last, shift)
    if not found.known:
        yield Step("calendar.unknown-holidays", {"since": _first_known(law)})
    if count.value is None:
        yield Step("calendar.no-norm", {"day": law.day})
    elif not of_code:
        yield Step(ANALOGY_BACK if asked.back else ANALOGY, {})


def _days_off(asked: Asked, found: Term) -> Iterator[Step]:
    """The days off passed over; of a count of working days the weekly ones in one sentence."""
    weekly = sum(status.is_ordinary() for status in found.passed)
    if asked.working and weekly:
        yield Step("calendar.off-weeks", {"count": weekly})
    for status in found.passed:
        if not (asked.working and status.is_ordinary()):
            yield status_step(status)


def _ending(asked: Asked, found: Term, last: date, shift: Norm) -> Step:
    if found.moved_from is not None:
        if asked.back:
            return Step("calendar.shifted-back", {"date": found.date})
        if shift.value is None:
            return Step("calendar.shifted-on-wish", {"date": found.date})
        return Step("calendar.shifted", {"date": found.date}, _cites(shift))
    if not found.passed:
        weekday = WEEKDAYS[last.weekday()]
        if asked.back:
            return Step("calendar.on-week", {"day": last, "weekday": weekday})
        return Step("calendar.works", {"last": last, "weekday": weekday})
    if asked.back:
        return Step("calendar.back-stays", {"last": last})
    return Step("calendar.not-shifted", {})


def remarks(reasons: Set[Why]) -> Iterator[Step]:
    """What has to be said once of days like these: a recommendation binds nobody, martial law has no known end."""
    if Why.TRANSFER in reasons:
        yield Step("calendar.recommended", {})
    if Why.WORKED_HOLIDAY in reasons:
        yield Step("calendar.martial-law", {})


def status_message(status: DayStatus) -> str:
    """The id of the sentence about a day."""
    moved = "-transfer" if status.why is Why.OWN and status.other is not None else ""
    return f"calendar.{'on' if status.working else 'off'}-{status.why.value}{moved}"


def status_step(status: DayStatus) -> Step:
    """The sentence about one day, with the act it stands on."""
    values = {
        "day": status.day,
        "weekday": WEEKDAYS[status.day.weekday()],
        "name": status.name,
        "other": status.other,
        "words": f": {status.name}" if status.name else "",
    }
    return Step(status_message(status), values, (status.cite,) if status.why is not Why.WEEK else ())


def _cites(norm: Norm) -> tuple[Citation, ...]:
    return (norm.cite,) if norm.value is not None else ()


def _first_known(law: LawOnDate) -> date:
    return law.parameter("calendar.holidays").values[law.kind][0].since.first()


def _asked_inputs(asked: Asked) -> dict[str, Any]:
    return {
        "from": asked.start.isoformat(),
        "amount": asked.amount,
        "unit": asked.unit.value,
        "working": asked.working,
        "back": asked.back,
        "shift": asked.shift,
    }


def _own_inputs(own: OwnDays, asked: Asked, found: Term) -> dict[str, Any]:
    """The corrections of the body that may have touched the count, as plain values."""
    near = sorted((asked.start, found.moved_from or found.date, found.date))
    within = (day for day in own.days.values() if near[0] <= day.day <= near[-1])
    return {
        "weeks": [{"from": week.since.isoformat(), "days": week.days} for week in own.weeks],
        "days": [_own_day_input(day) for day in sorted(within, key=lambda one: one.day)],
    }


def _own_day_input(day: OwnDay) -> dict[str, Any]:
    cite = {"act": day.cite.act, "point": day.cite.point}
    if isinstance(day.cite, OwnCitation):
        cite["words"] = day.cite.words
    other = day.other.isoformat() if day.other is not None else None
    return {"day": day.day.isoformat(), "working": day.working, "name": day.name, "other": other, "cite": cite}


def replay_term(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[Term]:
    """Run `calendar.term` again from the inputs of a certificate."""
    asked = Asked(
        date.fromisoformat(inputs["from"]),
        inputs["amount"],
        Unit(inputs["unit"]),
        inputs["working"],
        inputs["back"],
        inputs["shift"],
    )
    own = inputs["own"]
    weeks = tuple(OwnWeek(date.fromisoformat(week["from"]), week["days"]) for week in own["weeks"])
    own_days = OwnDays({day.day: day for day in map(_own_day, own["days"])}, weeks)
    return term(asked, law, own_days, of_code=inputs["of_code"])


def _own_day(raw: Mapping[str, Any]) -> OwnDay:
    other = date.fromisoformat(raw["other"]) if raw["other"] is not None else None
    place = raw["cite"]
    cite = Citation(place["act"], place["point"])
    if "words" in place:
        cite = OwnCitation(place["act"], place["point"], place["words"])
    return OwnDay(date.fromisoformat(raw["day"]), raw["working"], cite, raw["name"], other)
