"""A record as its file has it, and the edits that bring the file from one state of the record to another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from pydantic import BaseModel

from kadry_cli.core.finding import Loc
from kadry_cli.core.records.base import Record, file_keys, model_at
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.editor import Edit, Insert, Put, Remove

ALWAYS_WRITTEN = ("language",)
"""Written although it is the usual value: the law asks for it by name (D10)."""

MARKS = ("marks", "old", "new")
"""Keys whose texts are marks and stand plain."""

_IDENTITIES = ("id", "member", "what")
"""By which key an item of a list is the same one as before; an incident has a time and is known by its place."""


def record_value(record: Record) -> dict[str, Value]:
    """The values of a record in the order of its keys; what is as usual is left out."""
    value: dict[str, Value] = {}
    for name, field in type(record).model_fields.items():
        given = getattr(record, name)
        if name in ALWAYS_WRITTEN or given != field.default:
            value[field.alias or name] = _value(given, name)
    return value


def _value(given: Any, name: str) -> Value:
    if isinstance(given, Record):
        return record_value(given)
    if isinstance(given, tuple):
        return [_value(item, name) for item in given]
    if isinstance(given, bool):
        return "так" if given else "ні"
    if isinstance(given, time):
        return f"{given:%H:%M}"
    if isinstance(given, (int, date)):
        return Plain(str(given))
    return Plain(given) if name in MARKS and given.isdigit() else str(given)


def edits_between(old: Record, new: Record) -> list[Edit]:
    """The edits after which the file of `old` holds `new`; what is equal keeps its lines and comments."""
    return list(_of_mapping(record_value(old), record_value(new), (), type(old)))


def edits_of_values(old: dict[str, Value], new: dict[str, Value], model: type[Record]) -> list[Edit]:
    """The same for the values of a record as its file has them."""
    return list(_of_mapping(old, new, (), model))


def _of_mapping(old: dict[str, Value], new: dict[str, Value], loc: Loc, top: type[BaseModel]) -> Iterator[Edit]:
    model = model_at(top, loc)
    order = tuple(file_keys(model)) if model is not None else ()
    for key, value in new.items():
        place = (*loc, key)
        if key not in old:
            yield Put(place, value, order)
        else:
            yield from _of_value(old[key], value, place, top)
    yield from (Remove((*loc, key)) for key in old if key not in new)


def _of_value(old: Value, new: Value, loc: Loc, top: type[BaseModel]) -> Iterator[Edit]:
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _of_mapping(old, new, loc, top)
    elif isinstance(old, list) and isinstance(new, list):
        yield from _of_list(old, new, loc, top)
    elif old != new:
        yield Put(loc, new)


def _of_list(old: list[Value], new: list[Value], loc: Loc, top: type[BaseModel]) -> Iterator[Edit]:
    """Items taken away, changed, added at the end; a list in another order is set anew."""
    if not any(_identity(item) for item in (*old, *new)):
        yield from _by_place(old, new, loc, top)
        return
    wanted = [_identity(item) for item in new]
    gone = [at for at, item in enumerate(old) if _identity(item) not in wanted]
    kept = [item for item in old if _identity(item) in wanted]
    if [_identity(item) for item in kept] != wanted[: len(kept)]:
        yield Put(loc, new)
        return
    yield from (Remove((*loc, at)) for at in reversed(gone))
    yield from _by_place(kept, new, loc, top)


def _by_place(old: list[Value], new: list[Value], loc: Loc, top: type[BaseModel]) -> Iterator[Edit]:
    """Items at the same places are the same ones; none is taken away but with the whole list."""
    if len(new) < len(old):
        yield Put(loc, new)
        return
    for at, (before, after) in enumerate(zip(old, new, strict=False)):
        yield from _of_value(before, after, (*loc, at), top)
    yield from (Insert(loc, item) for item in new[len(old) :])


def _identity(item: Value) -> str:
    """By what an item is the same one as before: its code, its words; "" for one that only its place tells."""
    if isinstance(item, dict):
        return next((str(item[key]) for key in _IDENTITIES if key in item and "time" not in item), "")
    return "" if isinstance(item, Plain) else str(item)
