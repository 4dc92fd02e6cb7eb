"""`kadry reserve amend`: a list approved, agreed, changed during the year (F2, F5, F15, F17, F18)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated

import typer

from kadry_cli.cards.grounds import ground_of
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.asking import ask, ask_as, can_ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.reserve.enrolling.amending import (
    MOST_PERCENT,
    AmendWish,
    agreement_of,
    amended,
    area_of,
    need_of,
    require_act,
)
from kadry_cli.reserve.enrolling.arguments import ActOption, UnitNamed, YearNamed, act_of
from kadry_cli.reserve.enrolling.list_questions import asked_list
from kadry_cli.reserve.lists import reserves_on_disk
from kadry_cli.reserve.records.reserve import ReserveList

ORDER_QUESTION = "Акт про зміну, наприклад: розпорядження від 02.09.2013 № 60-к"
APPROVE_QUESTION = "Акт про затвердження списку, наприклад: розпорядження від 15.01.2013 № 3-к"


def amend(
    ctx: typer.Context,
    year: YearNamed = None,
    unit: UnitNamed = None,
    approve: Annotated[
        str | None, typer.Option("--approve", metavar="АКТ", help="Акт, яким затверджено список")
    ] = None,
    agreed: Annotated[
        list[str] | None,
        typer.Option("--agreed", metavar="ОРГАН=ДОКУМЕНТ", help="Погодження іншого органу"),
    ] = None,
    need: Annotated[
        list[str] | None,
        typer.Option("--need", metavar="ПОСАДА=ЧИСЛО", help="Скільки осіб потрібно на посаду"),
    ] = None,
    area: Annotated[
        list[str] | None, typer.Option("--area", metavar="ПОСАДА=НАПРЯМ", help="Напрям діяльності посади")
    ] = None,
    outflow: Annotated[
        int | None,
        typer.Option("--outflow", metavar="ВІДСОТОК", min=0, max=MOST_PERCENT, help="Очікуване вибуття за рік, %"),
    ] = None,
    prospects: Annotated[
        str | None, typer.Option("--prospects", metavar="ТЕКСТ", help="Зміни структури й потреби на перспективу")
    ] = None,
    reviewed: Annotated[
        date | None,
        typer.Option("--reviewed", metavar="ДАТА", parser=parse_date, help="Коли список переглянуто в грудні"),
    ] = None,
    change: Annotated[str | None, typer.Option("--change", metavar="ТЕКСТ", help="Що змінено, словами акта")] = None,
    order: ActOption = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="З якого дня; типово – день акта")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Затвердити список резерву, записати погодження інших органів і день перегляду, змінити його протягом року.

    Проєкт списку змінюють вільно. Затверджений – лише за актом: --order; акт лишається у списку як зміна. Осіб додає
    enrol, виключає remove.

    Приклад: kadry reserve amend 2013 zahalnyi-viddil --approve "розпорядження від 15.01.2013 № 3-к"
      --agreed "Тихобережна районна рада=лист від 20.12.2012 № 101"
    """
    session: Session = ctx.obj
    reserves = reserves_on_disk(session.required_root(finish=False))
    found = asked_list(session, reserves, year, unit)
    wish = AmendWish(
        act_of(approve, "--approve"),
        tuple(agreement_of(text) for text in agreed or ()),
        tuple(need_of(text) for text in need or ()),
        tuple(area_of(text) for text in area or ()),
        outflow,
        optional_line(prospects, "--prospects"),
        optional_line(change, "--change"),
        act_of(order, "--order"),
        day,
        reviewed,
    )
    wish = _asked(session, found, wish)
    require_act(found, wish)
    ground = wish.approve or wish.order or (wish.agreed[0].ground if len(wish.agreed) == 1 else None)
    if ground is None and wish.reviewed is not None:
        ground = found.act
    given = basis if basis is not None or ground is None else ground.words()

    def prepare(standing: Standing) -> Plan:
        return amended(standing, found.year, found.unit, wish)

    return act(session, Wish("reserve amend", given, dry_run, yes, clock_reason), prepare)


def _asked(session: Session, found: ReserveList, wish: AmendWish) -> AmendWish:
    if wish.is_empty():
        if not can_ask(session):
            raise UsageError(
                "не вказано, що змінити", "--approve затверджує список, --need, --area, --outflow, --change змінюють"
            )
        if found.act is None:
            said = ask_as(session, APPROVE_QUESTION, "--approve", lambda text: ground_of(text, "--approve"))
            return replace(wish, approve=said)
        wish = replace(wish, text=ask(session, "Що змінено", "--change"))
    if wish.order is None and wish.changes_the_list() and found.act is not None and can_ask(session):
        act_said = ask_as(session, ORDER_QUESTION, "--order", lambda text: ground_of(text, "--order"))
        return replace(wish, order=act_said)
    return wish
