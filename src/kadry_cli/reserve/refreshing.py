"""Section VII of the cards in line with the approved lists of a year: the rows that are missing (F26, F27)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kadry_cli.body.records import Unit
from kadry_cli.body.structure import post_name
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.records.sections import ReserveEntry
from kadry_cli.reserve.records.reserve import ReserveList
from kadry_cli.reserve.rules.membership import Place, places


class Enrolment(NamedTuple):
    """Somebody enrolled by an act: the place in the list, and the act."""

    place: Place
    act: Ground


def enrolments(lists: Iterable[ReserveList]) -> Iterator[Enrolment]:
    """Every enrolment by an act, by the day and the post; drafts enrol nobody (L295)."""
    found = [Enrolment(place, act) for one in lists for place in places(one) if (act := place.act) is not None]
    return iter(sorted(found, key=lambda one: (one.place.candidate.enrolled, one.place.post.post)))


def missing_rows(card: Card, found: Iterable[Enrolment], units: Iterable[Unit]) -> list[ReserveEntry]:
    """The rows of VII that the enrolments of a person have none for; a row is known by its day.

    The body is not named: in the own body the form prints «У цьому органі» (L566).
    """
    units = list(units)
    there = Counter(row.date for row in card.reserve if row.body is None)
    rows = []
    for place, act in found:
        day = place.candidate.enrolled
        if there[day]:
            there[day] -= 1
            continue
        named = post_name(units, place.post.post, day)
        post = named.nominative() if named is not None else place.post.post
        rows.append(ReserveEntry.model_construct(post=post, date=day, ground=act))
    return rows


def refreshed(card: Card, rows: Iterable[ReserveEntry]) -> Card:
    """The card with rows added in the order of days; rows that are there stay as they are."""
    return card.model_copy(update={"reserve": tuple(sorted([*card.reserve, *rows], key=lambda row: row.date))})
