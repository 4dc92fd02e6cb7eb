"""Tables that officers take away: CSV and XLSX in which no cell is a formula (trust D5)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from kadry_cli.core.errors import UserError

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.format import Format

FORMATS = (".csv", ".xlsx")

_GUARD = "'"
_TAKEN_FOR_FORMULA = re.compile(r"'*\s*[-=+@\t\r\n＝＋－＠]")
_SHEET_NAME_REFUSES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_SHEET_NAME_LENGTH = 31
_WIDEST = 60
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a constant, so that the same table has the same bytes


def table_bytes(suffix: str, rows: Iterable[Sequence[str | int]], *, title: str, widths: Sequence[int] = ()) -> bytes:
    """The file of a table whose first row holds the titles of its columns; the same rows give the same bytes.

    `suffix` is «.csv» (UTF-8 with BOM, semicolons, CRLF: a spreadsheet program of this country opens it by a double
    click) or «.xlsx» (sheet named by `title`, the titles stay in view, `widths` of columns in characters, by default
    those of the longest cell). A text is never run as a formula: in CSV «'» goes before a cell that begins with
    = + - @ or a control sign, in XLSX the cell is a text. A whole number stays a number.
    Raises UserError for another suffix and for a text that a cell of a workbook does not hold.
    """
    match suffix.lower():
        case ".csv":
            return _csv_bytes(rows)
        case ".xlsx":
            return _xlsx_bytes([list(row) for row in rows], title, widths)
    raise UserError(f"таблиці «{suffix or 'без закінчення'}» програма не пише", "назвіть файл *.csv або *.xlsx")


def guarded(cell: str | int) -> str | int:
    """A cell as CSV may hold it: `guarded("=1+1")` is «'=1+1»."""
    return f"{_GUARD}{cell}" if isinstance(cell, str) and _TAKEN_FOR_FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The text that `guarded` was given: what a table that came back to us says."""
    rest = cell.removeprefix(_GUARD)
    return rest if rest != cell and _TAKEN_FOR_FORMULA.match(rest) else cell


def _csv_bytes(rows: Iterable[Sequence[str | int]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return b"\xef\xbb\xbf" + text.getvalue().encode("utf-8")


def _xlsx_bytes(rows: Sequence[Sequence[str | int]], title: str, widths: Sequence[int]) -> bytes:
    book, file = new_book(title)
    sheet = book.add_worksheet(sheet_name(title))
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for at, row in enumerate(rows):
        write_row(sheet, at, row, body if at else head)
    for place, width in enumerate(widths or _widths(rows)):
        sheet.set_column(place, place, width)
    sheet.freeze_panes(1, 0)
    book.close()
    return file.getvalue()


def new_book(title: str) -> tuple[xlsxwriter.Workbook, io.BytesIO]:
    """An empty workbook that takes no text for a formula, a number or a link, and the file it is written to."""
    import xlsxwriter

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(file, options)
    book.set_properties({"title": title, "created": _MADE})
    return book, file


def write_row(sheet: xlsxwriter.worksheet.Worksheet, at: int, row: Sequence[str | int], look: Format) -> None:
    """A row of a sheet, from 0; a whole number stays a number. UserError for a text that no cell holds."""
    for place, cell in enumerate(row):
        if isinstance(cell, int):
            sheet.write_number(at, place, cell, look)
        elif sheet.write_string(at, place, cell, look):
            raise UserError(f"рядок {at + 1}: текст комірки задовгий для XLSX", "запишіть таблицю як CSV")


def _widths(rows: Sequence[Sequence[str | int]]) -> list[int]:
    """A width for each column: its longest cell, within bounds."""
    longest = [0] * max((len(row) for row in rows), default=0)
    for row in rows:
        for place, cell in enumerate(row):
            longest[place] = max(longest[place], len(str(cell)))
    return [min(length + 2, _WIDEST) for length in longest]


def sheet_name(title: str) -> str:
    """The title as the name of a sheet: at most 31 signs, none that a workbook refuses."""
    return " ".join(title.translate(_SHEET_NAME_REFUSES).split())[:_SHEET_NAME_LENGTH].strip() or "Таблиця"
