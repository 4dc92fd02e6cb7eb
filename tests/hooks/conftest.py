"""A register with a history, kadry's pieces in its git, and `kadry` on the PATH of that git."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kadry_cli.core.git.gate import gate_findings
from kadry_cli.core.git.overlay import overlay
from tests.diagnostics.registers import example_in
from tests.git.conftest import root, settings
from tests.git.registers import OFFICER, edit, recorded
from tests.hooks.users import User
from tests.kadry import kadry

__all__ = ["root", "settings"]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole example with a history of two acts; nobody writes to it."""
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        register = example_in(folder)
        assert kadry("whoami", "--name", OFFICER).code == 0
        assert kadry("init", register).code == 0
        edit(register)
        assert recorded(register).code == 0
        return register


@pytest.fixture
def gate() -> Callable[[Path], list[tuple[str, str]]]:
    """What the gate says of a register: code and path of each finding."""

    def found(register: Path) -> list[tuple[str, str]]:
        with overlay(str(register / ".git")) as place:
            return [(one.code, one.path) for one in gate_findings(register, place)]

    return found


@pytest.fixture
def installed(root: Path) -> Path:
    """A register with everything that `kadry hook install` puts there."""
    assert kadry("--root", root, "hook", "install").code == 0
    return root


@pytest.fixture
def user(installed: Path, settings: Path, tmp_path: Path) -> User:
    """A user of git in that register, with kadry among the programs."""
    folder = tmp_path / "programs"
    folder.mkdir()
    program = folder / "kadry"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kadry_cli "$@"\n', encoding="utf-8", newline="\n")
    program.chmod(0o755)
    return User(installed, settings, folder)
