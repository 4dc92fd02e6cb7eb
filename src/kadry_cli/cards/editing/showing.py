"""A card as people read it: point by point, what is sensitive masked unless asked for (trust I11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kadry_cli.cards.editing.fields import CardField, fields_of, shown_value
from kadry_cli.core.records.base import Record
from kadry_cli.core.records.plain import Value
from kadry_cli.core.register.hidden_lines import MASK
from kadry_cli.core.register.record_edits import record_value
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.grounds import Ground


class ShownField(NamedTuple):
    """One point of the card: title, place in the form, and its lines; one line stands beside the title."""

    key: str
    title: str
    place: str
    lines: tuple[str, ...]
    rows: bool


def shown_fields(card: Card, *, reveal: bool) -> Iterator[ShownField]:
    """Every field that the card fills, in the order of the form; a row of a list is one line."""
    for field in fields_of(Card):
        value = _given(card, str(field.loc[-1]))
        if value is None or value == ():
            continue
        rows = isinstance(value, tuple) and isinstance(value[0], Record)
        if field.sensitive and not reveal:
            lines: tuple[str, ...] = (MASK,)
        elif isinstance(value, tuple) and rows:
            lines = tuple(f"{number}. {_words(row, reveal=reveal)}" for number, row in enumerate(value, 1))
        else:
            lines = (_words(value, reveal=reveal),)
        yield ShownField(str(field.loc[-1]), field.title, field.place, lines, rows and lines != (MASK,))


def _words(value: object, *, reveal: bool) -> str:
    """A value in one line: a mapping as «title: value; …», what is sensitive masked."""
    if isinstance(value, tuple):
        return ", ".join(_words(one, reveal=reveal) for one in value)
    if isinstance(value, Ground):
        return value.words()
    if not isinstance(value, Record):
        return shown_value(value)
    parts = []
    for field in fields_of(type(value)):
        given = _given(value, str(field.loc[-1]))
        if given is None or given == ():
            continue
        inner = MASK if field.sensitive and not reveal else _words(given, reveal=reveal)
        parts.append(f"{field.title}: {f'({inner})' if isinstance(given, Record) and inner != MASK else inner}")
    return "; ".join(parts)


def _given(owner: Record, key: str) -> object:
    for name, field in type(owner).model_fields.items():
        if (field.alias or name) == key:
            value: object = getattr(owner, name)
            return value if value != field.default or field.is_required() else None
    return None


def masked_values(card: Card, *, reveal: bool) -> dict[str, Value]:
    """The values of the file, those not asked for replaced by a mask; shapes stay."""
    value = record_value(card)
    return value if reveal else _masked(value, list(fields_of(Card)))


def _masked(value: dict[str, Value], fields: list[CardField]) -> dict[str, Value]:
    by_key = {str(field.loc[-1]): field for field in fields}
    made: dict[str, Value] = {}
    for key, given in value.items():
        field = by_key[key]
        if field.sensitive:
            made[key] = MASK
        elif isinstance(given, dict) and field.model is not None:
            made[key] = _masked(given, list(fields_of(field.model)))
        elif isinstance(given, list) and field.model is not None:
            inner = list(fields_of(field.model))
            made[key] = [_masked(row, inner) if isinstance(row, dict) else row for row in given]
        else:
            made[key] = given
    return made
