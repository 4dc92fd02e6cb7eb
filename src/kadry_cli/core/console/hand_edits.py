"""Edits that are on disk and not in the history, shown."""

from __future__ import annotations

from pathlib import Path

from kadry_cli.core.console.file_diff import diff_lines
from kadry_cli.core.git.errors import HistoryUnclearError
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.git.refs import read_head
from kadry_cli.core.register.layout import GIT_DIR


def edit_lines(root: Path, *paths: str) -> list[str]:
    """The edits of some files against the end of the history; nothing where the history cannot be read."""
    lines: list[str] = []
    try:
        head = read_head(str(root / GIT_DIR)).commit
    except HistoryUnclearError:
        return lines
    with overlay(str(root / GIT_DIR)) as place, objects(place) as store:
        for path in paths:
            file = root / path
            now = file.read_bytes() if file.is_file() and not file.is_symlink() else None
            lines += diff_lines(path, store.blob(f"{head}:{path}") if head else None, now)
    return lines
