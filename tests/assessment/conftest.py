"""A register in which the assessment of 2014 is begun: the example a year later, its first acts recorded."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from tests.assessment.planned import BASIS, ORDERS, YEAR
from tests.diagnostics.registers import example_in
from tests.kadry import kadry


def _copy(source: Path, target: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(source, target, dirs_exist_ok=True)
    monkeypatch.setenv("KADRY_SETTINGS", str(target / "settings"))
    root = target / "register"
    take_over(root)
    return root


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with the book of orders of 2015 and its first act, to be copied."""
    folder = tmp_path_factory.mktemp("assessed")
    root = example_in(folder)
    (root / "books/orders/2015.yaml").write_text(ORDERS, encoding="utf-8", newline="\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KADRY_SETTINGS", str(folder / "settings"))
        assert kadry("init", root, "--officer", "Ковтун Лариса Миколаївна").code == 0
    return folder


@pytest.fixture(scope="session")
def begun(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the campaign of 2014 begun and everybody acquainted, to be copied."""
    folder = tmp_path_factory.mktemp("begun")
    with pytest.MonkeyPatch.context() as patch:
        root = _copy(founded, folder, patch)
        for call in (("--order", BASIS, "--from", "19.01.2015"), ("--acquainted", "19.01.2015")):
            run = kadry("--root", root, "assess", "open", YEAR, *call)
            assert run.code == 0, run
    return folder


@pytest.fixture
def register(founded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of one's own without a campaign of 2014."""
    return _copy(founded, tmp_path, monkeypatch)


@pytest.fixture
def campaign(begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register of one's own with the campaign of 2014."""
    return _copy(begun, tmp_path, monkeypatch)
