"""A bank against the blueprint of the exam's date (D6, E1, E2): what is wanted, what is lacking, in findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.core.finding import Citation, Finding, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import severity_for, unconfirmed_note, without_value
from kadry_cli.core.law.lookup import LawOnDate, Norm
from kadry_cli.exam.bank.capacity import Shortage, is_valid_on, shortages, valid_on
from kadry_cli.exam.bank.subjects import SUBJECT_NAMES
from kadry_cli.exam.records.bank import Question

BLUEPRINT, LEAST_TICKETS = "exam.questions_by_subject", "exam.min_tickets"


class Wanted(NamedTuple):
    """What the law of a date asks of the tickets: the places of each subject, the least number by the norm, and how
    many are needed with so many candidates admitted."""

    blueprint: Mapping[str, int]
    least: int
    tickets: int


def wanted(on: LawOnDate, admitted: int) -> Wanted | None:
    """What the tickets need on a date: as many as the norm asks for, and not fewer than the admitted candidates.

    None where a norm of the date is not confirmed. Source: наказ № 30/84, вимоги до білетів (L128, L166).
    """
    blueprint, least = on.norm(BLUEPRINT).value, on.norm(LEAST_TICKETS).value
    if blueprint is None or least is None:
        return None
    return Wanted({subject: int(count) for subject, count in blueprint.items()}, int(least), max(int(least), admitted))


def judge_bank(questions: Sequence[Question], on: LawOnDate, admitted: int, path: str) -> tuple[Finding, ...]:
    """A bank judged by the law of the exam's date: too small (KD544), questions out of force (KD548), or the notes that
    a norm is not confirmed; then nothing is decided."""
    found = [*_out_of_force(questions, on.day, path)]
    need = wanted(on, admitted)
    if need is None:
        norms = without_value((on.norm(BLUEPRINT), on.norm(LEAST_TICKETS)))
        return (*found, *(_note(norm, on, path) for norm in norms))
    norm = on.norm(BLUEPRINT)
    short = shortages(valid_on(questions, on.day), need.blueprint, need.tickets)
    if short and not short[0].subject and need.tickets == need.least:
        norm = on.norm(LEAST_TICKETS)
    return (*found, *too_small(short, path, severity_for(norm), norm.cite))


def too_small(
    short: Iterable[Shortage], path: str, severity: Severity | None = None, cite: Citation | None = None
) -> Iterator[Finding]:
    """A finding for everything that a bank lacks."""
    for one in short:
        what = f"розділ «{SUBJECT_NAMES[one.subject]}»" if one.subject else "різних білетів із чинних питань"
        values = {"subject": what, "have": one.have, "need": one.need}
        yield Finding("KD544", path, ("questions",), values, on_key=True, severity=severity, citation=cite)


def _out_of_force(questions: Sequence[Question], day: date, path: str) -> Iterator[Finding]:
    for number, question in enumerate(questions):
        if is_valid_on(question, day):
            continue
        if question.valid_from is not None and day < question.valid_from:
            key, reason = "valid_from", f"чинне лише з {date_short(question.valid_from)}"
        else:
            key, reason = "valid_to", f"чинне лише до {date_short(question.valid_to or day)}"
        values = {"id": question.id, "day": date_short(day), "reason": reason}
        yield Finding("KD548", path, ("questions", number, key), values)


def _note(norm: Norm, on: LawOnDate, path: str) -> Finding:
    return unconfirmed_note(norm, on.parameter(norm.key).title, on.day, path, ("competition",))
