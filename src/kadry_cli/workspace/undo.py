"""`kadry undo`: a new act that reverses one; the history itself is never changed (H11)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.acts import ACT_ID, ChangedFile, changed_files, find_act
from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import UNDOES, read_commit
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.register.layout import GIT_DIR

if TYPE_CHECKING:
    from kadry_cli.workspace.results import Undone


def undo(
    ctx: typer.Context,
    commit: Annotated[str, typer.Argument(metavar="КОМІТ", help="Початок номера акта з kadry log")],
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Скасувати один акт новим актом: файли стають такими, якими були до нього. В історії лишаються обидва.

    Приклад: kadry undo 4b825dc642 --basis "розпорядження від 30.04.2009 № 45-к"
    """
    session: Session = ctx.obj
    root = session.required_root()
    if not ACT_ID.fullmatch(commit):
        raise UserError(f"«{commit}» не схоже на номер акта", "номери показує kadry log, наприклад 4b825dc642")

    def prepare(standing: Standing) -> Plan:
        undone, files = _changes(root, standing.register.head.commit, commit)
        moved = [file.path for file in files if standing.register.recorded_id(file.path) != file.new]
        if moved:
            raise UserError(
                f"після цього акта змінено: {', '.join(moved[:5])}",
                "спершу скасуйте пізніші акти (kadry log ШЛЯХ) або виправте файл і запишіть: kadry record",
            )
        before = {
            file.path: standing.register.recorded(file.path, f"{undone}^") if file.old else None for file in files
        }
        result: Undone = {"undone": undone}
        return Plan(before, f"Акт {undone[:10]} скасовано.", result, trailers=((UNDOES, undone),))

    return act(session, Wish("undo", basis, dry_run, yes, clock_reason), prepare)


def _changes(root: Path, head: str, wanted: str) -> tuple[str, list[ChangedFile]]:
    """The act that is meant, and what it changed. UserError where there is none, or it cannot be reversed."""
    with overlay(str(root / GIT_DIR)) as place:
        found = find_act(place, head, wanted) if head else ""
        if not found:
            raise UserError(f"акта «{wanted}» в історії немає, або так починаються кілька", "перелік актів: kadry log")
        with objects(place) as store:
            stored = store.get(found)
        parents = read_commit(stored).parents if stored is not None else ()
        if len(parents) != 1:
            what = "це перший акт історії" if not parents else "це злиття двох історій"
            raise UserError(f"акт {found[:10]} скасувати не можна: {what}", "виправте записи й збережіть: kadry record")
        return found, changed_files(place, found)
