"""Printing the papers of the time before the exam: question list, control slip, answer sheets (1.1, 1.4, 1.8)."""

from __future__ import annotations

from pathlib import Path

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.printing import not_printed
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.confidence import unconfirmed_note, without_value
from kadry_cli.core.register.load import load_record
from kadry_cli.core.register.positions import locate
from kadry_cli.exam.bank.checks import check_bank
from kadry_cli.exam.papers.answer_sheet import answer_sheet, sheets_needed
from kadry_cli.exam.papers.file_names import ANSWER_SHEETS, CONTROL_SLIP, QUESTION_LIST, file_stem, sitting_stem
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.exam.papers.opening import Planned, open_planned, undated
from kadry_cli.exam.papers.printing import paper_ground, ready, sitting_of, written
from kadry_cli.exam.papers.question_list import question_list
from kadry_cli.exam.papers.slips import control_slip_fields
from kadry_cli.exam.records.bank import Bank


def print_question_list(
    root: Path, competition: str, output: Path | None, to: str | None, copy: bool, blank: bool, force: bool
) -> Outcome:
    """The questions valid on the exam's date; before one is set, on that of the list's approval or the head's act."""
    planned, findings = open_planned(root, competition)
    if planned is None:
        return not_printed(findings)
    bank, day = None, planned.day
    if not blank:
        bank, found = _bank(root, planned)
        findings += found
        if bank is None or has_errors(findings):
            return not_printed(findings)
        if planned.sitting is None and bank.approved is not None:
            day = bank.approved.date
        findings += _unconfirmed(planned.ground, ("exam.questions_by_subject", "exam.subject_titles"))
    fields = question_list(planned.ground, bank, day, copy=copy)
    if blank:
        fields = undated(fields, planned)
    name = file_stem(QUESTION_LIST, planned.ground.competition.id, blank=blank)
    return written("question-list", fields, root, planned.ground, name, output, to, force, findings)


def print_answer_sheets(
    root: Path,
    competition: str,
    number: int,
    copies: int | None,
    output: Path | None,
    to: str | None,
    blank: bool,
    force: bool,
) -> Outcome:
    """One equal sheet for each candidate who may come, or so many `copies`; a blank is one sheet."""
    if blank:
        planned, findings = open_planned(root, competition, number)
        if planned is None:
            return not_printed(findings)
        ground = planned.ground
        fields = undated(answer_sheet(ground, planned.day, copies or 1), planned)
        name = file_stem(ANSWER_SHEETS, ground.competition.id, blank=True)
    else:
        files, findings = ready(root, competition)
        if files is None:
            return not_printed(findings)
        sitting = sitting_of(files, number)
        ground, found = paper_ground(root, files, sitting)
        needed = sheets_needed(files.competition, sitting)
        if not (copies or needed):
            raise UserError("немає кандидатів, для яких друкувати аркуші", "вкажіть кількість: --copies 10")
        findings += found + _unconfirmed(ground, ("exam.questions", "exam.max_minutes"))
        fields = answer_sheet(ground, sitting.date, copies or needed)
        name = sitting_stem(ANSWER_SHEETS, ground.competition.id, files.exam.sittings, number, blank=False)
    return written("answer-sheets", fields, root, ground, name, output, to, force, findings)


def print_control_slip(
    root: Path, competition: str, output: Path | None, to: str | None, blank: bool, force: bool
) -> Outcome:
    """The slip of the seal in force, the last one."""
    planned, findings = open_planned(root, competition)
    if planned is None:
        return not_printed(findings)
    if blank:
        fields = undated(control_slip_fields(planned.ground, None, planned.day), planned)
    else:
        files, findings = ready(root, competition)
        if files is None:
            return not_printed(findings)
        seals = files.exam.seals
        if not seals:
            raise UserError("білетів цього іспиту ще не опечатано", f"опечатайте: kadry exam seal {competition}")
        fields = control_slip_fields(planned.ground, seals[-1], seals[-1].day)
    name = file_stem(CONTROL_SLIP, planned.ground.competition.id, blank=blank)
    return written("control-slip", fields, root, planned.ground, name, output, to, force, findings)


def _bank(root: Path, planned: Planned) -> tuple[Bank | None, tuple[Finding, ...]]:
    """The question bank, checked by itself. UserError where there is none yet."""
    competition = planned.ground.competition.id
    path = f"competitions/{competition}/questions.yaml"
    if not (root / path).is_file():
        raise UserError(
            f"у конкурсу «{competition}» ще немає переліку питань",
            f"імпортуйте: kadry exam bank import {competition} ФАЙЛ, або надрукуйте бланк: --blank",
        )
    loaded = load_record(root, path, Bank)
    if loaded.record is None:
        return None, loaded.findings
    place = planned.register.place(path, {"competition": competition})
    report = check_bank(loaded.record, place)
    return loaded.record, loaded.findings + locate(report.findings, loaded.data)


def _unconfirmed(ground: PaperGround, keys: tuple[str, ...]) -> tuple[Finding, ...]:
    """A note for each norm that the paper leaves a blank for."""
    on = ground.law.on
    norms = without_value(on.norm(key) for key in keys)
    return tuple(unconfirmed_note(norm, norm.title, on.day) for norm in norms)
