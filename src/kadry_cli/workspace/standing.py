"""How a register stands against its history: what `status`, `record` and `check` ask."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kadry_cli.core.change.differences import Differences, differences
from kadry_cli.core.change.officer import taken_over
from kadry_cli.core.change.writing import Writing
from kadry_cli.core.git.allowed import ATTRIBUTES
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.register.layout import ATTRIBUTES_FILE, GIT_DIR, TopicKind, match, record_folders
from kadry_cli.core.register.register_paths import is_named
from kadry_cli.topics import record_kinds

IGNORE_FILE = ".gitignore"
IGNORED = b"/papers/\n/schemas/\n*.seed\n*.seed.age\n"
"""What git itself passes over in a register: printed papers, the schemas that the program makes anew, and the secret
numbers of exam tickets."""
OWN_FILES = {ATTRIBUTES_FILE: ATTRIBUTES, IGNORE_FILE: IGNORED}
"""The files of a register that are no records and still belong to its history."""


def register_differences(root: Path, place: Overlay, head: str) -> Differences:
    """What differs between the disk and the history: records by their patterns, and the two files of git."""
    kinds = record_kinds()
    return differences(
        root, place, head, lambda path: is_own(path, kinds), record_folders(kinds), keep=taken_over(root)
    )


def edited_paths(root: Path, only: Sequence[str], register: Writing) -> list[str]:
    """The paths of hand edits: single files are taken as they are named, for folders the register is looked through."""
    kinds = record_kinds()
    if only and all(is_own(path, kinds) for path in only):
        return list(only)
    with overlay(str(root / GIT_DIR)) as place:
        found = register_differences(root, place, register.head.commit).all()
    return [path for path in found if not only or is_named(path, only)]


def is_own(path: str, kinds: Sequence[TopicKind]) -> bool:
    """Whether a path is that of a record, or of another file that a register's history holds."""
    return path in OWN_FILES or match(path, kinds) is not None
