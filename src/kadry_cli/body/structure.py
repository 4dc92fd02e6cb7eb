"""The staff list in use: which unit a post belongs to and how both are called on a date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kadry_cli.body.records import Post, Unit
from kadry_cli.core.records.dated import on_date


class PostName(NamedTuple):
    """A post as a paper of a date calls it; the genitives are None where the record does not give them."""

    title: str
    title_genitive: str | None
    unit: str
    unit_genitive: str | None

    def after_of(self) -> str:
        """The words after «вакантної посади»: «головного спеціаліста загального відділу», or a colon and the
        nominative where a genitive is not recorded."""
        if self.title_genitive and self.unit_genitive:
            return f" {self.title_genitive} {self.unit_genitive}"
        return f": {self.nominative()}"

    def nominative(self) -> str:
        """«головний спеціаліст, загальний відділ»."""
        return f"{self.title}, {self.unit[:1].lower()}{self.unit[1:]}"


def post_name(units: Iterable[Unit], post_id: str, day: date) -> PostName | None:
    """The name of a post on a date, or None where the staff list has no such post."""
    for unit in units:
        for post in unit.posts:
            if post.id == post_id:
                return _named(post, unit, day)
    return None


def _named(post: Post, unit: Unit, day: date) -> PostName:
    title = on_date(post.titles, day) or post.titles[0]
    name = on_date(unit.names, day) or unit.names[0]
    return PostName(
        title.title,
        title.cases.genitive if title.cases else None,
        name.name,
        name.cases.genitive if name.cases else None,
    )
