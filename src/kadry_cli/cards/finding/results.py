"""What `kadry card find` hands back; for types and schemas only."""

from __future__ import annotations

from datetime import date

from typing_extensions import TypedDict


class FieldFound(TypedDict):
    """A field that holds one of the words: its dotted key without list positions, and its title."""

    field: str
    title: str


class PersonFound(TypedDict):
    """A person, and where they stand on the day; null where they hold no post on it."""

    id: str
    name: str
    post: str | None
    unit: str | None
    dismissed: date | None
    found: list[FieldFound]


class FindResult(TypedDict):
    """Everybody found, by name."""

    day: date
    people: list[PersonFound]
