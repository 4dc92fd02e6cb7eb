"""Dated values: each holds from its date until the next one of the list (design §3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol, TypeVar

from kadry_cli.core.finding import Finding, Loc


class Dated(Protocol):
    """Anything that holds from a date until the next one of its list."""

    @property
    def since(self) -> date: ...


V = TypeVar("V", bound=Dated)


def on_date(values: Sequence[V], day: date) -> V | None:
    """The value in force on a day: the last one that began not later; None before the first."""
    begun = [value for value in values if value.since <= day]
    return max(begun, key=lambda value: value.since) if begun else None


def out_of_order(path: str, loc: Loc, values: Sequence[Dated]) -> Iterator[Finding]:
    """Dated values must stand in the order of their dates, each date once (KD305)."""
    for number in range(1, len(values)):
        if values[number].since <= values[number - 1].since:
            yield Finding("KD305", path, (*loc, number, "from"), {"before": values[number - 1].since.isoformat()})
