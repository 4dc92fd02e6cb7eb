"""How the files on disk differ from the history: hand edits, new records, records taken away (`kadry status`).

The index of git says what the history holds without opening its trees. A file whose size, times and number on disk are
those seen before is not read again; what was seen stands in `.git/kadry/seen`, which may be thrown away.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.change.own_folder import INDEX, OWN, SEEN_FILES
from kadry_cli.core.change.writing import staged_files
from kadry_cli.core.files.folder import Folder, is_link
from kadry_cli.core.files.whole import write_whole
from kadry_cli.core.git.blob_ids import blob_id
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.overlay import Overlay
from kadry_cli.core.register.layout import ATTRIBUTES_FILE, GIT_DIR

Seen = dict[str, list[int | str]]
_FRESH = 2_000_000_000
"""Nanoseconds in which a disk may not tell two changes of a file apart."""


class Differences(NamedTuple):
    """Paths, sorted: changed since they were recorded, not recorded yet, recorded and gone; what the user has put into
    git's index himself; files of attributes in folders below the top, where git would obey them."""

    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    staged: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()

    def all(self) -> tuple[str, ...]:
        """Every path that differs on disk."""
        return tuple(sorted((*self.changed, *self.new, *self.gone)))


def recorded_files(place: Overlay, head: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """Every file of the history's end with its blob, and the paths that the user's index has otherwise.

    An index that is missing or broken is passed over: then the trees are read.
    """
    index = f"{place.git_dir}/{INDEX}"
    if not head:
        return {}, ()
    if os.path.isfile(index):
        try:
            listed = place.git("ls-files", "-s", "-z", index=index)
            staged = staged_files(place, index, head)
        except GitFailedError:
            pass
        else:
            found = {path: about[7:47] for about, path in _entries(listed)}
            if staged:
                found = {path: blob for path, blob in found.items() if path not in staged}
                found |= {path: blob for path, blob in tree_files(place, head).items() if path in staged}
            return found, tuple(sorted(staged))
    return tree_files(place, head), ()


def tree_files(place: Overlay, commit: str) -> dict[str, str]:
    """Every file of a commit with its blob, read from its trees."""
    listed = place.git("ls-tree", "-r", "-z", "--full-tree", commit)
    return {path: about.split(" ")[2] for about, path in _entries(listed)}


def tree_modes(place: Overlay, commit: str) -> Iterator[tuple[str, str, int]]:
    """Every entry of a commit that is no folder: path, mode, size in bytes."""
    listed = place.git("ls-tree", "-r", "-l", "-z", "--full-tree", commit)
    for about, path in _entries(listed):
        mode, _, _, size = about.split()
        yield path, mode, int(size) if size.isdigit() else 0


def _entries(listed: bytes) -> Iterator[tuple[str, str]]:
    for line in listed.decode("utf-8", "surrogateescape").split("\0")[:-1]:
        about, _, path = line.partition("\t")
        yield about, path


def differences(
    root: Path, place: Overlay, head: str, is_record: Callable[[str], bool], folders: frozenset[str], *, keep: bool
) -> Differences:
    """What differs between the disk and the history.

    `is_record` tells whether a path that the history does not have is a record's; `folders` are the folders at the top
    that hold records. With `keep` what was seen is kept for the next time.
    """
    recorded, staged = recorded_files(place, head)
    seen = _read_seen(root)
    looked = _Look(root, recorded, seen)
    looked.folder("", folders | {path.partition("/")[0] for path in recorded if "/" in path})
    new = tuple(path for path in looked.unknown if is_record(path))
    gone = tuple(path for path in recorded if path not in looked.met)
    if keep and looked.seen != seen:
        _write_seen(root, looked.seen)
    changed, attributes = sorted(looked.changed), sorted(looked.attributes)
    return Differences(tuple(changed), tuple(sorted(new)), tuple(sorted(gone)), staged, tuple(attributes))


class _Look:
    """One look over the folders of a register."""

    def __init__(self, root: Path, recorded: dict[str, str], seen: Seen) -> None:
        self.root = str(root)
        self.recorded = recorded
        self.before = seen
        self.seen: Seen = {}
        self.met: set[str] = set()
        self.changed: list[str] = []
        self.unknown: list[str] = []
        self.attributes: list[str] = []
        self.fresh = time.time_ns() - _FRESH

    def folder(self, prefix: str, enter: frozenset[str] | set[str]) -> None:
        """Looks at the files of a folder; `enter` are the names to go into at the top."""
        recorded = self.recorded
        below = []
        try:
            entries = os.scandir(f"{self.root}/{prefix}")
        except OSError:
            return
        with entries:
            for entry in entries:
                path = prefix + entry.name
                if prefix and entry.name == ATTRIBUTES_FILE:
                    self.attributes.append(path)
                if path in recorded:
                    self.file(path, entry)
                elif entry.is_dir(follow_symlinks=False):
                    if prefix or entry.name in enter:
                        below.append(path)
                elif entry.name.endswith(".yaml") or not prefix:
                    self.unknown.append(path)
        for path in below:
            self.folder(f"{path}/", enter)

    def file(self, path: str, entry: os.DirEntry[str]) -> None:
        status = entry.stat(follow_symlinks=False)
        self.met.add(path)
        mark: list[int | str] = [status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino]
        known = self.before.get(path)
        if known is not None and known[:4] == mark:
            blob = str(known[4])
        else:
            blob = "" if is_link(status) else _blob_of(entry.path)
        # A change within the same tick of the clock would not be seen, so a fresh file is read again next time.
        if blob and max(status.st_mtime_ns, status.st_ctime_ns) < self.fresh:
            self.seen[path] = [*mark, blob]
        if blob != self.recorded[path]:
            self.changed.append(path)


def _blob_of(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return blob_id(file.read())
    except OSError:
        return ""


def _read_seen(root: Path) -> Seen:
    try:
        text = (root / GIT_DIR / OWN / SEEN_FILES).read_bytes()
    except OSError:
        return {}
    digest, _, body = text.partition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != digest:
        return {}
    try:
        seen = json.loads(body)
    except ValueError:
        return {}
    sound = isinstance(seen, dict) and all(isinstance(mark, list) and len(mark) == 5 for mark in seen.values())
    return seen if sound else {}


def _write_seen(root: Path, seen: Seen) -> None:
    body = json.dumps(seen, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    try:
        with Folder.at(root / GIT_DIR) as git, git.step(OWN, make=True) as own:
            write_whole(own, SEEN_FILES, hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
    except OSError:
        # What was seen only saves time.
        return
