"""Checks over all personal files and books together: numbers, folders, issues, people (H8, H17-H19; trust U11)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial

from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import cite_of
from kadry_cli.core.records.numbered import BookCodes, BookLine, book_lines, number_findings
from kadry_cli.core.records.report import Fact, FactIndex
from kadry_cli.dossier.checks.books import BOOKED, FILES, ISSUED, ISSUES, MOVEMENT, REPORTED, REPORTS
from kadry_cli.dossier.checks.file import CANDIDACY, FILE, FOLDER, NUMBER
from kadry_cli.person.checks.facts import PERSON

MOVEMENT_CODES = BookCodes("KD710", "KD711", "KD712")
ISSUE_CODES = BookCodes("KD716", "KD717", "KD718")
REPORT_CODES = BookCodes("KD732", "KD733", "KD734")


def check_numbers(facts: FactIndex) -> Iterable[Finding]:
    """In each book every number is given once, without gaps, in the order of dates (H8, H13, H19)."""
    for codes, part, kind in (
        (MOVEMENT_CODES, MOVEMENT, BOOKED),
        (ISSUE_CODES, ISSUES, ISSUED),
        (REPORT_CODES, REPORTS, REPORTED),
    ):
        lines = tuple(facts.of(kind))
        yield from number_findings(codes, lines, book_lines(lines), partial(_parts, facts, part), _line)


def _parts(facts: FactIndex, kind: str, series: str) -> Sequence[Fact]:
    """The first part of a series: only it may begin at a number."""
    parts = sorted(facts.find(kind, series), key=lambda fact: fact.path.replace(".yaml", "-01.yaml"))
    return parts[:1]


def _line(fact: Fact) -> BookLine:
    return BookLine(fact.key.rpartition("/")[2], fact.data[0], fact.data[1] == "так")


def check_files(facts: FactIndex) -> Iterable[Finding]:
    """The number of a file is its own and that of the book; an archive folder holds one file; the competition is real
    (H8, H17, H18)."""
    yield from _twice(facts, NUMBER, "KD715")
    yield from _twice(facts, FOLDER, "KD723")
    for fact in facts.of(NUMBER):
        yield from _number_in_book(facts, fact)
    for fact in facts.of(BOOKED):
        yield from _line_of_file(facts, fact)
    for fact in facts.of(FILE):
        yield from _name(facts, fact)
    for fact in facts.of(CANDIDACY):
        competition = fact.key.partition("/")[0]
        if not facts.find("competition.candidate", fact.key):
            known = bool(facts.find("competition", competition))
            reason = "у ньому немає такого кандидата" if known else "такого конкурсу в реєстрі немає"
            yield Finding("KD737", fact.path, fact.loc, {"id": competition, "reason": reason})


def _name(facts: FactIndex, fact: Fact) -> Iterator[Finding]:
    """The name stands in one place: in the card, and before there is one in the file."""
    has_card, has_name = bool(facts.find(PERSON, fact.key)), fact.data[0] == "так"
    if has_card and has_name:
        yield Finding("KD708", fact.path, ("name",))
    elif not has_card and not has_name:
        yield Finding("KD709", fact.path, fact.loc, {"person": fact.key})


def _twice(facts: FactIndex, kind: str, code: str) -> Iterator[Finding]:
    known: dict[str, Fact] = {}
    for fact in facts.of(kind):
        first = known.setdefault(fact.key, fact)
        if first is not fact:
            values = {"number": fact.key, "other": first.path}
            yield Finding(code, fact.path, fact.loc, values, related=((first.path, first.loc),))


def _number_in_book(facts: FactIndex, fact: Fact) -> Iterator[Finding]:
    """A file that has a number stands under it in the book; a lower one than the book begins with is that of paper."""
    parts = _parts(facts, MOVEMENT, FILES)
    if not parts or int(fact.key) < int(parts[0].data[0]):
        return
    person = fact.data[0]
    found = facts.find(BOOKED, f"{FILES}/{fact.key}")
    reason = ""
    if not found:
        reason = "у книзі обліку руху такого номера немає"
    elif found[0].data[1] == "так":
        reason = "у книзі обліку руху цей номер анульовано"
    elif found[0].data[2] not in ("", person):
        reason = f"у книзі обліку руху під цим номером справа «{found[0].data[2]}»"
    if reason:
        related = ((found[0].path, found[0].loc),) if found else ()
        yield Finding("KD714", fact.path, fact.loc, {"number": fact.key, "reason": reason}, related=related)
    else:
        yield from _late(fact, found[0])


def _late(fact: Fact, line: Fact) -> Iterator[Finding]:
    """The line of the book is dated within the term that began with the appointment (H8)."""
    _, _, last, *cite = fact.data
    day = line.data[0]
    if day and last and day > last:
        days = {"date": date_short(date.fromisoformat(day)), "last": date_short(date.fromisoformat(last))}
        related = ((fact.path, fact.loc),)
        yield Finding("KD707", line.path, (*line.loc[:-1], "date"), days, citation=cite_of(*cite), related=related)


def _line_of_file(facts: FactIndex, line: Fact) -> Iterator[Finding]:
    """A line of the book is of a file that has this number."""
    _, void, person = line.data
    if void == "так" or not person:
        return
    number = line.key.rpartition("/")[2]
    reason = ""
    if not facts.find(FILE, person):
        reason = f"особової справи «{person}» у реєстрі немає"
    elif not any(fact.data[0] == person for fact in facts.find(NUMBER, number)):
        reason = f"у справі «{person}» такого номера немає"
    if reason:
        yield Finding("KD714", line.path, line.loc, {"number": number, "reason": reason})


def check_issue_of_files(facts: FactIndex) -> Iterable[Finding]:
    """A file is issued only once until it is returned, and is back when it is closed (H19; trust U11)."""
    closed = {fact.data[0]: fact.data[1] for fact in facts.of(NUMBER)}
    by_person: dict[str, list[Fact]] = {}
    for fact in facts.of(ISSUED):
        if fact.data[1] == "так" or not fact.data[2]:
            continue
        by_person.setdefault(fact.data[2], []).append(fact)
        if not facts.find(FILE, fact.data[2]):
            yield Finding("KD722", fact.path, fact.loc, {"id": fact.data[2]})
    for person, issues in by_person.items():
        issues.sort(key=_when)
        for at, fact in enumerate(issues):
            day, _, _, returned = fact.data
            later = issues[at + 1] if at + 1 < len(issues) else None
            if later is not None and (not returned or returned > later.data[0]):
                values = {
                    "number": later.key.rpartition("/")[2],
                    "before": fact.key.rpartition("/")[2],
                    "date": date_short(date.fromisoformat(day)) if day else "",
                }
                yield Finding("KD720", later.path, later.loc, values, related=((fact.path, fact.loc),))
            end = closed.get(person, "")
            if not returned and end and day <= end:
                values = {"number": fact.key.rpartition("/")[2], "date": date_short(date.fromisoformat(end))}
                yield Finding("KD725", fact.path, fact.loc, values)


def _when(fact: Fact) -> tuple[str, int]:
    return fact.data[0], int(fact.key.rpartition("/")[2])
