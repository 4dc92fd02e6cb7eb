"""What the commands of the reserve hand back; for types and schemas only."""

from __future__ import annotations

from datetime import date

from typing_extensions import TypedDict


class ListedCandidate(TypedDict):
    """Somebody in a list: who, how they came, from when, where they stand on the day."""

    person: str
    name: str
    source: str
    purpose: str
    enrolled: date
    removed: date | None
    state: str


class ListedPost(TypedDict):
    """A post of a list: how many it needs (null: not stated), how many are in its reserve on the day; who they are is
    left out (null) of the public list."""

    post: str
    title: str
    head: bool
    need: int | None
    count: int
    candidates: list[ListedCandidate] | None


class ListedUnit(TypedDict):
    """The list of a unit. `state`: `draft` without an act, `approved` with one; `act` as cited."""

    unit: str
    unit_name: str
    state: str
    act: str | None
    posts: list[ListedPost]


class ReserveListResult(TypedDict):
    """The lists of a year on a day; `ended` says that the body has no reserve by the law of that day (null: it has)."""

    year: int
    day: date
    public: bool
    ended: str | None
    lists: list[ListedUnit]
    count: int
