"""The staff list in use: which unit a post belongs to and how both are called on a date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kadry_cli.body.records import Post, Unit
from kadry_cli.core.language.cases import Case
from kadry_cli.core.records.dated import on_date


class PostName(NamedTuple):
    """A post as a paper of a date calls it; the genitives are those of the record, None where it gives none."""

    title: str
    title_genitive: str | None
    unit: str
    unit_genitive: str | None

    def after_of(self) -> str:
        """The words after «вакантної посади»: «головного спеціаліста загального відділу».

        A genitive that the record does not give is made by rule; where its form is doubtful, a colon and the nominative
        stand instead.
        """
        title = self.title_genitive or _certain_genitive(self.title, unit=False)
        unit = self.unit_genitive or _certain_genitive(in_sentence(self.unit), unit=True)
        return f" {_together(title, unit)}" if title and unit else f": {self.nominative()}"

    def in_case(self, case: Case) -> str | None:
        """«головного спеціаліста загального відділу» in the genitive or the accusative, the unit in the genitive; None
        where a form is doubtful."""
        title = self.title_genitive if case == "genitive" and self.title_genitive else _certain(self.title, case)
        unit = self.unit_genitive or _certain_genitive(in_sentence(self.unit), unit=True)
        return _together(title, unit) if title and unit else None

    def nominative(self) -> str:
        """«головний спеціаліст, загальний відділ»."""
        return f"{self.title}, {in_sentence(self.unit)}"


_ADJECTIVAL = ("ого", "ої", "ій")
"""Endings of adjectives that stand before the head of a unit's name in the genitive."""


def _together(title: str, unit: str) -> str:
    """«начальника відділу» and «загального відділу» as «начальника загального відділу»: the word that a title shares
    with the head of the unit's name is said once."""
    before, _, last = title.rpartition(" ")
    head = next((word for word in unit.split() if not word.endswith(_ADJECTIVAL)), "")
    return f"{before} {unit}" if before and last == head else f"{title} {unit}"


def in_sentence(name: str) -> str:
    """«Загальний відділ» as it stands inside a sentence; an abbreviation keeps its capitals."""
    return name if name[:2].isupper() else f"{name[:1].lower()}{name[1:]}"


def _certain(title: str, case: Case) -> str | None:
    from kadry_cli.core.language.declension.posts.titles import decline_title

    forms = decline_title(title)
    return forms.in_case(case) if forms.uncertain is None else None


def _certain_genitive(name: str, *, unit: bool) -> str | None:
    from kadry_cli.core.language.declension.posts.titles import decline_title, decline_unit

    forms = decline_unit(name) if unit else decline_title(name)
    return forms.genitive if forms.uncertain is None else None


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
