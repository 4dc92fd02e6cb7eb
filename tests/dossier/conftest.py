"""A register with a history: the whole example with its people, its first act recorded."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from tests.diagnostics.registers import example_in
from tests.kadry import kadry


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with its first act, to be copied."""
    folder = tmp_path_factory.mktemp("founded")
    root = example_in(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        assert kadry("init", root, "--officer", "Ковтун Лариса Миколаївна").code == 0
    return folder


@pytest.fixture
def register(founded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of one's own."""
    shutil.copytree(founded, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    root = tmp_path / "register"
    take_over(root)
    return root
