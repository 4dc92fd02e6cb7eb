"""The order of the acts of an assessment, its hands, its terms (G13, G17, G19-G22, G26)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.assessment.rules.regime import Regime, scale_on
from kadry_cli.assessment.rules.terms import form_due, objection_due
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.core.records.report import RecordPlace
from kadry_cli.dossier.rules import TermDue


class Moment(NamedTuple):
    """One act: where its day stands in the record, what it is called, the day."""

    loc: Loc
    words: str
    day: date | None


ORDER = (
    ("prepared", "head", False),
    ("self", "mark", False),
    ("head", "mark", True),
    ("mark", "given", True),
    ("given", "acquainted", True),
    ("mark", "interview", True),
    ("interview", "signed_head", False),
    ("interview", "signed_servant", False),
    ("acquainted", "objection", True),
    ("objection", "decision", True),
    ("decision", "second", True),
    ("acquainted", "approved", True),
    ("signed_head", "approved", False),
    ("signed_servant", "approved", False),
)
"""Which act comes before which, and whether it must be there; what is missing otherwise has a code of its own."""


def moments(one: Assessment) -> Mapping[str, Moment]:
    """The acts of an assessment by name."""
    objection, signed, marks = one.objection, one.signed, one.final_marks
    decision = objection.decision if objection is not None else None
    return {
        "prepared": Moment(("prepared", "date"), "підготовка", one.prepared.date if one.prepared else None),
        "self": Moment(("self", "date"), "самооцінювання", one.own.date if one.own else None),
        "head": Moment(("head", "date"), "оцінка керівника", one.head.date if one.head else None),
        "mark": Moment(("final_marks", 0, "date"), "підсумкова оцінка", marks[0].date if marks else None),
        "second": Moment(("final_marks", 1, "date"), "змінена оцінка", marks[1].date if len(marks) > 1 else None),
        "given": Moment(("given",), "передання бланка", one.given),
        "acquainted": Moment(("acquainted", "date"), "ознайомлення", one.acquainted.date if one.acquainted else None),
        "interview": Moment(("interview", "date"), "співбесіда", one.interview.date if one.interview else None),
        "signed_head": Moment(("signed", "head"), "підпис керівника", signed.head if signed else None),
        "signed_servant": Moment(("signed", "servant"), "підпис службовця", signed.servant if signed else None),
        "objection": Moment(("objection", "date"), "заява про незгоду", objection.date if objection else None),
        "decision": Moment(("objection", "decision", "date"), "рішення за заявою", decision.date if decision else None),
        "approved": Moment(("approved", "date"), "затвердження", one.approved.date if one.approved else None),
        "filed": Moment(("filed", "date"), "долучення до справи", one.filed.date if one.filed else None),
    }


def stage_findings(one: Assessment, place: RecordPlace) -> Iterator[Finding]:
    """Each act after the one it needs and not before it in time; filed only after the approval.

    By tasks (КМУ 640) the steps are others, and only the filing is held against the approval.
    """
    found = moments(one)
    if _regime(one, place) is not Regime.TASKS:
        for before, after, needed in ORDER:
            first, later = found[before], found[after]
            if later.day is None or (before == "decision" and not one.mark_may_change):
                continue
            reason = ""
            if first.day is None:
                reason = f"немає запису: {first.words}" if needed else ""
            elif later.day < first.day:
                reason = f"раніше, ніж {first.words} ({date_short(first.day)})"
            if reason:
                values = {"act": later.words, "date": date_short(later.day), "reason": reason}
                yield Finding("KD642", place.path, later.loc, values)
    approved, filed = found["approved"].day, found["filed"].day
    if filed is not None and (approved is None or filed < approved):
        reason = "результату ще не затверджено" if approved is None else f"затверджено {date_short(approved)}"
        yield Finding("KD645", place.path, ("filed", "date"), {"date": date_short(filed), "reason": reason})


def _regime(one: Assessment, place: RecordPlace) -> Regime:
    """By which act the servant is assessed: that of the day of the mark, else of the first act that is recorded."""
    days = [moment.day for name, moment in moments(one).items() if name in ("mark", "head", "self", "prepared")]
    known = [day for day in days if day is not None]
    if not known:
        return Regime.TASKS if one.tasks else Regime.CRITERIA
    day = one.final_marks[0].date if one.final_marks else min(known)
    return scale_on(place.law_on(day)).regime


def hand_findings(one: Assessment, path: str) -> Iterator[Finding]:
    """What is signed was talked over; what is approved or filed bears both hands (G20, G21)."""
    signed = one.signed
    if one.tasks:
        return
    if signed is not None and (signed.head or signed.servant) and one.interview is None:
        yield Finding("KD660", path, ("signed",), on_key=True)
    if one.approved is None and one.filed is None:
        return
    missing = [
        words
        for words, day in (
            ("керівника", signed.head if signed is not None else None),
            ("службовця", signed.servant if signed is not None else None),
        )
        if day is None
    ]
    if missing:
        key = "approved" if one.approved is not None else "filed"
        yield Finding("KD644", path, (key, "date"), {"missing": " і ".join(missing)})


def term_findings(one: Assessment, place: RecordPlace) -> Iterator[Finding]:
    """The form handed over within a week of the mark, the objection lodged within ten days (G17, G26).

    The source names no first day, so that being late is never an error.
    """
    if one.final_marks and one.given is not None:
        marked = one.final_marks[0].date
        due = form_due(marked, place.law_on(marked), place.own_days())
        yield from _late("KD646", ("given",), one.given, due, place)
    if one.acquainted is not None and one.objection is not None:
        read = one.acquainted.date
        due = objection_due(read, place.law_on(read), place.own_days())
        yield from _late("KD647", ("objection", "date"), one.objection.date, due, place)


def _late(code: str, loc: Loc, day: date, due: TermDue, place: RecordPlace) -> Iterator[Finding]:
    if due.last is not None and due.is_late(day):
        values = {"date": date_short(day), "last": date_short(due.last)}
        severity = severity_for(due.norm, Severity.WARNING)
        yield Finding(code, place.path, loc, values, severity=severity, citation=due.norm.cite)
