"""One register with a history for the whole run, and a copy of it for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.change.officer import officer_of, write_officer
from tests.git.registers import OFFICER, make_register, own_copy


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with a history; nobody writes to it."""
    folder = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        return make_register(folder)


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings of a user who is an officer and has taken nothing over yet."""
    folder = tmp_path / "settings"
    monkeypatch.setenv("KADRY_SETTINGS", str(folder))
    write_officer(officer_of(OFFICER))
    return folder


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A register of this user's own."""
    return own_copy(made, tmp_path / "register")
