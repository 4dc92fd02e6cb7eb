"""A workbook to fill in: heads, texts that stay texts, closed lists, and the same bytes again."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from kadry_cli.core.tables.columns import letter_of
from kadry_cli.core.tables.reading import DateCell, read_sheets
from kadry_cli.core.tables.workbook import LISTS, BookColumn, BookSheet, book_bytes

NUMBER = BookColumn("Номер", "number", "Як на папері.")
LEVEL = BookColumn("Рівень", "level", choices=("вільно", "зі словником"))
SHEETS = [
    BookSheet("Мови", [NUMBER, LEVEL], [["0012", "вільно"], ["12/1", ""], ["=1+1", "'-2"], [7, "https://x"]]),
    BookSheet("Порожній", [NUMBER], []),
]


@pytest.mark.req("T-D5")
def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(book_bytes(SHEETS, "Проба"))
    sheets = read_sheets(path)
    assert sheets == {
        "Мови": [
            ["Номер", "Рівень"],
            ["number", "level"],
            ["0012", "вільно"],
            ["12/1", ""],
            ["=1+1", "'-2"],
            ["7", "https://x"],
        ],
        "Порожній": [["Номер"], ["number"]],
        LISTS: [["вільно"], ["зі словником"]],
    }
    assert not [cell for rows in sheets.values() for row in rows for cell in row if isinstance(cell, DateCell)]


def test_closed_lists_are_offered_and_the_bytes_are_the_same(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(book_bytes(SHEETS, "Проба"))
    assert path.read_bytes() == book_bytes(SHEETS, "Проба")
    with zipfile.ZipFile(path) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        hidden = book.read("xl/workbook.xml").decode()
    assert f"'{LISTS}'!$A$1:$A$2" in sheet
    assert 'state="hidden"' in hidden


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_letters_of_columns(place: int, letters: str) -> None:
    assert letter_of(place) == letters
