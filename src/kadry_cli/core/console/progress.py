"""One line of progress on a terminal, gone when the work is done."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO, TypeVar

from kadry_cli.core.masking import show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kadry_cli.core.console.session import Session

T = TypeVar("T")

INTERVAL = 0.1
FIRST = 0.5


@contextmanager
def progress(
    session: Session, title: str, total: int | None = None, stream: TextIO | None = None
) -> Iterator[Callable[..., None]]:
    """A line «title: 120 з 5000» on standard error while the block runs; yields `advance(steps=1)`.

    Nothing is drawn without a terminal, with `--quiet` or `--json`, in a worker process, or when the whole
    work takes less than half a second.
    """
    stream = stream if stream is not None else sys.stderr
    silent = session.quiet or session.json or not stream.isatty() or _in_worker()
    done = 0
    due = time.monotonic() + FIRST
    drawn = False

    def advance(steps: int = 1) -> None:
        nonlocal done, due, drawn
        done += steps
        if silent or time.monotonic() < due:
            return
        due = time.monotonic() + INTERVAL
        drawn = True
        of_total = f" з {total}" if total is not None else ""
        stream.write(f"\r{show(title)}: {done}{of_total}\x1b[K")
        stream.flush()

    try:
        yield advance
    finally:
        if drawn:
            stream.write("\r\x1b[K")
            stream.flush()


def track(items: Iterable[T], title: str, session: Session, total: int | None = None) -> Iterator[T]:
    """The items one by one, with a line of progress while they last."""
    with progress(session, title, total) as advance:
        for item in items:
            yield item
            advance()


def _in_worker() -> bool:
    processes = sys.modules.get("multiprocessing.process")
    return processes is not None and processes.parent_process() is not None
