"""`kadry change paper`: the sheet of knowledge, the act of refusal, or the list of them."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.basis import read_basis
from kadry_cli.body.order_asking import number_of
from kadry_cli.body.order_finding import line_of_book
from kadry_cli.changes.papers.fields import FIELD_NAMES
from kadry_cli.changes.papers.ground import Asked
from kadry_cli.changes.papers.knowledge import knowledge, rows_of_act, typed_rows
from kadry_cli.changes.papers.refusal import Told, Witness, order_words, recorded, refusal, witnesses_of
from kadry_cli.changes.people import anybody
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.named_papers import names_beginning, paper_named, papers_listed, without_list
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.printing import print_paper
from kadry_cli.core.console.session import Session
from kadry_cli.core.documents.own_templates import OwnTemplates
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.records.years import EARLIEST_YEAR, LATEST_YEAR
from kadry_cli.dossier.state import files_on_disk
from kadry_cli.exam.times import parse_time
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from kadry_cli.core.manifest import PaperKind

KNOWLEDGE, REFUSAL = "knowledge", "refusal"
STEMS = {KNOWLEDGE: "obiznanist", REFUSAL: "akt-pro-vidmovu"}


def complete_paper(incomplete: str) -> list[str]:
    """The names of the papers for shell completion."""
    return names_beginning(topic("changes").papers, incomplete)


def paper(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="НАЗВА", help="Який папір; без назви – перелік", autocompletion=complete_paper),
    ] = None,
    person: Annotated[str | None, typer.Argument(metavar="ОСОБА", help="Про кого папір: код або частина імені")] = None,
    rows: Annotated[
        list[str] | None,
        typer.Option("--row", metavar="РЯДОК", help="для аркуша: зміна «дані|було|стало»"),
    ] = None,
    commit: Annotated[
        str | None,
        typer.Option("--commit", metavar="АКТ", help="для аркуша: узяти зміни й підставу з акта історії реєстру"),
    ] = None,
    ground: Annotated[
        str | None, typer.Option("--basis", metavar="ПІДСТАВА", help="для аркуша: підстава змін із --row")
    ] = None,
    order: Annotated[
        str | None, typer.Option("--order", metavar="НОМЕР", help="для акта: з яким документом книги ознайомлювали")
    ] = None,
    year: Annotated[
        int | None,
        typer.Option("--year", metavar="РІК", min=EARLIEST_YEAR, max=LATEST_YEAR, help="для акта: за який рік книга"),
    ] = None,
    what: Annotated[
        str | None, typer.Option("--what", metavar="ТЕКСТ", help="для акта: з чим, якщо не з документом книги")
    ] = None,
    number: Annotated[str | None, typer.Option("--number", metavar="НОМЕР", help="для акта: номер акта")] = None,
    hour: Annotated[
        time | None, typer.Option("--time", metavar="ЧАС", parser=parse_time, help="для акта: час складання: 10:30")
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="ТЕКСТ", help="для акта: слова після «мотивуючи»: тим, що …")
    ] = None,
    witnesses: Annotated[
        list[str] | None,
        typer.Option("--witness", metavar="ХТО", help="для акта: хто складає акт, «посада, ПІБ»; двоє або троє"),
    ] = None,
    output: OutputFile = None,
    to: To = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати аркуш обізнаності про зміну облікових даних (`knowledge`) або акт про відмову від підпису
    (`refusal`).

    Аркуш потрібен, коли зміну вносять без наказу: на наказі ті самі три підписи вже є. Дані в ньому не приховано, бо
    папір – для самого працівника. Акт про відмову бере дату, номер і свідків із книги, якщо відмову вже записано;
    решта – з параметрів. Чого не названо, те лишається порожнім місцем. Дата паперу – день у --on.

    Приклад: kadry change paper refusal gudz-mariia-3f8k --order 49-к --year 2009 -o akt.pdf
    """
    if name is None:
        return papers_listed(topic("changes").papers, "kadry change paper НАЗВА ОСОБА")
    session: Session = ctx.obj
    kind = paper_named(topic("changes").papers, name, "kadry change paper")
    of_refusal = [order, year, what, number, hour, reason, witnesses]
    given = {KNOWLEDGE: any((rows, commit, ground)), REFUSAL: any(one is not None for one in of_refusal)}
    _refuse_misplaced(kind, person, given, blank)
    files = files_on_disk(session.required_root())
    who = anybody(files.root)(person) if person is not None else ""
    asked = Asked(files, who, session.day())
    if kind.name == KNOWLEDGE:
        if rows and commit is not None:
            raise UsageError("--row і --commit разом не пишуть")
        if ground is not None and not rows:
            raise UsageError("--basis пишуть лише разом із --row", "акт історії має підставу сам")
        cited = read_basis(ground).text if ground is not None else ""
        found = rows_of_act(asked, commit) if commit is not None else typed_rows(rows or [], cited)
        fields = knowledge(asked, found)
    else:
        told = Told(
            optional_line(what, "--what"),
            optional_line(number, "--number"),
            f"{hour:%H:%M}" if hour is not None else "",
            optional_line(reason, "--reason"),
            witnesses_of(witnesses or []),
        )
        asked, told = _of_book(asked, told, order, year)
        fields = refusal(asked, told)
    stem = f"{STEMS[kind.name]}-{who or 'blank'}"
    own = OwnTemplates(files.root, files.ground.settings)
    made = print_paper(kind, fields, FIELD_NAMES, "", stem, output, to.value if to else None, force, (), own)
    return without_list(made)


def _refuse_misplaced(kind: PaperKind, person: str | None, given: dict[str, bool], blank: bool) -> None:
    """UserError for a paper about nobody, a blank about somebody, an option of the other paper."""
    if blank and (person is not None or any(given.values())):
        raise UserError("бланк – ні про кого", "приберіть ОСОБУ й параметри змісту")
    if not blank and person is None:
        raise UserError("не вказано ОСОБУ", f"kadry change paper {kind.name} ОСОБА; порожній бланк: --blank")
    other = REFUSAL if kind.name == KNOWLEDGE else KNOWLEDGE
    if given[other]:
        raise UserError(f"серед параметрів є ті, що лише для паперу «{other}»", "які чиї: kadry change paper --help")


def _of_book(asked: Asked, told: Told, order: str | None, year: int | None) -> tuple[Asked, Told]:
    """The paper with what the book says: of the order, and of the refusal where it is recorded there."""
    if order is None:
        if year is not None:
            raise UsageError("--year пишуть лише разом із --order")
        return asked, told
    if told.what:
        raise UsageError("--what і --order разом не пишуть")
    found = line_of_book(asked.files.root, year, number_of(order, "--order")).order
    refused = recorded(found, asked.person)
    told = told._replace(what=order_words(found))
    if refused is None:
        return asked, told
    names = tuple(Witness("", one) for one in refused.witnesses)
    told = told._replace(number=told.number or refused.number, witnesses=told.witnesses or names)
    return asked._replace(day=refused.date), told
