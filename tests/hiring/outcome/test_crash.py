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
PLACES = (1, 8, 24, 64)

pytestmark = pytest.mark.posix


class Dying:
    """Counts the file calls of kadry, and kills the process at one of them; at 0 it only counts."""

    def __init__(self, at: int, count: Path) -> None:
        self.at, self.count, self.calls = at, count, 0

    def __call__(self, call: str, path: str) -> None:
        self.calls += 1
        self.count.write_text(str(self.calls), encoding="ascii")
        if self.calls == self.at:
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
    calls = total_calls(decided_register, tmp_path, monkeypatch)
    assert calls > PLACES[-1]
    sides = set()
    # The last calls put the files of a commit that is already made in their places.
    for at in (*PLACES, calls - 12):
        folder = tmp_path / f"at-{at}"
        root = copied(decided_register, folder, monkeypatch)
        before = competition(root)
        with watched(Dying(at, folder / "count")):
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


def total_calls(register: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many file calls the act makes where nothing stops it."""
    root = copied(register, folder / "whole", monkeypatch)
    count = folder / "calls"
    with watched(Dying(0, count)):
        assert in_child(lambda: tell(root, folder / "whole")) == 0
    return int(count.read_text(encoding="ascii"))
