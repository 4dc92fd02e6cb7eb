"""Values after an edit, made on plain values: what the strict reader must see in the text after the edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.edits import Edit, EditError, Insert, Remove, new_key_position

if TYPE_CHECKING:
    from collections.abc import Callable

    from kadry_cli.core.finding import Loc


def intended_value(value: Value, step: Edit) -> Value:
    """The value after an edit: what the strict reader must see in the end; EditError where the edit does not fit."""
    if isinstance(step, Insert):
        return _inserted(value, step)
    if not step.loc:
        raise EditError("the whole file is no place for an edit")
    key = step.loc[-1]
    if isinstance(step, Remove):
        return _at(value, step.loc[:-1], lambda parent: _without(parent, key))
    return _at(value, step.loc[:-1], lambda parent: _with(parent, key, step.value, step.order))


def _at(value: Value, loc: Loc, change: Callable[[Value], Value]) -> Value:
    """The value with what stands at `loc` changed."""
    if not loc:
        return change(value)
    return _with(value, loc[0], _at(_child(value, loc[0]), loc[1:], change), ())


def _child(value: Value, key: str | int) -> Value:
    if isinstance(value, dict) and isinstance(key, str) and key in value:
        return value[key]
    if isinstance(value, list) and isinstance(key, int) and 0 <= key < len(value):
        return value[key]
    raise EditError("there is no such place")


def _with(parent: Value, key: str | int, value: Value, order: tuple[str, ...]) -> Value:
    if isinstance(parent, dict) and isinstance(key, str) and key not in parent:
        pairs = list(parent.items())
        pairs.insert(new_key_position(list(parent), key, order), (key, value))
        return dict(pairs)
    _child(parent, key)
    if isinstance(parent, dict):
        return {each: value if each == key else old for each, old in parent.items()}
    return [value if number == key else old for number, old in enumerate(parent)]


def _without(parent: Value, key: str | int) -> Value:
    _child(parent, key)
    if isinstance(parent, dict):
        return {each: old for each, old in parent.items() if each != key}
    return [old for number, old in enumerate(parent) if number != key]


def _inserted(value: Value, step: Insert) -> Value:
    def grown(items: Value) -> Value:
        items = [] if _is_blank(items) else items
        at = len(items) if step.at is None else step.at
        if not isinstance(items, list) or not 0 <= at <= len(items):
            raise EditError("there is no such place in a list")
        return [*items[:at], step.value, *items[at:]]

    def under(parent: Value) -> Value:
        missing = isinstance(parent, dict) and key not in parent
        return _with(parent, key, grown([] if missing else _child(parent, key)), step.order)

    if not step.loc:
        return grown(value)
    key = step.loc[-1]
    return _at(value, step.loc[:-1], under)


def _is_blank(value: Value) -> bool:
    return isinstance(value, Plain) and not value
