"""`kadry file register`: the final form after the appointment and the number of the file."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.cards.grounds import ground_of
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import ask, ask_as
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.dossier.arguments import FileOrAsked, FirstNumber, asked_file, on_disk
from kadry_cli.dossier.registering import RegisterWish, known_appointment, registration


def register(
    ctx: typer.Context,
    person: FileOrAsked = None,
    appointed: Annotated[
        date | None,
        typer.Option("--appointed", metavar="ДАТА", parser=parse_date, help="З якого дня особу призначено"),
    ] = None,
    order: Annotated[
        str | None,
        typer.Option("--order", metavar="АКТ", help="Акт про призначення: розпорядження від 19.06.2009 № 49-к"),
    ] = None,
    post: Annotated[str | None, typer.Option("--post", metavar="ТЕКСТ", help="Посада з підрозділом, як в акті")] = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Коли справу внесено до книги")
    ] = None,
    number: FirstNumber = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Оформити справу остаточно після призначення і внести її до книги обліку руху: номер дає книга.

    Призначення бере з картки або з конкурсу, якщо воно там записане. На реєстрацію закон дає тиждень з дня
    призначення; пізнішу записує, але з попередженням.

    Приклад: kadry file register gudz-mariia-3f8k --date 25.06.2009
    """
    session: Session = ctx.obj
    _, files = on_disk(session)
    file = asked_file(session, files, person, lambda one: one.number is None, "немає справи без номера")
    known = known_appointment(files, file)
    since = date_since(file.opened.date, "відкриття справи")
    start = appointed or (known.date if known is not None else None)
    start = required_day(session, start, "--appointed", "З якого дня особу призначено, наприклад 22.06.2009", since)
    if order is None and known is not None and known.date == start:
        ground, title = known.act, known.post
    else:
        question = "Акт про призначення, наприклад: розпорядження від 19.06.2009 № 49-к"
        ground = (
            ground_of(order, "--order")
            if order is not None
            else ask_as(session, question, "--order", lambda text: ground_of(text, "--order"))
        )
        title = known.post if known is not None and known.date == start else ""
    given = post if post is not None else title or ask(session, "Посада з підрозділом, як в акті", "--post")
    when = required_day(
        session, day, "--date", "Коли справу внесено до книги, наприклад 25.06.2009", date_since(start, "призначення")
    )
    wish = RegisterWish(file.person, start, ground, line_of(given, "--post"), when, number)

    def prepare(standing: Standing) -> Plan:
        return registration(standing, wish)

    call = Wish("file register", basis or ground.words(), dry_run, yes, clock_reason)
    return act(session, call, prepare)
