"""Whom a command enrols: somebody with a card, somebody a commission recommended, or an outsider."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.body.staff_files import matching
from kadry_cli.core.console.answers import person_name
from kadry_cli.core.errors import UserError
from kadry_cli.hiring.people import Known, named_people, resolved
from kadry_cli.person.files import find_person
from kadry_cli.reserve.enrolling.places import places_of
from kadry_cli.reserve.enrolling.recommended import Recommended, find_recommended
from kadry_cli.reserve.lists import Reserves
from kadry_cli.reserve.records.candidate import Outsider


class Who(NamedTuple):
    """A person to enrol: the word they were named by, the code, the name, what is known of who has no card."""

    word: str
    id: str
    name: str
    outsider: Outsider | None = None
    recommended: Recommended | None = None


class OutsiderWish(NamedTuple):
    """What is typed of somebody without a card."""

    name: str
    born: date | None = None
    education: str = ""
    employer: str = ""
    post: str = ""
    since: date | None = None
    another: bool = False


def known_who(reserves: Reserves, word: str, recommended: list[Recommended]) -> Who:
    """Who is meant by a word; among the recommended of a competition where one is named."""
    if recommended:
        found = find_recommended(recommended, word)
        return _recommended(reserves, word, found)
    listed = _listed(reserves, word)
    try:
        person = find_person(reserves.root, word)
    except UserError:
        if listed is None:
            raise
        return listed
    if listed is not None:
        raise UserError(f"«{word}»: підходить кілька осіб", f"вкажіть код: {person} або {listed.id}")
    card = reserves.card(person)
    if card is None:
        raise UserError(f"«{person}»: картки немає", "заведіть її (kadry card new) або назвіть особу: --outsider ПІБ")
    return Who(word, person, card.name)


def _listed(reserves: Reserves, word: str) -> Who | None:
    """Somebody without a card whom a list names, as the latest list describes them; None where the word means nobody of
    them for certain."""
    for year in sorted(reserves.years(), reverse=True):
        people = {
            one.candidate.person: one.candidate.outsider
            for one in places_of(reserves, year)
            if one.candidate.outsider is not None
        }
        found = matching({code: (who.name,) for code, who in people.items()}, word)
        if len(found) == 1 and reserves.card(found[0]) is None:
            return Who(word, found[0], people[found[0]].name, people[found[0]])
    return None


def _recommended(reserves: Reserves, word: str, found: Recommended) -> Who:
    card = reserves.card(found.id)
    if card is not None:
        return Who(word, found.id, card.name, None, found)
    return Who(word, found.id, found.name, Outsider.model_construct(name=found.name), found)


def outsider_who(reserves: Reserves, wish: OutsiderWish, tail: str) -> Who:
    """Somebody without a card: known from a competition or from an earlier list, else a new person with a new code."""
    known = outsiders(reserves)
    found = resolved(known, wish.name, tail, "--outsider", another=wish.another)
    if reserves.card(found.id) is not None:
        raise UserError(f"--outsider: «{found.name}» має картку {found.id}", "назвіть код серед осіб, а не --outsider")
    outsider = Outsider.model_construct(
        name=found.name,
        born=wish.born,
        education=wish.education or None,
        employer=wish.employer or None,
        post=wish.post or None,
        since=wish.since,
    )
    return Who(wish.name, found.id, found.name, outsider)


def outsiders(reserves: Reserves) -> dict[str, Known]:
    """Everybody whom a card, a competition or a list of the reserve names, by code."""
    people = named_people(reserves.root)
    for year in reserves.years():
        for place in places_of(reserves, year):
            if place.candidate.outsider is not None:
                people.setdefault(place.candidate.person, Known(place.candidate.person, place.candidate.outsider.name))
    return people


def outsider_name(text: str) -> str:
    """A full name as `--outsider` takes it."""
    return person_name(text, "--outsider")
