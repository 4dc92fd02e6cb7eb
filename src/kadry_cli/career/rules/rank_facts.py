"""What a card and its marks say about the next rank (K11, G25)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kadry_cli.assessment.records.words import LOW, NEGATIVE
from kadry_cli.career.rules.next_rank import RankFacts, Stretch
from kadry_cli.core.calendar.methods import DAY
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.sections import CareerEvent
from kadry_cli.person.records.words import SUSPENSION
from kadry_cli.person.rules.penalties import stands_until
from kadry_cli.person.rules.standing import Staff, post_since, standing_on


class Mark(NamedTuple):
    """A final mark in force and its day."""

    day: date
    word: str


def given_ranks(card: Card, day: date) -> tuple[CareerEvent, ...]:
    """The events that gave a rank up to a day, in order; one that only names the rank held again gives none."""
    found: list[CareerEvent] = []
    for event in sorted(card.career, key=lambda one: one.date):
        named = event.rank is not None and event.date <= day
        if named and (not found or found[-1].rank != event.rank):
            found.append(event)
    return tuple(found)


def rank_facts(card: Card, staff: Staff, marks: Iterable[Mark], day: date, law: LawOnDate) -> RankFacts | None:
    """What is known on a day about somebody who holds a post; None for anybody else."""
    standing, held = standing_on(card, staff, day), post_since(card, day)
    if standing is None or held is None:
        return None
    ranks = given_ranks(card, day)
    since = ranks[-1].date if ranks else None
    marks = [one for one in marks if since is not None and since <= one.day <= day]
    left = [one.date for one in card.dismissals() if since is not None and since <= one.date < day]
    return RankFacts(
        standing.rank,
        since,
        standing.category,
        held[1],
        tuple(_delays(card, day)),
        tuple(_penalties(card, day, law)),
        tuple(one.day for one in marks if one.word == NEGATIVE),
        tuple(one.day for one in marks if one.word == LOW),
        max(left, default=None),
    )


def _delays(card: Card, day: date) -> Iterable[Stretch]:
    """Measures that delay a rank, known on a day; a lifted one delays no longer."""
    for one in card.penalties:
        if one.delays_rank_until is None or one.date > day:
            continue
        until = one.delays_rank_until if one.lifted is None else min(one.delays_rank_until, one.lifted - DAY)
        if until >= one.date:
            yield Stretch(one.date, until)


def _penalties(card: Card, day: date, law: LawOnDate) -> Iterable[Stretch]:
    for one in card.penalties:
        if one.kind == SUSPENSION or one.date > day:
            continue
        until = stands_until(one, law.at(one.date))
        if until is None or until >= one.date:
            yield Stretch(one.date, until)
