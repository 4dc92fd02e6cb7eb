"""Checks of the book of applications: each line by itself, then the numbers of a year over all its parts (B25)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from kadry_cli.competition.records.book import ApplicationsBook, BookedApplication
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.numbered import BookCodes, BookLine, book_lines, number_findings
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace, RecordReport

BOOK, LINE, APPLICATION = "competition.book", "competition.booked", "competition.application"

REQUIRED = ("date", "competition", "candidate")
"""What a line that is not void must say."""

CODES = BookCodes("KD455", "KD456", "KD457")


def check_applications(book: ApplicationsBook, place: RecordPlace) -> RecordReport:
    """Findings over one file of the book, and the facts `competition.book` (key: the year; the first number) and
    `competition.booked` (key `<year>/<number>`; day, competition, candidate, whether void).

    The year is that of the path. A book may begin at a number and holds «анульовано» lines (B25 as read).
    """
    path, year = place.path, place.ids["year"]
    findings: list[Finding] = []
    if str(book.year) != year:
        findings.append(Finding("KD221", path, ("year",), {"id": book.year, "expected": year}))
    facts = [Fact(BOOK, year, path, ("first",) if book.first > 1 else ("year",), (str(book.first),))]
    for row, line in enumerate(book.applications):
        loc: Loc = ("applications", row)
        for reason in _wrong(line, book, year):
            findings.append(Finding("KD458", path, (*loc, "number"), {"number": line.number, "reason": reason}))
        day = line.date.isoformat() if line.date else ""
        data = (day, line.competition or "", line.candidate or "", "так" if line.void else "ні")
        facts.append(Fact(LINE, f"{year}/{line.number}", path, (*loc, "number"), data))
    return RecordReport(tuple(findings), tuple(facts))


def _wrong(line: BookedApplication, book: ApplicationsBook, year: str) -> Iterator[str]:
    missing = [f"«{key}»" for key in REQUIRED if getattr(line, key) is None]
    if missing and not line.void:
        yield f"немає рядків {', '.join(missing)}" if len(missing) > 1 else f"немає рядка {missing[0]}"
    if line.void and line.reason is None:
        yield "номер анульовано, а чому – не записано"
    if line.date is not None and str(line.date.year) != year:
        yield f"заява {line.date.year} року, а журнал – за {year} рік"
    if line.number < book.first:
        yield f"журнал починається з № {book.first}"


def check_books(facts: FactIndex) -> Iterable[Finding]:
    """Over all parts of a year's book the numbers are given once, without gaps, in the order of dates, and each line
    and its application say the same (B25).

    A register that keeps no book of a year proves nothing against the applications of that year.
    """
    booked = tuple(facts.of(LINE))
    lines = book_lines(booked)
    yield from number_findings(CODES, booked, lines, partial(facts.find, BOOK), _book_line)
    for fact in (fact for year in lines.values() for fact in year.values()):
        yield from _line(facts, fact)
    for fact in facts.of(APPLICATION):
        yield from _application(facts, fact, lines)


def _book_line(fact: Fact) -> BookLine:
    return BookLine(fact.key.partition("/")[2], fact.data[0], fact.data[3] == "так")


def _line(facts: FactIndex, fact: Fact) -> Iterator[Finding]:
    """A line that is not void is of an application that stands in its competition under this number."""
    _, competition, candidate, void = fact.data
    year, _, number = fact.key.partition("/")
    if void == "так" or not competition or not candidate:
        return
    reason = ""
    found = facts.find(APPLICATION, f"{competition}/{candidate}")
    if not facts.find("competition", competition):
        reason = f"конкурсу «{competition}» у реєстрі немає"
    elif not facts.find("competition.candidate", f"{competition}/{candidate}"):
        reason = f"у конкурсі «{competition}» немає кандидата «{candidate}»"
    elif not found:
        reason = f"у записі кандидата «{candidate}» заяви немає"
    elif found[0].data[:2] != (year, number):
        reason = f"у записі кандидата «{candidate}» заява має № {found[0].data[1]} за {found[0].data[0]} рік"
    if reason:
        yield Finding("KD459", fact.path, fact.loc, {"number": number, "reason": reason})


def _application(facts: FactIndex, fact: Fact, lines: dict[str, dict[int, Fact]]) -> Iterator[Finding]:
    """An application stands in the book of its year under its number and date."""
    year, number, day = fact.data
    if not facts.find(BOOK, year):
        return
    line = lines.get(year, {}).get(int(number))
    reason = ""
    if line is None:
        reason = f"у журналі за {year} рік такого номера немає"
    else:
        booked, competition, candidate, void = line.data
        if void == "так":
            reason = "у журналі цей номер анульовано"
        elif (competition, candidate) != tuple(fact.key.split("/")) and competition and candidate:
            reason = f"у журналі під цим номером заява «{candidate}»"
        elif booked not in ("", day):
            reason = f"у журналі її датовано {date_short(date.fromisoformat(booked))}"
    if reason:
        related = ((line.path, line.loc),) if line is not None else ()
        yield Finding("KD459", fact.path, fact.loc, {"number": number, "reason": reason}, related=related)
