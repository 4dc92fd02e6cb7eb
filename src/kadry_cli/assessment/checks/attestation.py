"""Checks of attestations: one by one, and the attestations of a person together (G30)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kadry_cli.assessment.records.attestation import Attestation
from kadry_cli.assessment.records.words import FITS_CONDITIONALLY
from kadry_cli.assessment.rules.attestation import ACT, next_allowed
from kadry_cli.core.finding import Citation, Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import unconfirmed_note
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace, RecordReport
from kadry_cli.person.checks.facts import ORDER, PERSON

ATTESTED = "assessment.attested"
"""An attestation: key the person, data (day, "так" where it was held, day from which the next one is allowed or "",
act and point of the term)."""

_OWN_ACTS = ("наказ", "розпорядження")


def check_attestation(attestation: Attestation, place: RecordPlace) -> RecordReport:
    """Findings of one attestation and the facts other checks need."""
    path = place.path
    findings = list(_path(attestation, place))
    findings += _days(attestation, path)
    findings += _law(attestation, place)
    findings += _conditions(attestation, path)
    return RecordReport(tuple(findings), tuple(_facts(attestation, place)))


def check_attestations(facts: FactIndex) -> Iterable[Finding]:
    """Who is attested has a card; nobody is attested again before the term of the last attestation is over (G30)."""
    people = {fact.key for fact in facts.of(ATTESTED)}
    for person in sorted(people):
        found = sorted(facts.find(ATTESTED, person), key=lambda fact: fact.data[0])
        if not facts.find(PERSON, person):
            yield Finding("KD676", found[0].path, found[0].loc, {"person": person})
        held: Fact | None = None
        for fact in found:
            if held is not None and held.data[2] and fact.data[0] < held.data[2]:
                values = {"date": _short(fact.data[0]), "last": _short(held.data[0]), "next": _short(held.data[2])}
                cite = Citation(held.data[3], held.data[4])
                yield Finding("KD674", fact.path, ("date",), values, citation=cite, related=((held.path, ("date",)),))
            held = fact if fact.data[1] == "так" else held


def _path(one: Attestation, place: RecordPlace) -> Iterator[Finding]:
    if one.person != place.ids["person"]:
        values = {"id": one.person, "expected": place.ids["person"]}
        yield Finding("KD221", place.path, ("person",), values)
    if str(one.year) != place.ids["year"]:
        yield Finding("KD221", place.path, ("year",), {"id": one.year, "expected": place.ids["year"]})
    if one.date.year != one.year:
        yield Finding("KD670", place.path, ("date",), {"date": date_short(one.date), "year": one.year})


def _days(one: Attestation, path: str) -> Iterator[Finding]:
    """What cannot come before something else."""
    result = one.result
    held = f"атестація ({date_short(one.date)})"
    later: list[tuple[Loc, str, date | None, str, date]] = [
        (("date",), "атестацію", one.date, f"акт про неї ({date_short(one.act.date)})", one.act.date)
    ]
    if result is not None:
        later += [
            (("result", "protocol", "date"), "протокол", result.protocol.date, held, one.date),
            (("result", "acquainted"), "ознайомлення", result.acquainted, held, one.date),
            (("result", "repeat_by"), "повторну атестацію", result.repeat_by, held, one.date),
        ]
    for loc, what, day, earlier, least in later:
        if day is not None and day < least:
            yield Finding("KD671", path, loc, {"what": what, "date": date_short(day), "earlier": earlier})


def _conditions(one: Attestation, path: str) -> Iterator[Finding]:
    result = one.result
    if result is None or result.decision != FITS_CONDITIONALLY:
        return
    missing = [
        words
        for words, value in (("умов", result.conditions), ("дня повторної атестації", result.repeat_by))
        if value is None
    ]
    if missing:
        yield Finding("KD672", path, ("result", "decision"), {"missing": " і ".join(missing)})


def _law(one: Attestation, place: RecordPlace) -> Iterator[Finding]:
    """Whether the law of the day knows an attestation of such servants at all."""
    norm = place.law_on(one.date).norm(ACT)
    if norm.state == "ended":
        yield Finding("KD675", place.path, ("date",), {"date": date_short(one.date)}, citation=norm.cite)
    elif norm.state == "unconfirmed":
        yield unconfirmed_note(norm, norm.title, one.date, place.path, ("date",))


def _facts(one: Attestation, place: RecordPlace) -> Iterator[Fact]:
    after = next_allowed(one.date, place.law_on(one.date))
    allowed = after[0].isoformat() if after is not None else ""
    if one.result is not None and one.result.repeat_by is not None:
        # A repeated attestation within the term is what the commission itself ordered.
        allowed = min(allowed, one.date.isoformat())
    cite = after[1].cite if after is not None else Citation("")
    data = (one.date.isoformat(), "так" if one.result is not None else "ні", allowed, cite.act, cite.point)
    yield Fact(ATTESTED, place.ids["person"], place.path, ("person",), data)
    if one.act.issuer is None and one.act.kind.casefold() in _OWN_ACTS:
        key = f"{place.ids['person']}/attestation/{one.year}"
        yield Fact(ORDER, key, place.path, ("act", "number"), (one.act.kind, one.act.number, one.act.date.isoformat()))


def _short(iso: str) -> str:
    return date_short(date.fromisoformat(iso))
