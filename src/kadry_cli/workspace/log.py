"""`kadry log`: the acts of a register with their bases, the newest first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.change.acts import acts, readable_head
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.git.commits import BASIS, CLOCK, COMMAND, MORE, RECORD, UNDOES, Commit
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.register.layout import GIT_DIR
from kadry_cli.core.register.register_paths import register_path

if TYPE_CHECKING:
    from kadry_cli.workspace.results import ActResult, LogResult

OUTSIDE = "зроблено поза kadry"


def log(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="ШЛЯХ…", help="Лише акти, що змінили ці файли чи папки")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="ЧИСЛО", min=1, help="Скільки актів показати")] = 30,
) -> Outcome:
    """Перелік актів реєстру: коли, хто, на якій підставі, які записи. Найновіші – першими.

    Приклад: kadry log staff/units
    """
    session: Session = ctx.obj
    root = session.required_root()
    only = tuple(register_path(root, path, missing=True) for path in paths or [])
    found = _acts(root, only, limit)

    def view(screen: Screen) -> None:
        if not found:
            screen.line("Таких актів немає.")
        for commit in found:
            _show(screen, commit)

    result: LogResult = {"acts": [_values(commit) for commit in found]}
    return Outcome(result, view=view)


def _acts(root: Path, only: tuple[str, ...], limit: int) -> list[Commit]:
    head = readable_head(root)
    with overlay(str(root / GIT_DIR)) as place:
        return list(acts(place, head, only, limit))


def _show(screen: Screen, commit: Commit) -> None:
    when = commit.committed.strftime("%d.%m.%Y %H:%M")
    screen.heading(f"{commit.id[:10]}  {when}  {commit.author}")
    if not commit.trailers:
        screen.paragraph(f"{OUTSIDE}: {commit.subject}", "  ")
        return
    rest = f" (і ще {commit.first(MORE)})" if commit.first(MORE) else ""
    lines = (
        ("підстава", commit.first(BASIS) or "не вказано"),
        ("команда", commit.first(COMMAND)),
        ("записи", ", ".join(commit.all(RECORD)) + rest),
        ("скасовує акт", commit.first(UNDOES)[:10]),
        ("годинник", commit.first(CLOCK)),
    )
    for title, words in lines:
        if words:
            screen.paragraph(f"{title}: {words}", "  ", "  ")


def _values(commit: Commit) -> ActResult:
    return {
        "commit": commit.id,
        "when": commit.committed.isoformat(),
        "author": commit.author,
        "command": commit.first(COMMAND) or None,
        "basis": commit.first(BASIS) or None,
        "records": list(commit.all(RECORD)),
        "more_records": int(commit.first(MORE) or 0),
        "undoes": commit.first(UNDOES) or None,
        "clock_reason": commit.first(CLOCK) or None,
        "subject": commit.subject,
    }
