"""The register that each test of this folder starts from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hiring.intake_registers import founded, own_copy


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register with its first act, to be copied."""
    return founded(tmp_path_factory.mktemp("intake"))


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Iterator[Path]:
    """A register of one's own."""
    with own_copy(made, tmp_path) as place:
        yield place
