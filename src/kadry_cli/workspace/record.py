"""`kadry record`: edits made by hand enter the history, checked like any other change."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core.change.writing import Writing
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.core.register.register_paths import is_named, register_path
from kadry_cli.topics import record_kinds
from kadry_cli.workspace.standing import is_own, register_differences


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
        files = {path: register.on_disk(path) for path in _chosen(root, only, register)}
        if only and all(data == register.recorded(path) for path, data in files.items()):
            raise UserError("за цими шляхами незаписаних правок немає", "усі правки покаже kadry status")
        said = f"Внесено правки: {counted(len(files), 'файл', 'файли', 'файлів')}."
        return Plan(files, said)

    return act(session, Wish("record", basis, dry_run, yes, clock_reason), prepare)


def _chosen(root: Path, only: Sequence[str], register: Writing) -> list[str]:
    """The paths to record: single files are taken as they are named, for folders the whole register is looked at."""
    kinds = record_kinds()
    if only and all(is_own(path, kinds) for path in only):
        return list(only)
    with overlay(str(root / GIT_DIR)) as place:
        found = register_differences(root, place, register.head.commit).all()
    return [path for path in found if not only or is_named(path, only)]
