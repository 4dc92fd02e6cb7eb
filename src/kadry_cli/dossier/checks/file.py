"""Checks of one personal file: its person, the order of its events, terms, refreshes, closing (H2-H18)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import cite_data
from kadry_cli.core.records.dated import out_of_order
from kadry_cli.core.records.report import Fact, RecordPlace, RecordReport
from kadry_cli.dossier.checks.inventory import inventory_findings
from kadry_cli.dossier.records.file import Passage, PersonalFile
from kadry_cli.dossier.rules import refresh_due, registration_due

FILE, NUMBER, FOLDER, CANDIDACY = "dossier.file", "dossier.number", "dossier.folder", "dossier.candidacy"
LINES = "dossier.lines"
"""Facts of a file: that there is one (key: the person; whether it names the person itself), its number in a passage
(key: the number; the person, the day of closing, the last day for the book, the act, point and words that set it; ""
where there is none), its folder in the archive (key: the
number; the person), its competition (key: `<competition>/<person>`), its inventory (key: the person; the first and the
last number)."""

CHECKLIST = (
    ("card_entry", "запису про звільнення в картці"),
    ("documents", "числа документів за описом"),
    ("sheets", "числа аркушів за описом"),
    ("certified", "засвідчувального напису"),
)
"""What must be done by the time a file goes to the archive (H14; papers 3.3)."""


def check_file(file: PersonalFile, place: RecordPlace) -> RecordReport:
    """Findings over one file, and its facts."""
    path = place.path
    findings: list[Finding] = []
    if file.person != place.ids["person"]:
        findings.append(Finding("KD221", path, ("person",), {"id": file.person, "expected": place.ids["person"]}))
    findings += out_of_order(path, ("custody",), file.custody)
    facts = [Fact(FILE, file.person, path, ("person",), ("так" if file.name else "ні",))]
    facts += _lines(file, path)
    for passage, loc in _passages(file):
        findings += _order_of_events(passage, path, loc)
        findings += _checklist(passage, path, loc)
        facts += _facts(file.person, passage, place, loc)
    findings += _order_of_passages(file, path)
    findings += inventory_findings(file, path)
    findings += _refreshes(file, place)
    return RecordReport(tuple(findings), tuple(facts))


def _lines(file: PersonalFile, path: str) -> Iterator[Fact]:
    if file.inventory:
        numbers = [line.number for line in file.inventory]
        yield Fact(LINES, file.person, path, ("inventory",), (str(min(numbers)), str(max(numbers))))


def _passages(file: PersonalFile) -> Iterator[tuple[Passage, Loc]]:
    for at, passage in enumerate(file.earlier):
        yield passage, ("earlier", at)
    yield file, ()


def _facts(person: str, passage: Passage, place: RecordPlace, loc: Loc) -> Iterator[Fact]:
    path = place.path
    if passage.number is not None:
        closed = passage.closed.date.isoformat() if passage.closed else ""
        yield Fact(NUMBER, str(passage.number), path, (*loc, "number"), (person, closed, *_term(passage, place)))
    if passage.archived is not None:
        yield Fact(FOLDER, str(passage.archived.folder), path, (*loc, "archived", "folder"), (person,))
    if passage.opened.competition is not None:
        yield Fact(CANDIDACY, f"{passage.opened.competition}/{person}", path, (*loc, "opened", "competition"))


def _term(passage: Passage, place: RecordPlace) -> tuple[str, str, str, str]:
    """Until when the file had to stand in the book, and what sets it; the day of the book is in another file (H8)."""
    if passage.appointed is None:
        return "", "", "", ""
    due = registration_due(passage.appointed.date, place.law_on(passage.appointed.date), place.own_days())
    if due.last is None:
        return "", "", "", ""
    return due.last.isoformat(), *cite_data(due.norm.cite)


def _order_of_events(passage: Passage, path: str, loc: Loc) -> Iterator[Finding]:
    """Each event comes after the one it needs, and not before it in time."""
    events = (
        ("opened", "відкриття справи", passage.opened.date),
        ("appointed", "призначення", passage.appointed.date if passage.appointed else None),
        ("closed", "звільнення", passage.closed.date if passage.closed else None),
        ("archived", "здання до архіву", passage.archived.date if passage.archived else None),
    )
    before: tuple[str, date] | None = None
    lacking = ""
    for key, words, day in events:
        if day is None:
            lacking = lacking or words
            continue
        reason = ""
        if lacking:
            reason = f"немає запису: {lacking}"
        elif before is not None and day < before[1]:
            reason = f"раніше, ніж {before[0]} ({date_short(before[1])})"
        if reason:
            values = {"event": words, "date": date_short(day), "reason": reason}
            yield Finding("KD706", path, (*loc, key, "date"), values)
        before = (words, day)
    if passage.number is not None and passage.appointed is None:
        values = {"event": "реєстрація", "date": f"№ {passage.number}", "reason": "немає запису: призначення"}
        yield Finding("KD706", path, (*loc, "number"), values)


def _order_of_passages(file: PersonalFile, path: str) -> Iterator[Finding]:
    """A person comes back only after the passage before was closed."""
    chain = [*file.earlier, file]
    for at in range(1, len(chain)):
        closed, opened = chain[at - 1].closed, chain[at].opened.date
        if closed is None or opened < closed.date:
            loc: Loc = ("earlier", at, "opened", "date") if at < len(file.earlier) else ("opened", "date")
            reason = (
                "попереднє проходження не закрито"
                if closed is None
                else f"раніше, ніж звільнення ({date_short(closed.date)})"
            )
            yield Finding(
                "KD706", path, loc, {"event": "відкриття справи", "date": date_short(opened), "reason": reason}
            )


def _checklist(passage: Passage, path: str, loc: Loc) -> Iterator[Finding]:
    """A file goes to the archive with its checklist done (H14)."""
    closed = passage.closed
    if closed is None or passage.archived is None:
        return
    missing = [words for key, words in CHECKLIST if getattr(closed, key) is None]
    if passage.number is None:
        missing.append("номера в книзі обліку руху")
    if missing:
        yield Finding("KD724", path, (*loc, "closed", "date"), {"missing": ", ".join(missing)})


def _refreshes(file: PersonalFile, place: RecordPlace) -> Iterator[Finding]:
    """Each year once and in order, by the day that the law of the year names (H12)."""
    before = 0
    for at, one in enumerate(file.refreshed):
        loc: Loc = ("refreshed", at)
        if one.year <= before:
            yield Finding("KD727", place.path, (*loc, "year"), {"year": one.year, "before": before})
        before = max(before, one.year)
        due = refresh_due(one.year, place.law_on)
        if due.last is not None and one.date > due.last:
            values = {"date": date_short(one.date), "last": date_short(due.last)}
            yield Finding("KD726", place.path, (*loc, "date"), values, citation=due.norm.cite)
        if one.acquainted is not None and one.acquainted < one.date:
            values = {
                "event": "ознайомлення",
                "date": date_short(one.acquainted),
                "reason": f"раніше, ніж уточнення ({date_short(one.date)})",
            }
            yield Finding("KD706", place.path, (*loc, "acquainted"), values)
