"""`kadry file close`, `kadry file archive`: the end of a file."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.cards.grounds import ground_of
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask, ask_as
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import optional_day, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.dossier.arguments import Day, FileOrAsked, asked_file, on_disk
from kadry_cli.dossier.closing import CloseWish, archived, closed, known_dismissal
from kadry_cli.dossier.rules import Stage, stage


def close(
    ctx: typer.Context,
    person: FileOrAsked = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата звільнення")
    ] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Причина словами акта, зі статтею і пунктом")
    ] = None,
    order: Annotated[
        str | None, typer.Option("--order", metavar="АКТ", help="Акт про звільнення: розпорядження від … № …")
    ] = None,
    card_entry: Annotated[
        date | None,
        typer.Option("--card-entry", metavar="ДАТА", parser=parse_date, help="Коли звільнення записано в картці"),
    ] = None,
    certified: Annotated[
        date | None,
        typer.Option("--certified", metavar="ДАТА", parser=parse_date, help="Коли складено аркуш-засвідчувач"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Закрити справу після звільнення: дата, причина, акт, підсумок опису і перелік того, що зробити до здачі в архів.

    Звільнення бере з картки, якщо воно там записане. Чого ще не зроблено, скаже; допишіть пізніше тією самою командою:
    --card-entry, --certified.

    Приклад: kadry file close gudz-mariia-3f8k --date 30.09.2011
      --reason "за власним бажанням, стаття 38 КЗпП України"
      --order "розпорядження від 29.09.2011 № 71-к" --card-entry 30.09.2011
    """
    session: Session = ctx.obj
    _, files = on_disk(session)
    fits = (Stage.FORMED, Stage.CLOSED)
    file = asked_file(session, files, person, lambda one: stage(one) in fits, "немає справи, яку можна закрити")
    known = known_dismissal(files, file)
    if known is None and file.closed is not None:
        known = file.closed.date, file.closed.reason, file.closed.act
    since = date_since(file.appointed.date if file.appointed else file.opened.date, "призначення")
    when = day or (known[0] if known is not None else None)
    when = required_day(session, when, "--date", "Дата звільнення, наприклад 30.09.2011", since)
    text = reason if reason is not None else known[1] if known is not None else None
    text = text if text is not None else ask(session, "Причина словами акта, зі статтею і пунктом", "--reason")
    if order is not None:
        ground = ground_of(order, "--order")
    elif known is not None:
        ground = known[2]
    else:
        ground = ask_as(session, "Акт про звільнення", "--order", lambda words: ground_of(words, "--order"))
    if file.closed is None and card_entry is None:
        card_entry = optional_day(session, None, "Коли звільнення записано в картці")
    if file.closed is None and certified is None:
        certified = optional_day(session, None, "Коли складено аркуш-засвідчувач")
    wish = CloseWish(file.person, when, line_of(text, "--reason"), ground, card_entry, certified)

    def prepare(standing: Standing) -> Plan:
        return closed(standing, wish)

    return act(session, Wish("file close", basis or ground.words(), dry_run, yes, clock_reason), prepare)


def archive(
    ctx: typer.Context,
    person: FileOrAsked = None,
    day: Day = None,
    folder: Annotated[
        int | None,
        typer.Option("--folder", metavar="НОМЕР", min=1, help="Номер архівної папки; типово – наступний"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Здати закриту справу до поточного архіву: архівні папки мають свій ряд номерів.

    Приклад: kadry file archive gudz-mariia-3f8k --date 03.10.2011 --basis "акт від 03.10.2011 № 2"
    """
    session: Session = ctx.obj
    _, files = on_disk(session)
    file = asked_file(session, files, person, lambda one: stage(one) is Stage.CLOSED, "немає закритої справи")
    since = date_since(file.closed.date if file.closed else file.opened.date, "звільнення")
    when = required_day(session, day, "--date", "Дата здання до архіву, наприклад 03.10.2011", since)

    def prepare(standing: Standing) -> Plan:
        return archived(standing, file.person, when, folder)

    return act(session, Wish("file archive", basis, dry_run, yes, clock_reason), prepare)
