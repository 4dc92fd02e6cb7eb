"""The person a command is about, asked for on a terminal where nobody is named."""

from __future__ import annotations

from kadry_cli.core.console.acting import recording_officer
from kadry_cli.core.console.asking import ask_as, can_ask
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError
from kadry_cli.person.files import find_person


def asked_person(session: Session, person: str | None) -> str:
    """The id of the one person meant; asked for on a terminal."""
    root = session.required_root(finish=False)
    if can_ask(session):
        recording_officer(root)
    if person is not None:
        return find_person(root, person)
    if not can_ask(session):
        raise UsageError("не вказано ОСОБА", "назвіть код або частину імені; знайти людину: kadry card find")
    return ask_as(session, "Хто: код або частина імені", "ОСОБА", lambda text: find_person(root, text))
