"""Whole processes timed from start to end, in turns with their peer, and weighed with all their children."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

PYTHON = sys.executable
KADRY = (PYTHON, "-m", "kadry_cli")
ROOT = Path(__file__).resolve().parent.parent
_PEAK = Path(__file__).with_name("peak.py")


class Command(NamedTuple):
    """A command line, the folder it runs in ("" for any) and the exit codes that mean it did its work."""

    args: Sequence[str]
    folder: str = ""
    expected: tuple[int, ...] = (0,)


class Pairs(NamedTuple):
    """Median seconds of both sides, and the median of the ratios of each turn (ours divided by the peer's)."""

    ours: float
    peer: float
    ratio: float


def environment() -> dict[str, str]:
    """The environment of every measured process: bytecode may be kept, the checkout is importable."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    paths = [str(ROOT / "src"), str(ROOT), *filter(None, [kept.get("PYTHONPATH")])]
    return {**kept, "PYTHONPATH": os.pathsep.join(paths)}


def seconds(command: Command) -> float:
    """How long one run takes from the start of the process to its end; a failed run stops the measuring."""
    start = time.perf_counter()
    done = subprocess.run(
        command.args,
        cwd=command.folder or None,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    taken = time.perf_counter() - start
    if done.returncode not in command.expected:
        words = done.stderr.decode("utf-8", errors="replace")[-2000:]
        raise SystemExit(f"{' '.join(command.args[:6])} … ended with {done.returncode}\n{words}")
    return taken


@contextmanager
def on_one_core() -> Iterator[None]:
    """What is started meanwhile runs on one core, where the system can pin processes."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def in_turns(ours: Callable[[], float], peer: Callable[[], float], runs: int, *, warm: bool = True) -> Pairs:
    """Both sides one after the other, `runs` times after one turn that does not count."""
    if warm:
        ours(), peer()
    turns = [(ours(), peer()) for _ in range(runs)]
    ratio = median(one / other for one, other in turns)
    return Pairs(median(one for one, _ in turns), median(other for _, other in turns), ratio)


def alone(ours: Callable[[], float], runs: int) -> float:
    """The median of `runs` after one that does not count."""
    ours()
    return median(ours() for _ in range(runs))


def output(args: Sequence[str]) -> bytes:
    """What a process writes to standard output."""
    return subprocess.run(args, env=environment(), stdout=subprocess.PIPE, check=True).stdout


def peak_bytes(command: Command) -> int | None:
    """The most memory that a process and all its children held at one time; None where the system cannot tell.

    A small process of its own starts the command: the peak of a child counts from the size of its parent.
    """
    if not sys.platform.startswith("linux"):
        return None
    request = json.dumps([list(command.args), command.folder or "."])
    measured = json.loads(output([PYTHON, "-S", str(_PEAK), request]))
    if measured["code"] not in command.expected:
        raise SystemExit(f"{' '.join(command.args[:6])} … ended with {measured['code']}")
    return int(measured["peak"])
