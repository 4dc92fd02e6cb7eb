"""Paths of a register as a user names them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kadry_cli.core.errors import UserError


def register_path(root: Path, path: Path, *, missing: bool = False) -> str:
    """A path named from where the user stands or from the register's folder, relative to the register.

    UserError where it lies outside, or is not there; with `missing` a file that is gone may be named too.
    """
    register = root.resolve()
    named = [(base / path).resolve() for base in (Path.cwd(), root)]
    found = [full for full in named if full.exists()] or (named if missing else [])
    for full in found:
        if full.is_relative_to(register):
            return full.relative_to(register).as_posix()
    what = f"{path.name} лежить поза реєстром" if found else f"шляху {path} у реєстрі немає"
    raise UserError(what, "вкажіть файл або папку всередині реєстру")


def is_named(path: str, only: Sequence[str]) -> bool:
    """Whether a path is one of those named, or lies in one."""
    return any(path == name or path.startswith(f"{name}/") or name == "." for name in only)
