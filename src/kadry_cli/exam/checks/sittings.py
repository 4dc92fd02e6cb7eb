"""Checks of the sittings of an exam: each by itself, and against the competition (D2, D5, D7-D9, D13-D15, D20, D22)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.law.lookup import cite_of
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace
from kadry_cli.exam.checks.day import day_findings
from kadry_cli.exam.checks.marks import mark_findings
from kadry_cli.exam.checks.plan import plan_findings
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.sitting import CAME, Sitting
from kadry_cli.exam.rules import ExamLaw, judge_of


def sitting_findings(exam: Exam, place: RecordPlace) -> Iterator[Finding]:
    """What is wrong with the day of each sitting, judged by the law of its date; a mere plan lacks nothing."""
    for number, sitting in enumerate(exam.sittings):
        loc: Loc = ("sittings", number)
        law = ExamLaw.of(place.law_on(sitting.date))
        yield from plan_findings(sitting, law, place.path, loc)
        yield from day_findings(sitting, law, place.path, loc)
        yield from mark_findings(sitting, law, place.path, loc)


def sitting_facts(exam: Exam, place: RecordPlace) -> Iterator[Fact]:
    """Facts `exam.sitting_post`, `exam.examined` (who came to an exam that was held), `exam.result` (passed «так» or
    «ні», "" while nothing is decided; the day) and, for those who are named besides the present, `exam.member`; keys
    are `<competition>/<id>`."""
    path = place.path
    for number, sitting in enumerate(exam.sittings):
        loc: Loc = ("sittings", number)
        yield from _results(exam.competition, sitting, ExamLaw.of(place.law_on(sitting.date)), path, loc)
        for row, post in enumerate(sitting.posts):
            yield Fact("exam.sitting_post", f"{exam.competition}/{post}", path, (*loc, "posts", row))
        for row, away in enumerate(sitting.absent):
            yield Fact("exam.member", f"{exam.competition}/{away.id}", path, (*loc, "absent", row, "id"))
        for row, entry in enumerate(sitting.candidates):
            seat: Loc = (*loc, "candidates", row)
            if sitting.held() and entry.attendance == CAME:
                yield Fact("exam.examined", f"{exam.competition}/{entry.id}", path, (*seat, "id"))
            for at, correction in enumerate(entry.corrections):
                where = (*seat, "corrections", at, "author")
                yield Fact("exam.member", f"{exam.competition}/{correction.author}", path, where)


def _results(competition: str, sitting: Sitting, law: ExamLaw, path: str, loc: Loc) -> Iterator[Fact]:
    judge = judge_of(law)
    day = sitting.date.isoformat()
    for row, entry in enumerate(sitting.candidates):
        passed = judge(entry.attendance, entry.marks).result.passed
        word = {True: "так", False: "ні", None: "?" if entry.marks else ""}[passed]
        yield Fact("exam.result", f"{competition}/{entry.id}", path, (*loc, "candidates", row, "id"), (word, day))


def check_sittings(facts: FactIndex) -> Iterable[Finding]:
    """A sitting is for posts of its competition (D7); whoever is examined had been given the questions (D5)."""
    for fact in facts.of("exam.sitting_post"):
        competition, _, post = fact.key.partition("/")
        if facts.find("competition", competition) and not facts.find("competition.post", fact.key):
            yield Finding("KD593", fact.path, fact.loc, {"id": post})
    for fact in facts.of("competition.without_question_list"):
        if facts.find("exam.examined", fact.key):
            severity, *cite = fact.data
            values = {"id": fact.key.partition("/")[2]}
            yield Finding("KD595", fact.path, fact.loc, values, severity=Severity(severity), citation=cite_of(*cite))
