"""Sheets of marks made for a test, as CSV and as XLSX."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.kadry import EXAMPLE, Run, kadry

HEAD = ("id", "name", "ticket", "1", "2", "3", "4", "5", "attendance")
COMPETITION = "2009-holovnyi-spetsialist"

Rows = Iterable[Sequence[Any]]


def csv_sheet(
    file: Path, rows: Rows, head: Sequence[str] = HEAD, *, delimiter: str = ",", encoding: str = "utf-8"
) -> Path:
    """A CSV file with a head row."""
    with file.open("w", encoding=encoding, newline="") as out:
        csv.writer(out, delimiter=delimiter).writerows([head, *rows])
    return file


def xlsx_sheet(file: Path, rows: Rows, head: Sequence[str] = HEAD, *, skip: int = 0) -> Path:
    """An XLSX file with a head row, `skip` empty rows above it; texts stay texts, numbers are numbers."""
    book = xlsxwriter.Workbook(file, {"strings_to_formulas": False, "strings_to_numbers": False})
    sheet = book.add_worksheet("Оцінки")
    for number, row in enumerate([head, *rows], skip):
        for column, cell in enumerate(row):
            if cell != "":
                sheet.write(number, column, cell)
    book.close()
    return file


def score(file: Path, *args: object, root: Path = EXAMPLE) -> Run:
    """`kadry exam score --marks FILE --json` over the competition of 2009."""
    return kadry("--root", root, "exam", "score", COMPETITION, "--marks", file, "--json", *args)


def record_rows() -> list[list[Any]]:
    """The candidates of the record as rows of a sheet."""
    result = kadry("--root", EXAMPLE, "exam", "score", COMPETITION, "--json").json["result"]
    rows = []
    for one in result["candidates"]:
        word = one["state"] if one["state"] not in ("склав", "не склав") else ""
        rows.append([one["id"], one["name"], one["ticket"] or "", *(one["marks"] or [""] * 5), word])
    return rows
