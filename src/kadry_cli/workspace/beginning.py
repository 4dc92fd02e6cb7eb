"""The first act of a register's history: what stands in the folder, as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from kadry_cli.core.change.founding import found_history
from kadry_cli.core.change.officer import take_over
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.change.writing import Act, Recorded, writing
from kadry_cli.core.git.adding import Signature
from kadry_cli.core.git.errors import HistoryUnclearError
from kadry_cli.core.git.gate import gate_findings
from kadry_cli.core.git.overlay import overlay
from kadry_cli.core.git.refs import read_head
from kadry_cli.core.register.layout import GIT_DIR, FilePlace, has_git, read_bytes, walk
from kadry_cli.topics import record_kinds
from kadry_cli.workspace.standing import OWN_FILES


def begin_history(root: Path, files: Mapping[str, bytes], basis: str, by: Signature) -> Recorded | None:
    """Makes the folder `.git` and records these files as the first act; None where there is a history already.

    From then on this user writes to the register on this computer.
    """
    if has_git(root):
        with overlay(str(root / GIT_DIR)) as place:
            refused = gate_findings(root, place)
        if refused:
            raise RefusedError(refused)
    found_history(root)
    take_over(root)
    with writing(root) as register:
        if register.head.commit:
            return None
        return register.carry_out(Act("init", basis, {**OWN_FILES, **files}), by)


def has_acts(root: Path) -> bool:
    """Whether the folder has a history with an act in it, or something in its place that must be looked at first."""
    if not has_git(root):
        return False
    try:
        return bool(read_head(str(root / GIT_DIR)).commit)
    except (HistoryUnclearError, OSError):
        return True


def files_on_disk(root: Path) -> Iterator[tuple[str, bytes]]:
    """Every record of a folder, as it stands."""
    for place in walk(root, record_kinds()):
        if isinstance(place, FilePlace):
            data, _ = read_bytes(root, place.path)
            if data is not None:
                yield place.path, data
