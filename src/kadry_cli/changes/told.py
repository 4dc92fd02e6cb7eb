"""What is said of every change before it is recorded; a register without records of trust pays nothing for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from kadry_cli.trust.folders import ACKS_FOLDER, TRUST_FOLDER

BY_SIGNATURES = (TRUST_FOLDER, ACKS_FOLDER)
"""Folders whose changes are proven by the signatures in them."""


def untold(root: Path, files: Mapping[str, bytes | None], basis: str, day: date) -> Iterable[str]:
    """Whose knowledge of a change nothing proves yet (H10, L479)."""
    if not (root / TRUST_FOLDER).is_dir() or any(path.startswith(BY_SIGNATURES) for path in files):
        return ()
    from kadry_cli.changes.unproven import unproven

    return unproven(root, files, basis, day)
