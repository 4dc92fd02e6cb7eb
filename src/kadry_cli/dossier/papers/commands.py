"""`kadry file paper`: every paper of personal files by its name, or the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.named_papers import names_beginning, paper_named, without_list
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.printing import print_paper
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.errors import UserError
from kadry_cli.core.records.years import LATEST_YEAR
from kadry_cli.dossier.arguments import complete_file
from kadry_cli.dossier.papers.fields import FIELD_NAMES
from kadry_cli.dossier.papers.ground import Asked
from kadry_cli.dossier.papers.table import PAPERS, FilePaper
from kadry_cli.dossier.state import file_path, files_on_disk
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from pathlib import Path

    from kadry_cli.dossier.results import PaperResult


def complete_paper(incomplete: str) -> list[str]:
    """The names of the papers for shell completion."""
    return names_beginning(PAPERS, incomplete)


def paper(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="НАЗВА", help="Який папір; без назви – перелік", autocompletion=complete_paper),
    ] = None,
    person: Annotated[
        str | None,
        typer.Argument(
            metavar="ОСОБА", help="Чия справа: код, номер справи або частина імені", autocompletion=complete_file
        ),
    ] = None,
    year: Annotated[
        int | None,
        typer.Option("--year", metavar="РІК", min=1990, max=LATEST_YEAR, help="За який рік книга чи уточнення"),
    ] = None,
    copy: Annotated[
        int | None, typer.Option("--copy", metavar="ЧИСЛО", min=1, help="Номер примірника під грифом, якщо він є")
    ] = None,
    output: OutputFile = None,
    to: To = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати папір особової справи: опис, обкладинку, аркуш-засвідчувач, аркуш уточнення, книгу, журнал.

    Чого в записі немає, те лишається порожнім місцем. Дата паперу – день у --on, для закритої справи – день закриття.
    Гриф друкують лише за налаштуванням `restriction_marks`, яке називає акт органу.

    Приклад: kadry file paper inventory gudz-mariia-3f8k -o opys.pdf
    """
    if name is None:
        return _list()
    session: Session = ctx.obj
    one = paper_named(PAPERS, name, "kadry file paper")
    if one.about_file and person is None and not blank:
        raise UserError("не вказано ОСОБУ", f"kadry file paper {one.name} ОСОБА; порожній бланк: --blank")
    if person is not None and (blank or not one.about_file):
        what = "бланк – ні про кого" if blank else f"папір «{one.name}» – не про одну справу"
        raise UserError(what, "приберіть ОСОБУ")
    return _printed(session, one, person, year, copy, output, to.value if to else None, blank, force)


def _printed(
    session: Session,
    one: FilePaper,
    person: str | None,
    year: int | None,
    copy: int | None,
    output: Path | None,
    to: str | None,
    blank: bool,
    force: bool,
) -> Outcome:
    files = files_on_disk(session.required_root())
    file = files.find(person) if person is not None else None
    asked = Asked(files, file, session.day(), year, blank, copy)
    fields = one.builder()(asked)
    record = file_path(file.person) if file is not None else ""
    stem = f"{one.file}-{file.person}" if file is not None else f"{one.file}-{year}" if year else one.file
    own = OwnTemplates(files.root, files.ground.settings)
    stem = f"{stem}-blank" if blank else stem
    made = print_paper(topic("dossier").paper(one.name), fields, FIELD_NAMES, record, stem, output, to, force, (), own)
    return without_list(made)


def _list() -> Outcome:
    kind = topic("dossier").paper
    result: PaperResult = {
        "files": [],
        "papers": [
            {
                "name": one.name,
                "title": kind(one.name).title,
                "person": "треба" if one.about_file else "ні",
            }
            for one in PAPERS
        ],
    }

    def view(screen: Screen) -> None:
        rows = [(one["name"], one["title"], one["person"]) for one in result["papers"]]
        screen.table(Table(("назва", "папір", "особа"), rows))
        screen.line("Друк: kadry file paper НАЗВА [ОСОБА] -o ФАЙЛ.pdf; порожній бланк: --blank")

    return Outcome(result, view=view)
