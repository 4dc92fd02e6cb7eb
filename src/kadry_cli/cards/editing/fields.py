"""The fields of a card by their keys, «passport.number» or «education.2.finished», and values as people type them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from pydantic import BaseModel

from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Loc
from kadry_cli.core.records.base import field_by_key, file_keys, inner_model, is_list, leaf_type
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.person.records.card import Card

NEVER_SET = ("id", "name", "former_names", "stated")
"""Keys with a command of their own: an id never changes, a name and a signature are events."""


class CardField(NamedTuple):
    """A field of the card: its place, Ukrainian title, the point of the form, what may be written.

    `kind` is the type of its value, or of each item of a list; `order` the keys of the mapping it stands in.
    """

    loc: Loc
    title: str
    place: str
    description: str
    sensitive: bool
    model: type[BaseModel] | None
    is_list: bool
    kind: Any
    order: tuple[str, ...]


def field_at(key: str) -> CardField:
    """The field that a dotted key means; rows of lists are numbered from 1. UserError names the nearest."""
    loc: list[str | int] = []
    model: type[BaseModel] | None = Card
    found: CardField | None = None
    sensitive = False
    for part in key.split("."):
        if part.isdecimal() and found is not None and found.is_list:
            if int(part) < 1:
                raise UserError(f"«{key}»: рядки лічать від 1", "перший рядок – 1")
            loc.append(int(part) - 1)
            found = found._replace(loc=tuple(loc), is_list=False)
            continue
        if model is None or (found is not None and found.is_list):
            raise UserError(f"«{key}»: після «{found.loc[-1] if found else key}» потрібен номер рядка", "education.1")
        field = field_by_key(model, part)
        if field is None:
            raise UserError(f"поля «{key}» у картці немає", _near(part, model))
        loc.append(part)
        found = card_field(tuple(loc), model, field, sensitive=sensitive)
        sensitive = found.sensitive
        model = found.model
    if found is None:
        raise UserError("поля не названо", "наприклад: passport.number")
    return found


def card_field(loc: Loc, owner: type[BaseModel], field: Any, *, sensitive: bool = False) -> CardField:
    """A field of a model with its words; `sensitive` where what holds it is."""
    extra = field.json_schema_extra or {}
    marks = extra.get("x-kadry", {})
    return CardField(
        loc,
        field.title,
        str(marks.get("place", "")),
        field.description or "",
        sensitive or bool(marks.get("sensitive")),
        inner_model(field.annotation),
        is_list(field.annotation),
        leaf_type(field)[0],
        tuple(file_keys(owner)),
    )


def fields_of(model: type[BaseModel], loc: Loc = (), *, sensitive: bool = False) -> Iterator[CardField]:
    """The fields of a mapping in the order of the form."""
    for name, field in model.model_fields.items():
        yield card_field((*loc, field.alias or name), model, field, sensitive=sensitive)


def typed(field: CardField, text: str) -> Value:
    """A text as the file has it: dates and counts plain, all else as text. Whether it fits, the model decides."""
    if field.is_list:
        return [typed(field._replace(is_list=False), part.strip()) for part in text.split(",")]
    if field.kind is date:
        return Plain(parse_date(text).isoformat())
    if field.kind is int and text.isdecimal():
        return Plain(text)
    return text


def shown_value(value: object) -> str:
    """A value of a record as people read it."""
    if isinstance(value, bool):
        return "так" if value else "ні"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return str(value)


def _near(part: str, model: type[BaseModel]) -> str:
    keys = file_keys(model)
    near = difflib.get_close_matches(part, keys, 3)
    return f"можливо, «{'» або «'.join(near)}»" if near else f"тут є: {', '.join(keys)}"
