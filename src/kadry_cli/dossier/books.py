"""The three books of personal files: which kind each is, and its next line (H8, H13, H19)."""

from __future__ import annotations

from datetime import date

from kadry_cli.core.console.acting import Standing
from kadry_cli.core.console.kept_books import BookKind, Written, read_book, written
from kadry_cli.dossier.records.books import BookedFile, BookedIssue, BookedReport, IssueBook, MovementBook, ReportBook

MOVEMENT = BookKind("books/movement", MovementBook, "files", "книзі обліку руху", 1_500, through_years=True)
ISSUE = BookKind("books/issue", IssueBook, "issues", "журналі видачі", 700)
REPORTS = BookKind("books/reports", ReportBook, "reports", "книзі повідомлень", 300)


def registered(standing: Standing, day: date, person: str, number: int | None) -> Written:
    """The line of the book of movement by which a file gets its number (H8)."""
    book = read_book(standing.root, standing.register.read, MOVEMENT, day.year)
    given = book.number(number)
    return written(standing, book, BookedFile.model_construct(number=given, date=day, person=person), given)


def issued(standing: Standing, line: BookedIssue, day: date, number: int | None) -> Written:
    """The line of the journal of issue; the number of `line` is given here (H19)."""
    book = read_book(standing.root, standing.register.read, ISSUE, day.year)
    given = book.number(number)
    return written(standing, book, line.model_copy(update={"number": given}), given)


def reported(standing: Standing, line: BookedReport, day: date) -> Written:
    """The line of a report; its number is given here (H13)."""
    book = read_book(standing.root, standing.register.read, REPORTS, day.year)
    given = book.number(None)
    return written(standing, book, line.model_copy(update={"number": given}), given)


def voided(standing: Standing, called: str, year: int, number: int | None, reason: str) -> Written:
    """The next line of a book as one that was spoiled or never used (H8); `called` is «movement» or «issue»."""
    if called == "movement":
        movement = read_book(standing.root, standing.register.read, MOVEMENT, year)
        given = movement.number(number)
        return written(standing, movement, BookedFile.model_construct(number=given, void=True, reason=reason), given)
    issue = read_book(standing.root, standing.register.read, ISSUE, year)
    given = issue.number(number)
    return written(standing, issue, BookedIssue.model_construct(number=given, void=True, reason=reason), given)
