"""The check of one competition: all that can be said of it by its own record, and its facts for the register."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kadry_cli.competition.checks.agenda import agenda_findings
from kadry_cli.competition.checks.case import Case
from kadry_cli.competition.checks.commission import commission_findings
from kadry_cli.competition.checks.decisions import decision_facts, decision_findings
from kadry_cli.competition.checks.intake import intake_facts, intake_findings
from kadry_cli.competition.checks.outcome import outcome_findings
from kadry_cli.competition.checks.protocols import protocol_findings
from kadry_cli.competition.checks.sittings import sitting_findings
from kadry_cli.competition.checks.stages import publication_findings, stage_facts, stage_findings
from kadry_cli.competition.checks.votes import vote_findings
from kadry_cli.competition.records import Competition
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.core.law.lookup import cite_data
from kadry_cli.core.records.report import Fact, RecordPlace, RecordReport

FINDINGS = (
    commission_findings,
    intake_findings,
    sitting_findings,
    vote_findings,
    agenda_findings,
    decision_findings,
    protocol_findings,
    publication_findings,
    stage_findings,
    outcome_findings,
)
FACTS = (intake_facts, decision_facts, stage_facts)


def check_competition(competition: Competition, place: RecordPlace) -> RecordReport:
    """Findings over one competition, and the facts `competition.candidate`, `competition.member`, `competition.post`,
    `competition.head_act` (kind, number, date of the act of the head), `competition.without_question_list` (D5).

    Keys of people are `<competition>/<person>`; the rooms of `FACTS` add theirs. Source: КМУ 169/2002, each norm on the
    date of the act it judges.
    """
    path = place.path
    case = Case(competition, place)
    findings = list(_ids(competition, path, place.ids["competition"]))
    findings += _applications(competition, path)
    findings += _question_lists(competition, place)
    for found in FINDINGS:
        findings += found(case)
    facts = [*_facts(competition, path), *_without_question_list(competition, place)]
    for said in FACTS:
        facts += said(case)
    return RecordReport(tuple(findings), tuple(facts))


def _ids(competition: Competition, path: str, expected: str) -> Iterator[Finding]:
    if competition.id != expected:
        yield Finding("KD221", path, ("id",), {"id": competition.id, "expected": expected})
    listed = {
        "commission": [member.id for member in competition.commission],
        "candidates": [candidate.id for candidate in competition.candidates],
    }
    for key, people in listed.items():
        repeated = Counter(people)
        for number, person in enumerate(people):
            if repeated[person] > 1:
                yield Finding("KD222", path, (key, number, "id"), {"id": person})
    members = {member.id for member in competition.commission}
    for number, candidate in enumerate(competition.candidates):
        if candidate.id in members:
            yield Finding("KD403", path, ("candidates", number, "id"), {"id": candidate.id})


def _applications(competition: Competition, path: str) -> Iterator[Finding]:
    offered = {vacancy.post for vacancy in competition.posts}
    for number, candidate in enumerate(competition.candidates):
        if candidate.post is not None and candidate.post not in offered:
            yield Finding("KD405", path, ("candidates", number, "post"), {"id": candidate.post})
        if candidate.post is None and len(offered) > 1:
            yield Finding("KD406", path, ("candidates", number, "id"), {"id": candidate.id})


def _question_lists(competition: Competition, place: RecordPlace) -> Iterator[Finding]:
    """The list of questions is given when the documents are handed in, by the law of that day (D5)."""
    for number, candidate in enumerate(competition.candidates):
        applied, given = candidate.applied, candidate.question_list
        if applied is None or given is None or given <= applied:
            continue
        norm = place.law_on(applied).norm("exam.question_lists_given")
        if norm.value is not None:
            values = {"given": date_short(given), "applied": date_short(applied)}
            loc: Loc = ("candidates", number, "question_list")
            yield Finding("KD594", place.path, loc, values, severity=severity_for(norm), citation=norm.cite)


def _without_question_list(competition: Competition, place: RecordPlace) -> Iterator[Fact]:
    """Facts `competition.without_question_list` (how much it weighs and why), once any of these days are kept at all.

    Whoever sat the exam without the list is told by the exam, which knows who did.
    """
    candidates = competition.candidates
    if not any(one.applied or one.question_list for one in candidates):
        return
    for number, candidate in enumerate(candidates):
        if candidate.question_list is not None:
            continue
        norm = place.law_on(candidate.applied or competition.head_act.date).norm("exam.question_lists_given")
        if norm.value is not None:
            key = f"{competition.id}/{candidate.id}"
            data = (severity_for(norm, Severity.WARNING).value, *cite_data(norm.cite))
            yield Fact("competition.without_question_list", key, place.path, ("candidates", number, "id"), data)


def _facts(competition: Competition, path: str) -> Iterator[Fact]:
    act = competition.head_act
    yield Fact("competition", competition.id, path, ("id",), (act.date.isoformat(),))
    loc: Loc = ("head_act", "number")
    yield Fact("competition.head_act", competition.id, path, loc, (act.kind, act.number, act.date.isoformat()))
    for number, vacancy in enumerate(competition.posts):
        loc = ("posts", number, "post")
        yield Fact("competition.post", f"{competition.id}/{vacancy.post}", path, loc, (vacancy.post,))
    for number, member in enumerate(competition.commission):
        yield Fact("competition.member", f"{competition.id}/{member.id}", path, ("commission", number, "id"))
    for number, candidate in enumerate(competition.candidates):
        admitted = {True: "так", False: "ні", None: ""}[candidate.admitted]
        key = f"{competition.id}/{candidate.id}"
        yield Fact("competition.candidate", key, path, ("candidates", number, "id"), (admitted,))
