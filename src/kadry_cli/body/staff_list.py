"""The staff list as of a day: which units and posts exist, what they are called, how the units stand in a tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.body.records import Post, Unit
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.dated import on_date


class UnitRow(NamedTuple):
    """A unit on a day: its depth in the tree, its name, the posts that it has and their staff units."""

    unit: Unit
    depth: int
    name: str
    genitive: str | None
    posts: int
    staff_units: int


class PostRow(NamedTuple):
    """A post on a day, with its title and the name of its unit."""

    post: Post
    unit: Unit
    title: str
    genitive: str | None
    unit_name: str


def units_below(units: Sequence[Unit], unit: str) -> frozenset[str]:
    """A unit with those that stand under it."""
    below = {unit}
    while more := {one.id for one in units if one.parent in below} - below:
        below |= more
    return frozenset(below)


def unit_since(unit: Unit) -> date:
    """The first day of a unit."""
    return min(name.since for name in unit.names)


def post_since(post: Post) -> date:
    """The first day of a post."""
    return min(title.since for title in post.titles)


def unit_exists(unit: Unit, day: date) -> bool:
    """Whether a unit exists on a day; on the day from which it is abolished it does not."""
    return unit_since(unit) <= day and (unit.until is None or day < unit.until)


def post_exists(post: Post, day: date) -> bool:
    """Whether a post exists on a day."""
    return post_since(post) <= day and (post.until is None or day < post.until)


def unit_name(unit: Unit, day: date) -> str:
    """What a unit is called on a day; before its first day, by its first name."""
    return (on_date(unit.names, day) or unit.names[0]).name


def post_title(post: Post, day: date) -> str:
    """What a post is called on a day; before its first day, by its first title."""
    return (on_date(post.titles, day) or post.titles[0]).title


def lasting(until: date | None, day: date) -> bool:
    """Whether what ends on `until` goes on after a day."""
    return until is None or until > day


def unit_rows(units: Iterable[Unit], day: date, *, everything: bool = False) -> list[UnitRow]:
    """The tree of units on a day, each right below its parent, neighbours by the alphabet.

    A unit whose parent is not shown stands at the top. With `everything` units not yet made and abolished ones too.
    """
    shown = {unit.id: unit for unit in units if everything or unit_exists(unit, day)}
    below: dict[str, list[Unit]] = {}
    for unit in shown.values():
        parent = unit.parent or ""
        below.setdefault(parent if parent in shown else "", []).append(unit)
    done: set[str] = set()

    def under(parent: str, depth: int) -> Iterator[UnitRow]:
        for unit in sorted(below.get(parent, ()), key=lambda unit: (sort_key(unit_name(unit, day)), unit.id)):
            if unit.id not in done:
                done.add(unit.id)
                yield _unit_row(unit, depth, day)
                yield from under(unit.id, depth + 1)

    rows = list(under("", 0))
    # Units that are parents of each other hang from none; the check tells of them (KD225).
    for unit in shown.values():
        if unit.id not in done:
            done.add(unit.id)
            rows += [_unit_row(unit, 0, day), *under(unit.id, 1)]
    return rows


def _unit_row(unit: Unit, depth: int, day: date) -> UnitRow:
    posts = [post for post in unit.posts if post_exists(post, day)]
    named = on_date(unit.names, day) or unit.names[0]
    genitive = named.cases.genitive if named.cases else None
    return UnitRow(unit, depth, named.name, genitive, len(posts), sum(post.units for post in posts))


def post_rows(units: Iterable[Unit], day: date, *, everything: bool = False) -> list[PostRow]:
    """The posts on a day in the order of the tree of units, those of a unit as its file has them."""
    return [
        _post_row(post, row.unit, day)
        for row in unit_rows(units, day, everything=True)
        for post in row.unit.posts
        if everything or post_exists(post, day)
    ]


def _post_row(post: Post, unit: Unit, day: date) -> PostRow:
    titled = on_date(post.titles, day) or post.titles[0]
    genitive = titled.cases.genitive if titled.cases else None
    return PostRow(post, unit, titled.title, genitive, unit_name(unit, day))


def term_words(since: date, until: date | None, day: date) -> str:
    """« (з 01.06.2030)» or « (до 01.01.2015)» for what does not exist on a day; "" for what does."""
    if since > day:
        return f" (з {date_short(since)})"
    return f" (немає з {date_short(until)})" if until is not None and until <= day else ""


def lasting_posts(unit: Unit, day: date) -> Sequence[Post]:
    """The posts of a unit that would go on after it is abolished on a day."""
    return [post for post in unit.posts if lasting(post.until, day)]
