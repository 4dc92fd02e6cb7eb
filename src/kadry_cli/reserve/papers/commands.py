"""`kadry reserve paper`: every paper of the reserve by its name, or the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.named_papers import names_beginning, paper_named
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.console.printing import chosen_format
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UserError
from kadry_cli.reserve.arguments import UnitOption
from kadry_cli.reserve.enrolling.arguments import OfPost, OfYear, PersonListed, act_of
from kadry_cli.reserve.enrolling.places import find_place
from kadry_cli.reserve.lists import Reserves, reserves_on_disk
from kadry_cli.reserve.papers.asking import asked_blank, asked_person, asked_year
from kadry_cli.reserve.papers.ground import Asked
from kadry_cli.reserve.papers.letters import require_employer
from kadry_cli.reserve.papers.printing import kind_of, printed_all, printed_one
from kadry_cli.reserve.papers.table import PAPERS, PERSON, ReservePaper
from kadry_cli.reserve.records.candidate import works_elsewhere
from kadry_cli.reserve.rules.membership import places

if TYPE_CHECKING:
    from kadry_cli.reserve.enrolling.results import PaperResult


def complete_paper(incomplete: str) -> list[str]:
    """The names of the papers for shell completion."""
    return names_beginning(PAPERS, incomplete)


def paper(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="НАЗВА", help="Який папір; без назви – перелік", autocompletion=complete_paper),
    ] = None,
    person: PersonListed = None,
    year: OfYear = None,
    unit: UnitOption = None,
    post: OfPost = None,
    order: Annotated[
        str | None,
        typer.Option("--order", metavar="АКТ", help="Який акт чи протокол друкувати, якщо за рік їх кілька"),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Папір про кожну особу зі списків року, файл на кожну, у папку -o")
    ] = False,
    copy: Annotated[
        int | None, typer.Option("--copy", metavar="ЧИСЛО", min=1, help="Номер примірника під грифом, якщо він є")
    ] = None,
    output: OutputFile = None,
    to: To = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати папір резерву: заяву, список, акт про зарахування, особистий план, листи, протокол комісії.

    Чого в записі немає, те лишається порожнім місцем. Список і акт мають дату акта, проєкт – день у --on; тоді ж у
    списку видно, кого виключено. Відкритий список називає лише тих, хто дав на це згоду.

    Приклад: kadry reserve paper list --blank -o spysok.pdf
    """
    if name is None:
        return _list()
    session: Session = ctx.obj
    one = paper_named(PAPERS, name, "kadry reserve paper")
    about_person = one.about == PERSON
    if [blank, every, person is not None].count(True) > 1:
        raise UserError("вкажіть щось одне: особу, --blank або --all", f"kadry reserve paper {one.name} ОСОБА")
    if about_person and not (blank or every) and person is None:
        raise UserError("не вказано ОСОБУ", f"kadry reserve paper {one.name} ОСОБА; порожній бланк: --blank")
    if not about_person and (person is not None or every):
        raise UserError(f"папір «{one.name}» – про списки року, а не про особу", "приберіть ОСОБУ й --all")
    if order is not None and (about_person or blank):
        raise UserError("--order – лише для акта про зарахування і протоколу комісії", "приберіть --order")
    reserves = reserves_on_disk(session.required_root())
    today, on = session.day(), session.on
    if every:
        people = _everybody(reserves, one, year, unit, session)
        ending = chosen_format(None, to.value if to else None)
        return printed_all(reserves, one, people, output, ending, force)
    if blank:
        asked = asked_blank(reserves, today, on, copy)
    elif person is not None:
        place = find_place(reserves, person, year, post)
        if one.to_employer:
            require_employer(place, reserves.name(place.candidate))
        asked = asked_person(reserves, place, today, on, copy)
    else:
        asked = asked_year(reserves, year, unit, act_of(order, "--order"), today, on, copy)
    return printed_one(one, asked, output, to.value if to else None, force)


def _everybody(
    reserves: Reserves, one: ReservePaper, year: int | None, unit: str | None, session: Session
) -> list[Asked]:
    """Everybody in the lists of the year; of letters those only who work elsewhere."""
    ground = asked_year(reserves, year, unit, None, session.day(), session.on)
    found = [place for one in ground.lists for place in places(one) if place.candidate.removed is None]
    if one.to_employer:
        found = [place for place in found if works_elsewhere(place.candidate.outsider)]
    if not found:
        raise UserError("друкувати ні про кого", "хто в резерві: kadry reserve list РІК")
    return [asked_person(reserves, place, session.day(), session.on) for place in found]


def _list() -> Outcome:
    result: PaperResult = {
        "files": [],
        "papers": [{"name": one.name, "title": kind_of(one.name).title, "person": one.about} for one in PAPERS],
    }

    def view(screen: Screen) -> None:
        rows = [(one["name"], one["title"], one["person"]) for one in result["papers"]]
        screen.table(Table(("назва", "папір", "про що"), rows))
        screen.line("Друк: kadry reserve paper НАЗВА [ОСОБА] -o ФАЙЛ.pdf; порожній бланк: --blank")

    return Outcome(result, view=view)
