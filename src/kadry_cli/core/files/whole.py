"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress

from kadry_cli.core.files.folder import Folder

UNFINISHED = ".kadry-"
"""How the name of a file begins that is not finished yet; after a crash it may be taken away."""


def unfinished_name() -> str:
    """A name for a file that is being written; no two are the same."""
    return f"{UNFINISHED}{os.urandom(6).hex()}"


def write_whole(folder: Folder, name: str, data: bytes) -> None:
    """The file `name` with these bytes, in the place of what was there; on disk when this returns.

    The bytes go to a neighbour first, which then takes the name, so that a reader sees the old file or the new one.
    """
    neighbour = unfinished_name()
    try:
        folder.create(neighbour, data)
        folder.replace(neighbour, name)
    except BaseException:
        # Ctrl-C too leaves nothing half-written behind.
        with suppress(OSError):
            folder.remove(neighbour)
        raise
    folder.sync()
