"""`kadry whoami`: who records acts at this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.officer import Officer, officer_of, read_officer, write_officer
from kadry_cli.core.console.answers import history_line, person_name
from kadry_cli.core.console.asking import ask, can_ask
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError

if TYPE_CHECKING:
    from kadry_cli.workspace.results import WhoamiResult


def whoami(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Option("--name", metavar="ПІБ", help="Прізвище, ім’я та по батькові того, хто записує")
    ] = None,
    email: Annotated[
        str | None, typer.Option("--email", metavar="АДРЕСА", help="Службова електронна адреса; можна не вказувати")
    ] = None,
) -> Outcome:
    """Показати або назвати того, хто записує зміни на цьому комп’ютері. Кожен акт в історії реєстру несе це ім’я.

    Зберігається поза реєстром, у налаштуваннях користувача комп’ютера.

    Приклад: kadry whoami --name "Ковтун Лариса Миколаївна"
    """
    session: Session = ctx.obj
    known = read_officer()
    changed = name is not None or email is not None
    if name is None and email is None and known is None and can_ask(session):
        name, changed = ask(session, "Прізвище, ім’я та по батькові", "--name"), True
    if changed:
        known = _named(name, email, known)
        write_officer(known)
    if known is None:
        raise UserError("ще не названо, хто записує зміни", 'kadry whoami --name "Прізвище Ім’я По батькові"')
    shown = known

    def view(screen: Screen) -> None:
        screen.line(f"{'Тепер зміни записує' if changed else 'Зміни записує'} {shown.name} <{shown.email}>.")

    result: WhoamiResult = {"name": shown.name, "email": shown.email}
    return Outcome(result, view=view)


def _named(name: str | None, email: str | None, known: Officer | None) -> Officer:
    if name is None and known is None:
        raise UserError("не вказано --name", 'kadry whoami --name "Прізвище Ім’я По батькові"')
    named = person_name(name, "--name") if name is not None else known.name if known else ""
    if email is not None:
        email = history_line(email, "--email")
        if email.count("@") != 1 or " " in email or "<" in email or ">" in email:
            raise UserError("--email: це не адреса електронної пошти", "наприклад kadry@rada.gov.ua")
    return officer_of(named, email or "")
