"""`kadry whoami`: who records acts at this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.officer import Officer, officer_of, read_officer, write_officer
from kadry_cli.core.console.answers import email_address, person_name
from kadry_cli.core.console.asking import ask, can_ask
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.signing.signing import sign, signer_of

if TYPE_CHECKING:
    from kadry_cli.workspace.results import WhoamiResult

TRIAL = "kadry-trial"
"""A use that nothing accepts: for trying a key."""


def whoami(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Option("--name", metavar="ПІБ", help="Прізвище, ім’я та по батькові того, хто записує")
    ] = None,
    email: Annotated[
        str | None, typer.Option("--email", metavar="АДРЕСА", help="Службова електронна адреса; можна не вказувати")
    ] = None,
    key: Annotated[
        Path | None, typer.Option("--key", metavar="ФАЙЛ", help="Ключ SSH, яким підписувати кожен акт")
    ] = None,
    no_key: Annotated[bool, typer.Option("--no-key", help="Надалі не підписувати")] = False,
) -> Outcome:
    """Показати або назвати того, хто записує зміни на цьому комп’ютері. Кожен акт в історії реєстру несе це ім’я.

    З --key кожен акт відтоді підписано: у реєстрі лишається доказ, хто його записав. Ключ створює ssh-keygen -t
    ed25519; таємна частина лишається там, де лежить. Усе це – поза реєстром, у налаштуваннях користувача комп’ютера.

    Приклад: kadry whoami --name "Ковтун Лариса Миколаївна"
    """
    session: Session = ctx.obj
    known = read_officer()
    if key is not None and no_key:
        raise UsageError("--key і --no-key разом не вживають", "залиште один із двох параметрів")
    changed = name is not None or email is not None or key is not None or no_key
    if name is None and email is None and known is None and can_ask(session):
        name, changed = ask(session, "Прізвище, ім’я та по батькові", "--name"), True
    if changed:
        known = _named(name, email, known)
        known = known._replace(key="") if no_key else _keyed(known, key) if key is not None else known
        write_officer(known)
    if known is None:
        raise UserError("ще не названо, хто записує зміни", 'kadry whoami --name "Прізвище Ім’я По батькові"')
    shown = known
    signer = signer_of(Path(shown.key)) if shown.key else None

    def view(screen: Screen) -> None:
        screen.line(f"{'Тепер зміни записує' if changed else 'Зміни записує'} {shown.name} <{shown.email}>.")
        if signer is None:
            screen.line("Акти записують без підпису; підписувати: kadry whoami --key ФАЙЛ.")
        else:
            screen.line(f"Акти підписує ключ {signer.key.fingerprint} ({signer.path}).")

    fingerprint = signer.key.fingerprint if signer is not None else None
    result: WhoamiResult = {"name": shown.name, "email": shown.email, "key": fingerprint}
    return Outcome(result, view=view)


def _named(name: str | None, email: str | None, known: Officer | None) -> Officer:
    if name is None and known is None:
        raise UserError("не вказано --name", 'kadry whoami --name "Прізвище Ім’я По батькові"')
    named = person_name(name, "--name") if name is not None else known.name if known else ""
    if email is not None:
        email = email_address(email, "--email")
    same = known is not None and name is None and email is None
    made = known if same and known is not None else officer_of(named, email or "")
    return made._replace(key=known.key if known is not None else "")


def _keyed(officer: Officer, key: Path) -> Officer:
    """The officer with a key; tried at once, so that the first act does not fail at it."""
    named = key.expanduser().absolute()
    sign(signer_of(named), TRIAL, b"kadry")
    return officer._replace(key=str(named))
