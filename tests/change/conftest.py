"""A register with a history, copied for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.workspace.beginning import begin_history, files_on_disk
from tests.change.registers import BY, copy_register
from tests.diagnostics.registers import example_in


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example register with its first act."""
    root = example_in(tmp_path_factory.mktemp("founded"))
    begin_history(root, dict(files_on_disk(root)), "створення реєстру", BY)
    return root


@pytest.fixture
def root(founded: Path, tmp_path: Path) -> Path:
    """A copy that the test may change."""
    copy = tmp_path / "register"
    copy_register(founded, copy)
    return copy
