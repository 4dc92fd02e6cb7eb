"""Printing the exam's papers: nothing is printed while the record has an error."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kadry_cli.body.staff_files import load_units
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.printing import not_printed, print_paper
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.exam.files import ExamFiles, open_exam
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.exam.papers.results import notice, result_sheet
from kadry_cli.exam.records import Sitting
from kadry_cli.exam.scoring import find_candidate
from kadry_cli.topics import topic

FIELD_NAMES = {
    "body_name": "назва органу",
    "basis": "підстава",
    "name": "прізвище, ім’я та по батькові",
    "place": "населений пункт",
    "post": "посада",
    "rows": "кандидат",
    "rows.name": "прізвище, ім’я та по батькові кандидата",
    "vacancy": "назва посади",
    "chair": "голова комісії",
    "members": "член комісії",
    "secretary": "секретар комісії",
}


def print_result_sheet(
    root: Path,
    competition: str,
    number: int,
    output: Path | None,
    to: str | None,
    acquaintance: bool,
    blank: bool,
    force: bool,
) -> Outcome:
    """The exam sheet of one sitting, with its scores as the record holds them."""
    files, findings = _ready(root, competition)
    if files is None:
        return not_printed(findings)
    sittings = files.exam.sittings
    if number > len(sittings):
        raise UserError(f"засідання № {number} немає: усього їх {len(sittings)}", "вкажіть інший номер у --sitting")
    sitting = sittings[number - 1]
    scored = [one for one in files.scored() if one.sitting == number - 1]
    ground, found = _paper_ground(root, files, sitting)
    fields = result_sheet(ground, sitting, scored, acquaintance=acquaintance, blank=blank)
    competition = files.competition.id
    name = f"vidomist-{competition}" + (f"-{number}" if number > 1 else "") + ("-blank" if blank else "")
    return _printed("result-sheet", fields, competition, name, output, to, force, findings + found)


def print_notice(
    root: Path, competition: str, candidate: str | None, output: Path | None, to: str | None, force: bool
) -> Outcome:
    """One candidate's sheet, with nobody else's name or result. Without a candidate a blank of the first sitting."""
    files, findings = _ready(root, competition)
    if files is None:
        return not_printed(findings)
    competition = files.competition.id
    if candidate is None:
        sitting = files.exam.sittings[0]
        ground, found = _paper_ground(root, files, sitting)
        name = f"arkush-{competition}-blank"
        return _printed("notice", notice(ground, sitting, None), competition, name, output, to, force, findings + found)
    one = find_candidate(files.scored(), candidate)
    if one.result.state is None:
        raise UserError(f"результат кандидата «{one.id}» не визначено", "причину покаже: kadry exam score … --explain")
    sitting = files.exam.sittings[one.sitting]
    ground, found = _paper_ground(root, files, sitting)
    fields = notice(ground, sitting, one)
    return _printed("notice", fields, competition, f"arkush-{one.id}", output, to, force, findings + found)


def _ready(root: Path, competition: str) -> tuple[ExamFiles | None, tuple[Finding, ...]]:
    opened = open_exam(root, competition)
    return (None if has_errors(opened.findings) else opened.files), opened.findings


def _paper_ground(root: Path, files: ExamFiles, sitting: Sitting) -> tuple[PaperGround, tuple[Finding, ...]]:
    units, findings = load_units(root)
    law = files.laws[sitting.date]
    return PaperGround(files.ground.settings, units, files.competition, law), findings


def _printed(
    paper: str,
    fields: Mapping[str, Any],
    competition: str,
    name: str,
    output: Path | None,
    to: str | None,
    force: bool,
    findings: tuple[Finding, ...],
) -> Outcome:
    kind = next(kind for kind in topic("exam").papers if kind.name == paper)
    record = f"competitions/{competition}/competition.yaml"
    return print_paper(kind, fields, FIELD_NAMES, record, name, output, to, force, findings)
