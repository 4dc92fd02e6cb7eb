"""The next line of the book of received applications: append-only, numbers without gaps (B25)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.competition.records.book import ApplicationsBook, BookedApplication
from kadry_cli.core.console.acting import Standing
from kadry_cli.core.console.kept_books import BookKind, KeptBook, read_book, written
from kadry_cli.core.language.dates import date_short

APPLICATIONS = BookKind("books/applications", ApplicationsBook, "applications", "журналі", 1_800)
"""A line with all its keys is 11 nodes of the 20,000 that the strict reader takes."""


class BookLine(NamedTuple):
    """A line to be written: its number, the file, the file's new bytes, what is said of it."""

    number: int
    path: str
    data: bytes
    notes: tuple[str, ...]


def booked(standing: Standing, day: date, number: int | None, competition: str, candidate: str) -> BookLine:
    """The line of an application received on a day, with the next free number.

    `number` begins a book (a paper one that is continued); of a book that is kept it must be the free one. UserError
    otherwise, so that the numbers have no gap.
    """
    book = read_book(standing.root, standing.register.read, APPLICATIONS, day.year)
    given = book.number(number)
    line = BookedApplication.model_construct(number=given, date=day, competition=competition, candidate=candidate)
    return _written(standing, book, line, _notes(book, day, given))


def voided(standing: Standing, year: int, number: int | None, reason: str) -> BookLine:
    """The next line of the book of a year as one that was spoiled or never used; `number` as of `booked` (B25)."""
    book = read_book(standing.root, standing.register.read, APPLICATIONS, year)
    given = book.number(number)
    line = BookedApplication.model_construct(number=given, void=True, reason=reason)
    return _written(standing, book, line, () if book.parts else (_begun(year, given),))


def _written(
    standing: Standing, book: KeptBook[ApplicationsBook], line: BookedApplication, notes: tuple[str, ...]
) -> BookLine:
    made = written(standing, book, line, line.number)
    return BookLine(made.number, made.path, made.data, (*made.notes, *notes))


def _notes(book: KeptBook[ApplicationsBook], day: date, number: int) -> tuple[str, ...]:
    if not book.parts:
        return (_begun(day.year, number),)
    last = max((line.date for line in book.lines() if line.date is not None), default=day)
    if last > day:
        return (f"У журналі вже є заява від {date_short(last)}: ця, від {date_short(day)}, записана після неї.",)
    return ()


def _begun(year: int, number: int) -> str:
    return f"Журнал реєстрації заяв за {year} рік розпочато з № {number}."
