"""Checks of one assessment: marks, words, the order of the stages, hands, terms (G4-G6, G13-G22, G26)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kadry_cli.assessment.checks.actors import actor_findings, actor_key
from kadry_cli.assessment.checks.cited import by_the_law
from kadry_cli.assessment.checks.stages import hand_findings, stage_findings, term_findings
from kadry_cli.assessment.checks.tasks import check_tasks
from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.assessment import Assessment, Marks
from kadry_cli.assessment.rules.marks import BLOCK_WORDS, criteria_on, mark_problems
from kadry_cli.assessment.rules.regime import Regime, scale_on
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import severity_for, unconfirmed_note
from kadry_cli.core.records.report import Fact, RecordPlace, RecordReport

ASSESSMENT, ACTOR, MARKED, FILED = (
    "assessment.person",
    "assessment.actor",
    "assessment.marked",
    "assessment.filed",
)
"""Facts of an assessment: that there is one (key: `<year>/<person>`; whether marks stand in it, whether tasks do), who
acted (key as before; "by" or "higher", the actor, the words of the act, severity), how a block of marks is filled (key
as before; which block, the day, leader marks, special marks, how many criteria for leaders there are, severity, act,
point), the line of the personal file (key: the person; the line)."""

BY, HIGHER = "by", "higher"
PREPARING, TALKING = "підготовка", "співбесіда"
"""Acts that another head may have done before the one who marks took over: they only warn."""


def check_assessment(one: Assessment, place: RecordPlace) -> RecordReport:
    """Findings over one assessment, and its facts."""
    path, key = place.path, f"{one.year}/{one.person}"
    findings: list[Finding] = []
    for field, value in (("person", one.person), ("year", str(one.year))):
        if value != place.ids[field]:
            findings.append(Finding("KD221", path, (field,), {"id": value, "expected": place.ids[field]}))
    findings += _marks(one, place)
    findings += _final_marks(one, place)
    findings += stage_findings(one, place)
    findings += hand_findings(one, path)
    findings += term_findings(one, place)
    begun = "так" if one.own is not None or one.head is not None else "ні"
    facts = [Fact(ASSESSMENT, key, path, ("person",), (begun, "так" if one.tasks else "ні"))]
    for loc, role, words, actor in _actors(one):
        findings += actor_findings(actor, path, loc)
        severity = Severity.WARNING if words in (PREPARING, TALKING) else Severity.ERROR
        facts.append(Fact(ACTOR, key, path, loc, (role, actor_key(actor), words, severity.value)))
    facts += (_marked(one, name, loc, day, marks, place) for name, loc, day, marks in _blocks(one))
    if one.filed is not None and one.filed.line is not None:
        facts.append(Fact(FILED, one.person, path, ("filed", "line"), (str(one.filed.line),)))
    by_tasks = check_tasks(one, place)
    findings += by_tasks.findings
    facts += by_tasks.facts
    held = place.law_on(date(one.year + 1, 1, 1))
    return RecordReport(tuple(by_the_law(findings, held)), tuple(facts))


def _blocks(one: Assessment) -> Iterator[tuple[str, Loc, date, Marks]]:
    """The two blocks of marks: of the servant, of the head."""
    if one.own is not None:
        yield "самооцінка", ("self", "marks"), one.own.date, one.own.marks
    if one.head is not None:
        yield "оцінка керівника", ("head", "marks"), one.head.date, one.head.marks


def _marks(one: Assessment, place: RecordPlace) -> Iterator[Finding]:
    """A mark for each criterion, each a number of the form of its date; where nothing is confirmed only said so.

    How many special criteria there are stands in the campaign; whether the servant leads a unit, in the staff list.
    """
    for name, loc, day, marks in _blocks(one):
        law = place.law_on(day)
        scale = scale_on(law)
        leader = criteria_on(law, leader=bool(marks.leader), special=[""] * len(marks.special))
        for wrong in mark_problems(marks, leader, scale):
            at = (*loc, wrong.block) if wrong.place is None else (*loc, wrong.block, wrong.place)
            if wrong.place is None:
                values: dict[str, object] = {
                    "block": name,
                    "criteria": BLOCK_WORDS[wrong.block],
                    "given": wrong.given,
                    "wanted": wrong.wanted,
                }
                norm = leader.norm
                code = "KD648"
                if not wrong.given:
                    at = loc
            else:
                least, most = min(scale.scores), max(scale.scores)
                values = {"block": name, "mark": wrong.given, "least": least, "most": most}
                norm, code = scale.norm, "KD649"
            yield Finding(code, place.path, at, values, severity=severity_for(norm), citation=norm.cite)


def _final_marks(one: Assessment, place: RecordPlace) -> Iterator[Finding]:
    """The word of the scale of its date; a second mark where an objection was decided so, and only there."""
    for at, given in enumerate(one.final_marks):
        law = place.law_on(given.date)
        scale = scale_on(law)
        loc: Loc = ("final_marks", at, "mark")
        if scale.regime is Regime.OPEN:
            title = law.parameter(scale.norm.key).title
            yield unconfirmed_note(scale.norm, title, given.date, place.path, loc)
        elif given.mark not in scale.marks:
            values = {"date": date_short(given.date), "words": ", ".join(scale.marks)}
            severity = severity_for(scale.norm)
            yield Finding("KD650", place.path, loc, values, severity=severity, citation=scale.norm.cite)
        if at and not (at == 1 and one.mark_may_change):
            yield Finding("KD640", place.path, loc, {"number": at + 1})
    if one.mark_may_change and len(one.final_marks) == 1:
        yield Finding("KD662", place.path, ("objection", "decision", "outcome"))


def _actors(one: Assessment) -> Iterator[tuple[Loc, str, str, Actor]]:
    """Everybody who acted, with the role in the chain and the words of the act."""
    if one.prepared is not None:
        yield ("prepared", "by"), BY, PREPARING, one.prepared.by
    if one.head is not None:
        yield ("head", "by"), BY, "оцінка за критеріями", one.head.by
    for at, given in enumerate(one.final_marks):
        yield ("final_marks", at, "by"), HIGHER if at else BY, "підсумкова оцінка", given.by
    if one.interview is not None:
        yield ("interview", "by"), BY, TALKING, one.interview.by
    if one.approved is not None:
        yield ("approved", "by"), HIGHER, "затвердження", one.approved.by
    if one.objection is not None and one.objection.decision is not None:
        yield ("objection", "decision", "by"), HIGHER, "рішення за заявою про незгоду", one.objection.decision.by


def _marked(one: Assessment, name: str, loc: Loc, day: date, marks: Marks, place: RecordPlace) -> Fact:
    norm = place.law_on(day).norm("assessment.leader_criteria")
    wanted = len(norm.value) if norm.value is not None else 0
    cite = norm.cite
    data = (name, day.isoformat(), str(len(marks.leader)), str(len(marks.special)), str(wanted))
    return Fact(
        MARKED, f"{one.year}/{one.person}", place.path, loc, (*data, severity_for(norm).value, cite.act, cite.point)
    )
