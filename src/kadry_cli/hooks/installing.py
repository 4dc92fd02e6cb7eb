"""Putting kadry's hooks, attributes and drivers into a register's `.git`, and taking them away (trust 3.2)."""

from __future__ import annotations

import os
from pathlib import Path

from kadry_cli.core.change.git_folder import held
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.files.folder import Folder
from kadry_cli.core.files.whole import write_whole
from kadry_cli.core.git.errors import GitFailedError
from kadry_cli.core.git.gate import ATTRIBUTES_OF_GIT, gate_findings, holds
from kadry_cli.core.git.installed import DRIVERS, HOOKS, INFO_ATTRIBUTES
from kadry_cli.core.git.overlay import Overlay, overlay
from kadry_cli.core.register.layout import GIT_DIR

THERE, NOT_THERE, OTHER, NOT_RUN = "є", "немає", "інше", "не виконується"

FILES = {**{f"hooks/{name}": data for name, data in HOOKS.items()}, ATTRIBUTES_OF_GIT: INFO_ATTRIBUTES}
PLACES = (*FILES, *DRIVERS)


def states(root: Path) -> dict[str, str]:
    """Each piece by its place in `.git` (a file, or a key of `config`), and how it stands."""
    found = {}
    for place, data in FILES.items():
        path = root / GIT_DIR / place
        if not os.path.lexists(path):
            found[place] = NOT_THERE
        elif not holds(path, data):
            found[place] = OTHER
        else:
            runs = os.name == "nt" or place == ATTRIBUTES_OF_GIT or os.access(path, os.X_OK)
            found[place] = THERE if runs else NOT_RUN
    with overlay(str(root / GIT_DIR)) as git:
        settings = _settings(git, root)
    for key, value in DRIVERS.items():
        found[key] = NOT_THERE if key not in settings else THERE if settings[key] == value else OTHER
    return found


def install(root: Path) -> list[str]:
    """Puts every piece where it is missing; the places that were. RefusedError where the gate finds anything."""
    with overlay(str(root / GIT_DIR)) as git:
        _pass_gate(root, git)
        missing = [place for place, state in states(root).items() if state != THERE]
        with held(root) as (folders, _):
            for place in missing:
                if place in FILES:
                    _put(folders.git, place)
                else:
                    git.git("config", "--file", _config(root), place, DRIVERS[place])
    return missing


def remove(root: Path) -> list[str]:
    """Takes every piece away; the places where it stood. RefusedError where the gate finds anything."""
    with overlay(str(root / GIT_DIR)) as git:
        _pass_gate(root, git)
        there = [place for place, state in states(root).items() if state != NOT_THERE]
        with held(root) as (folders, _):
            for place in there:
                folder, _, name = place.partition("/")
                if place in FILES:
                    with folders.git.step(folder) as inside:
                        inside.remove(name)
            for section in dict.fromkeys(place.rpartition(".")[0] for place in there if place in DRIVERS):
                git.git("config", "--file", _config(root), "--remove-section", section)
    return there


def _put(git: Folder, place: str) -> None:
    folder, _, name = place.partition("/")
    with git.step(folder, make=True) as inside:
        write_whole(inside, name, FILES[place])
        if name in HOOKS:
            inside.allow_running(name)


def _pass_gate(root: Path, git: Overlay) -> None:
    refused = gate_findings(root, git)
    if refused:
        raise RefusedError(refused)


def _config(root: Path) -> str:
    return str((root / GIT_DIR / "config").absolute())


def _settings(git: Overlay, root: Path) -> dict[str, str]:
    try:
        listed = git.git("config", "--file", _config(root), "--no-includes", "-z", "--list")
    except GitFailedError:
        return {}
    entries = (entry.partition("\n") for entry in listed.decode("utf-8", "replace").split("\0")[:-1])
    return {key: value for key, _, value in entries}
