"""The register that each test of this folder starts from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hiring.intake_registers import founded, own_copy
from tests.hiring.planned_intake import ACT
from tests.kadry import kadry

SCHOOL, SERVICE = "повна вища освіта", "стаж роботи не менше одного року"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register with its first act, to be copied."""
    return founded(tmp_path_factory.mktemp("intake"))


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Iterator[Path]:
    """A register of one's own."""
    with own_copy(made, tmp_path) as place:
        yield place


@pytest.fixture
def demanding(root: Path) -> Path:
    """The post has two requirements."""
    path = root / "staff/units/finansovyi-viddil.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "    category: VII\n", f"    category: VII\n    requirements:\n      - {SCHOOL}\n      - {SERVICE}\n"
    )
    path.write_text(text, encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    return root
