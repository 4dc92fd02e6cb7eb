"""`kadry assess form`: the form of the yearly assessment, of one person, of several, of all, blank."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.assessment.papers.fields import FIELD_NAMES
from kadry_cli.assessment.papers.form import RECONSTRUCTED, form
from kadry_cli.assessment.papers.ground import Body
from kadry_cli.assessment.papers.subject import body_on, chosen_year, required_campaign, subject_of
from kadry_cli.assessment.stages.arguments import YearOption
from kadry_cli.assessment.stages.state import assessment_path
from kadry_cli.core.console.completion import complete_person
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.printing import chosen_format, not_printed, prepare_folder, saved
from kadry_cli.core.console.progress import track
from kadry_cli.core.console.text import MAX_WIDTH, wrap
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.batch import PaperJob, typeset_batch
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.documents.own_templates import OwnTemplate, OwnTemplates
from kadry_cli.core.documents.paper import Format, typeset
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.resources import templates_dir
from kadry_cli.person.files import finder
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from kadry_cli.assessment.papers.results import FormsResult
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding
    from kadry_cli.core.manifest import PaperKind

STEM, FOLDER = "blank-otsinky", "blanky-otsinky"


def form_paper(
    ctx: typer.Context,
    people: Annotated[
        list[str] | None,
        typer.Argument(metavar="ОСОБА", help="Коди або частини імен", autocompletion=complete_person),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Усіх, кого оцінюють за рік: файл на кожного, у папку -o")
    ] = False,
    year: YearOption = None,
    blank: Blank = False,
    output: OutputFile = None,
    to: To = None,
    force: Force = False,
) -> Outcome:
    """Надрукувати бланк щорічної оцінки: заповнений за записом або порожній.

    Самооцінка й оцінка керівника стоять поруч; критерії для керівних працівників – лише в бланку керівника, спеціальні
    критерії – за наказом. Кілька бланків кладуть у папку, файл на кожного.

    Приклад: kadry assess form ґудзь --year 2013 -o blank.pdf
    """
    session: Session = ctx.obj
    if [bool(people), every, blank].count(True) != 1:
        raise UserError("вкажіть щось одне: осіб, --all або --blank", "kadry assess form ОСОБА -o blank.pdf")
    root = session.required_root()
    body = body_on(root, session.day(), blank=blank)
    chosen = chosen_year(body, year)
    if every:
        who = [one.person for one in required_campaign(body, chosen).assessed]
    else:
        find = finder(root)
        who = list(dict.fromkeys(find(one) for one in people or ()))
    if every and not who:
        raise UserError(f"за {chosen} рік нікого не оцінюють", "кого оцінюють: kadry assess status")
    own = OwnTemplates(root, body.settings).choose(_kind())
    if has_errors(own.findings):
        return not_printed(own.findings)
    ending = to.value if to else None
    if blank or (len(who) == 1 and not every):
        return _one(body, who[0] if who else None, chosen, output, ending, force, own.template, own.findings)
    return _many(session, body, who, chosen, output, chosen_format(None, ending), force, own.template, own.findings)


def _kind() -> PaperKind:
    return topic("assessment").paper("form")


def _job(body: Body, person: str | None, year: int, to: Format, own: OwnTemplate | None) -> PaperJob:
    kind = _kind()
    record = assessment_path(person, year) if person is not None else ""
    fields = form(subject_of(body, person, year))
    return PaperJob(templates_dir(), kind.template, fields, kind.fields, to, FIELD_NAMES, record, own)


def _one(
    body: Body,
    person: str | None,
    year: int,
    output: Path | None,
    ending: str | None,
    force: bool,
    own: OwnTemplate | None,
    findings: tuple[Finding, ...],
) -> Outcome:
    to = chosen_format(output, ending)
    made = typeset(*_job(body, person, year, to, own))
    found = findings + made.findings
    if made.data is None:
        return not_printed(found)
    name = f"{STEM}-{person}-{year}.{to}" if person is not None else f"{STEM}.{to}"
    outcome = saved(_kind(), made.data, name, output, force, found, _reconstructed())
    written = outcome.result["files"] if outcome.result is not None else []
    return replace(outcome, result={"files": written, "people": int(person is not None)})


def _many(
    session: Session,
    body: Body,
    people: Sequence[str],
    year: int,
    output: Path | None,
    to: Format,
    force: bool,
    own: OwnTemplate | None,
    findings: tuple[Finding, ...],
) -> Outcome:
    """A file for each, into one folder; a form that cannot be set is told of and stops no other."""
    folder = output if output is not None else Path(FOLDER)
    paths = [folder / f"{STEM}-{person}-{year}.{to}" for person in people]
    prepare_folder(folder, paths, force)
    found = list(findings)
    files: list[str] = []
    jobs = (_job(body, person, year, to, own) for person in people)
    made = typeset_batch(jobs, os.cpu_count() or 1)
    for path, one in zip(paths, track(made, "Друк бланків", session, len(people)), strict=True):
        found += one.findings
        if one.data is not None:
            write_output(path, one.data, force)
            files.append(str(path))

    def view(screen: Screen) -> None:
        screen.line(f"Надруковано {counted(len(files), 'бланк', 'бланки', 'бланків')} із {len(people)}: папка {folder}")
        for note in _reconstructed():
            screen.note(note)

    result: FormsResult = {"files": files, "people": len(people)}
    return Outcome(result, findings=tuple(found), view=view)


def _reconstructed() -> list[str]:
    """Which parts of the form no source shows, and what to do with a specimen."""
    said = f"Без зразка бланка відновлено: {RECONSTRUCTED}. Маєте зразок – зробіть власний шаблон (docs/papers.md)."
    return wrap(said, MAX_WIDTH)
