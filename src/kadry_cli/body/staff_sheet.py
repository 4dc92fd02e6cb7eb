"""A sheet of units or posts: its rows by column, and what can be said of a cell by itself (KD250-KD253, KD256)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.ids import id_problem
from kadry_cli.core.tables.columns import head_places
from kadry_cli.core.tables.reading import read_rows

YES, NO = ("так", "yes", "true"), ("", "ні", "no", "false")

T = TypeVar("T")


class Columns(NamedTuple):
    """The columns of a kind of sheet: by name the title that a template has, and further titles that are understood."""

    titles: Mapping[str, str]
    others: Mapping[str, str]
    required: tuple[str, ...]

    def known(self) -> dict[str, str]:
        """The column that each title names; the English name of a column is a title too."""
        own = {title: column for column, title in self.titles.items()}
        return {column: column for column in self.titles} | {**self.others} | own


UNIT_COLUMNS = Columns(
    {"id": "код", "name": "назва", "from": "діє з", "parent": "вищий підрозділ", "genitive": "родовий відмінок"},
    {"назва підрозділу": "name", "підпорядкований": "parent", "родовий": "genitive"},
    ("name", "from"),
)
POST_COLUMNS = Columns(
    {
        "unit": "підрозділ",
        "id": "код",
        "title": "назва посади",
        "from": "діє з",
        "category": "категорія",
        "head": "керівна",
        "units": "одиниць",
        "appointed_by": "призначає",
        "genitive": "родовий відмінок",
    },
    {"назва": "title", "посада": "title", "штатних одиниць": "units", "родовий": "genitive"},
    ("unit", "title", "from"),
)


class Row(NamedTuple):
    """One row of a sheet; `number` counts from 1 with the head row, `cells` are by column."""

    number: int
    cells: Mapping[str, str]

    def cell(self, column: str) -> str:
        """What stands in a column in one line, "" where the sheet does not have it."""
        return " ".join(self.cells.get(column, "").split())


class Sheet(NamedTuple):
    """The rows of a sheet that are not empty, and where its columns are; `findings` where it lacks one."""

    name: str
    columns: Columns
    places: Mapping[str, int]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...] = ()

    def finding(self, code: str, row: Row, column: str, **values: object) -> Finding:
        """A finding at a cell."""
        values = {"row": row.number, "column": self.columns.titles[column], **values}
        return Finding(code, self.name, values=values, line=row.number, column=self.places.get(column, 0) + 1)


def read_sheet(path: Path, columns: Columns) -> Sheet:
    """The sheet in a CSV or XLSX file. UserError where the file cannot be read, or has no row below its head."""
    rows = ((number, cells) for number, cells in enumerate(read_rows(path), 1) if any(cells))
    line, head = next(rows, (1, []))
    places = head_places(head, columns.known())
    lacking = [columns.titles[column] for column in columns.required if column not in places]
    findings = [Finding("KD250", path.name, values={"column": title}, line=line, column=1) for title in lacking]
    if findings:
        return Sheet(path.name, columns, places, (), tuple(findings))
    read = tuple(Row(number, dict(_cells(cells, places))) for number, cells in rows)
    if not read:
        raise UserError(f"у таблиці {path.name} немає жодного рядка під заголовком", "заповніть таблицю і повторіть")
    return Sheet(path.name, columns, places, read)


def _cells(cells: Sequence[str], places: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    for column, place in places.items():
        if place < len(cells):
            yield column, cells[place]


class Judge:
    """Reads the cells of one row; what is wrong with them goes into `findings`."""

    def __init__(self, sheet: Sheet, row: Row, findings: list[Finding]) -> None:
        self.sheet = sheet
        self.row = row
        self._findings = findings
        self._before = len(findings)

    def note(self, code: str, column: str, **values: object) -> None:
        """Something wrong with a cell."""
        self._findings.append(self.sheet.finding(code, self.row, column, **values))

    def take(self, finding: Finding) -> None:
        """A finding of the record that the row makes."""
        self._findings.append(finding)

    def sound(self) -> bool:
        """Whether nothing was wrong with the row so far."""
        return len(self._findings) == self._before

    def text(self, column: str) -> str:
        """The text of a cell; of a required one never empty."""
        text = self.row.cell(column)
        if not text and column in self.sheet.columns.required:
            self.note("KD251", column)
        return text

    def day(self, column: str) -> date:
        """The date in a cell."""
        text = self.text(column)
        return (self._tried(lambda: parse_date(text), "KD252", column) if text else None) or date.min

    def code(self, made: Callable[[], str]) -> str:
        """The code in the column «код», else one made of the row's name."""
        text = self.row.cell("id")
        if not text:
            return self._tried(made, "KD253", "id") or ""
        problem = id_problem(text)
        if problem:
            self.note("KD253", "id", reason=f"код не годиться: {problem}")
        return text

    def flag(self, column: str) -> bool:
        """«так» or «ні»; an empty cell is «ні»."""
        text = self.row.cell(column).casefold()
        if text not in (*YES, *NO):
            self.note("KD256", column, expected="«так» або «ні»")
        return text in YES

    def count(self, column: str) -> int:
        """A whole number from 1; an empty cell is 1."""
        text = self.row.cell(column) or "1"
        if not (text.isascii() and text.isdigit() and len(text) < 5 and int(text)):
            self.note("KD256", column, expected="ціле число від 1")
            return 1
        return int(text)

    def _tried(self, made: Callable[[], T], code: str, column: str) -> T | None:
        try:
            return made()
        except UserError as error:
            self.note(code, column, reason=error.message)
            return None
