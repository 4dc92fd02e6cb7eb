"""A register with an exam to be sealed, whose clock stands before the exam."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from kadry_cli.core.clock import shown_by
from tests.begun_register import copy_begun
from tests.exam.planned import add_exams
from tests.kadry import Run, kadry

KYIV = timezone(timedelta(hours=3))
BEFORE = datetime(2010, 6, 2, 9, 0, tzinfo=KYIV)
AFTER = datetime(2010, 6, 15, 11, 0, tzinfo=KYIV)

At = Callable[..., Run]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The register, begun on the second of June 2010 by an officer."""
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    place = tmp_path / "register"
    copy_begun(place)
    place.chmod(0o700)
    add_exams(place)
    with shown_by(lambda: BEFORE):
        assert kadry("init", place, "--officer", "Ковтун Лариса Миколаївна").code == 0
    return place


@pytest.fixture
def at(root: Path) -> At:
    """Runs `kadry exam …` on the register at a moment."""

    def run(moment: datetime, *args: object) -> Run:
        with shown_by(lambda: moment):
            return kadry("--root", root, "exam", *args)

    return run
