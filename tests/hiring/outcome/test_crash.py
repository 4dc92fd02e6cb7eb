"""A crash between the protocol and the notices loses nothing: each is one act, a stop inside it leaves a whole state.

Every file call of the act is a place to die; the full set of places is tried on the write path itself by tests/faults.
Here some of them are, of the very commands.
"""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from kadry_cli.core.change.officer import take_over
from kadry_cli.core.files.watch import watched
from tests.hiring.outcome.decided import ID, TELL, competition
from tests.kadry import Run, kadry

LETTERS = "lysty"
PLACES: tuple[int | tuple[str, str], ...] = (1, 8, 24, 64, ("rename", "competition.yaml"))
"""Calls by number; the last puts the file of a commit that is already made in its place."""

pytestmark = pytest.mark.posix


class Dying:
    """Kills the process at one of the file calls of kadry: by its number, or by its name and the file."""

    def __init__(self, at: int | tuple[str, str]) -> None:
        self.at, self.calls = at, 0

    def __call__(self, call: str, path: str) -> None:
        self.calls += 1
        if self.at in (self.calls, (call, Path(path).name)):
            os.kill(os.getpid(), signal.SIGKILL)


def in_child(act: Callable[[], object]) -> int:
    """Runs an act in a process of its own; minus the signal that ended it."""
    child = os.fork()
    if child == 0:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (1, 2):
            os.dup2(nowhere, stream)
        code = 3
        try:
            act()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def copied(register: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(register, folder)
    monkeypatch.setenv("KADRY_SETTINGS", str(folder / "settings"))
    take_over(folder / "register")
    return folder / "register"


@pytest.mark.req("B34", "T-W1")
def test_a_stop_while_candidates_are_told_leaves_the_protocol_and_lets_everybody_be_told(
    decided_register: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sides = set()
    for number, at in enumerate(PLACES):
        folder = tmp_path / str(number)
        root = copied(decided_register, folder, monkeypatch)
        before = competition(root)
        with watched(Dying(at)):
            assert in_child(partial(tell, root, folder)) == -signal.SIGKILL
        assert kadry("--root", root, "status").code == 0
        after = competition(root)
        sides.add("old" if after == before else "new")
        if after == before:
            assert tell(root, folder).code == 0
            after = competition(root)
        assert after.sittings == before.sittings
        assert all(one.notice is not None for one in after.candidates)
        assert len(list((folder / LETTERS).iterdir())) == len(after.candidates)
        assert kadry("--root", root, "check").code == 0
    assert sides == {"old", "new"}


def tell(root: Path, folder: Path) -> Run:
    return kadry(
        "--root", root, "competition", "notify", ID, *TELL, "-o", folder / LETTERS, "--to", "html", "--force", "--yes"
    )
