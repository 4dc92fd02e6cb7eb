"""What the commands of a card hand back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted


class CardsChanged(TypedDict):
    """The people whose cards an act changed, by their ids."""

    people: list[str]


class CardsChangedResult(CardsChanged, Acted):
    """The people and the act that recorded it."""


class NewCard(TypedDict):
    """A card begun: the person and the file."""

    person: str
    name: str
    file: str


class NewCardResult(NewCard, Acted):
    """A card and the act that recorded it."""


class ProgressRowResult(TypedDict):
    """One row of section III."""

    date: str
    unit: str
    post: str
    category: str
    rank: int | None
    ground: str


class StandingResult(TypedDict):
    """Where the person stands on the day."""

    unit: str
    post: str
    category: str
    rank: int | None


class ReducedDatesResult(TypedDict):
    """Points 14-16: on which day counted, by which method; null where the paper card alone gives them."""

    as_of: str
    method: str | None
    general: str | None
    continuous: str | None
    civil: str | None


class ShownCard(TypedDict):
    """A card: `fields` are its values by their keys in the file, those not asked for masked; `standing` on the day.

    `reduced_dates` is null where neither periods of work nor the paper card give any.
    """

    person: str
    name: str
    fields: dict[str, object]
    standing: StandingResult | None
    progress: list[ProgressRowResult]
    reduced_dates: ReducedDatesResult | None
    revealed: bool
