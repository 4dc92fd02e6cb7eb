"""The sheets of a table of cards as they were handed in: rows by the keys of columns, what is unknown told."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kadry_cli.cards.tables.shape import Shape, shapes
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.tables.columns import folded_title, head_places
from kadry_cli.core.tables.reading import WORKBOOKS, read_rows, read_sheets
from kadry_cli.core.tables.workbook import LISTS
from kadry_cli.core.tables.writing import unguarded


class Row(NamedTuple):
    """A row that is not empty: its number in the sheet from 1, its cells by the keys of the columns."""

    number: int
    cells: Mapping[str, str]

    def cell(self, key: str) -> str:
        """The cell of a column, "" where the sheet has no such column."""
        return self.cells.get(key, "")


class Sheet(NamedTuple):
    """A sheet of the table: the file, what it is a sheet of, where its columns are (from 0), its rows."""

    file: str
    shape: Shape
    places: Mapping[str, int]
    rows: tuple[Row, ...]


class Tables(NamedTuple):
    """Every sheet of the table by its key, in the order of the card; or what is wrong with sheets and columns."""

    sheets: Mapping[str, Sheet]
    findings: tuple[Finding, ...]


def read_tables(path: Path) -> Tables:
    """The sheets of a workbook, of a CSV file or of a folder of them.

    A sheet and a column are known by their title or their key; the only sheet, called like none of them, is that of
    the cards. UserError where nothing can be read.
    """
    findings: list[Finding] = []
    found: dict[str, Sheet] = {}
    raw = [one for one in _raw(path) if one[1] != LISTS and any(any(row) for row in one[2])]
    for file, name, rows in raw:
        shape = _shape(name) or (shapes()[0] if len(raw) == 1 and not path.is_dir() and not _misspelt(name) else None)
        if shape is None:
            known = ", ".join(f"«{one.title}»" for one in shapes())
            findings.append(Finding("KD791", file, values={"sheet": name, "known": known}, line=1, column=1))
        elif shape.key in found:
            findings.append(Finding("KD792", file, values={"sheet": shape.title}, line=1, column=1))
        else:
            found[shape.key] = _sheet(file, shape, rows, findings)
    if not findings and not any(sheet.rows for sheet in found.values()):
        raise UserError(f"у таблиці {path.name} немає жодного рядка під заголовком", "заповніть таблицю і повторіть")
    return Tables({shape.key: found[shape.key] for shape in shapes() if shape.key in found}, tuple(findings))


def _raw(path: Path) -> list[tuple[str, str, Sequence[Sequence[str]]]]:
    """The sheets as they are: the file of each (and the sheet, where it has several), its name, its rows."""
    if path.is_dir():
        files = sorted(one for one in path.iterdir() if one.suffix.lower() == ".csv")
        if not files:
            raise UserError(f"у папці {path.name} немає жодного файлу *.csv", "вкажіть папку, яку зробив card export")
        return [one for file in files for one in _raw(file)]
    if path.suffix.lower() in WORKBOOKS:
        return [(f"{path.name}#{name}", name, rows) for name, rows in read_sheets(path).items()]
    return [(path.name, path.stem, [[unguarded(cell) for cell in row] for row in read_rows(path)])]


def _shape(name: str) -> Shape | None:
    folded = folded_title(name)
    return next((one for one in shapes() if folded in (folded_title(one.title), folded_title(one.key))), None)


def _misspelt(name: str) -> bool:
    known = [folded_title(word) for one in shapes() for word in (one.title, one.key)]
    return bool(difflib.get_close_matches(folded_title(name), known, 1, 0.8))


def _sheet(file: str, shape: Shape, rows: Sequence[Sequence[str]], findings: list[Finding]) -> Sheet:
    titles = shape.titles_by_key()
    known = {key: key for key in titles} | {title: key for key, title in titles.items()}
    numbered = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
    line, head = numbered[0]
    places = head_places(head, known)
    for place, cell in enumerate(head):
        if cell and place not in places.values():
            values = {"sheet": shape.title, "column": cell}
            findings.append(Finding("KD793", file, values=values, line=line, column=place + 1))
    body = numbered[1:]
    if body and all(head_places([cell], known) for cell in body[0][1] if cell):
        body = body[1:]
    made = [Row(number, {key: row[at] for key, at in places.items() if at < len(row)}) for number, row in body]
    return Sheet(file, shape, places, tuple(made))
