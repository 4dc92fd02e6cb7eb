"""Printing the exam's papers: nothing is printed while the record has an error."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kadry_cli.body.staff_files import load_units
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.printing import not_printed, print_paper
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.exam.files import ExamFiles, open_exam
from kadry_cli.exam.papers.file_names import NOTICE, RESULT_SHEET, file_stem, sitting_stem
from kadry_cli.exam.papers.ground import PaperGround, of_sitting
from kadry_cli.exam.papers.results import notice, result_sheet
from kadry_cli.exam.places import competition_path
from kadry_cli.exam.records.sitting import Sitting
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
    "sections.questions": "питання переліку",
    "tickets.questions": "питання білета",
    "absent": "відсутній член комісії",
    "annexes": "додаток",
    "candidates.name": "прізвище, ім’я та по батькові кандидата",
    "incidents": "подія під час іспиту",
    "opening": "проведення іспиту",
    "posts": "посада",
    "present": "присутній член комісії",
    "room": "перевірка приміщення",
    "seals.sentences": "опечатування білетів",
    "states": "примітка про кандидата",
    "corrections.reason": "причина виправлення оцінки",
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
    files, findings = ready(root, competition)
    if files is None:
        return not_printed(findings)
    sitting = sitting_of(files, number)
    scored = [one for one in files.scored() if one.sitting == number - 1]
    ground, found = paper_ground(root, files, sitting)
    fields = result_sheet(ground, sitting, scored, acquaintance=acquaintance, blank=blank)
    competition = files.competition.id
    name = sitting_stem(RESULT_SHEET, competition, files.exam.sittings, number, blank=blank)
    return written("result-sheet", fields, root, ground, name, output, to, force, findings + found)


def print_notice(
    root: Path, competition: str, candidate: str | None, output: Path | None, to: str | None, force: bool
) -> Outcome:
    """One candidate's sheet, with nobody else's name or result. Without a candidate a blank of the first sitting."""
    files, findings = ready(root, competition)
    if files is None:
        return not_printed(findings)
    competition = files.competition.id
    if candidate is None:
        sitting = files.exam.sittings[0]
        ground, found = paper_ground(root, files, sitting)
        name = file_stem(NOTICE, competition, blank=True)
        return written("notice", notice(ground, sitting, None), root, ground, name, output, to, force, findings + found)
    one = find_candidate(files.scored(), candidate)
    if one.result.state is None:
        raise UserError(f"результат кандидата «{one.id}» не визначено", "причину покаже: kadry exam score … --explain")
    sitting = files.exam.sittings[one.sitting]
    ground, found = paper_ground(root, files, sitting)
    fields = notice(ground, sitting, one)
    return written("notice", fields, root, ground, file_stem(NOTICE, one.id), output, to, force, findings + found)


def sitting_of(files: ExamFiles, number: int) -> Sitting:
    """The sitting of that number, from 1. UserError where there is none."""
    sittings = files.exam.sittings
    if number > len(sittings):
        raise UserError(f"засідання № {number} немає: усього їх {len(sittings)}", "вкажіть інший номер у --sitting")
    return sittings[number - 1]


def ready(root: Path, competition: str) -> tuple[ExamFiles | None, tuple[Finding, ...]]:
    """The exam's files, or None while they have an error; the findings either way."""
    opened = open_exam(root, competition)
    return (None if has_errors(opened.findings) else opened.files), opened.findings


def paper_ground(root: Path, files: ExamFiles, sitting: Sitting) -> tuple[PaperGround, tuple[Finding, ...]]:
    """What a paper of the sitting stands on, and what is wrong with the staff list."""
    units, findings = load_units(root)
    law = files.laws[sitting.date]
    return of_sitting(PaperGround(files.ground.settings, units, files.competition, law), sitting), findings


def written(
    paper: str,
    fields: Mapping[str, Any],
    root: Path,
    ground: PaperGround,
    name: str,
    output: Path | None,
    to: str | None,
    force: bool,
    findings: tuple[Finding, ...],
) -> Outcome:
    """The paper as a file or on standard output; `paper` is its kind's name in the manifest.

    A template of the office stands in for the program's where the settings of the register list it.
    """
    kind = topic("exam").paper(paper)
    record = competition_path(ground.competition.id)
    own = OwnTemplates(root, ground.settings)
    return print_paper(kind, fields, FIELD_NAMES, record, name, output, to, force, findings, own)
