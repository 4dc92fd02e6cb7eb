"""A whole competition for tests, with changes: the base of the corpus, judged as `kadry check` would."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from kadry_cli.competition.checks.book import check_applications, check_books
from kadry_cli.competition.checks.competition import check_competition
from kadry_cli.competition.checks.references import check_requirements
from kadry_cli.competition.checks.register import check_against_exam, check_repetitions
from kadry_cli.competition.records import Competition
from kadry_cli.competition.records.book import ApplicationsBook
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace
from kadry_cli.core.register.reader import read_text
from kadry_cli.exam.checks.exam import check_exam
from kadry_cli.exam.records.exam import Exam
from kadry_cli.topics import all_topics
from tests.kadry import EXAMPLE

BASE = Path(__file__).parents[1] / "corpus" / "bases" / "competition.yaml"
ID = "2013-spetsialist-finviddilu"
COMPETITION, EXAM, BOOK = (
    f"competitions/{ID}/competition.yaml",
    f"competitions/{ID}/exam.yaml",
    "books/applications/2013.yaml",
)
OPENED = open_register(EXAMPLE, law_of(all_topics()))
FILES = yaml.safe_load(BASE.read_text(encoding="utf-8"))["write"] | {EXAM: (EXAMPLE / EXAM).read_text(encoding="utf-8")}


def value_of(path: str, changes: Mapping[str, Any]) -> Any:
    """The values of a file of the base with changes: `sittings.1.votes.0.counted.for` gets a value, "" removes it, a
    number behind the end of a list adds to it."""
    value, findings = read_text(FILES[path].encode("utf-8"), path)
    assert not findings, findings
    for way, given in changes.items():
        *parents, last = [int(part) if part.isdigit() else part for part in way.split(".")]
        target: Any = value
        for parent in parents:
            target = target[parent]
        if given == "":
            del target[last]
        elif isinstance(target, list) and last == len(target):
            target.append(given)
        else:
            target[last] = given
    return value


def competition_with(changes: Mapping[str, Any] | None = None) -> Competition:
    """The competition with changes."""
    return Competition.model_validate(value_of(COMPETITION, changes or {}))


def place_of(path: str, kind: str = "local", **ids: str) -> RecordPlace:
    """A place in the example register, on the law of a kind of body."""
    ground = OPENED.ground
    assert ground is not None

    def law_on(day: date) -> LawOnDate:
        return ground.law.on(day, kind, ground.own_acts)

    return RecordPlace(path, ids, ground.settings, law_on, ground.own_days)


def facts_of(
    competition: Competition,
    kind: str = "local",
    exam: Mapping[str, Any] | None = None,
    book: Mapping[str, Any] | None = None,
) -> tuple[list[Finding], FactIndex]:
    """The findings of the records by themselves, and their facts; None leaves the record out."""
    facts = FactIndex()
    report = check_competition(competition, place_of(COMPETITION, kind, competition=competition.id))
    facts.add(report.facts)
    found = list(report.findings)
    if exam is not None:
        record = Exam.model_validate(value_of(EXAM, exam))
        facts.add(check_exam(record, place_of(EXAM, kind, competition=ID)).facts)
    if book is not None:
        booked = ApplicationsBook.model_validate(value_of(BOOK, book))
        kept = check_applications(booked, place_of(BOOK, kind, year="2013"))
        facts.add(kept.facts)
        found += kept.findings
    return found, facts


def judged(given: Mapping[str, Any]) -> list[Finding]:
    """All findings of a case: `change` of the competition, `exam` and `book` of the other files, `requirements` of the
    post, `kind` of the body."""
    competition = competition_with(given.get("change"))
    kind = str(given.get("kind", "local"))
    found, facts = facts_of(competition, kind, given.get("exam", {}), given.get("book", {}))
    if "requirements" in given:
        data = tuple(str(one) for one in given["requirements"])
        facts.add([Fact("body.requirements", "spetsialist-finansiv", "staff/units/finansovyi-viddil.yaml", (), data)])
    for check in (check_against_exam, check_repetitions, check_requirements, check_books):
        found += check(facts)
    return found
