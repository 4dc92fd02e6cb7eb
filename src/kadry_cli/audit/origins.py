"""Where each value of a record comes from: the act that gave it its present value, through every state of the record.

A row of a list keeps its origin when rows are inserted before it; a value set back to what it was comes from the act
that set it back (K1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from kadry_cli.audit.comparing import Value, is_items, leaves, matched
from kadry_cli.core.finding import Loc

Origin = Any
"""The shape of a value with the number of an act in the place of each single value."""


class Sourced(NamedTuple):
    """One single value of a record with its place and the act that gave it."""

    loc: Loc
    value: str
    act: int


def origins(old: Value, known: Origin, new: Value, act: int) -> Origin:
    """The origins of a newer state: what is as in the older one keeps its own, the rest comes from `act`."""
    if old == new and known is not None:
        return known
    if isinstance(new, dict):
        before, sources = (old, known) if isinstance(old, dict) else ({}, {})
        return {key: origins(before.get(key), sources.get(key), value, act) for key, value in new.items()}
    if isinstance(new, list):
        if is_items(old) and is_items(new):
            pairs = matched(old, new)
            return [
                origins(old[pairs[at]], known[pairs[at]], item, act) if at in pairs else origins(None, None, item, act)
                for at, item in enumerate(new)
            ]
        return [origins(None, None, item, act) for item in new]
    return act


def sourced(value: Value, known: Origin) -> Iterator[Sourced]:
    """Every single value with its origin, in the order of the record."""
    for loc, text in leaves(value):
        act = known
        for part in loc:
            act = act[part]
        yield Sourced(loc, text, act)
