"""A register to break, made once for each process of the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.harness import Bench
from tests.faults.scene import aged, new_register


@pytest.fixture(scope="session")
def broken_ground(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register as it was before the act; its folders are an hour old, as a register's are."""
    root = tmp_path_factory.mktemp("faults") / "base"
    new_register(root)
    aged(root)
    return root


@pytest.fixture
def bench(broken_ground: Path, tmp_path: Path) -> Bench:
    """A place for runs of the act."""
    return Bench(broken_ground, tmp_path / "run")
