"""Marks from a sheet: CSV or XLSX, row by row, with an error per row (issue of the exam; E of `--marks`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.finding import Finding
from kadry_cli.core.tables.columns import folded_title, head_places
from kadry_cli.core.tables.reading import read_rows

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
_MARK_PREFIXES = ("mark", "question", "q", "m", "питання", "бал", "оцінка", "")


class SheetRow(NamedTuple):
    """One row as written; `row` counts from 1 with the head row."""

    row: int
    id: str
    name: str
    ticket: str
    marks: tuple[str, ...]
    attendance: str


class SheetHead(NamedTuple):
    """Where the known columns of a sheet are, and those of the marks in the order of their questions."""

    places: dict[str, int]
    marks: tuple[int, ...]


def read_sheet(path: Path) -> Iterator[SheetRow | Finding]:
    """The rows of a sheet, streamed; a head row without a needed column is a finding and ends the reading.

    Empty rows are passed over. Raises UserError where the file itself cannot be read.
    """
    rows = enumerate(read_rows(path), 1)
    head: SheetHead | None = None
    for number, cells in rows:
        if not any(cells):
            continue
        if head is None:
            head = sheet_head(cells, _COLUMNS)
            missing = [] if "id" in head.places else ["«код» (id)"]
            missing += [] if head.marks else ["з оцінками: «1», «2» і далі"]
            if missing:
                yield from (Finding("KD520", path.name, values={"column": c}, line=number, column=1) for c in missing)
                return
            continue
        yield _row(number, cells, head)
    if head is None:
        yield Finding("KD520", path.name, values={"column": "«код» (id)"}, line=1, column=1)


def _row(number: int, cells: Sequence[str], head: SheetHead) -> SheetRow:
    def cell(column: str) -> str:
        place = head.places.get(column)
        return cells[place] if place is not None and place < len(cells) else ""

    marks = [cells[place] if place < len(cells) else "" for place in head.marks]
    given = tuple(marks) if any(marks) else ()
    return SheetRow(number, cell("id"), cell("name"), cell("ticket"), given, cell("attendance"))


def sheet_head(cells: Sequence[str], titles: Mapping[str, str]) -> SheetHead:
    """The head row of a sheet with marks; `titles` gives the column that each known title names."""
    marks: dict[int, int] = {}
    for place, title in enumerate(map(folded_title, cells)):
        for prefix in _MARK_PREFIXES:
            number = title.removeprefix(prefix).strip(" .№_") if title.startswith(prefix) else ""
            if number.isascii() and number.isdigit():
                marks.setdefault(int(number), place)
                break
    return SheetHead(head_places(cells, titles), tuple(place for _, place in sorted(marks.items())))
