"""Who is assessed in a campaign, who is exempt and why, and which heads assess and approve (G2, G3, G8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.words import NEWLY_APPOINTED, PATRONAGE_STAFF
from kadry_cli.body.records import Post, Unit
from kadry_cli.body.staff_list import unit_exists
from kadry_cli.core.decision import Decision, Step
from kadry_cli.core.language.apostrophes import folded_words
from kadry_cli.core.law.lookup import NOWHERE, LawOnDate
from kadry_cli.core.records.settings import Officer
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.words import APPOINTED, MOVED, PATRONAGE
from kadry_cli.person.rules.standing import Staff, post_since, standing_on

EXEMPT = "assessment.exempt"


class Service(NamedTuple):
    """What the card says of a servant at the start of a campaign: on the post since when, of the patronage staff."""

    since: date
    patronage: bool
    post: str = ""


def service_on(card: Card, staff: Staff, day: date) -> Service | None:
    """The post a person holds on a day; None for one who does not work in the body then.

    Who came to the patronage staff belongs to it until moved or appointed to another post (G2).
    """
    if standing_on(card, staff, day) is None:
        return None
    held = post_since(card, day)
    if held is None:
        return None
    entry = card.entry
    came = entry is not None and entry.way == PATRONAGE
    later = (
        came
        and entry is not None
        and any(one.kind in (APPOINTED, MOVED) and entry.date < one.date <= day for one in card.career)
    )
    return Service(held[1], came and not later, held[0])


def exemption(who: str, service: Service, report_since: date, law: LawOnDate) -> Decision[str | None]:
    """Why a servant is not assessed; None for one who is, and where the norm of the date is not confirmed (G2).

    Of the three grounds of the source two follow from the card: the patronage staff; on the post since a day of the
    reporting period or later. A ground that the law protects follows from no record and is named by the officer as «за
    законом» alone. `law` is that of the first day of the campaign. Source: ГУДС 122/2003, L329-333.
    """
    inputs = {
        "who": who,
        "since": service.since.isoformat(),
        "patronage": service.patronage,
        "report_from": report_since.isoformat(),
    }
    norm = law.norm(EXEMPT)
    cites = (norm.cite,) if norm.cite != NOWHERE else ()
    ground = None
    if norm.value is None:
        step = Step("assessment.exempt-unconfirmed", {"who": who, "day": law.day}, cites)
    elif service.patronage and PATRONAGE_STAFF in norm.value:
        ground, step = PATRONAGE_STAFF, Step("assessment.patronage", {"who": who}, cites)
    elif service.since >= report_since and NEWLY_APPOINTED in norm.value:
        ground = NEWLY_APPOINTED
        step = Step("assessment.new", {"who": who, "since": service.since, "report_from": report_since}, cites)
    else:
        step = Step("assessment.subject", {"who": who, "since": service.since, "report_from": report_since}, cites)
    return Decision(EXEMPT, 1, law.day, law.kind, inputs, ground, (step,), (EXEMPT,))


def replay_exemption(inputs: Mapping[str, Any], law: LawOnDate) -> Decision[str | None]:
    """Run `assessment.exempt` again from the inputs of a certificate."""
    service = Service(date.fromisoformat(inputs["since"]), bool(inputs["patronage"]))
    return exemption(str(inputs["who"]), service, date.fromisoformat(inputs["report_from"]), law)


class Heads(NamedTuple):
    """Who leads what on a day: the units, who holds a post, and the head of the body."""

    day: date
    units: Mapping[str, Unit]
    holders: Mapping[str, Sequence[str]]
    head: Actor | None


def heads_on(units: Iterable[Unit], cards: Iterable[Card], staff: Staff, head: Officer | None, day: date) -> Heads:
    """The heads of a day; the head of the body by the card where the names are the same, else by name and post."""
    holders: dict[str, list[str]] = {}
    of_body = None
    for card in cards:
        standing = standing_on(card, staff, day)
        if standing is None:
            continue
        holders.setdefault(standing.post_id, []).append(card.id)
        if head is not None and folded_words(card.name_on(day)) == folded_words(head.name):
            of_body = Actor.model_construct(person=card.id)
    if of_body is None and head is not None:
        of_body = Actor.model_construct(name=head.name, post=head.post, script=head.script)
    return Heads(day, {unit.id: unit for unit in units}, holders, of_body)


class Chain(NamedTuple):
    """The direct head and the one above; None where nobody is, or nobody holds the post."""

    by: Actor | None
    higher: Actor | None


def chain_of(person: str, post: str, staff: Staff, heads: Heads) -> Chain:
    """The heads of a servant: of the unit or the nearest unit above, then of the body (G3, G8).

    A head's post that nobody holds is passed over. Above the head of the body is the higher body, which the register
    does not know. Source: L335, L370, L423.
    """
    above = list(_above(person, post, staff, heads))
    return Chain(above[0] if above else None, above[1] if len(above) > 1 else None)


def _above(person: str, post: str, staff: Staff, heads: Heads) -> Iterator[Actor]:
    of_body = heads.head
    if of_body is not None and of_body.person == person:
        return
    seen: set[str] = set()
    placed = staff.get(post)
    unit = placed.unit if placed is not None else None
    while unit is not None and unit.id not in seen:
        seen.add(unit.id)
        if unit_exists(unit, heads.day):
            for holder in heads.holders.get(unit.head or "", ())[:1]:
                if holder != person and (of_body is None or of_body.person != holder):
                    yield Actor.model_construct(person=holder)
        unit = heads.units.get(unit.parent or "")
    if of_body is not None:
        yield of_body


def is_leader(post: Post | None, unit: Unit | None) -> bool:
    """Whether the criteria for leaders apply: the post leads the body or a unit (G6). Source: L359-363."""
    return post is not None and (post.head_post or (unit is not None and unit.head == post.id))
