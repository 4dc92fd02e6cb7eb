"""Single papers of the end of a competition: the head's act, the oath, the answer to a complaint (papers 2.9, 2.10)."""

from __future__ import annotations

from pathlib import Path

from kadry_cli.body.staff_files import load_units
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.hiring.decided import required_decision
from kadry_cli.hiring.papers.complaint_answer import complaint_answer
from kadry_cli.hiring.papers.head_orders import head_order
from kadry_cli.hiring.papers.letter_parts import letter_ground
from kadry_cli.hiring.papers.oath import oath_sheet
from kadry_cli.hiring.papers.outcome_printing import Ready, Sheet, set_papers
from kadry_cli.hiring.state import State


def act_and_oath(root: Path, state: State, candidate: str, output: Path | None, oath: Path | None) -> Ready:
    """The act recorded on a candidate, and the oath sheet as of the day from which he or she is appointed."""
    units, findings = load_units(root)
    if has_errors(findings):
        return Ready((), findings)
    one = _candidate(state, candidate)
    act = one.head_act
    day = act.act.date if act is not None else required_decision(state, one).date
    sheets = []
    if output is not None:
        fields = head_order(state, letter_ground(state, units, day), one)
        sheets.append(Sheet("head-order", fields, output))
    if oath is not None:
        since = act.starts if act is not None and act.starts is not None else day
        sheets.append(Sheet("oath", oath_sheet(state, letter_ground(state, units, since), one, since), oath))
    ready = set_papers(root, state, sheets)
    return ready._replace(findings=findings + ready.findings)


def answer(root: Path, state: State, candidate: str, output: Path) -> Ready:
    """The answer to a complaint that is decided."""
    units, findings = load_units(root)
    if has_errors(findings):
        return Ready((), findings)
    one = _candidate(state, candidate)
    if one.appeal is None or one.appeal.decided is None:
        raise UserError(f"«{candidate}»: рішення за скаргою ще немає", "додайте --outcome і --decided")
    ground = letter_ground(state, units, one.appeal.decided)
    ready = set_papers(root, state, [Sheet("complaint-answer", complaint_answer(state, ground, one), output)])
    return ready._replace(findings=findings + ready.findings)


def _candidate(state: State, candidate: str) -> Candidate:
    return next(one for one in state.competition.candidates if one.id == candidate)
