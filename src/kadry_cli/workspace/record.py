"""`kadry record`: edits made by hand enter the history, checked like any other change."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.register_paths import register_path
from kadry_cli.workspace.standing import edited_paths


def record(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="ШЛЯХ…", help="Файли чи папки; без них – усі незаписані правки")
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Записати до історії правки, зроблені в редакторі: перевірити їх і зберегти одним актом із підставою.

    Приклад: kadry record --basis "розпорядження від 30.04.2009 № 45-к"
    """
    session: Session = ctx.obj
    root = session.required_root()
    only = [register_path(root, path, missing=True) for path in paths or []]

    def prepare(standing: Standing) -> Plan:
        register = standing.register
        files = {path: register.on_disk(path) for path in edited_paths(root, only, register)}
        if only and all(data == register.recorded(path) for path, data in files.items()):
            raise UserError("за цими шляхами незаписаних правок немає", "усі правки покаже kadry status")
        said = f"Внесено правки: {counted(len(files), 'файл', 'файли', 'файлів')}."
        return Plan(files, said)

    return act(session, Wish("record", basis, dry_run, yes, clock_reason), prepare)
