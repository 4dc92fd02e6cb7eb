"""When somebody's next attestation is due: three years after the last one, four in a local body (G10, G30)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from kadry_cli.assessment.records.attestation import Attestation
from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.calendar.span import YEAR_MONTHS
from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.law.lookup import LawOnDate, Norm

YEARS = "attestation.years"
ACT = "attestation.act"


class AttestationDue(NamedTuple):
    """The next attestation: by which day (None where none is due or none can be told), counted from which day.

    `state` is that of the norm on the day asked for, `ended` also where the institution has ended before `last`.
    `first` says that nobody attested the person yet, so that the term runs from the appointment.
    """

    last: date | None
    since: date | None
    years: int | None
    state: str
    first: bool = False
    repeated: bool = False


class Attested(NamedTuple):
    """An attestation that was held: its day, and until when the commission wants it repeated."""

    day: date
    repeat_by: date | None = None


def held(attestations: Iterable[Attestation]) -> tuple[Attested, ...]:
    """The attestations that have a result, by their days."""
    found = (Attested(one.date, one.result.repeat_by) for one in attestations if one.result is not None)
    return tuple(sorted(found, key=lambda one: one.day))


def attestation_due(attested: Iterable[Attested], appointed: date | None, law: LawOnDate) -> Decision[AttestationDue]:
    """By which day the next attestation is held, as known on the day of `law`.

    The term runs from the last attestation held by that day, before the first one from the appointment (a reading: the
    acts say «раз на три роки», not from when). A repeated attestation that the commission ordered comes first. Law
    889-VIII knows no attestation of civil servants, so a term that ends on 01.05.2016 or later is none.
    Source: КМУ 1922/2000, пункт 1; закон 2493-III, стаття 17.
    """
    known = [one for one in sorted(attested, key=lambda one: one.day) if one.day <= law.day]
    inputs: dict[str, object] = {
        "attested": [[one.day.isoformat(), one.repeat_by.isoformat() if one.repeat_by else ""] for one in known],
        "appointed": appointed.isoformat() if appointed is not None else "",
    }
    norm = law.norm(YEARS)
    found = _due(known[-1] if known else None, appointed, norm, law)
    return Decision(
        "assessment.attestation", 1, law.day, law.kind, inputs, found, tuple(_steps(found, norm, law)), (YEARS,)
    )


def replay_due(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[AttestationDue]:
    """Run `assessment.attestation` again from the inputs of a certificate."""
    attested = [Attested(date.fromisoformat(day), _day(repeat_by)) for day, repeat_by in inputs["attested"]]
    return attestation_due(attested, _day(inputs["appointed"]), law)


def next_allowed(attested: date, law: LawOnDate) -> tuple[date, Norm] | None:
    """The day from which somebody attested on the day of `law` may be attested again; None where no norm says so."""
    norm = law.norm(YEARS)
    return None if norm.value is None else (shifted(attested, norm.value * YEAR_MONTHS), norm)


def _due(last: Attested | None, appointed: date | None, norm: Norm, law: LawOnDate) -> AttestationDue:
    since = last.day if last is not None else appointed
    if norm.value is None:
        return AttestationDue(None, since, None, norm.state, last is None)
    if since is None:
        return AttestationDue(None, None, norm.value, norm.state, True)
    until = shifted(since, norm.value * YEAR_MONTHS)
    repeat = last.repeat_by if last is not None else None
    repeated = repeat is not None and repeat < until
    until = repeat if repeat is not None and repeated else until
    if law.at(until).norm(YEARS).state == "ended":
        return AttestationDue(None, since, norm.value, "ended", last is None)
    return AttestationDue(until, since, norm.value, norm.state, last is None, repeated)


def _steps(found: AttestationDue, norm: Norm, law: LawOnDate) -> Iterator[Step]:
    if found.years is None:
        yield Step(f"assessment.attestation-{norm.state}", {"day": law.day}, (norm.cite,) if norm.cite.act else ())
        return
    yield Step("assessment.attestation-years", {"years": found.years}, (norm.cite,))
    if found.since is None:
        yield Step("assessment.attestation-no-start", {})
        return
    start = "assessment.attestation-from-appointment" if found.first else "assessment.attestation-from-last"
    yield Step(start, {"day": found.since})
    if found.last is None:
        ended = law.at(shifted(found.since, found.years * YEAR_MONTHS)).norm(YEARS)
        yield Step("assessment.attestation-ended-before", {}, (ended.cite,))
    elif found.repeated:
        yield Step("assessment.attestation-repeat", {"day": found.last})
    else:
        yield Step("assessment.attestation-by", {"day": found.last})


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
