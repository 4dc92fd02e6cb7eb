"""The next line of the book of received applications: append-only, numbers without gaps (B25)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.competition.records.book import ApplicationsBook, BookedApplication
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import Standing
from kadry_cli.core.console.editing import edited
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.editor import Insert
from kadry_cli.core.register.load import read_record
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import record_value

FOLDER = "books/applications"
MOST_LINES = 1_800
"""So many lines fill a file: the strict reader takes 20,000 nodes, a line with all its keys is 11 of them."""


class BookLine(NamedTuple):
    """A line to be written: its number, the file, the file's new bytes, what is said of it."""

    number: int
    path: str
    data: bytes
    notes: tuple[str, ...]


class Book(NamedTuple):
    """The parts of the book of one year with their paths, in their order."""

    year: int
    parts: tuple[tuple[str, ApplicationsBook], ...]

    def lines(self) -> list[BookedApplication]:
        """Every line of the year."""
        return [line for _, part in self.parts for line in part.applications]

    def next_number(self) -> int:
        """The number after the greatest one, or the first of the book."""
        first = self.parts[0][1].first if self.parts else 1
        return max([first, *(line.number + 1 for line in self.lines())])


def read_book(standing: Standing, year: int) -> Book:
    """The book of a year. RefusedError where a part of it cannot be read: the next number would be a guess."""
    folder = standing.root / FOLDER
    paths = [f"{FOLDER}/{year}.yaml", *sorted(f"{FOLDER}/{path.name}" for path in folder.glob(f"{year}-??.yaml"))]
    findings: list[Finding] = []
    parts = [(path, read_record(standing.register.read, path, ApplicationsBook, findings)) for path in paths]
    if findings:
        raise RefusedError(findings)
    return Book(year, tuple((path, part) for path, part in parts if part is not None))


def booked(standing: Standing, day: date, number: int | None, competition: str, candidate: str) -> BookLine:
    """The line of an application received on a day, with the next free number.

    `number` begins a book (a paper one that is continued); of a book that is kept it must be the free one. UserError
    otherwise, so that the numbers have no gap.
    """
    book = read_book(standing, day.year)
    given = _number(book, number)
    line = BookedApplication.model_construct(number=given, date=day, competition=competition, candidate=candidate)
    return _written(standing, book, line, _notes(book, day, given))


def voided(standing: Standing, year: int, number: int | None, reason: str) -> BookLine:
    """The next line of the book of a year as one that was spoiled or never used; `number` as of `booked` (B25)."""
    book = read_book(standing, year)
    given = _number(book, number)
    line = BookedApplication.model_construct(number=given, void=True, reason=reason)
    return _written(standing, book, line, () if book.parts else (_begun(year, given),))


def _number(book: Book, wanted: int | None) -> int:
    free = book.next_number()
    if wanted is not None and book.parts and wanted != free:
        raise UserError(
            f"--number: у журналі за {book.year} рік наступний вільний номер – {free}, а не {wanted}",
            "приберіть --number: номер дасть журнал; пропусків у ньому не буває",
        )
    return wanted or free


def _written(standing: Standing, book: Book, line: BookedApplication, notes: tuple[str, ...]) -> BookLine:
    if book.parts and len(book.parts[-1][1].applications) < MOST_LINES:
        path = book.parts[-1][0]
        insert = Insert(("applications",), record_value(line), order=("year", "first", "applications"))
        changed = edited(standing, path, [insert])
        return BookLine(line.number, path, changed.data, (*changed.notes, *notes))
    path = f"{FOLDER}/{book.year}{f'-{len(book.parts) + 1:02d}' if book.parts else ''}.yaml"
    value: dict[str, Value] = {"year": Plain(str(book.year))}
    if line.number != 1:
        value["first"] = Plain(str(line.number))
    value["applications"] = [record_value(line)]
    return BookLine(line.number, path, new_file(path, value), notes)


def _notes(book: Book, day: date, number: int) -> tuple[str, ...]:
    if not book.parts:
        return (_begun(day.year, number),)
    last = max((line.date for line in book.lines() if line.date is not None), default=day)
    if last > day:
        return (f"У журналі вже є заява від {date_short(last)}: ця, від {date_short(day)}, записана після неї.",)
    return ()


def _begun(year: int, number: int) -> str:
    return f"Журнал реєстрації заяв за {year} рік розпочато з № {number}."
