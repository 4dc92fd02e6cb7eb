"""`kadry file refresh`: the yearly refresh, and who is overdue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import person_name
from kadry_cli.core.console.asking import ask_as, ask_optional, can_ask, choose_several
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.editing import optional_day, optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.years import LATEST_YEAR
from kadry_cli.dossier.arguments import complete_file, file_offers, hr_on, on_disk
from kadry_cli.dossier.refreshing import RefreshWish, due_json, needing, overdue, refreshed
from kadry_cli.dossier.state import Files, files_on_disk

if TYPE_CHECKING:
    from kadry_cli.dossier.results import RefreshResult


def refresh(
    ctx: typer.Context,
    people: Annotated[
        list[str] | None, typer.Argument(metavar="ОСОБА…", help="Чиї справи", autocompletion=complete_file)
    ] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Усі справи, ще не уточнені за рік")] = False,
    due: Annotated[bool, typer.Option("--due", help="Лише показати прострочені на день --on")] = False,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Станом на який день уточнено")
    ] = None,
    year: Annotated[
        int | None,
        typer.Option("--year", metavar="РІК", min=1990, max=LATEST_YEAR, help="За який рік; типово – рік дати"),
    ] = None,
    changes: Annotated[str | None, typer.Option("--changes", metavar="ТЕКСТ", help="Що змінилося")] = None,
    hr: Annotated[
        str | None, typer.Option("--hr", metavar="ПІБ", help="Хто уточнив; типово – керівник кадрової служби")
    ] = None,
    acquainted: Annotated[
        date | None,
        typer.Option("--acquainted", metavar="ДАТА", parser=parse_date, help="Коли працівник підписав аркуш"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати щорічне уточнення справ: одної, кількох або всіх; з --due – показати, кого пропущено.

    Уточнюють щороку, до 15 квітня, починаючи з року після призначення. День ознайомлення можна дописати пізніше тією
    самою командою: --year РІК --acquainted ДАТА.

    Приклад: kadry file refresh --all --date 12.04.2010 --basis "доповідна записка від 12.04.2010 № 7"
    """
    session: Session = ctx.obj
    if due:
        return _due(session, files_on_disk(session.required_root()), people or [])
    _, files = on_disk(session)
    wish = RefreshWish(
        tuple(files.find(one).person for one in people or ()),
        year or (day.year if day is not None else 0),
        day,
        optional_line(changes, "--changes"),
        person_name(hr, "--hr") if hr is not None else "",
        acquainted,
    )
    if people and everyone:
        raise UserError("назвіть або справи, або --all", "разом їх не пишуть")
    if not (wish.day is None and wish.acquainted is not None and wish.people):
        wish = _asked(session, files, wish, everyone)
    if not wish.year:
        raise UserError("не вказано --year", "за який рік ознайомлено працівника")

    def prepare(standing: Standing) -> Plan:
        return refreshed(standing, wish)

    return act(session, Wish("file refresh", basis, dry_run, yes, clock_reason), prepare)


def _asked(session: Session, files: Files, wish: RefreshWish, everyone: bool) -> RefreshWish:
    if not wish.people and not everyone and not can_ask(session):
        raise UsageError("не вказано, чиї справи", "назвіть ОСОБУ або --all; прострочені покаже --due")
    dialogue = not wish.people and not everyone
    day = required_day(session, wish.day, "--date", "Станом на який день уточнено, наприклад 12.04.2010")
    wish = replace(wish, day=day, year=wish.year or day.year)
    if dialogue:
        found = needing(files, wish.year, day)
        if not found:
            raise UserError(f"за {wish.year} рік уточнено вже всі справи", "прострочені: kadry file refresh --due")
        chosen = choose_several(session, "Чиї справи уточнено", file_offers(files, found), "ОСОБА", needed=True)
        wish = replace(wish, people=chosen)
        if len(chosen) == 1 and not wish.changes:
            wish = replace(wish, changes=ask_optional(session, "Що змінилося"))
        if wish.acquainted is None:
            wish = replace(wish, acquainted=optional_day(session, None, "Коли працівник підписав аркуш"))
    if not wish.hr:
        usual = hr_on(files, day)
        name = usual or ask_as(session, "Хто уточнив (ПІБ)", "--hr", lambda text: person_name(text, "--hr"))
        wish = replace(wish, hr=name)
    return wish


def _due(session: Session, files: Files, people: list[str]) -> Outcome:
    today = session.day()
    only = {files.find(one).person for one in people}
    found = [(file, one) for file, one in overdue(files, today) if not only or file.person in only]
    result: RefreshResult = {"year": None, "files_refreshed": [], "due": due_json(files, found)}

    def view(screen: Screen) -> None:
        if not found:
            screen.line(f"На {date_short(today)} прострочених уточнень немає.")
            return
        rows = [
            (file.number or "–", one["name"], one["year"], date_short(date.fromisoformat(one["last"])))
            for (file, _), one in zip(found, result["due"], strict=True)
        ]
        screen.table(Table(("№", "Чия справа", "Рік", "Строк минув"), rows))
        screen.note(f"Прострочено: {counted(len(found), 'уточнення', 'уточнення', 'уточнень')}.")

    return Outcome(result, view=view, following=())
