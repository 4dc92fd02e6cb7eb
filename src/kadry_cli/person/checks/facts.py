"""What a card says that other records are checked against: small facts, one card at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from kadry_cli.core.finding import Loc
from kadry_cli.core.language.apostrophes import folded_words
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.core.records.report import Fact
from kadry_cli.person.checks.case import CardCase
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.records.words import APPOINTED, MOVED
from kadry_cli.person.rules.ranks import rank_bounds

PERSON = "person"
"""A card: key the person, data (day of birth, folded name, folded former names…)."""

POST = "person.post"
"""A post held: key `<person>/<number of the event>`, data (post, first day, last day or "")."""

SERVED = "person.served"
"""Service in the body: key the person, data (first day by the events of the career)."""

RANK = "person.rank"
"""A rank: key as `POST`, data (post, category of the event or "", rank, categories it suits, categories that
the law of its day has, severity, act, point)."""

ORDER = "person.order"
"""An act of the own head that an entry cites: key `<person>/<place>`, data (kind, number, date)."""

PROTOCOL = "person.protocol"
"""Point 13а: key the person, data (competition, number, date)."""

TAX = "person.tax"
"""A taxpayer's number: the key."""

KIN = "person.kin"
"""A member of the family: key `<folded name>/<day of birth>`, data (person, kinship)."""

RESERVE = "person.reserve"
"""A row of section VII: key `<person>/<number>`, data (day of the enrolment, the other body or "")."""

_OWN_ACTS = ("наказ", "розпорядження")
_CATEGORIES = ("I", "II", "III", "IV", "V", "VI", "VII", "А", "Б", "В")


def card_facts(case: CardCase) -> Iterator[Fact]:
    """Every fact of a card."""
    card, path = case.card, case.path
    born = card.birth.date.isoformat()
    names = [folded_words(name) for name in (card.name, *(one.name for one in card.former_names))]
    yield Fact(PERSON, card.id, path, ("id",), (born, *names))
    if card.tax_number is not None:
        yield Fact(TAX, card.tax_number, path, ("tax_number",))
    for number, member in enumerate(card.family):
        key = f"{folded_words(member.name)}/{member.born.isoformat()}"
        yield Fact(KIN, key, path, ("family", number, "kinship"), (card.id, member.kinship))
    for number, row in enumerate(card.reserve):
        said = (row.date.isoformat(), row.body or "")
        yield Fact(RESERVE, f"{card.id}/{number}", path, ("reserve", number, "date"), said)
    protocol = card.entry.protocol if card.entry is not None else None
    if protocol is not None and protocol.competition is not None:
        data = (protocol.competition, protocol.number, protocol.date.isoformat())
        yield Fact(PROTOCOL, card.id, path, ("entry", "protocol", "competition"), data)
    yield from _career(case)
    yield from _orders(case)


def _career(case: CardCase) -> Iterator[Fact]:
    card = case.card
    events = sorted(enumerate(card.career), key=lambda one: one[1].date)
    if events:
        yield Fact(SERVED, card.id, case.path, ("career",), (events[0][1].date.isoformat(),))
    ends = [one[1].date for one in events if one[1].kind in (APPOINTED, MOVED)][1:]
    post = ""
    category = ""
    for number, event in events:
        key, loc = f"{card.id}/{number}", ("career", number)
        if event.kind in (APPOINTED, MOVED):
            post, category = event.post or "", event.category or ""
            moved = ends.pop(0) - timedelta(days=1) if ends else None
            last = [day for day in (moved, card.left_after(event.date)) if day is not None]
            if post:
                until = min(last).isoformat() if last else ""
                yield Fact(POST, key, case.path, (*loc, "post"), (post, event.date.isoformat(), until))
        category = event.category or category
        if event.rank is not None:
            yield _rank(case, key, (*loc, "rank"), post, category, event.rank, number)


def _rank(case: CardCase, key: str, loc: Loc, post: str, category: str, rank: int, number: int) -> Fact:
    law = case.law(case.card.career[number].date)
    bounds = {one: rank_bounds(one, law) for one in _CATEGORIES}
    norm = law.norm("rank.highest")
    suits = " ".join(one for one, found in bounds.items() if found is not None and found.hold(rank))
    known = " ".join(one for one, found in bounds.items() if found is not None)
    data = (post, category, str(rank), suits, known, severity_for(norm).value, norm.cite.act, norm.cite.point)
    return Fact(RANK, key, case.path, loc, data)


def _orders(case: CardCase) -> Iterator[Fact]:
    """Each act once, where it is cited first."""
    seen = set()
    for loc, ground in grounds(case):
        data = (ground.kind, ground.number, ground.date.isoformat())
        if ground.issuer is None and ground.kind.casefold() in _OWN_ACTS and data not in seen:
            seen.add(data)
            yield Fact(ORDER, f"{case.card.id}/{'/'.join(map(str, loc))}", case.path, (*loc, "number"), data)


def grounds(case: CardCase) -> Iterator[tuple[Loc, Ground]]:
    """Every ground that entries of the card cite, with its place."""
    card = case.card
    if card.entry is not None:
        yield ("entry", "ground"), card.entry.ground
    for key in ("extensions", "career", "leaves", "penalties", "awards", "reserve", "training"):
        for number, row in enumerate(getattr(card, key)):
            if row.ground is not None:
                yield (key, number, "ground"), row.ground
    for number, penalty in enumerate(card.penalties):
        if penalty.lifted_by is not None:
            yield ("penalties", number, "lifted_by"), penalty.lifted_by
    for number, left in enumerate(card.former_dismissals):
        yield ("former_dismissals", number, "ground"), left.ground
    if card.dismissal is not None:
        yield ("dismissal", "ground"), card.dismissal.ground
