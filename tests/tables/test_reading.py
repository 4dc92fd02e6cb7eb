"""Rows of CSV and workbooks of every make as texts, and a refusal with advice where a file is none of these."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from kadry_cli.core.errors import UserError
from kadry_cli.core.tables import reading
from kadry_cli.core.tables.reading import LARGEST_SHEET, DateCell, read_rows, read_sheets

ROWS = [["Прізвище", "Дата", "Ставка"], ["Дем'янюк", "2009-06-15", "1"]]


def csv_file(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    (folder / "table.csv").write_bytes(text.encode(encoding))
    return folder / "table.csv"


def workbook(folder: Path, rows: Sequence[Sequence[Any]]) -> Path:
    """An XLSX of typed cells: texts stay texts, and dates are numbers shown as dates, as Excel has them."""
    options = {"strings_to_formulas": False, "strings_to_numbers": False, "default_date_format": "dd.mm.yyyy"}
    book = xlsxwriter.Workbook(folder / "table.xlsx", options)
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    book.close()
    return folder / "table.xlsx"


def ods(folder: Path, *cells: tuple[str, str]) -> Path:
    """An ODS of one row; a cell is its type and the attribute with its value."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    row = "".join(f'<table:table-cell office:value-type="{kind}" office:{value}/>' for kind, value in cells)
    content = (
        f'<office:document-content xmlns:office="{office}" xmlns:table="{table}"><office:body><office:spreadsheet>'
        f'<table:table table:name="1"><table:table-row>{row}</table:table-row></table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(folder / "table.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return folder / "table.ods"


def refusal(file: Path) -> UserError:
    with pytest.raises(UserError) as refused:
        list(read_rows(file))
    assert refused.value.advice
    return refused.value


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_csv_of_every_make_gives_the_same_rows(delimiter: str, encoding: str, line_end: str, tmp_path: Path) -> None:
    text = line_end.join(delimiter.join(row) for row in ROWS)
    assert list(read_rows(csv_file(tmp_path, text, encoding))) == ROWS


def test_the_delimiter_is_not_sought_inside_quotes(tmp_path: Path) -> None:
    text = 'код;"Прізвище, ім\'я, по батькові"\n7;"Дем\'янюк; Іван"\n'
    assert list(read_rows(csv_file(tmp_path, text))) == [
        ["код", "Прізвище, ім'я, по батькові"],
        ["7", "Дем'янюк; Іван"],
    ]


def test_a_quoted_cell_keeps_its_line_breaks_and_its_quotes(tmp_path: Path) -> None:
    text = 'код,адреса\n7,"м. Київ,\nвул. ""Садова"", 1"\n8,м. Ніжин\n'
    assert list(read_rows(csv_file(tmp_path, text)))[1:] == [["7", 'м. Київ,\nвул. "Садова", 1'], ["8", "м. Ніжин"]]


def test_cells_lose_the_blanks_at_their_ends(tmp_path: Path) -> None:
    assert list(read_rows(csv_file(tmp_path, " код ,\u00a0назва\n"))) == [["код", "назва"]]
    assert list(read_rows(workbook(tmp_path, [["  код\n", " назва"]]))) == [["код", "назва"]]


def test_empty_rows_are_given_so_that_rows_keep_their_numbers(tmp_path: Path) -> None:
    rows = list(read_rows(csv_file(tmp_path, "\nкод,назва\n\n,\n7,відділ\n")))
    assert [number for number, row in enumerate(rows, 1) if any(row)] == [2, 5]
    rows = list(read_rows(workbook(tmp_path, [[], ["код", "назва"], [], [], ["7", "відділ"]])))
    assert [number for number, row in enumerate(rows, 1) if any(row)] == [2, 5]


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    assert list(read_rows(csv_file(tmp_path, ""))) == []
    assert list(read_rows(workbook(tmp_path, []))) == []


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (date(2009, 6, 15), "2009-06-15"),
        (datetime(2009, 6, 15), "2009-06-15"),  # noqa: DTZ001 - a cell has no time zone
        (datetime(2009, 6, 15, 9, 30), "2009-06-15 09:30:00"),  # noqa: DTZ001
        (time(9, 30), "09:30:00"),
        (7, "7"),
        (7.0, "7"),
        (0.25, "0.25"),
        (-3, "-3"),
        (True, "True"),
        ("0012", "0012"),
        ("15.06.2009", "15.06.2009"),
        ("перший\nдругий", "перший\nдругий"),
    ],
)
def test_a_cell_of_a_workbook_becomes_its_text(cell: Any, expected: str, tmp_path: Path) -> None:
    assert list(read_rows(workbook(tmp_path, [["значення"], [cell]]))) == [["значення"], [expected]]


def test_a_date_of_an_ods_is_its_day_with_and_without_midnight(tmp_path: Path) -> None:
    file = ods(
        tmp_path,
        ("date", 'date-value="2009-06-15"'),
        ("date", 'date-value="2009-06-15T00:00:00"'),
        ("date", 'date-value="2009-06-15T09:30:00"'),
        ("float", 'value="7"'),
        ("boolean", 'boolean-value="true"'),
    )
    assert list(read_rows(file)) == [["2009-06-15", "2009-06-15", "2009-06-15 09:30:00", "7", "True"]]


@pytest.mark.req("T-D5")
@pytest.mark.parametrize("cell", ["=1+1", "+380", "@SUM(A1)", "-2", '=HYPERLINK("x")', "＝1"])
def test_what_looks_like_a_formula_stays_text(cell: str, tmp_path: Path) -> None:
    quoted = cell.replace('"', '""')
    assert list(read_rows(csv_file(tmp_path, f'код,"{quoted}"'))) == [["код", cell]]
    assert list(read_rows(workbook(tmp_path, [["код", cell]]))) == [["код", cell]]


def test_only_the_first_sheet_of_a_workbook_is_read(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "two.xlsx")
    book.add_worksheet("Штат").write_row(0, 0, ["код"])
    book.add_worksheet("Інше").write_row(0, 0, ["назва"])
    book.close()
    assert list(read_rows(tmp_path / "two.xlsx")) == [["код"]]


@pytest.mark.parametrize("words", ["Прізвище;Дата", "код;назва\n7;відділ фінансів"])
def test_a_csv_in_windows_1251_is_refused_with_advice(words: str, tmp_path: Path) -> None:
    error = refusal(csv_file(tmp_path, words, "cp1251"))
    assert "table.csv не в кодуванні UTF-8 (схоже на Windows-1251)" in error.message
    assert "CSV UTF-8" in error.advice


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("not-zip.xlsx", b"id,name\n"),
        ("empty.xlsx", b""),
        ("cut.xlsx", b"PK\x03\x04" + b"\0" * 40),
        ("not.ods", b"PK\x05\x06" + b"\0" * 18),
        ("not.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100),
    ],
)
def test_a_broken_workbook_is_refused_with_advice(name: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    assert name in refusal(tmp_path / name).message


def test_a_cut_workbook_is_refused(tmp_path: Path) -> None:
    whole = workbook(tmp_path, ROWS).read_bytes()
    for part in (4, 2):
        (tmp_path / "cut.xlsx").write_bytes(whole[: len(whole) * part // 5])
        refusal(tmp_path / "cut.xlsx")


@pytest.mark.parametrize("name", ["table.csv", "table.xlsx"])
def test_a_folder_and_a_missing_file_are_refused_at_the_call(name: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="не вдалося прочитати файл"):
        read_rows(tmp_path / name)
    (tmp_path / name).mkdir()
    refusal(tmp_path / name)


def test_a_cell_too_long_for_csv_is_refused(tmp_path: Path) -> None:
    refusal(csv_file(tmp_path, "id,1\n" + "я" * (csv.field_size_limit() + 1)))


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    for name in ("table.csv", "table.xlsx"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(LARGEST_SHEET + 1)
        with pytest.raises(UserError, match="більший за 64 МіБ"):
            read_rows(tmp_path / name)


def test_a_file_of_exactly_the_limit_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = csv_file(tmp_path, "код\n7\n")
    monkeypatch.setattr(reading, "LARGEST_SHEET", file.stat().st_size)
    assert list(read_rows(file)) == [["код"], ["7"]]
    monkeypatch.setattr(reading, "LARGEST_SHEET", file.stat().st_size - 1)
    assert "більший" in refusal(file).message


def test_a_date_of_a_workbook_is_told_from_a_text(tmp_path: Path) -> None:
    (row,) = read_sheets(workbook(tmp_path, [[date(2024, 1, 12), "12/1", 12, "0012"]]))["Sheet1"]
    assert row == ["2024-01-12", "12/1", "12", "0012"]
    assert [isinstance(cell, DateCell) for cell in row] == [True, False, False, False]


def test_a_file_that_is_no_workbook_has_no_sheets(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="не відкривається як таблиця"):
        read_sheets(csv_file(tmp_path, "a;b\n"))
