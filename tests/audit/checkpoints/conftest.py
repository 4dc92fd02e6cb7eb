"""Keys, a history of twenty acts, settings of one's own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kadry_cli.core.signing.signing import Signer
from tests.audit.checkpoints.histories import Line, begun, line_of
from tests.signing.keys import signer

ACTS = 20


@pytest.fixture(scope="session")
def officer(tmp_path_factory: pytest.TempPathFactory) -> Signer:
    """The clerk's key."""
    return signer(tmp_path_factory.mktemp("officer"), "officer")


@pytest.fixture(scope="session")
def head_key(tmp_path_factory: pytest.TempPathFactory) -> Signer:
    """The key of the head of the body."""
    return signer(tmp_path_factory.mktemp("head"), "head")


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory, officer: Signer) -> Line:
    """Twenty signed acts, to be copied."""
    return line_of(begun(tmp_path_factory.mktemp("made") / "r"), ACTS, officer)


@pytest.fixture
def line(made: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Line:
    """A history of one's own on a computer that knows no checkpoint."""
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    shutil.copytree(made.root, tmp_path / "r")
    return Line(tmp_path / "r", made.acts)
