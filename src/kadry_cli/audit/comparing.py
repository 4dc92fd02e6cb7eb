"""What differs between two states of a record: one change for a value, one for a whole item of a list (K1).

Items of a list are matched by what they are (a code, a person, a number, a day with its kind), so an inserted row is
one change and moves nothing. What is neither matched so nor alone on its side is added or taken away.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kadry_cli.core.finding import Loc

ADDED, REMOVED, CHANGED, MOVED = "додано", "вилучено", "змінено", "переставлено"

IDENTITIES: tuple[tuple[str, ...], ...] = (
    ("id",),
    ("person",),
    ("member",),
    ("candidate",),
    ("number",),
    ("year",),
    ("date", "kind"),
    ("from", "to"),
    ("from",),
    ("date",),
    ("post",),
    ("kind",),
    ("name",),
    ("title",),
    ("text",),
    ("task",),
    ("what",),
)
"""By which keys an item is the same one as before, the surest first."""

Value = Any
"""Text, list or mapping, as the reader of files gives it."""


class Difference(NamedTuple):
    """One difference: its place in the newer state (in the older one for what was taken away), both values; None where
    there was, or is, none. A list whose items stand in another order is moved, without values."""

    loc: Loc
    change: str
    old: Value
    new: Value


def differences(old: Value, new: Value, loc: Loc = ()) -> Iterator[Difference]:
    """Every difference between two values, in the order of the newer one, then what was taken away."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in new.items():
            yield from differences(old.get(key), value, (*loc, str(key)))
        for key, value in old.items():
            if key not in new:
                yield from differences(value, None, (*loc, str(key)))
    elif is_items(old) and is_items(new):
        yield from _of_items(old, new, loc)
    elif old is None and isinstance(new, list) and is_items(new):
        yield from (Difference((*loc, at), ADDED, None, item) for at, item in enumerate(new))
    elif new is None and isinstance(old, list) and is_items(old):
        yield from (Difference((*loc, at), REMOVED, item, None) for at, item in enumerate(old))
    else:
        yield Difference(loc, ADDED if old is None else REMOVED if new is None else CHANGED, old, new)


def is_items(value: Value) -> bool:
    """Whether a value is a list of rows, at least one."""
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _of_items(old: Sequence[Mapping[str, Value]], new: Sequence[Mapping[str, Value]], loc: Loc) -> Iterator[Difference]:
    pairs = matched(old, new)
    for at, item in enumerate(new):
        if at in pairs:
            yield from differences(old[pairs[at]], item, (*loc, at))
        else:
            yield Difference((*loc, at), ADDED, None, item)
    order = [pairs[at] for at in range(len(new)) if at in pairs]
    if order != sorted(order):
        yield Difference(loc, MOVED, None, None)
    kept = set(pairs.values())
    for at, item in enumerate(old):
        if at not in kept:
            yield Difference((*loc, at), REMOVED, item, None)


def leaves(value: Value, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every single value with its place, in the order of the record."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*loc, str(key)))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from leaves(inner, (*loc, at))
    elif value is not None:
        yield loc, str(value)


def matched(old: Sequence[Mapping[str, Value]], new: Sequence[Mapping[str, Value]]) -> dict[int, int]:
    """For items of the newer list the place of the same item in the older one.

    First what is equal to the letter, in order; then, by each identity in turn, what one item of either side alone has;
    last, where a single item is left on both sides, these two: its identity itself was corrected.
    """
    pairs: dict[int, int] = {}
    _pair(pairs, [_letters(item) for item in old], [_letters(item) for item in new], alone=False)
    for keys in IDENTITIES:
        if len(pairs) == min(len(old), len(new)):
            return pairs
        _pair(pairs, [identity(item, keys) for item in old], [identity(item, keys) for item in new], alone=True)
    taken = set(pairs.values())
    left_old = [at for at in range(len(old)) if at not in taken]
    left_new = [at for at in range(len(new)) if at not in pairs]
    if len(left_old) == len(left_new) == 1:
        pairs[left_new[0]] = left_old[0]
    return pairs


def _pair(pairs: dict[int, int], old: Sequence[Hashable], new: Sequence[Hashable], *, alone: bool) -> None:
    taken = set(pairs.values())
    places: dict[Hashable, list[int]] = {}
    for at, word in enumerate(old):
        if word and at not in taken:
            places.setdefault(word, []).append(at)
    wanted: dict[Hashable, list[int]] = {}
    for at, word in enumerate(new):
        if word in places and at not in pairs:
            wanted.setdefault(word, []).append(at)
    for word, found in wanted.items():
        if not alone or len(found) == len(places[word]) == 1:
            pairs.update(zip(found, places[word], strict=False))


def identity(item: Mapping[str, Value], keys: tuple[str, ...]) -> tuple[str, ...]:
    """The texts under these keys; () where one of them is missing or no text."""
    values = tuple(value for key in keys if isinstance(value := item.get(key), str) and value)
    return values if len(values) == len(keys) else ()


def _letters(item: Mapping[str, Value]) -> str:
    return json.dumps(item, ensure_ascii=False, sort_keys=True)
