"""`kadry change propose`: hand edits wait beside the register until everybody who must knows of them (H10; L479)."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core.change.proposals import new_proposal
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.core.register.register_paths import register_path
from kadry_cli.trust.proposing import proposed, trust_at
from kadry_cli.trust.rules.trust import Trust
from kadry_cli.workspace.standing import edited_paths


def propose(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="ШЛЯХ…", help="Файли чи папки; без них – усі незаписані правки")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Подати правки, зроблені в редакторі, на обізнаність: до реєстру вони ввійдуть, коли знатимуть усі, хто має знати.

    Правки перевірено так само, як у kadry record, і відкладено під кодом зміни, а файли на диску повернуто до
    записаного: доки зміну не внесено, чинне те, що було. Чия обізнаність потрібна, кажуть записи довіри.

    Приклад: kadry change propose people/gudz-mariia-3f8k --basis "розпорядження від 02.06.2014 № 12-к"
    """
    session: Session = ctx.obj
    root = session.required_root(finish=False)
    only = [register_path(root, path, missing=True) for path in paths or []]
    change = new_proposal()

    def prepare(standing: Standing) -> Plan:
        register = standing.register
        files = {path: register.on_disk(path) for path in edited_paths(root, only, register)}
        before = {path: register.recorded(path) for path in files}
        changed = {path: (before[path], data) for path, data in files.items() if data != before[path]}
        if not changed:
            raise UserError("незаписаних правок немає, подавати нічого", "усі правки покаже kadry status")
        trust = _trust(root, register.head.commit)
        return proposed(change, trust, changed)

    return act(session, Wish("change propose", basis, dry_run, yes, clock_reason), prepare)


def _trust(root: Path, head: str) -> Trust:
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        return trust_at(store, head)
