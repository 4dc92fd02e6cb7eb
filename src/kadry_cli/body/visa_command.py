"""`kadry order visa`: the visa of the personnel service on an order that stands in the book (H10; digest L479)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.body.order_asking import given_visa, number_of
from kadry_cli.body.order_entry import named
from kadry_cli.body.order_finding import line_of_book
from kadry_cli.body.order_numbers import OrderNumber
from kadry_cli.body.order_shelf import order_json
from kadry_cli.body.orders import Order, Visa
from kadry_cli.core.console.acting import ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import edited, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.records.settings import Settings
from kadry_cli.core.records.years import EARLIEST_YEAR, LATEST_YEAR
from kadry_cli.core.register.editor import Put
from kadry_cli.core.register.layout import SETTINGS_FILE
from kadry_cli.core.register.load import load_record
from kadry_cli.core.register.record_edits import record_value

if TYPE_CHECKING:
    from kadry_cli.body.results import ChangedOrder


def visa_order(
    ctx: typer.Context,
    number: Annotated[str | None, typer.Argument(metavar="НОМЕР", help="Номер документа, як у книзі: 12-к")] = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата біля візи")
    ] = None,
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="ПІБ", help="Хто завізував; типово – керівник кадрової служби на цю дату"),
    ] = None,
    year: Annotated[
        int | None, typer.Option("--year", metavar="РІК", min=EARLIEST_YEAR, max=LATEST_YEAR, help="За який рік книга")
    ] = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати візу керівника кадрової служби на документі, який уже стоїть у книзі. Новий записують разом з нею.

    Записаної візи не міняють і не забирають.

    Приклад: kadry order visa 49-к --year 2009 --date 19.06.2009
    """
    session: Session = ctx.obj
    if number is None:
        raise UsageError("не вказано НОМЕР", "що записано, покаже kadry order list")
    wanted = number_of(number, "НОМЕР")
    settings = load_record(session.required_root(), SETTINGS_FILE, Settings)
    if settings.record is None:
        return Outcome(None, findings=settings.findings)
    when = required_day(session, day, "--date", "Дата візи, наприклад 19.06.2009")
    visa = given_visa(settings.record, name, when, "--name")

    def prepare(standing: Standing) -> Plan:
        return visaed(standing, wanted, year, visa)

    wish = Wish("order visa", dry_run=dry_run, yes=yes, clock_reason=clock_reason, needs_basis=False)
    return act(session, wish, prepare)


def visaed(standing: Standing, number: OrderNumber, year: int | None, visa: Visa) -> Plan:
    """The plan of the act; the order is its ground. UserError for an order that has its visa."""
    part, position, order = line_of_book(standing.root, year, number)
    if order.visa is not None:
        raise UserError(f"візу на № {order.printed()} уже записано: {order.visa.name}", "записаної візи не міняють")
    put = Put(("orders", position, "visa"), record_value(visa), tuple(file_keys(Order)))
    changed = edited(standing, part.path, [put])
    cited = named(order)
    after = order.model_copy(update={"visa": visa})
    result: ChangedOrder = {"order": order_json(part.year, after), "book": part.path}
    said = f"{cited[:1].upper()}{cited[1:]}: візу записано ({visa.name})."
    return Plan({part.path: changed.data}, said, {**result}, notes=changed.notes, basis=cited)
