"""`.git/kadry`: what kadry keeps beside the history of a register. All of it may be thrown away between two acts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

OWN = "kadry"
LOCK = "lock"
ACTING = "acting"
"""Stands there while an act is carried out: found under the lock, it tells of an act that died."""
PENDING = "pending"
NEW_INDEX = "index"
SEEN_FILES = "seen"

INDEX, INDEX_LOCK = "index", "index.lock"
SIGNATURE = b"kadry"
"""How an `index.lock` of ours begins: git's own is empty or begins with «DIRC»."""


def has_pending(root: Path) -> bool:
    """Whether an act was left half done: one look, for every command that opens a register."""
    return os.path.lexists(f"{root}/.git/{OWN}/{PENDING}")
