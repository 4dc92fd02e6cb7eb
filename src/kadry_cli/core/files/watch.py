"""Where a test stands between kadry and the disk: it is told of every call before it is made (the fault harness)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Watcher = Callable[[str, str], None]
"""Told the name of a call and the path; raises OSError, or ends the process, to make the call fail."""

_watchers: list[Watcher] = []


def told(call: str, path: str) -> None:
    """Tells the watchers of a call that is about to be made; without any this is nothing."""
    for watcher in _watchers:
        watcher(call, path)


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """While the block runs, `watcher` is told of every call."""
    _watchers.append(watcher)
    try:
        yield
    finally:
        _watchers.remove(watcher)
