"""`kadry fmt`: the files of the register in the house style, no value changed (design §4)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from kadry_cli.core.change.rewriting import Rewrite, rewrite
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.progress import progress
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.register.formatting import EditError, UnreadableError, formatted
from kadry_cli.core.register.layout import FilePlace, read_bytes
from kadry_cli.core.register.register_paths import register_path
from kadry_cli.workspace.rewriting import foreign_format, model_of, records_of, show_diff, show_next_step

if TYPE_CHECKING:
    from kadry_cli.workspace.results import FmtResult


class _Looked(NamedTuple):
    """How many files there are, those that would change, and what kept others from it."""

    files: int
    changes: list[Rewrite]
    findings: list[Finding]
    skipped: int = 0


def fmt(
    ctx: typer.Context,
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="ШЛЯХ…", help="Файли чи папки реєстру; без них – увесь реєстр")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Лише назвати файли, які змінилися б; код завершення тоді 1")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Лише показати, що змінилося б; код завершення тоді 1")] = False,
) -> Outcome:
    """Привести файли реєстру до звичного вигляду: відступи, списки, лапки. Значення і примітки лишаються ті самі.

    Файли змінюються на диску, як після правки в редакторі; до історії їх вносить kadry record.

    Приклад: kadry fmt --check
    """
    session: Session = ctx.obj
    root = session.required_root()
    only = [register_path(root, path) for path in paths or []]
    found = list(foreign_format(root))
    looked = _Looked(0, [], found) if found else _look(root, only, session)
    writes = not (check or diff)
    refused = rewrite(root, looked.changes) if writes and looked.changes else {}
    looked = looked._replace(skipped=looked.skipped + len(refused))
    changed = [file for file in looked.changes if file.path not in refused]
    findings = sorted((*looked.findings, *refused.values()), key=Finding.sort_key)

    def view(screen: Screen) -> None:
        if diff:
            show_diff(screen, changed)
        elif changed:
            for file in changed:
                screen.line(file.path)
        screen.line(_sentence(looked, len(changed), writes=writes))
        if writes and changed:
            show_next_step(screen, root)
        if findings:
            screen.findings(findings)

    result: FmtResult = {
        "files": looked.files,
        "changed": [file.path for file in changed],
        "written": writes,
    }
    failed = has_errors(findings) or (not writes and bool(changed))
    return Outcome(result, findings=findings, view=view, exit_code=1 if failed else None)


def _look(root: Path, only: Sequence[str], session: Session) -> _Looked:
    """Every file in the house style, in memory; a file that cannot be read or laid out is left to its findings."""
    files = skipped = 0
    changes: list[Rewrite] = []
    findings: list[Finding] = []
    with progress(session, "Впорядкування файлів") as advance:
        for place in records_of(root, only):
            if isinstance(place, Finding):
                findings.append(place)
                continue
            files += 1
            data, unread = read_bytes(root, place.path)
            new, unread = _formatted(place, data) if data is not None else (None, unread)
            findings += unread
            skipped += new is None
            if data is not None and new is not None and new != data:
                changes.append(Rewrite(place.path, data, new))
            advance(1)
    return _Looked(files, changes, findings, skipped)


def _formatted(place: FilePlace, data: bytes) -> tuple[bytes | None, tuple[Finding, ...]]:
    """The new bytes of a file, or None and why it must stay as it is."""
    try:
        return formatted(data, place.path, model_of(place)), ()
    except UnreadableError as unreadable:
        return None, unreadable.findings
    except EditError:
        return None, (Finding("KD022", place.path),)


def _sentence(looked: _Looked, changed: int, *, writes: bool) -> str:
    skipped = f" Пропущено: {looked.skipped}." if looked.skipped else ""
    if changed:
        head = "Упорядковано" if writes else "Треба впорядкувати:"
        return f"{head} {counted(changed, 'файл', 'файли', 'файлів')} з {looked.files}.{skipped}"
    files = counted(looked.files, "файл", "файли", "файлів")
    return f"Переглянуто {files}, змін немає.{skipped}" if skipped else f"Переглянуто {files}: усі в звичному вигляді."
