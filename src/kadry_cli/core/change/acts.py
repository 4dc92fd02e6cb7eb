"""The history read as a list of acts: who, when, on what basis, which records (`kadry log`)."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import Commit, read_commit
from kadry_cli.core.git.errors import HistoryUnclearError
from kadry_cli.core.git.gate import form_findings
from kadry_cli.core.git.objects import objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.git.reading import RAW, raw_lines
from kadry_cli.core.git.refs import read_head
from kadry_cli.core.register.layout import GIT_DIR, has_git

ACTS = ("акт", "акти", "актів")
"""Acts as they are counted."""
ACT_ID = re.compile(r"[0-9a-f]{4,40}")
"""The beginning of an id that may name an act."""


class ChangedFile(NamedTuple):
    """One file that an act changed: its path, its blob before and after; "" where there was none."""

    path: str
    old: str
    new: str


def acts(place: Overlay, head: str, paths: tuple[str, ...] = (), most: int = 0) -> Iterator[Commit]:
    """The acts up to a commit, the newest first; with `paths` only those that changed one of them."""
    if not head:
        return
    limit = [f"--max-count={most}"] if most else []
    listed = place.git("rev-list", "--topo-order", *limit, head, "--", *paths).decode("ascii").split()
    with objects(place) as store:
        for commit in listed:
            stored = store.get(commit)
            if stored is not None:
                yield read_commit(stored)


def find_act(place: Overlay, head: str, wanted: str) -> str:
    """The full id of the act that a beginning of an id means; "" where none or several of the history begin so."""
    listed = place.git("rev-list", head).decode("ascii").split()
    found = [commit for commit in listed if commit.startswith(wanted)]
    return found[0] if len(found) == 1 else ""


def changed_files(place: Overlay, commit: str) -> list[ChangedFile]:
    """What an act changed against the one before it; for the first act everything it holds."""
    out = place.git("diff-tree", "-r", "--root", *RAW, "--no-commit-id", "--end-of-options", commit)
    return [changed_file(line.path, line.old, line.new) for line in raw_lines(out)]


def files_between(place: Overlay, old: str, new: str, paths: tuple[str, ...] = ()) -> list[ChangedFile]:
    """What differs between two acts, whatever lies between them; with `paths` below these alone."""
    out = place.git("diff-tree", "-r", *RAW, "--end-of-options", old, new, "--", *paths)
    return [changed_file(line.path, line.old, line.new) for line in raw_lines(out)]


def changed_file(path: str, old: str, new: str) -> ChangedFile:
    """A file by the ids of git, which writes zeros where there is none."""
    return ChangedFile(sys.intern(path), old.strip("0") and old, new.strip("0") and new)


def count_acts(place: Overlay, head: str) -> int:
    """How many acts lead to a commit, itself among them."""
    return int(place.git("rev-list", "--count", head))


def register_id(place: Overlay, head: str) -> str:
    """By what a register is known outside itself: the id of the first act of its history."""
    return place.git("rev-list", "--first-parent", "--max-parents=0", "--end-of-options", head).decode("ascii").strip()


def readable_head(root: Path) -> str:
    """The last act of a register's history, "" before the first. UserError where there is none that may be read."""
    if not has_git(root):
        raise UserError("реєстр ще не має історії", "почніть її: kadry init у папці реєстру")
    if list(form_findings(root)):
        raise UserError("історію цього реєстру читати не можна", "чому – скаже kadry status")
    return head_commit(root)


def head_commit(root: Path) -> str:
    """The last act, whatever else stands in the git folder: for who has asked before, or reads through an overlay."""
    try:
        return read_head(str(root / GIT_DIR)).commit
    except HistoryUnclearError as error:
        raise UserError(f"історія не читається: {error.reason}", "перевірте її: kadry check") from None
