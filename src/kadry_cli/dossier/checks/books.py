"""Checks of one file of each book: its year, and that a line says what it must (H8, H13, H19)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import Fact, RecordPlace, RecordReport
from kadry_cli.dossier.records.books import IssueBook, MovementBook, ReportBook

MOVEMENT, BOOKED = "dossier.movement", "dossier.booked"
ISSUES, ISSUED = "dossier.issues", "dossier.issued"
REPORTS, REPORTED = "dossier.reports", "dossier.reported"
"""Facts of the parts of each book (key: its series, the first number) and of its lines (key: `<series>/<number>`; the
day, whether void, then what the line is about). The movement of files is one series through all years."""

FILES = "files"
"""The series of the numbers of files."""


class Line(Protocol):
    """What the lines of the three books have in common."""

    @property
    def number(self) -> int: ...

    @property
    def date(self) -> date | None: ...

    @property
    def void(self) -> bool: ...

    @property
    def reason(self) -> str | None: ...


class Book(Protocol):
    """What the three books have in common."""

    @property
    def year(self) -> int: ...

    @property
    def first(self) -> int: ...


def check_movement(book: MovementBook, place: RecordPlace) -> RecordReport:
    """The book of movement: a line names the day and the person (H8)."""
    findings = [*_year(book, place), *_lines(book, book.files, ("date", "person"), "files", place, "KD713")]
    facts = [_part(MOVEMENT, FILES, book, place.path)]
    for row, line in enumerate(book.files):
        facts.append(_fact(BOOKED, FILES, line, place.path, ("files", row), (line.person or "",)))
    return RecordReport(tuple(findings), tuple(facts))


def check_issues(book: IssueBook, place: RecordPlace) -> RecordReport:
    """The journal of issue: who took which file, by which permit, until when; a return is not before the issue."""
    year = place.ids["year"]
    required = ("date", "person", "to", "permit", "due")
    findings = [*_year(book, place), *_lines(book, book.issues, required, "issues", place, "KD719")]
    facts = [_part(ISSUES, year, book, place.path)]
    for row, line in enumerate(book.issues):
        returned = line.returned.date if line.returned else None
        days = (("returned", returned), ("due", line.due))
        for key, day in days:
            if day is not None and line.date is not None and day < line.date:
                loc: Loc = ("issues", row, "due") if key == "due" else ("issues", row, "returned", "date")
                word = "повернути до" if key == "due" else "повернено"
                values = {"number": line.number, "word": word, "date": date_short(day), "issued": date_short(line.date)}
                findings.append(Finding("KD721", place.path, loc, values))
        data = (line.person or "", returned.isoformat() if returned else "")
        facts.append(_fact(ISSUED, year, line, place.path, ("issues", row), data))
    return RecordReport(tuple(findings), tuple(facts))


def check_reports(book: ReportBook, place: RecordPlace) -> RecordReport:
    """The reports on changes: the day, to whom, up to which act (H13, H22)."""
    year = place.ids["year"]
    required = ("date", "until", "recipients")
    findings = [*_year(book, place), *_lines(book, book.reports, required, "reports", place, "KD735")]
    facts = [_part(REPORTS, year, book, place.path)]
    facts += [_fact(REPORTED, year, line, place.path, ("reports", row), ()) for row, line in enumerate(book.reports)]
    return RecordReport(tuple(findings), tuple(facts))


def _year(book: Book, place: RecordPlace) -> Iterator[Finding]:
    if str(book.year) != place.ids["year"]:
        yield Finding("KD221", place.path, ("year",), {"id": book.year, "expected": place.ids["year"]})


def _part(kind: str, series: str, book: Book, path: str) -> Fact:
    return Fact(kind, series, path, ("first",) if book.first > 1 else ("year",), (str(book.first),))


def _fact(kind: str, series: str, line: Line, path: str, loc: Loc, data: tuple[str, ...]) -> Fact:
    day = line.date.isoformat() if line.date else ""
    return Fact(kind, f"{series}/{line.number}", path, (*loc, "number"), (day, "так" if line.void else "ні", *data))


def _lines(
    book: Book, lines: Sequence[Line], required: tuple[str, ...], key: str, place: RecordPlace, code: str
) -> Iterator[Finding]:
    """A line says all it must, or is void and says why; its date lies in the book's year."""
    for row, line in enumerate(lines):
        for reason in _wrong(book, line, required, place.ids["year"]):
            values = {"number": line.number, "reason": reason}
            yield Finding(code, place.path, (key, row, "number"), values)


def _wrong(book: Book, line: Line, required: tuple[str, ...], year: str) -> Iterator[str]:
    missing = [f"«{key}»" for key in required if not getattr(line, key)]
    if missing and not line.void:
        yield f"немає рядків {', '.join(missing)}" if len(missing) > 1 else f"немає рядка {missing[0]}"
    if line.void and line.reason is None:
        yield "номер анульовано, а чому – не записано"
    if line.date is not None and str(line.date.year) != year:
        yield f"дата – {line.date.year} року, а книга – за {year} рік"
    if line.number < book.first:
        yield f"книга починається з № {book.first}"
