"""A register with a history: the example, whose exams are held."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from tests.begun_register import begun_in
from tests.kadry import kadry


@pytest.fixture(scope="session")
def first_act(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register with its first act, to be copied."""
    folder = tmp_path_factory.mktemp("selection")
    root = begun_in(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        assert kadry("init", root, "--officer", "Ковтун Лариса Миколаївна").code == 0
    return folder


@pytest.fixture
def root(first_act: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of one's own."""
    shutil.copytree(first_act, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    take_over(tmp_path / "register")
    return tmp_path / "register"
