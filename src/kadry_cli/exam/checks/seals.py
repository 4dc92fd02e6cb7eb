"""Checks of the seals of an exam, and of the opened set (E1, E2, E4, E9, E10; trust X2, X3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace, RecordReport
from kadry_cli.exam.bank.digest import bank_digest
from kadry_cli.exam.records.exam import Exam
from kadry_cli.exam.records.tickets import Seal, TicketSet
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.exam.tickets.commitment import ALGORITHM, commitment, inputs_of, seed_of, set_code


def seal_findings(exam: Exam, place: RecordPlace) -> Iterator[Finding]:
    """What is wrong with the seals of an exam, judged by the law of the day for which they were made."""
    for number, seal in enumerate(exam.seals):
        loc: Loc = ("seals", number)
        law = ExamLaw.of(place.law_on(seal.day))
        yield from _act(exam.seals[:number], seal, place.path, loc)
        yield from _parameters(seal, law, place.path, loc)
        yield from _contributions(seal, place.path, loc)
        yield from _opening(exam, seal, place.path, loc)
    if exam.seals:
        yield from _sittings(exam, exam.seals[-1], place.path)


def _act(before: Iterable[Seal], seal: Seal, path: str, loc: Loc) -> Iterator[Finding]:
    """One commitment to one act: a new set needs a new act and a reason (X3)."""
    earlier = list(before)
    if not earlier:
        return
    if seal.replaces is None:
        yield Finding("KD552", path, (*loc, "act"), on_key=True)
    if any(one.act == seal.act for one in earlier):
        values = {"number": seal.act.number, "date": date_short(seal.act.date)}
        yield Finding("KD553", path, (*loc, "act", "number"), values)


def _parameters(seal: Seal, law: ExamLaw, path: str, loc: Loc) -> Iterator[Finding]:
    if seal.algorithm != ALGORITHM:
        yield Finding("KD558", path, (*loc, "algorithm"), {"known": ALGORITHM})
    least = law.on.norm("exam.min_tickets")
    if least.value is not None and seal.tickets < int(least.value):
        values = {"tickets": seal.tickets, "least": int(least.value)}
        yield Finding("KD556", path, (*loc, "tickets"), values, severity=severity_for(least), citation=least.cite)
    norm = law.on.norm("exam.questions_by_subject")
    given = {line.subject: line.questions for line in seal.blueprint}
    if norm.value is not None and given != {subject: int(count) for subject, count in norm.value.items()}:
        yield Finding("KD565", path, (*loc, "blueprint"), on_key=True, severity=severity_for(norm), citation=norm.cite)


def _contributions(seal: Seal, path: str, loc: Loc) -> Iterator[Finding]:
    given = Counter(one.member for one in seal.contributions)
    for number, one in enumerate(seal.contributions):
        if given[one.member] > 1:
            yield Finding("KD564", path, (*loc, "contributions", number, "member"), {"id": one.member})


def _opening(exam: Exam, seal: Seal, path: str, loc: Loc) -> Iterator[Finding]:
    opened = seal.opened
    if opened is None:
        return
    place: Loc = (*loc, "opened")
    if seal.algorithm == ALGORITHM and commitment(bytes.fromhex(opened.seed), inputs_of(seal)) != seal.commitment:
        yield Finding("KD562", path, (*place, "seed"), on_key=True)
    begins = exam.begins()
    if begins is None or datetime.combine(opened.date, opened.time) >= begins:
        return
    values = {"hour": f"{begins:%H:%M}", "date": date_short(begins.date()), "reason": opened.early or ""}
    yield Finding("KD559" if opened.early is None else "KD560", path, (*place, "date"), values)


def _sittings(exam: Exam, seal: Seal, path: str) -> Iterator[Finding]:
    """Nothing is marked before the set is opened, and no ticket is picked that the set has not (E10)."""
    for number, sitting in enumerate(exam.sittings):
        for row, entry in enumerate(sitting.candidates):
            loc: Loc = ("sittings", number, "candidates", row)
            if entry.marks and seal.opened is None:
                yield Finding("KD554", path, (*loc, "marks"), on_key=True)
            if entry.ticket is not None and entry.ticket > seal.tickets:
                values = {"ticket": entry.ticket, "tickets": seal.tickets}
                yield Finding("KD555", path, (*loc, "ticket"), values)


def seal_facts(exam: Exam, place: RecordPlace) -> Iterator[Fact]:
    """Facts `exam.contribution`, and `exam.seal` (key: the competition; bank, commitment, code, seed of the opened set,
    and the approver where the law of the day names several)."""
    path = place.path
    for number, seal in enumerate(exam.seals):
        for row, one in enumerate(seal.contributions):
            loc: Loc = ("seals", number, "contributions", row, "member")
            yield Fact("exam.contribution", f"{exam.competition}/{one.member}", path, loc)
    if exam.seals:
        seal = exam.seals[-1]
        seed = seed_of(seal, bytes.fromhex(seal.opened.seed)).hex() if seal.opened is not None else ""
        approvers = place.law_on(seal.day).norm("exam.ticket_approvers").value or ()
        unclear = seal.approver if len(approvers) > 1 else ""
        data = (seal.bank, seal.commitment, seal.set_code or "", seed, unclear)
        yield Fact("exam.seal", exam.competition, path, ("seals", len(exam.seals) - 1, "bank"), data)


def check_ticket_set(ticket_set: TicketSet, place: RecordPlace) -> RecordReport:
    """Findings over one opened set, and the fact `exam.set` (key: the competition; commitment, bank, its tickets)."""
    path = place.path
    findings: list[Finding] = []
    if ticket_set.competition != place.ids["competition"]:
        values = {"id": ticket_set.competition, "expected": place.ids["competition"]}
        findings.append(Finding("KD221", path, ("competition",), values))
    known = {question.id for question in ticket_set.bank}
    for row, ticket in enumerate(ticket_set.tickets):
        loc: Loc = ("tickets", row)
        if ticket.number != row + 1:
            findings.append(Finding("KD567", path, (*loc, "number"), {"expected": row + 1}))
        if len(set(ticket.questions)) < len(ticket.questions):
            findings.append(Finding("KD568", path, (*loc, "questions"), {"number": ticket.number}, on_key=True))
        for at, code in enumerate(ticket.questions):
            if code not in known:
                findings.append(Finding("KD569", path, (*loc, "questions", at), {"id": code}))
    bank = bank_digest((question.id, question.digest) for question in ticket_set.bank)
    tickets = (" ".join(ticket.questions) for ticket in ticket_set.tickets)
    data = (ticket_set.commitment, bank, *tickets)
    return RecordReport(tuple(findings), (Fact("exam.set", ticket_set.competition, path, ("tickets",), data),))


def check_seals(facts: FactIndex) -> Iterable[Finding]:
    """The bank is the sealed one; a set is there if, and only if, its seal is opened; members alone add chance."""
    for fact in facts.of("exam.seal"):
        bank, commitment_of_seal, code, seed, unclear = fact.data
        if unclear:
            # The digest contradicts itself (L128, L162): either is accepted, and the contradiction is named (E4).
            yield Finding("KD561", fact.path, (*fact.loc[:-1], "approver"), {"approver": unclear})
        found = facts.find("exam.bank", fact.key)
        if not found or found[0].data[0] != bank:
            related = ((found[0].path, found[0].loc),) if found else ()
            yield Finding("KD550", fact.path, fact.loc, related=related)
        sets = facts.find("exam.set", fact.key)
        if seed and not sets:
            yield Finding("KD566", fact.path, fact.loc)
        for one in sets:
            yield from _opened_set(one, commitment_of_seal, bank, code, seed)
    for fact in facts.of("exam.set"):
        if not facts.find("exam.seal", fact.key):
            yield Finding("KD557", fact.path, ("commitment",))
    for fact in facts.of("exam.contribution"):
        competition, _, member = fact.key.partition("/")
        if facts.find("competition", competition) and not facts.find("competition.member", fact.key):
            yield Finding("KD563", fact.path, fact.loc, {"id": member})


def _opened_set(fact: Fact, commitment_of_seal: str, bank: str, code: str, seed: str) -> Iterator[Finding]:
    named, kept, *tickets = fact.data
    if not seed:
        yield Finding("KD557", fact.path, ("commitment",))
    elif named != commitment_of_seal or kept != bank:
        yield Finding("KD551", fact.path, ("commitment",))
    elif code and set_code(bytes.fromhex(seed), [line.split(" ") for line in tickets]) != code:
        yield Finding("KD551", fact.path, ("tickets",), on_key=True)
