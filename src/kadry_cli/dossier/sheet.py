"""Lines of an inventory out of a table that an officer hands in (H5, H6)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.core.tables.columns import head_places
from kadry_cli.core.tables.reading import read_rows
from kadry_cli.core.tables.writing import unguarded
from kadry_cli.dossier.inventory import LineWish
from kadry_cli.dossier.records.file import NO_NUMBER

TITLES = {
    "повна назва документа": "title",
    "назва документа": "title",
    "назва": "title",
    "організація, яка його видала": "issuer",
    "організація": "issuer",
    "ким видано": "issuer",
    "номер документа": "doc_number",
    "номер": "doc_number",
    "дата документа": "doc_date",
    "дата включення до справи": "included",
    "дата включення": "included",
    "кількість аркушів": "sheets",
    "аркушів": "sheets",
    "примітка": "note",
    "скан": "scan",
}
"""The columns by the titles that the paper inventory has, and by shorter ones."""

REQUIRED = {
    "title": "Повна назва документа",
    "issuer": "Організація, яка його видала",
    "doc_date": "Дата документа",
    "sheets": "Кількість аркушів",
}


def lines_of_table(path: Path, included: date | None) -> list[LineWish]:
    """The lines of a table; `included` stands for the day where the table has no such column.

    UserError with the row for the first cell that cannot be read: all of the table or nothing of it.
    """
    rows = enumerate(read_rows(path), 1)
    head = next(((at, row) for at, row in rows if any(row)), None)
    places = head_places(head[1], TITLES) if head is not None else {}
    missing = [title for column, title in REQUIRED.items() if column not in places]
    if missing:
        raise UserError(f"у таблиці {path.name} немає стовпців: {', '.join(missing)}", "перший рядок – назви стовпців")
    lines = [_line(path, at, row, places, included) for at, row in rows if any(row)]
    if not lines:
        raise UserError(f"у таблиці {path.name} немає жодного документа", "під назвами стовпців – по рядку на документ")
    return lines


def _line(path: Path, at: int, row: list[str], places: dict[str, int], included: date | None) -> LineWish:
    cells = {column: unguarded(row[place]) if place < len(row) else "" for column, place in places.items()}
    where = f"{path.name}, рядок {at}"
    for column, title in REQUIRED.items():
        if not cells[column]:
            raise UserError(f"{where}: порожньо в стовпці «{title}»", "заповніть і повторіть; нічого не записано")
    if not cells["sheets"].isdecimal() or int(cells["sheets"]) < 1:
        raise UserError(f"{where}: «{cells['sheets']}» – не кількість аркушів", "напишіть число")
    day = _day(where, cells["included"]) if cells.get("included") else included
    if day is None:
        raise UserError(f"{where}: не вказано дати включення", "додайте стовпець «Дата включення» або --date ДАТА")
    return LineWish(
        cells["title"],
        cells["issuer"],
        cells.get("doc_number") or NO_NUMBER,
        _day(where, cells["doc_date"]),
        day,
        int(cells["sheets"]),
        cells.get("note", ""),
        scan=cells.get("scan", ""),
    )


def _day(where: str, text: str) -> date:
    try:
        return parse_date(text)
    except UserError as wrong:
        raise UserError(f"{where}: {wrong.message}", wrong.advice) from None
