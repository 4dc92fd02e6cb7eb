"""Where a person stands in the body on a day, and section III, as they follow from the events of the career (I22)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.body.records import Post, Unit
from kadry_cli.core.records.dated import on_date
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.sections import CareerEvent
from kadry_cli.person.records.words import APPOINTED, MOVED

Day = date
"""The type under another name, where a field is called `date`."""


class Placed(NamedTuple):
    """A post of the staff list with its unit."""

    unit: Unit
    post: Post


Staff = Mapping[str, Placed]
"""The staff list by the ids of posts."""


def staff_of(units: Sequence[Unit]) -> Staff:
    """Every post of the units by its id."""
    return {post.id: Placed(unit, post) for unit in units for post in unit.posts}


class Standing(NamedTuple):
    """Unit, post, category and rank as they stand after an event; the four columns of III.

    `post_id` is "" for a post that the staff list does not have.
    """

    unit: str = ""
    post: str = ""
    category: str = ""
    rank: int | None = None
    post_id: str = ""


class ProgressRow(NamedTuple):
    """One row of III: the day, what stands from it, the ground as cited, the day the servant signed for it.

    `event` is the place of the event in `career:`, None for a row that a renaming alone brings about (L552).
    """

    date: Day
    standing: Standing
    ground: str
    acquainted: Day | None
    event: int | None


def progress(card: Card, staff: Staff, until: date) -> tuple[ProgressRow, ...]:
    """Section III up to a day: a row for each event, and one wherever unit or post were renamed in between.

    After a dismissal nothing more is added until the next appointment. Source: digest L552.
    """
    events = sorted(enumerate(card.career), key=lambda one: one[1].date)
    rows: list[ProgressRow] = []
    before = _Held()
    for position, (number, event) in enumerate(events):
        if event.date > until:
            break
        if rows and event.kind != APPOINTED and _left_since(card, rows[-1].date, event.date):
            continue
        held = before.after(event)
        rows.append(ProgressRow(event.date, held.on(event.date, staff), event.ground.words(), event.acquainted, number))
        last = min(until, card.left_after(event.date) or until)
        following = events[position + 1][1].date if position + 1 < len(events) else None
        rows += _renamings(held, staff, event.date, following, last)
        before = held
    return tuple(rows)


def standing_on(card: Card, staff: Staff, day: date) -> Standing | None:
    """Where the person stands on a day; None before the first event and after a dismissal."""
    rows = progress(card, staff, day)
    if not rows or _left_since(card, rows[-1].date, day):
        return None
    return rows[-1].standing


def post_since(card: Card, day: date) -> tuple[str, date] | None:
    """The id of the post held on a day (or its title, where the staff list has it not), and from which day."""
    found = None
    for event in sorted(card.career, key=lambda one: one.date):
        if event.date <= day and event.kind in (APPOINTED, MOVED):
            found = (event.post or event.post_title or "", event.date)
    return found if found is not None and not _left_since(card, found[1], day) else None


def _left_since(card: Card, since: date, day: date) -> bool:
    """Whether a dismissal stands between a day and a later one."""
    left = card.left_after(since)
    return left is not None and left < day


class _Held(NamedTuple):
    """What the events so far have given, post and category still by their ids."""

    post: str = ""
    title: str = ""
    unit: str = ""
    category: str = ""
    rank: int | None = None

    def after(self, event: CareerEvent) -> _Held:
        rank = event.rank if event.rank is not None else self.rank
        if event.post is None and event.post_title is None:
            return self._replace(category=event.category or self.category, rank=rank)
        return _Held(event.post or "", event.post_title or "", event.unit_name or "", event.category or "", rank)

    def on(self, day: date, staff: Staff) -> Standing:
        placed = staff.get(self.post)
        if placed is None:
            return Standing(self.unit, self.title or self.post, self.category, self.rank, self.post)
        names, titles = placed.unit.names, placed.post.titles
        unit, title = on_date(names, day) or names[0], on_date(titles, day) or titles[0]
        return Standing(unit.name, title.title, self.category or placed.post.category or "", self.rank, self.post)


def _renamings(held: _Held, staff: Staff, after: date, following: date | None, last: date) -> list[ProgressRow]:
    """The rows that dated names alone bring about, after an event and before the following one, up to a last day.

    A name given anew for the sake of its cases, the same as before, makes none.
    """
    placed = staff.get(held.post)
    if placed is None:
        return []
    begun = [one.since for one in placed.unit.names] + [one.since for one in placed.post.titles]
    standing = held.on(after, staff)
    rows = []
    for day in sorted({day for day in begun if after < day <= last and (following is None or day < following)}):
        was, standing = standing, held.on(day, staff)
        if standing != was:
            rows.append(ProgressRow(day, standing, "", None, None))
    return rows
