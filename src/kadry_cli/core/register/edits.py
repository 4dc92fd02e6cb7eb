"""The edits of a record, and where a new key goes among the keys of its mapping."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kadry_cli.core.finding import Loc
    from kadry_cli.core.records.plain import Value


class Put(NamedTuple):
    """Set the value at a place: an existing key or list position, or a new key of an existing mapping.

    The comments inside an old list or mapping go with it. A new key is put after the nearest of its predecessors in
    `order` that the mapping has; without `order`, and where `order` does not name it, at the end.
    """

    loc: Loc
    value: Value
    order: tuple[str, ...] = ()


class Insert(NamedTuple):
    """Add an item to the list at `loc`, before position `at` (None: at the end).

    A missing or empty list under an existing mapping is created, its key placed by `order` as in `Put`.
    """

    loc: Loc
    value: Value
    at: int | None = None
    order: tuple[str, ...] = ()


class Remove(NamedTuple):
    """Take away the key or item at `loc` with its own comments.

    Its own are the comments on its lines, deeper ones below, and those straight above it in its column, without a
    blank line between; but the comments that a file begins with stay. A list or mapping that becomes empty stays too,
    as `[]` or `{}`.
    """

    loc: Loc


Edit: TypeAlias = Put | Insert | Remove


class EditError(Exception):
    """An edit that does not fit the record, or a layout that cannot be kept: our bug, and nothing is written."""


def new_key_position(keys: Sequence[str | None], key: str, order: tuple[str, ...]) -> int:
    """Where a new key goes: after the nearest of its predecessors in `order` that is there, or at the end."""
    if key not in order:
        return len(keys)
    present = [keys.index(each) for each in order[: order.index(key)] if each in keys]
    return present[-1] + 1 if present else 0
