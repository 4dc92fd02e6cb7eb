"""What civil service gives a person of the register on a day: its length by the card, the effect."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.calendar.methods import Method, between
from kadry_cli.core.calendar.span import Span
from kadry_cli.core.language.plurals import counted
from kadry_cli.service.words import CIVIL

if TYPE_CHECKING:
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.finding import Finding
    from kadry_cli.person.records.card import Card
    from kadry_cli.service.counting import Counted
    from kadry_cli.service.effects import Effect
    from kadry_cli.service.results import EffectResult
    from kadry_cli.tenure.ground import TenureGround


class Gained(NamedTuple):
    """The civil service of a person by the card, or None with the findings that forbid counting it."""

    card: Card | None
    length: Span | None
    findings: tuple[Finding, ...] = ()


def civil_service_of(ground: TenureGround, wanted: str) -> Gained:
    """The civil service, on the day of the ground, of the person that an id or a part of a name means."""
    from kadry_cli.person.files import find_person
    from kadry_cli.tenure.person_service import read_service

    read = read_service(ground, find_person(ground.root, wanted))
    if read.service is None:
        return Gained(None, None, read.findings)
    found = [one.result for one in read.service.decisions if one.result.kind == CIVIL]
    return Gained(read.service.card, length_to_the_day(found[0]) if found else Span(), read.findings)


def length_to_the_day(found: Counted) -> Span:
    """The length as people read it, up to the day: the scales ask for full years since the reduced date."""
    return found.length if found.method is Method.CALENDAR else between(found.reduced_date, found.as_of)


def gain_value(decision: Decision[Effect | None]) -> EffectResult | None:
    """The effect for a program; None where the norm is not confirmed."""
    found = decision.result
    if found is None:
        return None
    return {
        "value": found.value,
        "years": found.years,
        "next_value": found.next_value,
        "next_from": found.next_from,
    }


def gain_words(decision: Decision[Effect | None]) -> str:
    """The effect on the screen: «15 %», «9 днів», «ще немає»."""
    found = decision.result
    if found is None:
        return "норму не підтверджено"
    if decision.rule == "service.bonus":
        return f"{found.value} %" if found.value else "ще немає"
    return counted(found.value, "день", "дні", "днів") if found.value else "ще немає"
