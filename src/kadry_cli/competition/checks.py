"""Checks of one competition and of its references to the staff list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from kadry_cli.competition.records import Competition
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.core.law.lookup import OwnCitation
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace, RecordReport


def check_competition(competition: Competition, place: RecordPlace) -> RecordReport:
    """Findings over one competition, and the facts `competition.candidate`, `competition.member`, `competition.post`,
    `competition.head_act` (kind, number, date of the act of the head), `competition.without_question_list` (D5).

    Keys of people are `<competition>/<person>`. Sources: КМУ 169/2002 (B6, B7); the commission has one chair and one
    secretary and usually not fewer than four members.
    """
    path = place.path
    findings = list(_ids(competition, path, place.ids["competition"]))
    findings += _commission(competition, place)
    findings += _applications(competition, path)
    findings += _question_lists(competition, place)
    return RecordReport(tuple(findings), (*_facts(competition, path), *_without_question_list(competition, place)))


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


def _commission(competition: Competition, place: RecordPlace) -> Iterator[Finding]:
    if not competition.commission:
        return
    roles = Counter(member.role for member in competition.commission)
    for role, code in (("голова", "KD401"), ("секретар", "KD402")):
        if roles[role] != 1:
            yield Finding(code, place.path, ("commission",), {"count": roles[role]}, on_key=True)
    norm = place.law_on(competition.head_act.date).norm("competition.usual_commission_size")
    size = len(competition.commission)
    if norm.value is not None and size < norm.value:
        values = {"size": size, "usual": norm.value}
        yield Finding("KD404", place.path, ("commission",), values, on_key=True, citation=norm.cite)


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
            words = norm.cite.words if isinstance(norm.cite, OwnCitation) else ""
            weight = severity_for(norm, Severity.WARNING).value
            data = (weight, norm.cite.act, norm.cite.point, words)
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


def check_posts(facts: FactIndex) -> Iterable[Finding]:
    """A competition is held for posts of the staff list (B1)."""
    for fact in facts.of("competition.post"):
        if not facts.find("body.post", fact.data[0]):
            yield Finding("KD407", fact.path, fact.loc, {"id": fact.data[0]})


def check_head_acts(facts: FactIndex) -> Iterable[Finding]:
    """The act of the head stands in the book of orders of its year, in force and under its date (B3, O1).

    A register that keeps no book of that year proves nothing against the act.
    """
    # Needed for a whole register alone: a command that opens one competition does without.
    from kadry_cli.body.order_numbers import booked_order, keeps_book, read_number

    for fact in facts.of("competition.head_act"):
        kind, printed, iso = fact.data
        day = date.fromisoformat(iso)
        if not keeps_book(facts, day.year):
            continue
        number = read_number(printed)
        booked = booked_order(facts, number, day) if number else None
        values = {"kind": kind, "number": printed, "date": date_short(day), "year": day.year}
        if booked is None:
            yield Finding("KD408", fact.path, fact.loc, values)
            continue
        related = ((booked.path, booked.loc),)
        if booked.void:
            yield Finding("KD409", fact.path, fact.loc, values, related=related)
        elif booked.date not in ("", iso):
            values["other"] = date_short(date.fromisoformat(booked.date))
            yield Finding("KD410", fact.path, ("head_act", "date"), values, related=related)
