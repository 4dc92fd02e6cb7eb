"""`kadry calendar year`: working days of a year by months, and every day that the week alone does not decide."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.calendar.working import WorkingDays
from kadry_cli.core.calendar.year import Month, months_of, special_days
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.errors import UserError
from kadry_cli.workspace.calendar.ground import ground_on
from kadry_cli.workspace.calendar.status_words import status_json

if TYPE_CHECKING:
    from kadry_cli.core.calendar.working import DayStatus
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.workspace.calendar.results import YearResult

EARLIEST, LATEST = 1900, 2199


def year(
    ctx: typer.Context,
    number: Annotated[
        int | None, typer.Argument(metavar="РІК", min=EARLIEST, max=LATEST, help="Типово – поточний")
    ] = None,
    month: Annotated[
        int | None, typer.Option("--month", metavar="МІСЯЦЬ", min=1, max=12, help="Сітка одного місяця за тижнями")
    ] = None,
) -> Outcome:
    """Робочі дні року за місяцями, свята, перенесення і короткі дні, кожне зі своїм джерелом.

    Приклад: kadry calendar year 2009
    """
    session: Session = ctx.obj
    chosen = number if number is not None else session.day().year
    if not EARLIEST <= chosen <= LATEST:
        raise UserError(f"календар ведено від {EARLIEST} до {LATEST} року")
    ground = ground_on(session, date(chosen, 1, 1))
    if ground.own is None:
        return Outcome(None, findings=ground.findings)
    days = WorkingDays(ground.law.at, ground.own)
    months = months_of(chosen, days)
    shown = months if month is None else (months[month - 1],)
    special = tuple(status for status in special_days(chosen, days) if month in (None, status.day.month))
    known = days.is_known(date(chosen, 12, 31))

    def view(screen: Screen) -> None:
        from kadry_cli.workspace.calendar.year_view import show_month, show_year

        if month is None:
            show_year(screen, chosen, months, special, known=known)
        else:
            show_month(screen, chosen, months[month - 1], days, special, known=known)

    return Outcome(_result(chosen, shown, special, known=known), view=view)


def _result(number: int, months: tuple[Month, ...], special: tuple[DayStatus, ...], *, known: bool) -> YearResult:
    return {
        "year": number,
        "days": sum(month.days for month in months),
        "working_days": sum(month.working for month in months),
        "days_off": sum(month.off for month in months),
        "shortened_days": [day for month in months for day in month.shortened],
        "months": [
            {"month": one.number, "days": one.days, "working_days": one.working, "days_off": one.off} for one in months
        ],
        "special": [status_json(status) for status in special],
        "known": known,
    }
