"""What differs between two contents of one kind of record, in words (K1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from kadry_cli.audit.comparing import ADDED, REMOVED, Difference, Value, differences
from kadry_cli.audit.holding import at, carried_changes, holding, is_document, told_by_event
from kadry_cli.audit.words import field_path, title_of, title_of_key, value_words
from kadry_cli.core.finding import Loc
from kadry_cli.core.records.base import is_sensitive

ARROW = "→"


class Told(NamedTuple):
    """One difference in words: the place of the field ("" for a whole record), its title, what became of it, both
    values; from which day the value holds (as the file has it) and by which document, as its row says; of an event of
    the career what it changed."""

    field: str
    title: str
    change: str
    old: str = ""
    new: str = ""
    since: str = ""
    document: str = ""
    event: str = ""


def told(model: type[BaseModel], old: Value, new: Value, *, reveal: bool) -> Iterator[Told]:
    """Every difference between two contents; what is sensitive is masked unless it is to be revealed."""
    for one in differences(old, new):
        yield told_one(model, one, old if one.change == REMOVED else new, reveal=reveal)


def told_one(model: type[BaseModel], one: Difference, state: Value, *, reveal: bool) -> Told:
    """One difference; `state` is the content in which its place is one."""
    since, document = holding(state, one.loc)
    return Told(
        field_path(one.loc),
        title_of(model, one.loc, state, reveal=reveal),
        one.change,
        value_words(model, one.loc, one.old, reveal=reveal),
        value_words(model, one.loc, one.new, reveal=reveal),
        _day(model, state, since, reveal),
        value_words(model, document, at(state, document), reveal=reveal) if document else "",
        _event(model, one, state, reveal) if one.change in (ADDED, REMOVED) else "",
    )


def _day(model: type[BaseModel], state: Value, loc: Loc, reveal: bool) -> str:
    hidden = not loc or (not reveal and is_sensitive(model, loc))
    day = at(state, loc) if not hidden else None
    return str(day) if isinstance(day, str) else ""


def _event(model: type[BaseModel], one: Difference, state: Value, reveal: bool) -> str:
    """«Ранг: 13 → 12; випробування до: 01.03.2010»; "" for what is no event of the career."""
    carried = carried_changes(state, one.loc)
    changed = [_carried(model, (*one.loc, key), before, value, reveal) for key, before, value in carried]
    if not changed:
        return ""
    row = at(state, one.loc)
    rest = [
        f"{title_of_key(model, (*one.loc, key))}: {value_words(model, (*one.loc, key), value, reveal=reveal)}"
        for key, value in row.items()
        if not told_by_event(key) and not is_document(value)
    ]
    return "; ".join([*changed, *rest])


def _carried(model: type[BaseModel], loc: Loc, before: Value, value: Value, reveal: bool) -> str:
    title, becomes = title_of_key(model, loc), value_words(model, loc, value, reveal=reveal)
    was = value_words(model, loc, before, reveal=reveal)
    return f"{title}: {was} {ARROW} {becomes}" if was and was != becomes else f"{title}: {becomes}"
