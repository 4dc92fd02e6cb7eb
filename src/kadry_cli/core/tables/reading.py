"""The rows of a table file, CSV or a workbook, as texts; nothing is guessed and no formula is run."""

from __future__ import annotations

import csv
import datetime
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from kadry_cli.core.errors import UserError

LARGEST_SHEET = 64 * 1024 * 1024
"""The size in bytes over which a table file is refused unread."""

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_QUOTED = re.compile('"[^"]*"')


class DateCell(str):
    """The text of a cell that a workbook holds as a date: «12/1» typed into a spreadsheet program becomes one."""

    __slots__ = ()


def read_rows(path: Path, sheet: str = "") -> Iterator[list[str]]:
    """The rows of a table file from its first, streamed; a row is its cells, stripped of blanks at the ends.

    CSV is UTF-8 (a BOM is accepted) with comma, semicolon or tab, whichever the first row that is not blank has most;
    of a workbook (XLSX, XLSM, XLS, ODS) the first sheet is read, or the one that `sheet` names (or numbers, from 1),
    and a formula gives its stored result. Empty rows are given too, so that `enumerate(rows, 1)` numbers them as the
    workbook does. A whole number is «5» whatever its type, a date is «2009-06-15», a boolean «True» or «False»; any
    other value is its text.
    Raises UserError where the file cannot be read: at the call for a missing or too large file, else at the row.
    """
    _readable(path)
    if path.suffix.lower() in WORKBOOKS:
        return _workbook_rows(path, sheet)
    if sheet:
        raise UserError(f"файл {path.name} – не книга, аркушів у ньому немає", "приберіть назву аркуша")
    return _csv_rows(path)


def read_sheets(path: Path) -> dict[str, list[list[str]]]:
    """The rows of every sheet of a workbook by its name, in the order of the book; cells as `read_rows` gives them.

    UserError where the file cannot be read.
    """
    from python_calamine import CalamineError, CalamineWorkbook

    _readable(path)
    try:
        book = CalamineWorkbook.from_path(path)
        sheets = {name: book.get_sheet_by_name(name) for name in book.sheet_names}
    except (CalamineError, OSError) as error:
        raise _no_table(path) from error
    return {name: [[_text(cell) for cell in cells] for cells in sheet.iter_rows()] for name, sheet in sheets.items()}


def _readable(path: Path) -> None:
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise UserError(f"не вдалося прочитати файл {path.name}", "перевірте назву файлу й права на нього") from error
    if size > LARGEST_SHEET:
        raise UserError(f"файл {path.name} більший за 64 МіБ", "поділіть таблицю на кілька файлів")


def _no_table(path: Path) -> UserError:
    return UserError(f"файл {path.name} не відкривається як таблиця", "збережіть таблицю як XLSX")


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


def _workbook_rows(path: Path, wanted: str) -> Iterator[list[str]]:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(path)
        sheet = book.get_sheet_by_index(_sheet_place(book.sheet_names, wanted, path.name))
    except (CalamineError, OSError, IndexError) as error:
        raise _no_table(path) from error
    for cells in sheet.iter_rows():
        yield [_text(cell) for cell in cells]


def _sheet_place(names: Sequence[str], wanted: str, file: str) -> int:
    """The place of a sheet, known by its name or by its number from 1; the first one where none is named."""
    if not wanted:
        return 0
    folded = [name.strip().casefold() for name in names]
    if wanted.strip().casefold() in folded:
        return folded.index(wanted.strip().casefold())
    if wanted.isascii() and wanted.isdigit() and 1 <= int(wanted) <= len(names):
        return int(wanted) - 1
    there = ", ".join(f"«{name}»" for name in names)
    raise UserError(f"у файлі {file} немає аркуша «{wanted}»", f"є: {there}")


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time.min:
        return DateCell(cell.date().isoformat())
    if isinstance(cell, datetime.date) and not isinstance(cell, datetime.datetime):
        return DateCell(cell.isoformat())
    return str(cell).strip()
