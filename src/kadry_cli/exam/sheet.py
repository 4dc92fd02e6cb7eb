"""Marks from a sheet: CSV or XLSX, row by row, with an error per row (issue of the exam; E of `--marks`)."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import canonical

LARGEST_SHEET = 64 * 1024 * 1024

_COLUMNS = {
    "id": "id",
    "код": "id",
    "код кандидата": "id",
    "candidate": "id",
    "name": "name",
    "піб": "name",
    "прізвище, ім'я та по батькові": "name",
    "прізвище, ім'я, по батькові": "name",
    "ticket": "ticket",
    "білет": "ticket",
    "№ білета": "ticket",
    "ticket number": "ticket",
    "номер білета": "ticket",
    "attendance": "attendance",
    "участь": "attendance",
}
_QUOTED = re.compile('"[^"]*"')
_MARK_PREFIXES = ("mark", "question", "q", "m", "питання", "бал", "оцінка", "")


class SheetRow(NamedTuple):
    """One row as written; `row` counts from 1 with the head row."""

    row: int
    id: str
    name: str
    ticket: str
    marks: tuple[str, ...]
    attendance: str


class _Head(NamedTuple):
    places: dict[str, int]
    marks: tuple[int, ...]


def read_sheet(path: Path) -> Iterator[SheetRow | Finding]:
    """The rows of a sheet, streamed; a head row without a needed column is a finding and ends the reading.

    CSV is UTF-8 (a BOM is accepted) with comma, semicolon or tab; of XLSX the first sheet is read. Empty rows are
    passed over. Raises UserError where the file itself cannot be read.
    """
    rows = enumerate(_rows(path), 1)
    head: _Head | None = None
    for number, cells in rows:
        if not any(cells):
            continue
        if head is None:
            head = _head(cells)
            missing = [] if "id" in head.places else ["«код» (id)"]
            missing += [] if head.marks else ["з оцінками: «1», «2» і далі"]
            if missing:
                yield from (Finding("KD520", path.name, values={"column": c}, line=number, column=1) for c in missing)
                return
            continue
        yield _row(number, cells, head)
    if head is None:
        yield Finding("KD520", path.name, values={"column": "«код» (id)"}, line=1, column=1)


def _row(number: int, cells: Sequence[str], head: _Head) -> SheetRow:
    def cell(column: str) -> str:
        place = head.places.get(column)
        return cells[place] if place is not None and place < len(cells) else ""

    marks = [cells[place] if place < len(cells) else "" for place in head.marks]
    given = tuple(marks) if any(marks) else ()
    return SheetRow(number, cell("id"), cell("name"), cell("ticket"), given, cell("attendance"))


def _head(cells: Sequence[str]) -> _Head:
    places: dict[str, int] = {}
    marks: dict[int, int] = {}
    for place, cell in enumerate(cells):
        title = canonical(cell).strip().lower().replace("_", " ")
        if title in _COLUMNS:
            places.setdefault(_COLUMNS[title], place)
            continue
        for prefix in _MARK_PREFIXES:
            number = title.removeprefix(prefix).strip(" .№_") if title.startswith(prefix) else ""
            if number.isascii() and number.isdigit():
                marks.setdefault(int(number), place)
                break
    return _Head(places, tuple(place for _, place in sorted(marks.items())))


def _rows(path: Path) -> Iterable[list[str]]:
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise UserError(f"не вдалося прочитати файл {path.name}", "перевірте назву файлу й права на нього") from error
    if size > LARGEST_SHEET:
        raise UserError(f"файл {path.name} більший за 64 МіБ", "поділіть таблицю на кілька файлів")
    if path.suffix.lower() in (".xlsx", ".xlsm", ".xls", ".ods"):
        return _workbook_rows(path)
    return _csv_rows(path)


def _csv_rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        try:
            head = _QUOTED.sub("", next((line for line in file if line.strip()), ""))
            file.seek(0)
            for cells in csv.reader(file, delimiter=max(";,\t", key=head.count)):
                yield [cell.strip() for cell in cells]
        except UnicodeDecodeError as error:
            raise UserError(
                f"файл {path.name} не в кодуванні UTF-8 (схоже на Windows-1251)",
                "в Excel збережіть таблицю як «CSV UTF-8» або як XLSX",
            ) from error
        except csv.Error as error:
            raise UserError(f"файл {path.name} не схожий на таблицю CSV", "збережіть таблицю як CSV UTF-8") from error


def _workbook_rows(path: Path) -> Iterator[list[str]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    except (CalamineError, OSError, IndexError) as error:
        raise UserError(f"файл {path.name} не відкривається як таблиця", "збережіть таблицю як XLSX") from error
    for cells in sheet.iter_rows():
        yield [_text(cell) for cell in cells]


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()
