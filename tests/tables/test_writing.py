"""Tables that leave the house: no cell is ever a formula, nothing is lost, the same rows give the same bytes."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.errors import UserError
from kadry_cli.core.tables.reading import read_rows
from kadry_cli.core.tables.writing import guarded, table_bytes, unguarded

EVIL = ("=1+1", "+380", "-5", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1+1", "'=1", "=cmd|' /C calc'!A0")


@pytest.mark.req("T-D5")
@pytest.mark.parametrize("cell", EVIL)
def test_no_cell_of_csv_begins_like_a_formula(cell: str) -> None:
    text = table_bytes(".csv", [["Текст"], [cell]], title="").decode("utf-8-sig")
    last = text.removeprefix("Текст\r\n")
    assert last.startswith(("'", "\"'"))
    assert unguarded(str(guarded(cell))) == cell


EVIL_ROWS: list[list[str | int]] = [[cell, 7] for cell in EVIL]


@given(st.text())
def test_what_was_guarded_comes_back(cell: str) -> None:
    assert unguarded(str(guarded(cell))) == cell


@pytest.mark.req("T-D5")
def test_every_cell_of_a_workbook_is_a_text(tmp_path: Path) -> None:
    file = tmp_path / "table.xlsx"
    file.write_bytes(table_bytes(".xlsx", [["Текст", "Число"], *EVIL_ROWS], title="Перелік"))
    with zipfile.ZipFile(file) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert [row[0] for row in read_rows(file)][1:] == [cell.strip() for cell in EVIL]
    assert [row[1] for row in read_rows(file)] == ["Число", *["7"] * len(EVIL)]


def test_csv_opens_in_a_spreadsheet_program_by_itself() -> None:
    data = table_bytes(".csv", [["№", "Питання"], [1, "Друге; «третє»"]], title="Перелік")
    assert data == '\ufeff№;Питання\r\n1;"Друге; «третє»"\r\n'.encode()


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_same_rows_give_the_same_bytes(suffix: str) -> None:
    rows: list[list[str | int]] = [["№", "Питання"], [1, "Державні символи України"]]
    made = {table_bytes(suffix, rows, title="Перелік питань: [розділ] «Конституція України» 2009") for _ in range(3)}
    assert len(made) == 1


def test_what_cannot_be_written_is_refused() -> None:
    with pytest.raises(UserError, match="не пише"):
        table_bytes(".ods", [["№"]], title="Перелік")
    with pytest.raises(UserError, match="задовгий"):
        table_bytes(".xlsx", [["Текст"], ["а" * 40_000]], title="Перелік")
