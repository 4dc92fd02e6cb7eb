"""The ranks of a person: those given, what the next one follows from, the decision on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from kadry_cli.career.ground import CareerGround
from kadry_cli.career.reading import assessments_of, marks_of
from kadry_cli.career.rules.next_rank import NextRank, next_rank
from kadry_cli.career.rules.rank_facts import given_ranks, rank_facts
from kadry_cli.core.decision import Decision
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.register.load import reader_of
from kadry_cli.person.files import read_card
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.sections import CareerEvent
from kadry_cli.person.rules.standing import Standing, standing_on


class GivenHere(NamedTuple):
    """A rank given, with the post held then."""

    event: CareerEvent
    standing: Standing


class PersonRanks(NamedTuple):
    """A card with its ranks up to the day; `standing` and `decision` are None for who does not work on it."""

    card: Card
    given: tuple[GivenHere, ...]
    standing: Standing | None
    decision: Decision[NextRank] | None


def ranks_of(ground: CareerGround, people: Iterable[str], findings: list[Finding]) -> Iterator[PersonRanks]:
    """The ranks of people in their order; who has no card that can be read is passed over."""
    read, law = reader_of(ground.root), ground.law
    for person in people:
        card = read_card(read, person, findings)
        if card is None:
            continue
        events = given_ranks(card, ground.day)
        given = tuple(
            GivenHere(one, standing_on(card, ground.staff, one.date) or Standing(rank=one.rank)) for one in events
        )
        first = events[-1].date.year - 1 if events else None
        marks = marks_of(assessments_of(ground, read, person, first, findings))
        facts = rank_facts(card, ground.staff, marks, ground.day, law)
        decision = next_rank(facts, ground.day, law) if facts is not None else None
        yield PersonRanks(card, given, standing_on(card, ground.staff, ground.day), decision)


def ripe(found: Iterable[PersonRanks], last: date) -> list[PersonRanks]:
    """Those whose next rank can be given by a day, by the alphabet."""
    chosen = [one for one in found if (day := _due(one)) is not None and day <= last]
    return sorted(chosen, key=lambda one: sort_key(one.card.name))


def _due(one: PersonRanks) -> date | None:
    return one.decision.result.due if one.decision is not None else None
