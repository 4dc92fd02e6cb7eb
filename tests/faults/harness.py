"""One fault, injected into one call of one act, and the four questions after it.

Is every record old or new? Are they all of one side? Does git find the history clean? Does the next command work? The
act runs in a process of its own, so that it can be killed. A fault that did not fire proves nothing: it is counted
apart.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.errors import UserError
from kadry_cli.core.files.watch import watched
from kadry_cli.core.os_errors import known
from kadry_cli.core.process.programs import program, replaced
from tests.faults.power import Disk, read_log
from tests.faults.scene import (
    EDITED,
    after,
    copy_register,
    plain_git,
    state,
    the_act,
    the_next_act,
)

ERRORS = ("EIO", "ENOSPC", "EACCES", "EMFILE")
KINDS = ("kill", *ERRORS)
DISK_KINDS = ("interrupt", *KINDS)
"""Of kadry's own calls also Ctrl-C: unlike a kill it lets everything be tidied up on the way out."""
NEEDS_SHIM = ("git", "power")
SHIM = Path(__file__).with_name("shim.c")
DONE, REFUSED, BUG, INTERRUPTED = 0, 2, 3, 130
"""How the act's process ends when it is not killed: recorded, refused in words, anything else, Ctrl-C."""


class Case(NamedTuple):
    """A fault: where («disk» a file call of kadry, «git» a file call of a git child, «orphan» kadry dies as a git child
    starts, «child» a whole git child is killed, «power» everything stops), which, and at which call from 1."""

    where: str
    kind: str
    at: int

    def __str__(self) -> str:
        return f"{self.where}-{self.kind}-{self.at}"


class Verdict(NamedTuple):
    """What became of a fault: whether it fired, how the act ended, and what is wrong afterwards."""

    case: Case
    fired: bool
    ended: int
    side: str
    wrong: tuple[str, ...]


Actor = Callable[[Path], str]


@cache
def shim() -> Path:
    """The shim, compiled once for this process."""
    target = Path(tempfile.mkdtemp(prefix="kadry-shim-")) / "shim.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O2", "-o", str(target), str(SHIM), "-ldl"], check=True)
    return target


def has_compiler() -> bool:
    """Whether this system can build the shim: Linux with a C compiler."""
    return sys.platform.startswith("linux") and shutil.which("cc") is not None


class Bench:
    """A place for the runs of one register: the register as it was, and a folder that each run has afresh."""

    def __init__(self, base: Path, folder: Path, actor: Actor = the_act) -> None:
        self.base = base
        self.folder = folder
        self.actor = actor
        self.root = folder / "register"
        self.before = state(base)
        self.wanted = after(self.before)
        self.edited = (base / EDITED).read_bytes()

    def run(self, case: Case) -> Verdict:
        """Injects one fault and asks the questions."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        copy_register(self.base, self.root)
        said = self.folder / "said"
        if case.where in NEEDS_SHIM:
            shim()  # compiled here, once, and not in every child
        ended = _forked(lambda: _acted(self, case, said))
        if case.where == "power":
            self._lose_power()
        return self._judged(case, ended, said.exists())

    def calls(self, where: str) -> int:
        """How many calls an act makes where nothing fails."""
        self.run(Case(where, "none", 0))
        if where == "disk":
            return len((self.folder / "disk").read_bytes())
        return (self.folder / "count").stat().st_size if where in ("git", "power") else len(self._children())

    def _children(self) -> str:
        return (self.folder / "children").read_text(encoding="ascii")

    def _lose_power(self) -> None:
        calls = read_log(self.folder / "log")
        disk = Disk(self.base, self.root, self.folder / "kept")
        for call in calls[:-1]:
            disk.happened(call)
        disk.lay_out(self.root)

    def _judged(self, case: Case, ended: int, committed: bool) -> Verdict:
        wrong = []
        fired = (self.folder / "fired").exists()
        if ended == BUG:
            wrong.append("not said in words")
        try:
            the_next_act(self.root)
        except (UserError, RefusedError, OSError) as error:
            wrong.append(f"the next command: {error}")
        now = state(self.root)
        side = "new" if now == self.wanted else "old" if now == self.before else "mixed"
        if side == "mixed":
            wrong.append("neither old nor new")
        if committed and side != "new":
            wrong.append("recorded, it was said, and is not")
        if (self.root / EDITED).read_bytes() != self.edited:
            wrong.append("an edit of somebody's is lost")
        wrong += self._git_finds(now)
        return Verdict(case, fired, ended, side, tuple(wrong))

    def _git_finds(self, now: object) -> list[str]:
        wrong = []
        checked = plain_git(self.root, "fsck", "--full", "--strict", "--no-dangling")
        if checked.returncode or checked.stderr.strip():
            wrong.append(f"fsck: {checked.stderr.strip()[:200]}")
        changed = plain_git(self.root, "status", "--porcelain", "--untracked-files=all").stdout.splitlines()
        if changed != [f" M {EDITED}"]:
            wrong.append(f"git status: {changed[:5]}")
        left = [path.name for path in self.root.rglob(".kadry-*")] + [path.name for path in self.root.rglob("*.lock")]
        if left:
            wrong.append(f"left behind: {left[:5]}")
        return wrong


def _forked(job: Callable[[], int]) -> int:
    """Runs a job in a child of this process, a group of its own; its exit code, or minus the signal that ended it."""
    child = os.fork()
    if child == 0:
        code = BUG
        try:
            os.setsid()
            nowhere = os.open(os.devnull, os.O_RDWR)
            for stream in (1, 2):
                os.dup2(nowhere, stream)
            code = job()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def _acted(bench: Bench, case: Case, said: Path) -> int:
    """In the child: the act with its fault."""
    # What a killed process leaves in the folder for temporary files goes with the run.
    tempfile.tempdir = str(bench.folder)
    if case.where == "power":
        return _acted_under_shim(bench, case, said)
    with ExitStack() as stack:
        if case.where == "disk":
            stack.enter_context(watched(_DiskFault(bench.folder, case)))
        else:
            stack.enter_context(replaced("git", str(_wrapper(bench, case))))
        return ended_with(bench.actor, bench.root, said)


def ended_with(actor: Actor, root: Path, said: Path) -> int:
    """Carries an act out as a command does: recorded and said so, refused in words, or a bug."""
    try:
        actor(root)
    except (UserError, RefusedError):
        return REFUSED
    except OSError as error:
        return REFUSED if known(error) else BUG
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001
        return BUG
    said.write_bytes(b"recorded")
    return DONE


class _DiskFault:
    """Makes the chosen call of kadry's own fail."""

    def __init__(self, folder: Path, case: Case) -> None:
        self.case = case
        self.folder = folder
        self.count = 0

    def __call__(self, call: str, path: str) -> None:
        self.count += 1
        with (self.folder / "disk").open("ab") as file:
            file.write(b".")
        if self.count != self.case.at:
            return
        (self.folder / "fired").write_text(call, encoding="ascii")
        if self.case.kind == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.case.kind == "interrupt":
            raise KeyboardInterrupt
        code = getattr(errno, self.case.kind)
        raise OSError(code, os.strerror(code), path)


def _wrapper(bench: Bench, case: Case) -> Path:
    """A program that is put in the place of git: the real one under the shim, or killed, or left an orphan."""
    folder = bench.folder
    lines = ["#!/bin/sh", f"printf . >>'{folder}/children'", f"n=$(wc -c <'{folder}/children')"]
    if case.where in NEEDS_SHIM:
        lines += [f"export {name}='{value}'" for name, value in _shim_environment(bench, case).items()]
        lines += [f"exec '{program('git')}' \"$@\""]
    else:
        here = [f"if [ $n = {case.at} ]; then printf x >'{folder}/fired'"]
        if case.where == "orphan":
            here += ["kill -9 $PPID", "fi", f"exec '{program('git')}' \"$@\""]
        elif case.kind == "before":
            here += ["kill -9 $$", "fi", f"exec '{program('git')}' \"$@\""]
        else:
            here += [f"'{program('git')}' \"$@\"", "kill -9 $$", "fi", f"exec '{program('git')}' \"$@\""]
        lines += here
    path = folder / "git"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    path.chmod(0o700)
    return path


def _shim_environment(bench: Bench, case: Case) -> dict[str, str]:
    folder = bench.folder
    found = {
        "LD_PRELOAD": str(shim()),
        "FAULT_UNDER": str(bench.root),
        "FAULT_COUNT": str(folder / "count"),
        "FAULT_FIRED": str(folder / "fired"),
        "FAULT_AT": str(case.at),
        "FAULT_KIND": case.kind,
    }
    if case.where == "power":
        (folder / "kept").mkdir(exist_ok=True)
        found |= {"FAULT_LOG": str(folder / "log"), "FAULT_KEEP": str(folder / "kept")}
    return found


def _acted_under_shim(bench: Bench, case: Case, said: Path) -> int:
    """The act in a new Python under the shim, git children too: every file call of all of them is seen."""
    wrapper = _wrapper(bench, case)
    env = {**os.environ, "TMPDIR": str(bench.folder), **_shim_environment(bench, case)}
    args = [sys.executable, "-m", "tests.faults.actor", str(bench.root), str(wrapper), str(said)]
    return subprocess.run(args, env=env, check=False, cwd=Path(__file__).parents[2]).returncode
