"""`kadry change show`: what a change will alter, field by field, who knows of it, and the statement to be signed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.audit.arguments import ForceOption, RevealOption
from kadry_cli.audit.changes import changes_of
from kadry_cli.audit.paths import named
from kadry_cli.audit.reading import Revisions
from kadry_cli.audit.source import History
from kadry_cli.audit.values import difference_value
from kadry_cli.audit.view import show_records
from kadry_cli.changes.proposals.arguments import ChangeArgument
from kadry_cli.changes.proposals.claims import by_signature, person_for, role_named
from kadry_cli.changes.proposals.reading import Reading, State, reading
from kadry_cli.changes.proposals.words import known_rows, state_value, state_words
from kadry_cli.core.change.acts import readable_head
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.documents.output import write_output
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.trust.records.signers import Signer
from kadry_cli.trust.records.words import ROOT, WORKER
from kadry_cli.trust.rules.statement import statement
from kadry_cli.trust.rules.trust import Trust

if TYPE_CHECKING:
    from kadry_cli.changes.results import ChangeShowResult
    from kadry_cli.core.console.screen import Screen


def show(
    ctx: typer.Context,
    change: ChangeArgument,
    role: Annotated[
        str | None, typer.Option("--statement", metavar="РОЛЬ", help="Записати твердження, яке підписує ця роль")
    ] = None,
    person: Annotated[
        str | None, typer.Option("--person", metavar="ОСОБА", help="Чия обізнаність, якщо змінено картки кількох людей")
    ] = None,
    signer: Annotated[
        str | None, typer.Option("--signer", metavar="АДРЕСА", help="Хто підпише, якщо цю роль мають кілька людей")
    ] = None,
    day: Annotated[
        date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="День підпису; типово – сьогодні")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="ФАЙЛ", help="Куди записати твердження")
    ] = None,
    force: ForceOption = False,
    reveal: RevealOption = False,
) -> Outcome:
    """Що змінить подана зміна, поле за полем, і хто про неї знає.

    З --statement записано твердження, яке можна підписати ключем SSH на іншому комп’ютері: як саме, каже посібник.
    Підпис приймає kadry change ack --signature з тією самою датою. Персональні дані приховано, доки не вказано
    --reveal.

    Приклад: kadry change show zmina-1a1b1c
    """
    session: Session = ctx.obj
    root = session.required_root()
    if (role is None) is not (output is None):
        raise UsageError("--statement і --output вживають разом", "kadry change show КОД --statement РОЛЬ -o ФАЙЛ")
    with reading(root, readable_head(root)) as register:
        state = register.state(change)
        proposal = state.proposal
        revisions = Revisions(register.store)
        found = [one for file in proposal.files for one in changes_of(proposal.made, file, revisions, reveal=reveal)]
        names = named(History(root, register.place, register.store, register.head, {}), found)
        if role is not None and output is not None:
            said = _statement(register, state, role_named(role), person, signer, day or session.day())
            write_output(output, said, force)
    written = [str(output)] if output is not None else []
    result: ChangeShowResult = {
        **state_value(state),
        "differences": [difference_value(one, names) for one in found],
        "files": written,
    }

    def view(screen: Screen) -> None:
        made = proposal.made
        screen.heading(f"{proposal.id}: подано {made.committed:%d.%m.%Y %H:%M}, {made.author}")
        screen.paragraph(f"підстава: {proposal.basis}", "  ", "  ")
        show_records(screen, found, names)
        rows = known_rows(state)
        if rows:
            screen.table(Table(("чия обізнаність", "спосіб", "коли", "хто підписав"), rows))
        screen.line(state_words(state))
        for one in written:
            screen.line(f"Твердження записано: {one}")

    following = (f"kadry change apply {proposal.id}",) if state.ready else ()
    return Outcome(result, findings=revisions.findings, view=view, following=following)


def _statement(register: Reading, state: State, role: str, person: str | None, signer: str | None, day: date) -> bytes:
    whose = person_for(state, role, person)
    email = _signer(register.trust, role, whose, signer).email
    return statement(register.register, state.proposal.ack, by_signature(role, whose, day), email)


def _signer(trust: Trust, role: str, person: str | None, wanted: str | None) -> Signer:
    """Who is to sign: the one with this address, or the only one who may."""
    found = [
        one
        for one in trust.signers.signers
        if (one.root if role == ROOT else role in one.roles) and (role != WORKER or one.person == person)
    ]
    chosen = [one for one in found if wanted is None or one.email == wanted]
    if len(chosen) == 1:
        return chosen[0]
    emails = ", ".join(one.email for one in found)
    if not found:
        raise UserError(f"ключа, яким підписує роль «{role}», у записах довіри немає", "kadry trust add; або --paper")
    raise UserError(f"за роль «{role}» підписати можуть: {emails}", "назвіть, хто підпише: --signer АДРЕСА")
