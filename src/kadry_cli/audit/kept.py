"""What the history says is found out once: which files an act changed, and how two contents differ (K1).

It is kept by the ids of acts and contents, so nothing can be taken for anything else, in `.git/kadry`, sealed, for its
owner alone: the words of the history are in it, and the rights to it are those to the history. Differences are thrown
away with every change of the program, for titles and masks come from the program. No verdict rests on any of it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import kadry_cli
from kadry_cli.audit.telling import Told
from kadry_cli.core.change.acts import ChangedFile
from kadry_cli.core.change.sealed import read_sealed, write_sealed

ACTS_FILE, PAIRS_FILE = "audit-cache-acts", "audit-cache"
LARGEST = 128 << 20
"""Bytes above which nothing is kept."""
_ACTS_MARK = "kadry-audit-acts/1"


class Pair:
    """What differs between two contents: the rows with what is sensitive masked, and those that reveal it."""

    __slots__ = ("hidden", "revealed")

    def __init__(self, hidden: Sequence[Told], revealed: Sequence[Told]) -> None:
        self.hidden = tuple(hidden)
        self.revealed = self.hidden if tuple(revealed) == self.hidden else tuple(revealed)


class Kept:
    """The acts and differences of one history that are known already, and those that become known.

    Each stands here as the line of the file that it becomes: of most nobody asks, and a text is the smallest form.
    """

    def __init__(self, acts: dict[str, str] | None = None, pairs: dict[str, str] | None = None) -> None:
        self._acts = acts if acts is not None else {}
        self._pairs = pairs if pairs is not None else {}
        self._before = len(self._acts), len(self._pairs)

    def files(self, commit: str) -> tuple[ChangedFile, ...] | None:
        """The files that an act changed; None where that is not known."""
        found = self._acts.get(commit)
        if found is None:
            return None
        return tuple(ChangedFile(sys.intern(path), old, new) for path, old, new in json.loads(found))

    def keep_files(self, commit: str, files: Iterable[ChangedFile]) -> None:
        """Keeps which files an act changed."""
        self._acts[commit] = _text(list(files))

    def pair(self, kind: str, old: str, new: str) -> Pair | None:
        """How two contents of one kind of record differ; None where that is not known."""
        found = self._pairs.get(f"{kind} {old} {new}")
        if found is None:
            return None
        hidden, revealed = ([Told(*row) for row in rows] for rows in json.loads(found))
        return Pair(hidden, revealed or hidden)

    def keep_pair(self, kind: str, old: str, new: str, pair: Pair) -> None:
        """Keeps how two contents differ."""
        revealed = [] if pair.revealed is pair.hidden else [_short(row) for row in pair.revealed]
        self._pairs[f"{kind} {old} {new}"] = _text(([_short(row) for row in pair.hidden], revealed))

    def write(self, root: Path) -> None:
        """Keeps for the next time what is new, where that can be."""
        acts, pairs = self._before
        if len(self._acts) > acts:
            _write(root, ACTS_FILE, _ACTS_MARK, self._acts)
        if len(self._pairs) > pairs:
            _write(root, PAIRS_FILE, _program_mark(), self._pairs)
        self._before = len(self._acts), len(self._pairs)


def kept_acts(root: Path) -> Kept:
    """The acts of a register that are known; nothing where what is there does not open."""
    return Kept(_read(root, ACTS_FILE, _ACTS_MARK))


def kept_history(root: Path) -> Kept:
    """The acts and the differences that are known; of the latter nothing where another program found them."""
    return Kept(_read(root, ACTS_FILE, _ACTS_MARK), _read(root, PAIRS_FILE, _program_mark()))


def _read(root: Path, name: str, mark: str) -> dict[str, str]:
    body = read_sealed(root, name)
    if body is None:
        return {}
    first, *lines = body.decode("ascii").split("\n")
    if first != mark:
        return {}
    return {key: text for key, _, text in (line.partition("\t") for line in lines)}


def _write(root: Path, name: str, mark: str, lines: Mapping[str, str]) -> None:
    body = "\n".join((mark, *(f"{key}\t{text}" for key, text in lines.items()))).encode("ascii")
    if len(body) <= LARGEST:
        write_sealed(root, name, body)


def _text(value: Any) -> str:
    """A value as one line; a text of ASCII alone takes the least memory, and escapes say the same."""
    return json.dumps(value, separators=(",", ":"))


def _short(row: Told) -> list[str]:
    """A row without the empty texts at its end."""
    length = max((at for at, text in enumerate(row, 1) if text), default=0)
    return list(row[: max(length, 3)])


def _program_mark() -> str:
    """Which program this is: its version, and the size and time of each of its files."""
    digest = hashlib.sha256(kadry_cli.__version__.encode())
    _add(digest, str(Path(kadry_cli.__file__).parent))
    return f"kadry-audit-pairs/1 {digest.hexdigest()}"


def _add(digest: hashlib._Hash, folder: str) -> None:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            if entry.name.endswith((".py", ".yaml")):
                status = entry.stat()
                digest.update(f"{entry.path} {status.st_size} {status.st_mtime_ns}\n".encode())
            elif entry.is_dir() and entry.name != "__pycache__":
                _add(digest, entry.path)
