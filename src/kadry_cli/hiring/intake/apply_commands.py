"""`kadry competition apply`: an application received, with its number, documents and receipts; one visit, one act."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core import tails
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.paper_options import Force
from kadry_cli.core.console.session import Session
from kadry_cli.hiring.arguments import CompetitionOrAsked
from kadry_cli.hiring.intake.apply_questions import asked_application, asked_person
from kadry_cli.hiring.intake.applying import ApplyWish, applied
from kadry_cli.hiring.intake.documents import read_wish
from kadry_cli.hiring.offering import asked_competition


def apply(
    ctx: typer.Context,
    competition: CompetitionOrAsked = None,
    person: Annotated[
        str | None, typer.Argument(metavar="ПІБ", help="Повне ім’я, а хто вже подав заяву – код або частина імені")
    ] = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Коли прийнято заяву")
    ] = None,
    post: Annotated[
        str | None, typer.Option("--post", metavar="ПОСАДА", help="На яку посаду, якщо їх у конкурсі кілька")
    ] = None,
    number: Annotated[
        int | None,
        typer.Option("--number", metavar="НОМЕР", min=1, help="Перший номер, якщо продовжуєте паперовий журнал"),
    ] = None,
    own_staff: Annotated[
        bool, typer.Option("--own-staff", help="Працює в цьому органі: документів до заяви не додає")
    ] = False,
    question_list: Annotated[
        date | None,
        typer.Option("--question-list", metavar="ДАТА", parser=parse_date, help="Коли одержано перелік питань"),
    ] = None,
    restrictions: Annotated[
        date | None,
        typer.Option("--restrictions", metavar="ДАТА", parser=parse_date, help="Коли ознайомлено з обмеженнями"),
    ] = None,
    documents: Annotated[
        str | None, typer.Option("--documents", metavar="усі", help="Подано всі документи переліку")
    ] = None,
    document: Annotated[
        list[str] | None,
        typer.Option("--document", metavar="НОМЕР[=АРКУШІВ]", help="Подано документ з таким номером у переліку"),
    ] = None,
    missing: Annotated[
        list[int] | None, typer.Option("--missing", metavar="НОМЕР", min=1, help="Документа з таким номером бракує")
    ] = None,
    certified: Annotated[
        list[str] | None,
        typer.Option("--certified", metavar="НОМЕР=ХТО", help="Хто засвідчив копію: «4=нотаріус»"),
    ] = None,
    photos: Annotated[
        int | None, typer.Option("--photos", metavar="ЧИСЛО", min=1, help="Скільки фотокарток; типово – скільки треба")
    ] = None,
    completed: Annotated[
        date | None,
        typer.Option("--completed", metavar="ДАТА", parser=parse_date, help="Коли доповнено документи, яких бракувало"),
    ] = None,
    returned: Annotated[
        date | None,
        typer.Option("--returned", metavar="ДАТА", parser=parse_date, help="Коли документи повернено кандидатові"),
    ] = None,
    receipt: Annotated[
        Path | None,
        typer.Option("--receipt", metavar="ФАЙЛ", help="Надрукувати кандидатові розписку: rozpyska.pdf"),
    ] = None,
    another: Annotated[
        bool, typer.Option("--another", help="Це інша людина з тим самим ім’ям: дати новий код")
    ] = False,
    force: Force = False,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Прийняти заяву: номер у журналі, документи за переліком закону, перелік питань, обмеження.

    Заяву після строку теж записують, з позначкою. Чого бракує і до якого дня доповнити, скаже команда; доповнюють тією
    самою командою: --completed ДАТА --document НОМЕР. З --receipt друкує розписку.

    Приклад:
      kadry competition apply 2009-holovnyi-spetsialist "Бойко Ганна Василівна" --date 20.05.2009
      --documents усі --restrictions 20.05.2009 --question-list 20.05.2009
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    wanted = asked_competition(session, root, competition)
    wish = ApplyWish(
        line_of(person if person is not None else asked_person(session, root, wanted), "ПІБ"),
        day,
        optional_line(post, "--post"),
        number,
        own_staff,
        question_list,
        restrictions,
        read_wish(documents, document or (), missing or (), certified or (), photos),
        completed,
        returned,
        another,
    )
    wish = asked_application(session, root, wanted, wish)
    # Drawn once: on a terminal the plan is made twice, and both must be the same.
    tail = tails.draw()

    def prepare(standing: Standing) -> Plan:
        plan = applied(standing, wanted, wish, tail)
        if receipt is None or plan.findings:
            return plan
        from kadry_cli.hiring.intake.receipts import with_receipt

        return with_receipt(standing, wanted, plan, receipt, force)

    return act(session, Wish("competition apply", basis, dry_run, yes, clock_reason, needs_basis=False), prepare)
