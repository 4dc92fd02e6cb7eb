"""The register that the tests of the card start from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cards.registers import founded
from tests.hiring.intake_registers import own_copy


@pytest.fixture(scope="session")
def cards_made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return founded(tmp_path_factory.mktemp("cards"))


@pytest.fixture
def register(cards_made: Path, tmp_path: Path) -> Iterator[Path]:
    with own_copy(cards_made, tmp_path) as root:
        yield root
