"""Printing papers of the reserve: one by its name, or the same for everybody in the lists of a year."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli.core.console.named_papers import without_list
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_runs import Ready, Sheet, set_sheets
from kadry_cli.core.console.printing import not_printed, paper_folder, print_paper
from kadry_cli.core.console.text import MAX_WIDTH, wrap
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.manifest import PaperKind
from kadry_cli.reserve.lists import Reserves, list_path
from kadry_cli.reserve.papers.fields import FIELD_NAMES
from kadry_cli.reserve.papers.ground import Asked
from kadry_cli.reserve.papers.table import ReservePaper
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.reserve.enrolling.results import PaperResult


def kind_of(name: str) -> PaperKind:
    """What the manifest says of a paper."""
    return topic("reserve").paper(name)


def stem_of(one: ReservePaper, asked: Asked) -> str:
    """How the file is called where the user gives no name."""
    if asked.blank:
        return f"{one.file}-blank"
    if asked.place is not None:
        return f"{one.file}-{asked.place.candidate.person}"
    unit = f"-{asked.lists[0].unit}" if len(asked.lists) == 1 else ""
    return f"{one.file}-{asked.year}{unit}"


def printed_one(one: ReservePaper, asked: Asked, output: Path | None, to: str | None, force: bool) -> Outcome:
    """One paper, written where the user said."""
    fields = one.builder()(asked)
    own = OwnTemplates(asked.reserves.root, asked.reserves.ground.settings)
    kind, record, stem, notes = kind_of(one.name), record_of(asked), stem_of(one, asked), reconstructed_lines(one)
    return without_list(print_paper(kind, fields, FIELD_NAMES, record, stem, output, to, force, (), own, notes))


def record_of(asked: Asked) -> str:
    """The file that a finding of a paper names; "" on a blank."""
    return list_path(asked.lists[0].year, asked.lists[0].unit) if asked.lists else ""


def ready_papers(reserves: Reserves, sheets: Sequence[tuple[ReservePaper, Asked, Path]]) -> Ready:
    """Papers that are set and not written yet."""
    own = OwnTemplates(reserves.root, reserves.ground.settings)
    made = [Sheet(one.name, one.builder()(asked), file, record_of(asked)) for one, asked, file in sheets]
    return set_sheets(made, topic("reserve").papers, own, FIELD_NAMES)


def printed_all(
    reserves: Reserves, one: ReservePaper, every: Sequence[Asked], output: Path | None, to: str, force: bool
) -> Outcome:
    """The same paper for everybody, each in a file of its own in one folder."""
    if output is None or str(output) == "-":
        raise UserError("--all кладе папери в папку", f"вкажіть її: -o {one.file}")
    folder = paper_folder(output, one.file)
    ready = ready_papers(reserves, [(one, asked, folder / f"{stem_of(one, asked)}.{to}") for asked in every])
    if has_errors(ready.findings):
        return not_printed(ready.findings)
    ready.write(force)
    result: PaperResult = {"files": ready.names(), "papers": []}

    def view(screen: Screen) -> None:
        screen.line(f"{kind_of(one.name).title}: {counted(len(every), 'папір', 'папери', 'паперів')}, папка {folder}")
        for note in reconstructed_lines(one):
            screen.note(note)

    return Outcome(result, findings=ready.findings, view=view)


def reconstructed_lines(one: ReservePaper) -> list[str]:
    """Which columns the form prints as reconstructed, and what to do; nothing where none is."""
    if not one.reconstructed:
        return []
    mend = "Маєте бланк – складіть власний шаблон (docs/papers.md)."
    return wrap(f"Без зразка бланка відновлено графи: {one.reconstructed}. {mend}", MAX_WIDTH)
