"""A register with a history, kept by an invented officer: what changing commands need."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from tests.diagnostics.registers import without_people
from tests.kadry import kadry

OFFICER = "Ковтун Лариса Миколаївна"


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example without its cards, with its first act, to be copied."""
    folder = tmp_path_factory.mktemp("begun")
    root = without_people(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        assert kadry("init", root, "--officer", OFFICER).code == 0
    return folder


@pytest.fixture
def register(begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of one's own."""
    shutil.copytree(begun, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    root = tmp_path / "register"
    take_over(root)
    return root
