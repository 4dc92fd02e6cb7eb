"""The rows of a table file, CSV or a workbook, as texts; nothing is guessed and no formula is run."""

from __future__ import annotations

import csv
import datetime
import os
import re
from collections.abc import Iterator
from pathlib import Path

from kadry_cli.core.errors import UserError

LARGEST_SHEET = 64 * 1024 * 1024
"""The size in bytes over which a table file is refused unread."""

_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_QUOTED = re.compile('"[^"]*"')


def read_rows(path: Path) -> Iterator[list[str]]:
    """The rows of a table file from its first, streamed; a row is its cells, stripped of blanks at the ends.

    CSV is UTF-8 (a BOM is accepted) with comma, semicolon or tab, whichever the first row that is not blank has most;
    of a workbook (XLSX, XLSM, XLS, ODS) the first sheet is read, and a formula gives its stored result. Empty rows are
    given too, so that `enumerate(rows, 1)` numbers them as the workbook does. A whole number is «5» whatever its type,
    a date is «2009-06-15», a boolean «True» or «False»; any other value is its text.
    Raises UserError where the file cannot be read: at the call for a missing or too large file, else at the row.
    """
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise UserError(f"не вдалося прочитати файл {path.name}", "перевірте назву файлу й права на нього") from error
    if size > LARGEST_SHEET:
        raise UserError(f"файл {path.name} більший за 64 МіБ", "поділіть таблицю на кілька файлів")
    return _workbook_rows(path) if path.suffix.lower() in _WORKBOOKS else _csv_rows(path)


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
    if isinstance(cell, datetime.datetime) and cell.time() == datetime.time.min:
        return cell.date().isoformat()
    return str(cell).strip()
