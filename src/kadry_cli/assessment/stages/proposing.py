"""Whom a new campaign assesses, as cards and staff say: people at work, the exempt, the chain of heads (G2, G3, G8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from kadry_cli.assessment.rules.people import Chain, Service, chain_of, exemption, heads_on, service_on
from kadry_cli.assessment.stages.state import Round
from kadry_cli.body.records import Unit
from kadry_cli.body.staff_files import load_units
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.decision import Decision
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.records.dated import on_date
from kadry_cli.person.files import people_ids, read_card
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.standing import Staff, staff_of


class Servant(NamedTuple):
    """Somebody at work on the first day of a campaign."""

    person: str
    name: str
    service: Service
    exempt: Decision[str | None]
    chain: Chain


class Body(NamedTuple):
    """The staff list and the cards of a body."""

    units: tuple[Unit, ...]
    staff: Staff
    cards: tuple[Card, ...]


def body_of(found: Round) -> Body:
    """Every unit and every card. RefusedError where one cannot be read: nobody may be left out in silence."""
    units, findings = load_units(found.root)
    unread = list(findings)
    cards = []
    for person in people_ids(found.root):
        card = found.card(person) or read_card(found.read, person, unread)
        cards += [card] if card is not None else []
    if unread:
        raise RefusedError(unread)
    return Body(units, staff_of(units), tuple(cards))


def servants(found: Round, day: date, report_since: date) -> Iterator[Servant]:
    """Everybody at work on the first day of a campaign, by the alphabet."""
    body = body_of(found)
    head = on_date(found.ground.settings.heads, day)
    heads = heads_on(body.units, body.cards, body.staff, head, day)
    law = found.law(day)
    for card in sorted(body.cards, key=lambda one: sort_key(one.name_on(day))):
        service = service_on(card, body.staff, day)
        if service is None:
            continue
        chain = chain_of(card.id, service.post, body.staff, heads)
        name = found.name(card.id, day)
        yield Servant(card.id, name, service, exemption(name, service, report_since, law), chain)


def by_id(people: Iterator[Servant]) -> Mapping[str, Servant]:
    """The servants by their ids, in the same order."""
    return {one.person: one for one in people}
