"""Rows of a table put into the values of one card, each value remembered with the cell it came from."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from kadry_cli.cards.tables.cell import Cell
from kadry_cli.cards.tables.cells import cell_of, taken_for_date, value_of
from kadry_cli.cards.tables.items import loc_of, places_of, without
from kadry_cli.cards.tables.reading import Row, Sheet
from kadry_cli.cards.tables.shape import ROW, Shape
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.records.base import Record
from kadry_cli.core.records.plain import Value
from kadry_cli.person.records.card import Card

Mapped = dict[str, Value]


class Filled(NamedTuple):
    """The values of a card after a table, the cells by the places they fill, the items that were taken out (by their
    places before) and the number of those that were left though rows name others of their list."""

    value: Mapped
    cells: Mapping[Loc, Cell]
    removed: tuple[Loc, ...]
    left: int


class _Item(NamedTuple):
    """An item of a list by its number: its values, and its record where the card has it."""

    value: Mapped
    record: Record | None


class Filling:
    """One card while rows are put into it. Rows of a list come before those of the lists within it."""

    def __init__(self, value: Mapped, card: Card | None, findings: list[Finding]) -> None:
        self._value = value
        self._findings = findings
        self._items: dict[tuple[str, tuple[int, ...]], _Item] = {("", ()): _Item(value, card)}
        self._rows: set[tuple[str, tuple[int, ...]]] = set()
        self._named: set[tuple[str, tuple[int, ...]]] = set()
        self._cells: list[tuple[Mapped, tuple[str, ...], Cell]] = []
        if card is not None:
            self._know(card, value, "", ())

    def _know(self, record: Record, value: Mapped, key: str, numbers: tuple[int, ...]) -> None:
        """Every item that the card has, by its list and its numbers from 1."""
        for name, field in type(record).model_fields.items():
            own = field.alias or name
            listed, given = value.get(own), getattr(record, name)
            if not isinstance(listed, list) or not isinstance(given, tuple):
                continue
            for number, (item, inner) in enumerate(zip(listed, given, strict=True), 1):
                if isinstance(item, dict) and isinstance(inner, Record):
                    below = f"{key}.{own}".lstrip(".")
                    self._items[below, (*numbers, number)] = _Item(item, inner)
                    self._know(inner, item, below, (*numbers, number))

    def put(self, sheet: Sheet, row: Row) -> None:
        """One row of a sheet: the card's own, or that of an item, which is begun where the card does not have it.

        A row that names a person and says nothing more begins nothing.
        """
        numbers = self._numbers(sheet, row)
        if numbers is None:
            return
        place = (sheet.shape.key if sheet.shape.lists else "", numbers)
        if place not in self._items and not any(row.cell(column.key) for column in sheet.shape.columns):
            return
        if place in self._rows:
            self._wrong_number(sheet, row, ROW, f"рядок № {numbers[-1]} цієї людини вже є вище")
            return
        self._rows.add(place)
        keys = place[0].split(".")
        self._named |= {(".".join(keys[:depth]), numbers[:depth]) for depth in range(1, len(numbers) + 1)}
        item = self._items.get(place) or self._begun(sheet.shape, place)
        for column in sheet.shape.columns:
            if column.key in sheet.places:
                self._put_cell(item, Cell(sheet, row, column))

    def _numbers(self, sheet: Sheet, row: Row) -> tuple[int, ...] | None:
        """The numbers of a row in the lists on the way to it; None where they are wrong."""
        keys = [key for key, _ in sheet.shape.leading() if key.startswith(ROW)]
        numbers: list[int] = []
        for depth, key in enumerate(keys):
            text, last = row.cell(key), depth == len(keys) - 1
            at = ".".join(own for _, own in sheet.shape.lists[: depth + 1])
            if last and not text:
                numbers.append(self._next(at, tuple(numbers)))
            elif not (text.isascii() and text.isdigit() and 0 < int(text) < 10_000):
                self._wrong_number(sheet, row, key, f"«{text}» – не номер рядка" if text else "номера немає")
                return None
            else:
                numbers.append(int(text))
            if not last and (at, tuple(numbers)) not in self._items:
                self._wrong_number(sheet, row, key, f"рядка № {text} на аркуші «{sheet.shape.titles[depth]}» немає")
                return None
        return tuple(numbers)

    def _next(self, at: str, outer: tuple[int, ...]) -> int:
        taken = [numbers[-1] for key, numbers in self._items if key == at and numbers[:-1] == outer]
        return max(taken, default=0) + 1

    def _wrong_number(self, sheet: Sheet, row: Row, key: str, reason: str) -> None:
        values = {"sheet": sheet.shape.title, "row": row.number, "reason": reason}
        column = sheet.places.get(key, 0) + 1
        self._findings.append(Finding("KD796", sheet.file, values=values, line=row.number, column=column))

    def _begun(self, shape: Shape, place: tuple[str, tuple[int, ...]]) -> _Item:
        """A new item at the end of its list."""
        key, numbers = place
        outer, _, own = key.rpartition(".")
        parent = self._items[outer, numbers[:-1]].value
        made = _Item({}, None)
        listed = parent.setdefault(own, [])
        if isinstance(listed, list):
            listed.append(made.value)
        self._items[place] = made
        return made

    def _put_cell(self, item: _Item, cell: Cell) -> None:
        column = cell.column
        if column is None:
            return
        self._cells.append((item.value, column.path, cell))
        text = cell.row.cell(column.key)
        if taken_for_date(text, column):
            self._findings.append(
                cell.finding(
                    "програма таблиць зробила з написаного дату",
                    "задайте стовпцю текстовий формат і напишіть ще раз",
                )
            )
            return
        before = str(cell_of(item.record, column)) if item.record is not None else ""
        new = value_of(text, column)
        if new != value_of(before, column):
            _set(item.value, column.path, new)

    def filled(self, whole: Container[str], *, remove: bool) -> Filled:
        """What came of it; items of the lists `whole` that no row names are taken out, or only counted."""
        missing = [place for place, item in self._items.items() if item.record is not None and place[1]]
        missing = [place for place in missing if place not in self._named and place[0] in whole]
        removed = tuple(map(loc_of, missing)) if remove else ()
        without(self._value, removed)
        # A table of new rows alone does not mean to hold the others.
        known = {key for key, numbers in self._rows if self._items[key, numbers].record is not None}
        left = [] if remove else [place for place in missing if place[0] in known]
        return Filled(self._value, dict(self._placed()), removed, len(left))

    def _placed(self) -> Iterator[tuple[Loc, Cell]]:
        locs = dict(places_of(self._value, ()))
        for container, path, cell in self._cells:
            if id(container) in locs:
                yield (*locs[id(container)], *path), cell


def _set(value: Mapped, path: tuple[str, ...], new: Value | None) -> None:
    """Sets or takes away a value; a mapping that becomes empty goes too."""
    key, *rest = path
    if rest:
        inner = value.get(key)
        if not isinstance(inner, dict):
            if new is None:
                return
            inner = {}
            value[key] = inner
        _set(inner, tuple(rest), new)
        if not inner:
            del value[key]
    elif new is None:
        value.pop(key, None)
    else:
        value[key] = new
