"""Checks of the assessment by tasks: scores, the regime, a repeated assessment (G18, G25; КМУ 640/2017)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.records.words import EXCELLENT, NEGATIVE, POSITIVE
from kadry_cli.assessment.rules.regime import Regime, scale_on
from kadry_cli.assessment.rules.tasks import SCORES, repeat_since
from kadry_cli.core.finding import Citation, Finding, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace, RecordReport

CONCLUDED = "assessment.concluded"
"""A conclusion by tasks: key the person, data (day, word, first day of a repeated one or "", weight, act, point)."""

_WORDS = (NEGATIVE, POSITIVE, EXCELLENT)


def check_tasks(assessment: Assessment, place: RecordPlace) -> RecordReport:
    """Findings of the tasks of one assessment, and the fact of its conclusion."""
    return RecordReport(tuple(_findings(assessment, place)), tuple(_facts(assessment, place)))


def check_repeated(facts: FactIndex) -> Iterable[Finding]:
    """After a negative conclusion nobody is assessed again earlier than the law lets (закон 889-VIII, стаття 44)."""
    for person in sorted({fact.key for fact in facts.of(CONCLUDED)}):
        negative: Fact | None = None
        for fact in sorted(facts.find(CONCLUDED, person), key=lambda one: one.data[0]):
            if negative is not None and negative.data[2] and fact.data[0] < negative.data[2]:
                values = {name: _short(day) for name, day in zip(("date", "last", "since"), (
                    fact.data[0], negative.data[0], negative.data[2]), strict=True)}  # fmt: skip
                yield Finding(
                    "KD682", fact.path, fact.loc, values, severity=Severity(negative.data[3]),
                    citation=Citation(negative.data[4], negative.data[5]), related=((negative.path, negative.loc),),
                )  # fmt: skip
            negative = fact if fact.data[1] == NEGATIVE else None


def _findings(one: Assessment, place: RecordPlace) -> Iterator[Finding]:
    if not one.tasks:
        return
    regime = scale_on(place.law_on(date(one.year, 1, 1))).regime
    if regime is not Regime.TASKS:
        yield Finding("KD683", place.path, ("tasks",), {"year": one.year}, on_key=True)
    law = place.law_on(one.final_marks[-1].date if one.final_marks else date(one.year, 12, 31))
    scale = law.norm(SCORES)
    for at, task in enumerate(one.tasks):
        if task.score is not None and task.not_assessable:
            yield Finding("KD681", place.path, ("tasks", at, "score"), {"number": at + 1, "score": task.score})
        elif task.score is not None and scale.value is not None and not _holds(scale.value, task.score):
            values = {"number": at + 1, "score": task.score, **scale.value}
            weight = severity_for(scale)
            yield Finding("KD680", place.path, ("tasks", at, "score"), values, severity=weight, citation=scale.cite)


def _holds(scale: dict[str, int], score: int) -> bool:
    return scale["least"] <= score <= scale["most"]


def _facts(one: Assessment, place: RecordPlace) -> Iterator[Fact]:
    for at, given in enumerate(one.final_marks):
        if given.mark not in _WORDS:
            continue
        since, weight, cite = "", Severity.NOTE, Citation("")
        if given.mark == NEGATIVE:
            repeat = repeat_since(given.date, place.law_on(given.date))
            since = repeat.since.isoformat() if repeat.since is not None else ""
            weight, cite = severity_for(repeat.norm), repeat.norm.cite
        data = (given.date.isoformat(), given.mark, since, weight.value, cite.act, cite.point)
        yield Fact(CONCLUDED, place.ids["person"], place.path, ("final_marks", at, "date"), data)


def _short(iso: str) -> str:
    return date_short(date.fromisoformat(iso))
