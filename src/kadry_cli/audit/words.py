"""A change in the words of the form: which field, of which item, what it was and became; what is sensitive masked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from kadry_cli.audit.comparing import IDENTITIES, Value, identity
from kadry_cli.audit.holding import is_document
from kadry_cli.body.structure import in_sentence
from kadry_cli.core.finding import Loc
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.base import field_by_key, fields_along, inner_model, is_sensitive
from kadry_cli.core.register.hidden_lines import MASK

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditField

DASH = "–"
MOST_VALUES = 8
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def shown(value: str) -> str:
    """A single value as people read it: days as 02.03.2009, apostrophes as printed."""
    if _ISO.fullmatch(value):
        try:
            return date_short(date.fromisoformat(value))
        except ValueError:
            return value
    return printed(value)


def field_path(loc: Loc) -> str:
    """`career.2.rank`: items of lists are numbered from 1."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in loc)


def title_of(model: type[BaseModel], loc: Loc, state: Value, *, reveal: bool) -> str:
    """«Проходження служби (02.06.2014, призначення) – Ранг»: titles on the way, an item by what it is.

    `state` is the record in which `loc` is a place. What is sensitive names no item.
    """
    words: list[str] = []
    current: type[BaseModel] | None = model
    value: Any = state
    for at, part in enumerate(loc):
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            value = None
        if isinstance(part, int):
            label = item_label(model, loc[: at + 1], value, reveal=reveal) if isinstance(value, dict) else ""
            words[-1] = f"{words[-1]} ({label})" if label else f"{words[-1]} № {part + 1}"
            continue
        field = field_by_key(current, part) if current is not None else None
        words.append(str(field.title) if field is not None else str(part))
        current = inner_model(field.annotation) if field is not None else None
    return f" {DASH} ".join(words)


def item_label(model: type[BaseModel], loc: Loc, item: Mapping[str, Value], *, reveal: bool) -> str:
    """By what an item of a list is known: its code, its day and kind; "" where nothing tells that may be shown."""
    for keys in IDENTITIES:
        values = identity(item, keys)
        if values and (reveal or not any(is_sensitive(model, (*loc, key)) for key in keys)):
            return ", ".join(map(shown, values))
    return ""


def told_field(model: type[BaseModel], state: Value, loc: Loc, text: str, *, reveal: bool) -> AuditField:
    """A single value of a record as a result gives it: its key, its title, the value in words or masked."""
    hidden = not reveal and is_sensitive(model, loc)
    title = title_of(model, loc, state, reveal=reveal)
    return {"field": field_path(loc), "title": title, "value": MASK if hidden else shown(text)}


def value_words(model: type[BaseModel], loc: Loc, value: Value, *, reveal: bool) -> str:
    """A value in words: a text as it is shown, a list by commas, an item by its fields; "" where there is none."""
    if value is None:
        return ""
    if not reveal and is_sensitive(model, loc):
        return MASK
    if is_document(value):
        issuer = f" {printed(str(value['issuer']))}" if "issuer" in value else ""
        return f"{value['kind']}{issuer} від {shown(str(value['date']))} № {value['number']}"
    if isinstance(value, dict):
        told = [words for key, inner in value.items() for words in _of_key(model, (*loc, str(key)), inner, reveal)]
        rest = [f"і ще {len(told) - MOST_VALUES}"] if len(told) > MOST_VALUES else []
        return "; ".join([*told[:MOST_VALUES], *rest])
    if isinstance(value, list):
        return ", ".join(value_words(model, (*loc, at), item, reveal=reveal) for at, item in enumerate(value))
    return shown(str(value))


def _of_key(model: type[BaseModel], loc: Loc, value: Value, reveal: bool) -> Iterator[str]:
    words = value_words(model, loc, value, reveal=reveal)
    if words:
        yield f"{title_of_key(model, loc)}: {words}"


def title_of_key(model: type[BaseModel], loc: Loc) -> str:
    """The title of one key, in small letters: «дата події»."""
    fields = fields_along(model, loc)
    known = len(fields) == sum(isinstance(part, str) for part in loc)
    return in_sentence(str(fields[-1].title if known else loc[-1]))
