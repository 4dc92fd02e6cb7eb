"""Checks of a question bank by itself (D6)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.core.finding import Finding, Fix
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.plain import source_of
from kadry_cli.core.records.report import Fact, RecordPlace, RecordReport
from kadry_cli.exam.bank.digest import bank_digest, digests_of
from kadry_cli.exam.bank.identity import identity, is_made
from kadry_cli.exam.bank.near import near_pairs
from kadry_cli.exam.records.bank import Bank


def check_bank(bank: Bank, place: RecordPlace) -> RecordReport:
    """Findings over one bank, and the fact `exam.bank` (key: the competition; its digest)."""
    path = place.path
    findings: list[Finding] = []
    if bank.competition != place.ids["competition"]:
        values = {"id": bank.competition, "expected": place.ids["competition"]}
        findings.append(Finding("KD221", path, ("competition",), values))
    findings += _ids(bank, path)
    findings += _texts(bank, path)
    findings += _validity(bank, path)
    findings += _near(bank, path)
    findings += _different(bank, path)
    digest = bank_digest(digests_of(bank.questions))
    return RecordReport(tuple(findings), (Fact("exam.bank", bank.competition, path, ("questions",), (digest,)),))


def _ids(bank: Bank, path: str) -> Iterator[Finding]:
    """An id is given once, and one that the program gives is that of the question's own words."""
    first: dict[str, int] = {}
    for number, question in enumerate(bank.questions):
        other = first.setdefault(question.id, number)
        if other != number:
            related = ((path, ("questions", other, "id")),)
            yield Finding("KD540", path, ("questions", number, "id"), {"id": question.id}, related=related)
        right = identity(question)
        if is_made(question.id) and question.id != right:
            values = {"id": question.id, "right": right}
            yield Finding("KD542", path, ("questions", number, "id"), values, fix=Fix(source_of(right), safe=False))


def _texts(bank: Bank, path: str) -> Iterator[Finding]:
    """The same words with the same article stand in a subject once."""
    first: dict[str, int] = {}
    for number, question in enumerate(bank.questions):
        other = first.setdefault(identity(question), number)
        if other != number and bank.questions[other].id != question.id:
            values = {"id": bank.questions[other].id}
            related = ((path, ("questions", other, "text")),)
            yield Finding("KD541", path, ("questions", number, "text"), values, related=related)


def _validity(bank: Bank, path: str) -> Iterator[Finding]:
    for number, question in enumerate(bank.questions):
        begins, ends = question.valid_from, question.valid_to
        if begins is not None and ends is not None and begins > ends:
            yield Finding("KD543", path, ("questions", number, "valid_to"), {"from": date_short(begins)})


def _near(bank: Bank, path: str) -> Iterator[Finding]:
    """Near questions that nobody has said are two."""
    different = ((pair.first, pair.second) for pair in bank.different)
    for pair in near_pairs(bank.questions, different):
        other = bank.questions[pair.first]
        values = {"id": other.id, "text": other.text, "differences": pair.said()}
        related = ((path, ("questions", pair.first, "text")),)
        yield Finding("KD545", path, ("questions", pair.second, "text"), values, related=related)


def _different(bank: Bank, path: str) -> Iterator[Finding]:
    known = {question.id for question in bank.questions}
    for number, pair in enumerate(bank.different):
        for key, code in (("first", pair.first), ("second", pair.second)):
            if code not in known:
                yield Finding("KD547", path, ("different", number, key), {"id": code})
