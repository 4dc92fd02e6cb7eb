"""`kadry calendar day`: whether a day is worked, and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.calendar.working import DayStatus, WorkingDays
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.law.wording import citation_text
from kadry_cli.workspace.calendar.ground import ground_on
from kadry_cli.workspace.calendar.status_words import remark_sentences, status_json, status_sentence

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.core.console.session import Session
    from kadry_cli.workspace.calendar.results import DayResult


def day(
    ctx: typer.Context,
    when: Annotated[date | None, typer.Argument(metavar="ДАТА", parser=parse_date, help="Типово – сьогодні")] = None,
) -> Outcome:
    """Чи робочий день, чому і за яким актом.

    Приклад: kadry calendar day 09.03.2009
    """
    session: Session = ctx.obj
    chosen = when or session.day()
    ground = ground_on(session, chosen)
    if ground.own is None:
        return Outcome(None, findings=ground.findings)
    days = WorkingDays(ground.law.at, ground.own)
    status, shorter, known = days.on(chosen), days.shortened_by(chosen), days.is_known(chosen)

    def view(screen: Screen) -> None:
        _show(screen, status, shorter, known=known)

    result: DayResult = {**status_json(status), "shortened_by_hours": shorter, "known": known}
    return Outcome(result, view=view)


def _show(screen: Screen, status: DayStatus, shorter: int, *, known: bool) -> None:
    source = citation_text(status.cite)
    screen.paragraph(status_sentence(status) + (f" ({source})." if source else "."))
    for remark in remark_sentences({status.why}):
        screen.paragraph(remark)
    if shorter:
        screen.line(f"Напередодні свята день коротший на {counted(shorter, 'годину', 'години', 'годин')}.")
    if not known:
        screen.line("Свят і перенесень того часу програма не знає, враховано лише тиждень.")
