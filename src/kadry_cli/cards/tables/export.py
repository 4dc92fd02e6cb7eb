"""Cards as a workbook or as a folder of CSV files: what is exported can be imported again, and nothing differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kadry_cli.cards.tables.cells import cell_of
from kadry_cli.cards.tables.shape import Column, Shape, shapes
from kadry_cli.core.records.base import Record
from kadry_cli.core.tables.workbook import BookColumn, BookSheet, book_bytes
from kadry_cli.core.tables.writing import table_bytes
from kadry_cli.person.records.card import Card

_LEADING_NOTES = {
    "person": "Код з аркуша «Картки»; для нової людини без коду досить імені.",
    "person_name": "Повне ім’я; при занесенні важить лише там, де коду немає.",
    "row": "Номер рядка в картці; у нового рядка порожньо або наступний номер.",
}

Cells = list[str | int]


class Exported(NamedTuple):
    """A sheet of the export with its columns and rows."""

    shape: Shape
    columns: tuple[Column, ...]
    rows: list[Cells]


def exported(cards: Sequence[Card], *, sensitive: bool) -> list[Exported]:
    """Every sheet of the cards; without `sensitive` no sensitive column and no sheet of a sensitive list."""
    sheets = []
    for shape in shapes():
        columns = tuple(column for column in shape.columns if sensitive or not column.sensitive)
        if columns and (sensitive or not shape.sensitive):
            rows = [row for card in cards for row in _rows(card, shape, columns)]
            sheets.append(Exported(shape, columns, rows))
    return sheets


def workbook(sheets: Sequence[Exported]) -> bytes:
    """The sheets in one file."""
    return book_bytes([BookSheet(one.shape.title, list(_heads(one)), one.rows) for one in sheets], "Особові картки")


def csv_files(sheets: Sequence[Exported]) -> dict[str, bytes]:
    """Each sheet as a file of its own, by the name of the file."""
    files = {}
    for one in sheets:
        heads = list(_heads(one))
        rows: list[Sequence[str | int]] = [[head.title for head in heads], [head.key for head in heads], *one.rows]
        files[f"{one.shape.key}.csv"] = table_bytes(".csv", rows, title=one.shape.title)
    return files


def _heads(sheet: Exported) -> Iterator[BookColumn]:
    for key, title in sheet.shape.leading():
        yield BookColumn(title, key, _LEADING_NOTES.get(key, "Номер рядка в тому аркуші, до якого належить цей."))
    for column in sheet.columns:
        yield BookColumn(column.title, column.key, column.note, column.choices)


def _rows(card: Card, shape: Shape, columns: Sequence[Column]) -> Iterator[Cells]:
    names = [name for name, _ in shape.lists]
    for numbers, item in _items(card, names):
        leading: Cells = [card.id, card.name, *numbers] if names else []
        yield leading + [cell_of(item, column) for column in columns]


def _items(record: Record, names: Sequence[str]) -> Iterator[tuple[tuple[int, ...], Record]]:
    """Every item at the end of a way through lists, with its number in each of them, from 1."""
    if not names:
        yield (), record
        return
    for number, item in enumerate(getattr(record, names[0]), 1):
        for below, found in _items(item, names[1:]):
            yield (number, *below), found
