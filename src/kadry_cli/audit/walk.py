"""The history in one pass: each act with the files it changed, the newest first (design §11, trust G2, U10).

The acts go in batches into `diff-tree`, and all objects come from one `cat-file`; who wants the newest few does not pay
for the rest. Of a merge only those files count that differ from both sides: what came from one of them is a change of
the act that made it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kadry_cli.audit.kept import Kept
from kadry_cli.core.change.acts import ChangedFile, changed_file
from kadry_cli.core.git.commits import Commit, read_commit, sound
from kadry_cli.core.git.objects import Objects
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.git.reading import RAW
from kadry_cli.core.register.register_paths import is_named

FIRST_BATCH, BATCH = 200, 2_000


class Act(NamedTuple):
    """One act and the files it changed."""

    commit: Commit
    files: tuple[ChangedFile, ...]


def acts_with_files(
    place: Overlay, store: Objects, head: str, paths: tuple[str, ...] = (), kept: Kept | None = None
) -> Iterator[Act]:
    """Every act that leads to `head`, the newest first; with `paths` only those that changed one of them.

    What `kept` knows of an act is not asked for again; what becomes known is kept there, of whole acts alone.
    """
    if not head:
        return
    listed = place.git("rev-list", "--topo-order", "--end-of-options", head, "--", *paths).decode("ascii").split()
    for batch in _batches(listed):
        found = _files_of(place, batch, paths, kept)
        acts = [commit for commit in batch if found.get(commit)]
        # One that is asked for in between would be answered with another, so all of the batch are read first.
        for stored in list(store.many(acts)):
            commit = read_commit(sound(stored))
            yield Act(commit, found[commit.id])


def _files_of(
    place: Overlay, batch: Sequence[str], paths: tuple[str, ...], kept: Kept | None
) -> dict[str, tuple[ChangedFile, ...]]:
    """The files that each act of a batch changed, below `paths` alone; an act that changed none may be missing."""
    known = {commit: files for commit in batch if kept is not None and (files := kept.files(commit)) is not None}
    unknown = [commit for commit in batch if commit not in known]
    if unknown:
        given = "".join(f"{commit}\n" for commit in unknown).encode("ascii")
        out = place.git("diff-tree", "--stdin", "-r", "--root", "-c", *RAW, "--", *paths, given=given)
        found = dict(files_by_act(out))
        if kept is not None and not paths:
            for commit in unknown:
                kept.keep_files(commit, found.get(commit, ()))
        known |= found
    return {commit: _below(files, paths) for commit, files in known.items()} if paths else known


def _below(files: tuple[ChangedFile, ...], paths: tuple[str, ...]) -> tuple[ChangedFile, ...]:
    return tuple(one for one in files if is_named(one.path, paths))


def _batches(listed: Sequence[str]) -> Iterator[Sequence[str]]:
    if listed:
        yield listed[:FIRST_BATCH]
    for start in range(FIRST_BATCH, len(listed), BATCH):
        yield listed[start : start + BATCH]


def files_by_act(out: bytes) -> Iterator[tuple[str, tuple[ChangedFile, ...]]]:
    """What `diff-tree --stdin` says in the form `RAW`: each act with the files it changed."""
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
