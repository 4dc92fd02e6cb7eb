"""What git says of commits, read in one place: the raw lines of a difference, and whether a history is whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.overlay import Overlay

RAW = ("--raw", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--no-abbrev")
"""The form in which a difference is asked for."""
EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
"""The tree without files, which git knows by heart."""
_FSCK = ("fsck", "--full", "--strict", "--no-dangling", "--no-reflogs", "--no-progress")


class RawLine(NamedTuple):
    """One file of a difference: git's letter for what became of it, the ids before and after, the path; its mode after
    it, zeros for a file taken away."""

    status: str
    old: str
    new: str
    path: str
    mode: str


def raw_lines(out: bytes) -> Iterator[RawLine]:
    """The files of a difference asked for in the form `RAW`."""
    words = out.decode("utf-8", "surrogateescape").split("\0")
    for about, path in zip(words[::2], words[1::2], strict=False):
        _, mode, old, new, status = about.split(" ")
        yield RawLine(status, old, new, path, mode)


def is_whole(place: Overlay, commit: str) -> bool:
    """Whether every object there is reads and matches its sum, and all that a commit leads to is there."""
    try:
        place.git(*_FSCK, commit)
    except GitFailedError:
        return False
    return True
