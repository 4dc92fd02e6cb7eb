"""Opening the register for a command that reads it and cannot go on without its settings."""

from __future__ import annotations

from pathlib import Path

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.manifest import installed


def register_ground(root: Path) -> Ground:
    """The register as it stands, on the law of every topic. RefusedError where its settings are wrong."""
    opened = open_register(root, law_of(installed()))
    if opened.ground is None:
        raise RefusedError(opened.findings)
    return opened.ground
