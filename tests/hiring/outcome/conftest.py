"""A register with a history and a competition whose commission has decided."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from tests.begun_register import begun_in
from tests.hiring.outcome.decided import write_decided
from tests.kadry import kadry


@pytest.fixture(scope="session")
def decided_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register with its first act, to be copied."""
    folder = tmp_path_factory.mktemp("outcome")
    root = begun_in(folder)
    write_decided(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        run = kadry("init", root, "--officer", "Ковтун Лариса Миколаївна")
        assert run.code == 0, run.out + run.err
    return folder


@pytest.fixture
def root(decided_register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of one's own."""
    shutil.copytree(decided_register, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    take_over(tmp_path / "register")
    return tmp_path / "register"
