"""`kadry hook run diff`: git's diff driver for records, in the words of the form (K1)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.audit.kinds import kind_of
from kadry_cli.audit.telling import Told, told
from kadry_cli.audit.view import line
from kadry_cli.core.console.file_diff import diff_lines
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.register.reader import read_text

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen
    from kadry_cli.hooks.results import HookDiffResult

_NO_MODE = "."
"""What git writes for the mode of a file that is not there."""


def diff(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(metavar="ШЛЯХ…", help="Шлях, тоді файл, номер і режим давнішого стану, потім новішого"),
    ],
) -> Outcome:
    """Показати зміну запису словами форми; цю команду викликає сам git (git diff). Персональні дані приховано.

    Приклад: kadry hook run diff kadry.yaml kadry.yaml 0 100644 kadry.yaml 0 100644
    """
    path, *rest = words
    if len(rest) < 6:
        # git names a file in a merge that is not finished by its path alone.
        result: HookDiffResult = {"record": path, "changes": []}
        return Outcome(result, view=lambda screen: screen.line(f"{path}: злиття не закінчено"), following=())
    old = _content(rest[0], rest[2])
    new = _content(rest[3], rest[5])
    found = kind_of(path)
    changes = _changes(path, old, new)
    shown = {"record": path, "changes": [line(one) for one in changes or ()]}

    def view(screen: Screen) -> None:
        screen.heading(f"{path}: {found[0].title}" if found else path)
        if changes:
            for one in changes:
                screen.paragraph(line(one), "  ", "  ")
            return
        if changes is not None:
            screen.line("  Значення ті самі; змінено лише примітки чи вигляд файлу:")
        for text in diff_lines(path, old, new)[1:]:
            screen.line(text)

    return Outcome(shown, view=view, exit_code=0, following=())


def _content(file: str, mode: str) -> bytes | None:
    return None if mode == _NO_MODE else Path(file).read_bytes()


def _changes(path: str, old: bytes | None, new: bytes | None) -> list[Told] | None:
    """The changes of the fields; None for a file that is no record, or cannot be read, or comes or goes whole."""
    found = kind_of(path)
    if found is None or old is None or new is None:
        return None
    before, after = read_text(old, path)[0], read_text(new, path)[0]
    if before is None or after is None:
        return None
    return list(told(found[1], before, after, reveal=False))
