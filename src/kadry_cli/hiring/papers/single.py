"""Single papers of the end of a competition: the head's act, the oath, the answer to a complaint (papers 2.9, 2.10)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli.body.staff_files import load_units
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.core.console.paper_runs import Ready, Sheet
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.hiring.papers import end_papers
from kadry_cli.hiring.papers.ground import Asked
from kadry_cli.hiring.papers.outcome_printing import set_papers
from kadry_cli.hiring.state import State

if TYPE_CHECKING:
    from kadry_cli.hiring.papers.table import Builder


def act_and_oath(root: Path, state: State, candidate: str, output: Path | None, oath: Path | None) -> Ready:
    """The act recorded on a candidate, and the oath sheet as of the day from which he or she is appointed."""
    papers = (("head-order", end_papers.act_of_head, output), ("oath", end_papers.oath, oath))
    return _set(root, state, _candidate(state, candidate), papers)


def answer(root: Path, state: State, candidate: str, output: Path) -> Ready:
    """The answer to a complaint that is decided."""
    one = _candidate(state, candidate)
    if one.appeal is None or one.appeal.decided is None:
        raise UserError(f"«{candidate}»: рішення за скаргою ще немає", "додайте --outcome і --decided")
    return _set(root, state, one, (("complaint-answer", end_papers.answer, output),))


def _set(root: Path, state: State, one: Candidate, papers: tuple[tuple[str, Builder, Path | None], ...]) -> Ready:
    units, findings = load_units(root)
    if has_errors(findings):
        return Ready((), findings)
    asked = Asked(units)
    sheets = [Sheet(kind, fields(state, one, asked), file) for kind, fields, file in papers if file is not None]
    ready = set_papers(root, state, sheets)
    return ready._replace(findings=findings + ready.findings)


def _candidate(state: State, candidate: str) -> Candidate:
    return next(one for one in state.competition.candidates if one.id == candidate)
