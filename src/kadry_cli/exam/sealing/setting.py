"""Setting the tickets and the paper copy of their secret number: in memory, from values to bytes (X1)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kadry_cli.body.staff_files import load_units
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.printing import chosen_format, not_printed
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.documents.paper import PaperResult, typeset
from kadry_cli.core.resources import templates_dir
from kadry_cli.exam.papers.file_names import TICKETS, file_stem
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.exam.papers.opening import open_planned, undated
from kadry_cli.exam.papers.printing import FIELD_NAMES, written
from kadry_cli.exam.papers.slips import seed_slip_fields
from kadry_cli.exam.papers.tickets import blank_ticket_set_fields, ticket_set_fields
from kadry_cli.exam.places import competition_path
from kadry_cli.exam.records.tickets import Seal
from kadry_cli.exam.rules import ExamLaw
from kadry_cli.exam.sealing.standing import SealGround
from kadry_cli.exam.tickets.making import MadeSet
from kadry_cli.topics import topic


class TicketPaper(NamedTuple):
    """How the tickets are to be set; `to` is the format, None where the file's name gives it."""

    layout: Literal["page", "half"]
    stamp_each: bool
    to: str | None


def set_tickets(
    root: Path, register: Ground, ground: SealGround, made: MadeSet, paper: TicketPaper, output: Path | None
) -> PaperResult:
    """The title sheet and every ticket, with the texts of the questions."""
    seal = ground.seal()
    texts = {question.id: question.text for question in ground.bank.questions}
    numbered = [(number, [texts[code] for code in codes]) for number, codes in enumerate(made.tickets, 1)]
    coded = seal.model_copy(update={"set_code": made.code})
    on = _paper_ground(root, register, ground, seal.day)
    fields = ticket_set_fields(on, coded, numbered, day=seal.day, layout=paper.layout, stamp_each=paper.stamp_each)
    return _typeset("tickets", fields, root, on, output, paper.to)


def print_blank_tickets(root: Path, competition: str, paper: TicketPaper, output: Path | None, force: bool) -> Outcome:
    """A title sheet and one ticket to be filled in by hand; needs no secret number."""
    planned, findings = open_planned(root, competition)
    if planned is None or has_errors(findings):
        return not_printed(findings)
    fields = blank_ticket_set_fields(planned.ground, day=planned.day, layout=paper.layout, stamp_each=paper.stamp_each)
    name = file_stem(TICKETS, competition, blank=True)
    return written("tickets", undated(fields, planned), root, planned.ground, name, output, paper.to, force, findings)


def write_seed_slip(
    path: Path, root: Path, register: Ground, ground: SealGround, seal: Seal, number: bytes, file_name: str
) -> None:
    """The paper copy of a secret number, as a file for its owner alone. RefusedError where it cannot be set."""
    on = _paper_ground(root, register, ground, seal.day)
    fields = seed_slip_fields(on, seal, number.hex(), file_name)
    paper = _typeset("seed-slip", fields, root, on, path, None)
    if paper.data is None:
        raise RefusedError(paper.findings)
    write_output(path, paper.data, private=True)


def _paper_ground(root: Path, register: Ground, ground: SealGround, day: date) -> PaperGround:
    units, findings = load_units(root)
    if has_errors(findings):
        raise RefusedError(findings)
    return PaperGround(register.settings, units, ground.competition, ExamLaw.of(register.law_on(day)))


def _typeset(
    paper: str, fields: dict[str, Any], root: Path, ground: PaperGround, output: Path | None, to: str | None
) -> PaperResult:
    kind = topic("exam").paper(paper)
    own, notes = OwnTemplates(root, ground.settings).choose(kind)
    if has_errors(notes):
        return PaperResult(None, notes)
    named = output if output is not None and str(output) != "-" else None
    record = competition_path(ground.competition.id)
    to_format = chosen_format(named, to)
    made = typeset(templates_dir(), kind.template, fields, kind.fields, to_format, FIELD_NAMES, record, own)
    return made._replace(findings=notes + made.findings)
