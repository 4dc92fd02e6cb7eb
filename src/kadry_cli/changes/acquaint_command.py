"""`kadry order acquaint`: who was acquainted with an order, or would not sign (H10; digest L479, papers 6.2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated

import typer

from kadry_cli.body.basis import read_basis
from kadry_cli.body.knowledge import LEAST_WITNESSES, MOST_WITNESSES
from kadry_cli.body.order_asking import number_of
from kadry_cli.body.order_numbers import OrderNumber
from kadry_cli.body.orders import Refusal
from kadry_cli.changes.acquainting import Wanted, acquainted
from kadry_cli.changes.people import anybody
from kadry_cli.core.console.acting import ClockReason, DryRun, Plan, Standing, Wish, Yes, act, recording_officer
from kadry_cli.core.console.answers import line_of, person_name
from kadry_cli.core.console.asking import ask_as, ask_optional_as, can_ask
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import day_that_came, required_day, required_line
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.records.years import EARLIEST_YEAR, LATEST_YEAR

ACT_FORM = "акт від 22.06.2009 № 1"


def acquaint(
    ctx: typer.Context,
    number: Annotated[str | None, typer.Argument(metavar="НОМЕР", help="Номер документа, як у книзі: 12-к")] = None,
    people: Annotated[
        list[str] | None,
        typer.Option("--person", metavar="ОСОБА", help="Кого ознайомлено: код або частина імені"),
    ] = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата біля підпису працівника")
    ] = None,
    year: Annotated[
        int | None, typer.Option("--year", metavar="РІК", min=EARLIEST_YEAR, max=LATEST_YEAR, help="За який рік книга")
    ] = None,
    refused: Annotated[
        bool, typer.Option("--refused", help="Працівник відмовився від підпису, про що складено акт")
    ] = False,
    refusal_act: Annotated[
        str | None, typer.Option("--act", metavar="АКТ", help=f"Акт про відмову: «{ACT_FORM}»")
    ] = None,
    witnesses: Annotated[
        list[str] | None, typer.Option("--witness", metavar="ПІБ", help="Хто склав акт: двоє або троє")
    ] = None,
    void: Annotated[bool, typer.Option("--void", help="Анулювати рядок, записаний помилково")] = False,
    reason: Annotated[str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Чому рядок анульовано")] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати до книги, кого ознайомлено з наказом чи розпорядженням, як на його оригіналі, або відмову від підпису.

    Підпис керівника, віза кадрової служби й «ознайомлений(а)» працівника на документі доводять, що всі троє знали про
    зміну облікових даних. На того, хто не підписав, складають акт: --refused. Записаного не міняють і не забирають;
    помилковий рядок анулюють: --void --reason ТЕКСТ.

    Приклад: kadry order acquaint 49-к --year 2009 --person gudz-mariia-3f8k --date 19.06.2009
    """
    session: Session = ctx.obj
    _refuse_mixed(day, refused, refusal_act, witnesses, void, reason)
    root = session.required_root(finish=False)
    if can_ask(session):
        recording_officer(root)
    of_order = (
        _number(number) if number is not None else ask_as(session, "Номер документа, наприклад 12-к", "НОМЕР", _number)
    )
    who = _people(session, people or [], anybody(root))
    if refused and len(who) > 1:
        raise UserError("акт про відмову складають на кожну людину окремо", "назвіть одну: --person ОСОБА")
    wanted = Wanted(of_order, year, who)
    if void:
        wanted = wanted._replace(void=required_line(session, reason, "--reason", "Чому рядок анульовано"))
    elif refused:
        wanted = wanted._replace(refused=_refusal(session, refusal_act, witnesses or []))
    else:
        known_on = required_day(session, day, "--date", "Дата ознайомлення, наприклад 22.06.2009")
        wanted = wanted._replace(day=day_that_came(known_on, session.day()))

    def prepare(standing: Standing) -> Plan:
        return acquainted(standing, wanted)

    wish = Wish("order acquaint", dry_run=dry_run, yes=yes, clock_reason=clock_reason, needs_basis=False)
    return act(session, wish, prepare)


def _refuse_mixed(
    day: date | None,
    refused: bool,
    refusal_act: str | None,
    witnesses: list[str] | None,
    void: bool,
    reason: str | None,
) -> None:
    """UsageError where options of an acquaintance, a refusal and a void line are mixed."""
    if [refused, void, day is not None].count(True) > 1:
        raise UsageError("вкажіть щось одне: --date, --refused або --void")
    if not refused and (refusal_act is not None or witnesses):
        raise UsageError("--act і --witness пишуть лише разом із --refused")
    if reason is not None and not void:
        raise UsageError("--reason пишуть лише разом із --void")


def _number(text: str) -> OrderNumber:
    return number_of(text, "НОМЕР")


def _people(session: Session, given: list[str], find: Callable[[str], str]) -> tuple[str, ...]:
    """The people in the order given, each once; asked for one after another where nobody is named."""
    found = [find(one) for one in given]
    if not found:
        found = [ask_as(session, "Кого ознайомлено: код або частина імені", "--person", find)]
        while (more := ask_optional_as(session, "Кого ще", find)) is not None:
            found.append(more)
    return tuple(dict.fromkeys(found))


def _refusal(session: Session, given: str | None, witnesses: list[str]) -> Refusal:
    number, day = (
        _act_of(given) if given is not None else ask_as(session, f"Акт про відмову: {ACT_FORM}", "--act", _act_of)
    )
    names = [person_name(one, "--witness") for one in witnesses]
    if not names:
        names = [ask_as(session, f"Хто склав акт, {which}", "--witness", _witness) for which in ("перший", "другий")]
        third = ask_optional_as(session, "Хто склав акт, третій", _witness)
        names += [third] if third is not None else []
    if not LEAST_WITNESSES <= len(set(names)) <= MOST_WITNESSES:
        raise UserError("акт про відмову складають двоє або троє", "назвіть кожного: --witness ПІБ --witness ПІБ")
    return Refusal.model_construct(number=number, date=day, witnesses=tuple(names))


def _witness(text: str) -> str:
    return person_name(text, "--witness")


def _act_of(text: str) -> tuple[str, date]:
    """Number and date of an act of refusal; «б/н» where it has no number."""
    basis = read_basis(line_of(text, "--act"))
    if basis.date is None or basis.kind:
        raise UserError(f"--act: «{basis.text}» – не акт із датою", f'пишіть --act "{ACT_FORM}"')
    return basis.number or "б/н", basis.date
