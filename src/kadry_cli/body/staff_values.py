"""New units and posts: their codes, their values in the order of the records, the edits that put them into files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.body.records import Unit
from kadry_cli.body.staff_list import lasting, post_title
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.transliteration import slug
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.editor import Edit, Insert, Put

if TYPE_CHECKING:
    from kadry_cli.body.results import NewPostResult, NewUnitResult


class NewPost(NamedTuple):
    """A post to be made; "" and 1 stand for what is not given."""

    id: str
    title: str
    since: date
    genitive: str = ""
    category: str = ""
    head: bool = False
    units: int = 1
    appointed_by: str = ""
    requirements: tuple[str, ...] = ()


class NewUnit(NamedTuple):
    """A unit to be made; `parent` is the code of another, or ""."""

    id: str
    name: str
    since: date
    parent: str = ""
    genitive: str = ""


def day_value(day: date) -> Plain:
    """A date as files have it."""
    return Plain(day.isoformat())


def named_value(key: str, name: str, since: date, genitive: str) -> dict[str, Value]:
    """A dated name of a unit (`key` is «name») or title of a post («title»)."""
    value: dict[str, Value] = {"from": day_value(since), key: name}
    if genitive:
        value["cases"] = {"genitive": genitive}
    return value


def unit_value(unit: NewUnit) -> dict[str, Value]:
    """The whole file of a new unit."""
    value: dict[str, Value] = {"id": unit.id, "names": [named_value("name", unit.name, unit.since, unit.genitive)]}
    if unit.parent:
        value["parent"] = unit.parent
    return value


def post_value(post: NewPost) -> dict[str, Value]:
    """A new post as an item of its unit's list."""
    titles: Sequence[Value] = [named_value("title", post.title, post.since, post.genitive)]
    value: dict[str, Value] = {"id": post.id, "titles": list(titles)}
    if post.category:
        value["category"] = post.category
    if post.head:
        value["head_post"] = "так"
    if post.units != 1:
        value["units"] = Plain(str(post.units))
    if post.appointed_by:
        value["appointed_by"] = post.appointed_by
    if post.requirements:
        value["requirements"] = list(post.requirements)
    return value


def unit_id_of(name: str) -> str:
    """The code of a new unit out of its name; UserError where none can be made."""
    return _made(slug(name), name)


def post_id_of(title: str, unit_id: str) -> str:
    """The code of a new post out of its title and the code of its unit; UserError where none can be made."""
    return _made(slug(f"{title} {unit_id}") if slug(title) else "", title)


def _made(code: str, name: str) -> str:
    if not code:
        raise UserError(f"з назви «{name}» коду не скласти", "вкажіть код: малі латинські літери, цифри, дефіс")
    return code


def adding_edits(posts: Sequence[NewPost]) -> list[Edit]:
    """The edits that add posts to the file of their unit; a head post becomes the unit's."""
    order = tuple(file_keys(Unit))
    edits: list[Edit] = [Put(("head",), post.id, order) for post in posts if post.head]
    return edits + [Insert(("posts",), post_value(post), order=order) for post in posts]


def head_in_the_way(unit: Unit, day: date) -> str:
    """The head post that a unit has on a day or later, as code and title; "" where the place is free."""
    for post in unit.posts:
        if (post.id == unit.head or post.head_post) and lasting(post.until, day):
            return f"{post.id} ({post_title(post, day)})"
    return ""


def unit_json(unit: NewUnit) -> NewUnitResult:
    """A new unit for `--json`."""
    return {
        "id": unit.id,
        "name": unit.name,
        "from": unit.since.isoformat(),
        "parent": unit.parent or None,
        "genitive": unit.genitive or None,
    }


def post_json(unit_id: str, post: NewPost) -> NewPostResult:
    """A new post for `--json`."""
    return {
        "id": post.id,
        "unit": unit_id,
        "title": post.title,
        "from": post.since.isoformat(),
        "category": post.category or None,
        "head": post.head,
        "units": post.units,
        "genitive": post.genitive or None,
        "appointed_by": post.appointed_by or None,
        "requirements": list(post.requirements),
    }
