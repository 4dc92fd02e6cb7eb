"""Where the programs are that kadry starts, found once; a test may put another in the place of one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kadry_cli.core.errors import UserError

_ENDINGS = (".exe",) if os.name == "nt" else ("",)
_known: dict[str, str] = {}


class MissingProgramError(UserError):
    """A program that a command needs is not on this computer."""


def program(name: str) -> str:
    """The full path of a program. Only absolute folders of PATH are looked into, so that a program that lies in a
    register is never taken for the system's. MissingProgramError where there is none."""
    if name not in _known:
        _known[name] = _found(name)
    return _known[name]


def has_program(name: str) -> bool:
    """Whether the program is on this computer."""
    try:
        program(name)
    except MissingProgramError:
        return False
    return True


@contextmanager
def replaced(name: str, path: str) -> Iterator[None]:
    """While the block runs, the program is the one at `path` (the fault harness)."""
    before = _known.get(name)
    _known[name] = path
    try:
        yield
    finally:
        if before is None:
            del _known[name]
        else:
            _known[name] = before


def _found(name: str) -> str:
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        for ending in _ENDINGS:
            place = Path(folder) / f"{name}{ending}"
            if place.is_absolute() and place.is_file() and os.access(place, os.X_OK):
                return str(place)
    raise MissingProgramError(
        f"на комп’ютері немає програми {name}",
        f"встановіть {name}; без нього реєстр можна читати, перевіряти й друкувати, але не записувати до історії",
    )
