"""What the commit of git's index would make wrong, on the screen."""

from __future__ import annotations

from kadry_cli.core.change.staged import Staged
from kadry_cli.core.checking.future import Future
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.language.plurals import counted


def show_staged(screen: Screen, staged: Staged, future: Future) -> None:
    """The findings with the lines of the index, not of the disk."""
    screen.note(f"Перевірено підготовлене до запису: {counted(len(staged.files), 'файл', 'файли', 'файлів')}.")
    if future.findings:
        screen.findings(future.findings, read=staged.files.get)
    else:
        screen.line("Нових зауважень немає.")
    if staged.files and not future.followed:
        screen.note("Посилань між файлами у великому реєстрі після кожної зміни не перевіряють: kadry check.")
