"""What the index of git says of itself, read from its first bytes."""

from __future__ import annotations

_HEAD = 12


def entries_of(path: str) -> int:
    """How many files an index lists; 0 where there is none, or it is of a form not known."""
    try:
        with open(path, "rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return 0
    return int.from_bytes(head[8:12], "big") if len(head) == _HEAD and head.startswith(b"DIRC") else 0
