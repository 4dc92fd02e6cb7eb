"""What a card says, piece by piece, each with the place and the title of its field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from kadry_cli.core.records.base import Record, inner_model, is_sensitive, leaf_type

_DIGEST = re.compile("[0-9a-f]{64}")


class Said(NamedTuple):
    """One value of a record: the dotted key of its field without list positions, the title, the text."""

    key: str
    title: str
    text: str


class _Field(NamedTuple):
    name: str
    key: str
    title: str
    sensitive: bool


def said_in(record: Record, *, sensitive: bool, key: str = "", title: str = "") -> Iterator[Said]:
    """Every text, number and date of a record in its order, dates as the file has them; «так» and «ні» say nothing.

    Without `sensitive` the fields marked so are passed over with everything in them.
    """
    for field in _fields(type(record)):
        if field.sensitive and not sensitive:
            continue
        given = getattr(record, field.name)
        place = f"{key}.{field.key}" if key else field.key
        words = f"{title}: {field.title}" if title else field.title
        for value in given if isinstance(given, tuple) else (given,):
            if isinstance(value, Record):
                yield from said_in(value, sensitive=sensitive, key=place, title=words)
            elif isinstance(value, (str, int, date)) and not isinstance(value, bool):
                text = str(value)
                if not _DIGEST.fullmatch(text):
                    yield Said(place, words, text)


def days_in(record: Record, key: str) -> Iterator[date]:
    """The dates at a dotted key of a record, of every item where a list is on the way."""
    first, _, rest = key.partition(".")
    name = next(field.name for field in _fields(type(record)) if field.key == first)
    given = getattr(record, name)
    for value in given if isinstance(given, tuple) else (given,):
        if isinstance(value, Record) and rest:
            yield from days_in(value, rest)
        elif isinstance(value, date) and not rest:
            yield value


def date_keys(model: type[Record]) -> tuple[str, ...]:
    """The dotted keys of every date of a record, in the order of the record."""
    found: list[str] = []
    for key, field in ((field.alias or name, field) for name, field in model.model_fields.items()):
        inner = inner_model(field.annotation)
        if inner is not None and issubclass(inner, Record):
            found += [f"{key}.{below}" for below in date_keys(inner)]
        elif leaf_type(field)[0] is date:
            found.append(key)
    return tuple(found)


@cache
def _fields(model: type[Record]) -> tuple[_Field, ...]:
    return tuple(
        _Field(name, field.alias or name, field.title or name, is_sensitive(model, (field.alias or name,)))
        for name, field in model.model_fields.items()
    )
