"""What the index of git says of itself, read from its first bytes."""

from __future__ import annotations

import os

_HEAD = 12


def entries_of(path: str) -> int:
    """How many files an index lists; 0 where there is none, or it is of a form not known."""
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return 0
    return int.from_bytes(head[8:12], "big") if len(head) == _HEAD and head.startswith(b"DIRC") else 0


def index_of_commit(git_dir: str) -> str:
    """The index that git makes a commit from, for a hook that it runs: the one it names, else that of the register.

    A name that leads out of the git folder is passed over (trust G3).
    """
    usual = f"{git_dir}/index"
    named = os.environ.get("GIT_INDEX_FILE", "")
    if not named:
        return usual
    path = os.path.realpath(named)
    return path if os.path.dirname(path) == os.path.realpath(git_dir) else usual
