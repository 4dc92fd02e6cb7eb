"""Checks of what follows the decision: notices, acts of the head, consents, complaints (A3, B27, B30-B32, B34)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.competition.checks.case import Case, Decided, is_upheld
from kadry_cli.competition.records.candidate import APPOINT, ENROL, REFUSE, Candidate, HeadOutcome
from kadry_cli.competition.records.sitting import RESERVE, SELECTION, WINNER
from kadry_cli.competition.rules.terms import TermName
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short


def outcome_findings(case: Case) -> Iterator[Finding]:
    """What is wrong after the decision, candidate by candidate."""
    decided = case.decided(SELECTION)
    for number, candidate in enumerate(case.competition.candidates):
        loc: Loc = ("candidates", number)
        act = candidate.head_act
        if act is not None:
            yield from _head_act(case, candidate, act, decided.get(candidate.id), loc)
        yield from _appeal(case, candidate, loc)
    yield from _notices(case)


def _head_act(
    case: Case, candidate: Candidate, act: HeadOutcome, decided: Decided | None, loc: Loc
) -> Iterator[Finding]:
    place: Loc = (*loc, "head_act")
    if act.decision == REFUSE and act.ground is None:
        yield Finding("KD444", case.path, (*place, "decision"), {"id": candidate.id})
    if act.decision == ENROL and (candidate.consent is None or candidate.consent > act.act.date):
        day = f": її датовано {date_short(candidate.consent)}" if candidate.consent is not None else ""
        yield Finding("KD443", case.path, (*place, "decision"), {"id": candidate.id, "day": day})
    if is_upheld(candidate) or act.decision == REFUSE:
        return
    verdict = decided.verdict if decided is not None else ""
    if act.decision == APPOINT and decided is not None and verdict == RESERVE:
        # A recommended candidate may be appointed for a year without a new competition (B28): no month runs here.
        term = case.due(TermName.RESERVE_RIGHT, decided.sitting.date)
        if term.is_late(act.act.date) and term.last is not None:
            values = {"decision": act.decision, "verdict": f"«{verdict}», діє до {date_short(term.last)}"}
            yield case.found("KD442", (*place, "decision"), values, term.norm)
    elif verdict != {APPOINT: WINNER, ENROL: RESERVE}[act.decision]:
        values = {"decision": act.decision, "verdict": f"«{verdict}»" if verdict else "немає"}
        yield Finding("KD442", case.path, (*place, "decision"), values)
    elif decided is not None:
        term = case.due(TermName.HEAD_ACT, decided.sitting.date)
        if term.last is not None and act.act.date > term.last:
            values = {"date": date_short(act.act.date), "last": date_short(term.last)}
            yield case.found("KD441", (*place, "act", "date"), values, term.norm, weight=Severity.WARNING)


def _appeal(case: Case, candidate: Candidate, loc: Loc) -> Iterator[Finding]:
    """A complaint is lodged within the term from the candidate's own acquaintance with the decision (B32)."""
    if candidate.appeal is None or candidate.acquainted is None:
        return
    term = case.due(TermName.APPEAL, candidate.acquainted)
    if term.last is not None and candidate.appeal.date > term.last:
        values = {"date": date_short(candidate.appeal.date), "last": date_short(term.last)}
        yield case.found("KD446", (*loc, "appeal", "date"), values, term.norm, weight=Severity.WARNING)


def _notices(case: Case) -> Iterator[Finding]:
    """Every candidate, not only the winner, is told within the term from the end of the competition (B34)."""
    last = case.last_selection()
    protocol = last[1].protocol if last is not None else None
    ended = case.competition.ended or (protocol.date if protocol is not None else None)
    if ended is None or last is None:
        return
    term = case.due(TermName.NOTICES, ended)
    if term.last is None:
        return
    gone_by = any(day > term.last for day in case.later_days())
    for number, candidate in enumerate(case.competition.candidates):
        notice = candidate.notice.date if candidate.notice is not None else None
        told = min((day for day in (notice, candidate.acquainted) if day is not None), default=None)
        loc: Loc = ("candidates", number)
        if told is not None and told > term.last:
            key: Loc = ("notice", "date") if told == notice else ("acquainted",)
            values = {"reason": f"повідомлено {date_short(told)}", "last": date_short(term.last)}
            yield case.found("KD440", (*loc, *key), values, term.norm, weight=Severity.WARNING)
        elif told is None and gone_by:
            values = {"reason": "повідомлення не записано", "last": date_short(term.last)}
            yield case.found("KD440", (*loc, "id"), values, term.norm, weight=Severity.WARNING)
