"""The yearly review of the reserve, as one value: who stays and why, which posts lack people, what is due (F16).

A function of the records and the law of a day alone: the same records give the same review, in whatever order they
were read, and nothing is changed by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.body.records import Post, Unit
from kadry_cli.body.staff_list import PostRow, post_rows, post_title, unit_name
from kadry_cli.competition.records.competition import Competition
from kadry_cli.core.calendar.own_days import NO_OWN_DAYS, OwnDays
from kadry_cli.core.decision import Decision
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.ranks import folded_category
from kadry_cli.reserve.records.reserve import ReserveList, ReservePost
from kadry_cli.reserve.rules.cover import Cover, PostFacts, commission_state, cover
from kadry_cli.reserve.rules.due import ReviewDue, TopProposals, review_due, top_proposals
from kadry_cli.reserve.rules.facts import candidate_facts, dismissed_by, is_enrolled
from kadry_cli.reserve.rules.law import has_ended, last_day, top_categories
from kadry_cli.reserve.rules.membership import Place, places
from kadry_cli.reserve.rules.outflow import Outflow, outflow
from kadry_cli.reserve.rules.proposals import Proposal, Right, latest_assessments, proposals, rights
from kadry_cli.reserve.rules.staying import Staying, staying, stays


@dataclass(frozen=True)
class Reviewed:
    """What a review looks at: the lists of the year, the staff list, competitions, assessments, and the cards of those
    whom the lists and the assessments name. `unit` narrows it to the list and the posts of one unit."""

    year: int
    lists: Sequence[ReserveList]
    units: Sequence[Unit]
    cards: Mapping[str, Card]
    assessments: Sequence[Assessment] = ()
    competitions: Sequence[Competition] = ()
    own: OwnDays = NO_OWN_DAYS
    unit: str | None = None


Listed = tuple[ReserveList, ReservePost]
"""A post as a list has it."""


class CandidateLine(NamedTuple):
    """Somebody in the reserve for a post: where they stand in the list, what the review proposes."""

    place: Place
    name: str
    enrolled: bool
    decision: Decision[Staying]


class PostLine(NamedTuple):
    """A post of the staff list or of a list alone (`unknown`), with its people and how it stands for the next year."""

    post: str
    title: str
    unit: str
    unit_name: str
    head: bool
    need: int | None
    candidates: tuple[CandidateLine, ...]
    decision: Decision[Cover]


class Expiring(NamedTuple):
    """Something that ends: the year of somebody's reserve, or the right that a competition gave (`competition`)."""

    person: str
    name: str
    post: str
    title: str
    until: date
    competition: str = ""


class UnitOutflow(NamedTuple):
    """The outflow of one list, with what it says of changes to come."""

    unit: str
    outflow: Outflow
    prospects: str


class Review(NamedTuple):
    """The whole review; `titles` and `units` are the names of posts and units by their codes.

    `ended`: by the law of the day this body has no reserve, and nothing else is said.
    """

    year: int
    day: date
    ended: bool
    posts: tuple[PostLine, ...]
    expiring: tuple[Expiring, ...]
    outflows: tuple[UnitOutflow, ...]
    proposals: tuple[Proposal, ...]
    due: ReviewDue
    top: TopProposals | None
    titles: Mapping[str, str]
    units: Mapping[str, str]

    def decisions(self) -> Iterator[Decision[Staying] | Decision[Cover]]:
        """Every decision: of a post, then of each of its people."""
        for post in self.posts:
            yield post.decision
            for one in post.candidates:
                yield one.decision


def review(records: Reviewed, law: LawOnDate) -> Review:
    """The review of a year's lists on the day of `law`. Source: КМУ 199/2001, КМУ 1386/2001 (L235-L308)."""
    lists = sorted(records.lists, key=lambda one: one.unit)
    of_unit = [one for one in lists if records.unit in (None, one.unit)]
    due = review_due(records.year, of_unit, law.day, law)
    if has_ended(law):
        return Review(records.year, law.day, True, (), (), (), (), due, None, {}, {})
    rows = post_rows(records.units, law.day)
    titles = {row.post.id: row.title for row in post_rows(records.units, law.day, everything=True)}
    latest = latest_assessments(records.assessments, law.day)
    listed: dict[str, list[Listed]] = {}
    for one in lists:
        for post in one.posts:
            listed.setdefault(post.post, []).append((one, post))
    wanted = [row for row in rows if records.unit in (None, row.unit.id)]
    tops = top_categories(law)
    posts = [_post_line(row, listed.get(row.post.id, []), records.cards, latest, tops, law) for row in wanted]
    known = {row.post.id for row in rows}
    posts += [
        _abolished(post, listed[post], one, records, latest, law)
        for one in of_unit
        for post in dict.fromkeys(found.post for found in one.posts)
        if post not in known
    ]
    ours = {row.post.id for row in wanted}
    recommended = tuple(
        one for one in rights(records.competitions, law, records.own) if records.unit is None or one.post in ours
    )
    top = any(is_top(row.post, tops) for row in wanted)
    return Review(
        records.year,
        law.day,
        False,
        tuple(posts),
        (*_years(posts, records.year), *_rights(recommended, law.day, records.year, titles)),
        tuple(_outflows(of_unit, posts)),
        tuple(proposals(recommended, latest, _serving(records, law.day), _listed(lists), law)),
        due,
        top_proposals(records.year + 1, law) if top else None,
        titles,
        {one.id: unit_name(one, law.day) for one in records.units},
    )


def is_top(post: Post, tops: Sequence[str]) -> bool:
    """Whether the President or the Cabinet appoints to a post, by its category (L295)."""
    return post.category is not None and folded_category(post.category) in tops


def is_higher(post: Post, tops: Sequence[str]) -> bool:
    """Whether a special commission of a higher body considers the proposals for a post (L295)."""
    return post.appointed_by is not None and not is_top(post, tops)


def _post_line(
    row: PostRow,
    listed: Sequence[Listed],
    cards: Mapping[str, Card],
    latest: Mapping[str, Assessment],
    tops: Sequence[str],
    law: LawOnDate,
) -> PostLine:
    higher = is_higher(row.post, tops)
    people = _people(listed, cards, latest, law, higher=higher)
    need = max((post.need for _, post in listed if post.need is not None), default=None)
    commission = next((one.commission for one, _ in listed if one.commission is not None), None)
    facts = PostFacts(
        row.post.id,
        row.post.head_post,
        need,
        sum(one.enrolled for one in people),
        sum(stays(one.decision) for one in people),
        higher=higher,
        top=is_top(row.post, tops),
        commission=commission_state(commission) if higher else "",
        listed=bool(listed),
    )
    decision = cover(facts, law)
    return PostLine(
        row.post.id, row.title, row.unit.id, row.unit_name, row.post.head_post, need, tuple(people), decision
    )


def _abolished(
    post: str,
    listed: Sequence[Listed],
    ours: ReserveList,
    records: Reviewed,
    latest: Mapping[str, Assessment],
    law: LawOnDate,
) -> PostLine:
    """A post of a list that the staff list does not have on the day."""
    people = _people(listed, records.cards, latest, law, higher=False)
    placed = next(((unit, one) for unit in records.units for one in unit.posts if one.id == post), None)
    unit = placed[0] if placed else next((one for one in records.units if one.id == ours.unit), None)
    facts = PostFacts(post, False, None, sum(one.enrolled for one in people), 0, exists=False)
    title = post_title(placed[1], law.day) if placed else post
    name = unit_name(unit, law.day) if unit else ours.unit
    return PostLine(post, title, ours.unit, name, False, None, tuple(people), cover(facts, law))


def _people(
    listed: Iterable[Listed],
    cards: Mapping[str, Card],
    latest: Mapping[str, Assessment],
    law: LawOnDate,
    *,
    higher: bool,
) -> list[CandidateLine]:
    lines = []
    for place in (Place(found, post, who) for found, post in listed for who in post.candidates):
        person = place.candidate.person
        card = cards.get(person)
        facts = candidate_facts(place, card, latest.get(person), law, higher=higher)
        lines.append(CandidateLine(place, _name(place, card, law.day), is_enrolled(facts), staying(facts, law)))
    return lines


def _name(place: Place, card: Card | None, day: date) -> str:
    if card is not None:
        return card.name_on(day)
    outsider = place.candidate.outsider
    return outsider.name if outsider is not None else place.candidate.person


def _years(posts: Iterable[PostLine], year: int) -> Iterator[Expiring]:
    """Everybody enrolled: the year of the list ends for all of them, whoever stays needs a new act (L291, L564)."""
    for post in posts:
        for one in post.candidates:
            if one.enrolled:
                yield Expiring(one.place.candidate.person, one.name, post.post, post.title, last_day(year))


def _rights(known: Iterable[Right], day: date, year: int, titles: Mapping[str, str]) -> Iterator[Expiring]:
    """The rights from competitions that end between the day and the end of the next year (L225)."""
    for right in known:
        if right.until is not None and day <= right.until <= last_day(year + 1):
            title = titles.get(right.post, right.post)
            yield Expiring(right.person, right.name, right.post, title, right.until, right.competition)


def _outflows(lists: Iterable[ReserveList], posts: Iterable[PostLine]) -> Iterator[UnitOutflow]:
    found: dict[str, list[Staying]] = {}
    for post in posts:
        for one in post.candidates:
            found.setdefault(one.place.list.unit, []).append(one.decision.result)
    for approved in lists:
        if approved.act is not None:
            counted = outflow(found.get(approved.unit, []), approved.outflow)
            yield UnitOutflow(approved.unit, counted, approved.prospects or "")


def _serving(records: Reviewed, day: date) -> dict[str, str]:
    """The names of those with a card who serve on a day."""
    return {
        person: card.name_on(day)
        for person, card in records.cards.items()
        if card.career and dismissed_by(card, day) is None
    }


def _listed(lists: Iterable[ReserveList]) -> frozenset[str]:
    """Everybody whom a list of the year names, also whoever was taken out of it."""
    return frozenset(place.candidate.person for one in lists for place in places(one))
