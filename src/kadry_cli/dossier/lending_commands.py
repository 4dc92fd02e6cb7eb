"""`kadry file issue`, `kadry file return`: the journal of issue."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of, person_name
from kadry_cli.core.console.asking import ask, ask_as, ask_optional, can_ask
from kadry_cli.core.console.dates import date_since, parse_date
from kadry_cli.core.console.editing import optional_line, required_day
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.dossier.arguments import Day, FileOrAsked, FirstNumber, asked_file, hr_on, on_disk
from kadry_cli.dossier.lending import IssueWish, giving, still_out, taking_back


def issue(
    ctx: typer.Context,
    person: FileOrAsked = None,
    to: Annotated[str | None, typer.Option("--to", metavar="ПІБ", help="Кому видано: повне ім’я")] = None,
    post: Annotated[str | None, typer.Option("--post", metavar="ТЕКСТ", help="Посада того, кому видано")] = None,
    permit: Annotated[
        str | None, typer.Option("--permit", metavar="ТЕКСТ", help="Дозвіл керівника: документ, дата, номер")
    ] = None,
    day: Day = None,
    due: Annotated[
        date | None, typer.Option("--due", metavar="ДАТА", parser=parse_date, help="До якого дня повернути")
    ] = None,
    number: FirstNumber = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Видати особову справу під запис у журналі: кому, за чиїм дозволом, до якого дня.

    Порядок видачі встановлює керівник органу. Справу, яку ще не повернено, вдруге не видати.

    Приклад: kadry file issue gudz-mariia-3f8k --to "Остапчук Віктор Григорович" --post "селищний голова"
      --permit "резолюція селищного голови від 07.09.2009" --date 07.09.2009 --due 11.09.2009
      --basis "доповідна записка від 07.09.2009 № 4"
    """
    session: Session = ctx.obj
    root, files = on_disk(session)
    out = {one.line.person for one in still_out(root)}
    file = asked_file(session, files, person, lambda one: one.person not in out, "немає справи, яку можна видати")
    whom = person_name(to, "--to") if to is not None else ask_as(session, "Кому видано (ПІБ)", "--to", _full_name)
    whose = optional_line(post, "--post") or (ask_optional(session, "Посада") if post is None else "")
    by = line_of(permit if permit is not None else ask(session, "Дозвіл керівника", "--permit"), "--permit")
    when = required_day(
        session, day, "--date", "Дата видачі, наприклад 07.09.2009", date_since(file.opened.date, "відкриття справи")
    )
    until = required_day(session, due, "--due", "До якого дня повернути", date_since(when, "видача"))
    wish = IssueWish(file.person, whom, whose, by, when, until, number)

    def prepare(standing: Standing) -> Plan:
        return giving(standing, wish)

    return act(session, Wish("file issue", basis, dry_run, yes, clock_reason), prepare)


def take_back(
    ctx: typer.Context,
    person: FileOrAsked = None,
    day: Day = None,
    received_by: Annotated[
        str | None,
        typer.Option("--received-by", metavar="ПІБ", help="Хто прийняв; типово – керівник кадрової служби"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати повернення виданої справи в тому самому рядку журналу.

    Приклад: kadry file return gudz-mariia-3f8k --date 10.09.2009
      --basis "доповідна записка від 10.09.2009 № 5"
    """
    session: Session = ctx.obj
    root, files = on_disk(session)
    out = {one.line.person for one in still_out(root)} if can_ask(session) and person is None else set()
    file = asked_file(session, files, person, lambda one: one.person in out, "усі справи на місці")
    when = required_day(session, day, "--date", "Дата повернення, наприклад 10.09.2009")
    whom = person_name(received_by, "--received-by") if received_by is not None else hr_on(files, when)
    if not whom:
        whom = ask_as(session, "Хто прийняв справу (ПІБ)", "--received-by", _full_name)

    def prepare(standing: Standing) -> Plan:
        return taking_back(standing, file.person, when, whom)

    return act(session, Wish("file return", basis, dry_run, yes, clock_reason), prepare)


def _full_name(text: str) -> str:
    name = person_name(text, "ПІБ")
    if len(name.split()) < 2:
        raise UserError(f"«{name}» – не повне ім’я", "прізвище, ім’я, по батькові")
    return name
