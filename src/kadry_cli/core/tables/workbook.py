"""A workbook to fill in: several sheets, heads of two rows, closed lists to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.tables.writing import new_book, sheet_name, write_row

if TYPE_CHECKING:
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

LISTS = "Списки"
"""The hidden sheet that holds the closed lists; it says nothing itself."""

HEAD_ROWS = 2
_ROWS_TO_FILL = 500
_NARROWEST, _WIDEST = 12, 40


class BookColumn(NamedTuple):
    """A column: the title people read, the key programs know, what to write (a note at the title), a closed list."""

    title: str
    key: str
    note: str = ""
    choices: tuple[str, ...] = ()


class BookSheet(NamedTuple):
    """A sheet by its title; the cells of a row stand in the order of the columns."""

    title: str
    columns: Sequence[BookColumn]
    rows: Sequence[Sequence[str | int]]


def book_bytes(sheets: Sequence[BookSheet], title: str) -> bytes:
    """The workbook: titles in the first row, keys in the second, both always in view; the same sheets give the same
    bytes.

    Every cell has the format of a text, so that «0012» and «12/1» typed into it stay what they are. UserError for a
    text that a cell does not hold.
    """
    book, file = new_book(title)
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "num_format": "@"})
    keys = book.add_format({"font_color": "#808080", "font_size": 8, "num_format": "@"})
    body = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    made = [book.add_worksheet(sheet_name(sheet.title)) for sheet in sheets]
    ranges = _lists(book, sheets)
    for sheet, drawn in zip(sheets, made, strict=True):
        write_row(drawn, 0, [column.title for column in sheet.columns], head)
        write_row(drawn, 1, [column.key for column in sheet.columns], keys)
        for at, row in enumerate(sheet.rows, HEAD_ROWS):
            write_row(drawn, at, row, body)
        for place, column in enumerate(sheet.columns):
            drawn.set_column(place, place, _width(sheet, place), body)
            if column.note:
                drawn.write_comment(0, place, column.note)
            if column.choices:
                _offer(drawn, place, len(sheet.rows), ranges[column.choices])
        drawn.freeze_panes(HEAD_ROWS, 2)
    book.close()
    return file.getvalue()


def _lists(book: xlsxwriter.Workbook, sheets: Sequence[BookSheet]) -> dict[tuple[str, ...], str]:
    """Where each closed list stands; lists as long as ours do not fit into a cell's own rule."""
    wanted = dict.fromkeys(column.choices for sheet in sheets for column in sheet.columns if column.choices)
    if not wanted:
        return {}
    from xlsxwriter.utility import xl_col_to_name

    drawn = book.add_worksheet(LISTS)
    drawn.hide()
    ranges = {}
    for place, words in enumerate(wanted):
        drawn.write_column(0, place, words)
        letter = xl_col_to_name(place, col_abs=True)
        ranges[words] = f"='{LISTS}'!{letter}$1:{letter}${len(words)}"
    return ranges


def _offer(drawn: Worksheet, place: int, rows: int, source: str) -> None:
    rule = {
        "validate": "list",
        "source": source,
        "error_title": "Інше значення",
        "error_message": "Виберіть зі списку або залиште клітинку порожньою.",
    }
    drawn.data_validation(HEAD_ROWS, place, HEAD_ROWS + rows + _ROWS_TO_FILL, place, rule)


def _width(sheet: BookSheet, place: int) -> int:
    cells = [len(str(row[place])) for row in sheet.rows]
    return min(max([_NARROWEST, *cells]) + 2, _WIDEST)
