"""The history in one pass: each act with the files it changed, the newest first (design §11, trust G2, U10).

One list of commits goes into one `diff-tree`, and all objects come from one `cat-file`. Of a merge only those files
count that differ from both sides: what came from one of them is a change of the act that made it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kadry_cli.core.change.acts import ChangedFile, changed_file
from kadry_cli.core.git.commits import Commit, read_commit
from kadry_cli.core.git.errors import HistoryDamagedError
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.git.reading import RAW


class Act(NamedTuple):
    """One act and the files it changed."""

    commit: Commit
    files: tuple[ChangedFile, ...]


def acts_with_files(place: Overlay, store: Objects, head: str, paths: tuple[str, ...] = ()) -> Iterator[Act]:
    """Every act that leads to `head`, the newest first; with `paths` only those that changed one of them."""
    if not head:
        return
    listed = place.git("rev-list", "--topo-order", "--end-of-options", head, "--", *paths)
    if not listed:
        return
    out = place.git("diff-tree", "--stdin", "-r", "--root", "-c", *RAW, "--", *paths, given=listed)
    for commit, files in _of_commits(out):
        yield Act(commit_of(store, commit), files)


def commit_of(store: Objects, commit: str) -> Commit:
    """One act of the history. HistoryDamagedError where it cannot be read."""
    stored = store.get(commit)
    if stored is None:
        raise HistoryDamagedError("в історії є акт, якого не прочитати")
    return read_commit(stored)


def _of_commits(out: bytes) -> Iterator[tuple[str, tuple[ChangedFile, ...]]]:
    commit, files = "", []
    words = iter(out.decode("utf-8", "surrogateescape").split("\0"))
    for word in words:
        if word.startswith(":"):
            files.append(_file(word, next(words, "")))
        elif word:
            if commit:
                yield commit, tuple(files)
            commit, files = word, []
    if commit:
        yield commit, tuple(files)


def _file(about: str, path: str) -> ChangedFile:
    """A line of a difference; of a merge (`::`, a mode and an id for each side) the first side is the state before."""
    sides = len(about) - len(about.lstrip(":"))
    parts = about.lstrip(":").split(" ")
    ids = parts[sides + 1 : -1]
    return changed_file(path, ids[0], ids[-1])
