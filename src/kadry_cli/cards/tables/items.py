"""Items of the lists of a card: where they stand among its values, and how they are taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kadry_cli.core.finding import Loc
from kadry_cli.core.records.plain import Value


def loc_of(place: tuple[str, tuple[int, ...]]) -> Loc:
    """Where an item stands, given by its list («work.excluded») and its numbers in the lists on the way, from 1."""
    loc: list[str | int] = []
    for key, number in zip(place[0].split("."), place[1], strict=True):
        loc += [key, number - 1]
    return tuple(loc)


def places_of(value: Value, loc: Loc) -> Iterator[tuple[int, Loc]]:
    """The place of every mapping by its identity."""
    if isinstance(value, dict):
        yield id(value), loc
        for key, inner in value.items():
            yield from places_of(inner, (*loc, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from places_of(inner, (*loc, at))


def without(value: Value, removed: Iterable[Loc]) -> None:
    """Takes items out of their lists; a list that becomes empty goes too."""
    for loc in sorted(removed, key=from_the_end, reverse=True):
        holder: Value = value
        for key in loc[:-2]:
            holder = _child(holder, key)
        name, at = loc[-2], loc[-1]
        if isinstance(holder, dict) and isinstance(name, str) and isinstance(at, int):
            listed = holder[name]
            if isinstance(listed, list):
                del listed[at]
                if not listed:
                    del holder[name]


def from_the_end(loc: Loc) -> tuple[int, tuple[str, ...]]:
    """The key by which places are sorted, reversed, so that taking one away moves no other: the deepest first."""
    return len(loc), tuple(f"{part:05d}" if isinstance(part, int) else part for part in loc)


def _child(value: Value, key: str | int) -> Value:
    if isinstance(value, dict) and isinstance(key, str):
        return value[key]
    if isinstance(value, list) and isinstance(key, int):
        return value[key]
    raise KeyError(key)
