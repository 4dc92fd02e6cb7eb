"""`kadry career paper`: the act on ranks, or the list of papers."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.career.arguments import People
from kadry_cli.core.calendar.months import shifted_or_last
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Blank, Force, OutputFile, To
from kadry_cli.core.errors import UsageError, UserError

if TYPE_CHECKING:
    from kadry_cli.cards.meant import Meant
    from kadry_cli.career.ground import CareerGround
    from kadry_cli.career.person_ranks import PersonRanks
    from kadry_cli.core.console.session import Session
    from kadry_cli.core.finding import Finding

RANK_ORDER = "rank-order"
STEM = "nakaz-pro-ranhy"


def complete_paper(incomplete: str) -> list[str]:
    """The names of the papers for shell completion."""
    return [RANK_ORDER] if RANK_ORDER.startswith(incomplete) else []


def paper(
    ctx: typer.Context,
    name: Annotated[
        str | None,
        typer.Argument(metavar="НАЗВА", help="Який папір; без назви – перелік", autocompletion=complete_paper),
    ] = None,
    people: People = None,
    file: Annotated[
        Path | None,
        typer.Option("--people", metavar="ФАЙЛ", help="Кому: список кодів чи імен (текст, CSV, XLSX), «-» – з каналу"),
    ] = None,
    due: Annotated[bool, typer.Option("--due", help="Усім, чий черговий ранг настає до --until")] = False,
    until: Annotated[
        date | None,
        typer.Option(
            "--until", metavar="ДАТА", parser=parse_date, help="З --due: до якого дня; типово – місяць від --on"
        ),
    ] = None,
    since: Annotated[
        date | None,
        typer.Option(
            "--from", metavar="ДАТА", parser=parse_date, help="З якого дня присвоїти; типово – день за законом"
        ),
    ] = None,
    order: Annotated[
        str | None,
        typer.Option("--order", metavar="АКТ", help="Дата і номер акта: розпорядження від 02.06.2014 № 11-к"),
    ] = None,
    submission: Annotated[
        str, typer.Option("--submission", metavar="ТЕКСТ", help="Підстава: подання керівника підрозділу від 02.06.2014")
    ] = "",
    output: OutputFile = None,
    to: To = None,
    blank: Blank = False,
    force: Force = False,
) -> Outcome:
    """Надрукувати наказ (розпорядження) про присвоєння рангів: черговий ранг кожного – за карткою, за абеткою.

    Без --order це проєкт: дату й номер впишуть. Якщо строк рангу вже минув, порожнє й місце для дня, з якого його
    присвоюють: його називає --from. Достроковий чи інший ранг називає стовпець «ранг» таблиці --people (стовпці: особа,
    ранг, з).

    Приклад: kadry career paper rank-order ґудзь --on 01.06.2011 -o nakaz.pdf
    """
    from kadry_cli.core.console.named_papers import paper_named, papers_listed, without_list
    from kadry_cli.topics import topic

    if name is None:
        return papers_listed(topic("career").papers, "kadry career paper НАЗВА ОСОБА...")

    kind = paper_named(topic("career").papers, name, "kadry career paper")
    if [bool(people or file), due, blank].count(True) != 1:
        raise UsageError("вкажіть щось одне: ОСОБУ чи --people, --due або --blank")
    if until is not None and not due:
        raise UsageError("--until діє лише разом з --due")
    from kadry_cli.cards.grounds import ground_of
    from kadry_cli.cards.meant import meant_people
    from kadry_cli.career.ground import career_ground
    from kadry_cli.career.papers.choosing import TITLES, ranked, remarks
    from kadry_cli.career.papers.fields import FIELD_NAMES
    from kadry_cli.career.papers.rank_order import rank_order
    from kadry_cli.core.console.printing import print_paper
    from kadry_cli.core.documents.own_templates import OwnTemplates

    session: Session = ctx.obj
    act = ground_of(order, "--order") if order is not None else None
    root = session.required_root()
    ground, in_staff = career_ground(root, act.date if act is not None else session.day())
    findings: list[Finding] = list(in_staff)
    meant = {one.person: one for one in meant_people(root, people or [], file, TITLES)} if people or file else {}
    found = [] if blank else _found(ground, meant, due, until, findings)
    chosen = ranked(found, meant, since, ground.day)
    fields = rank_order(ground, chosen, act, submission.strip(), blank=blank)
    stem = f"{STEM}-blank" if blank else STEM
    own = OwnTemplates(root, ground.register.settings)
    notes = [f"Зауваження: {one}." for one in remarks(found, ground.day)]
    return without_list(
        print_paper(kind, fields, FIELD_NAMES, "", stem, output, to, force, tuple(findings), own, notes)
    )


def _found(
    ground: CareerGround, meant: dict[str, Meant], due: bool, until: date | None, findings: list[Finding]
) -> list[PersonRanks]:
    from kadry_cli.career.person_ranks import ranks_of, ripe
    from kadry_cli.person.files import people_ids

    if not due:
        return list(ranks_of(ground, meant, findings))
    last = until or shifted_or_last(ground.day, 1)
    found = ripe(ranks_of(ground, people_ids(ground.root), findings), last)
    if not found:
        raise UserError("чергових рангів присвоювати нікому", "кому і коли: kadry career due --kind rank --until ДАТА")
    return found
