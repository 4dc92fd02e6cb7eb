"""The lock between processes: the kernel's, so that it ends with its holder however that ends (trust W6).

Our own few lines and not a library: the usual one imports asyncio and sockets at every start (docs/decisions/0013).
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from kadry_cli.core.files.folder import FILE_MODE
from kadry_cli.core.files.watch import told

STEP = 0.02
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _give(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class LockBusyError(Exception):
    """Another process holds the lock; `holder` is its number, or 0 where it is not known."""

    def __init__(self, holder: int) -> None:
        super().__init__(str(holder))
        self.holder = holder


@contextmanager
def locked(path: str, patience: float) -> Iterator[int]:
    """While the block runs no other process is inside a block with the same path; gives the lock's descriptor.

    LockBusyError after `patience` seconds. The number of the holder stands in a second file, `path` with `.holder`, for
    whoever waits. On POSIX a child that inherits the descriptor holds the lock too, until it ends.
    """
    told("lock", path)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINK | getattr(os, "O_CLOEXEC", 0), FILE_MODE)
    try:
        _wait(descriptor, path, time.monotonic() + patience)
        _sign(path)
        try:
            yield descriptor
        finally:
            if sys.platform == "win32":
                _give(descriptor)
    finally:
        os.close(descriptor)


def _wait(descriptor: int, path: str, until: float) -> None:
    while True:
        try:
            _take(descriptor)
        except OSError:
            if time.monotonic() >= until:
                raise LockBusyError(_holder(path)) from None
            time.sleep(STEP)
        else:
            return


def _sign(path: str) -> None:
    with open(f"{path}.holder", "w", encoding="ascii", newline="\n", opener=_private) as file:
        file.write(f"{os.getpid()}\n")


def _private(path: str, flags: int) -> int:
    return os.open(path, flags | _NO_LINK, FILE_MODE)


def _holder(path: str) -> int:
    try:
        with open(f"{path}.holder", encoding="ascii", newline="\n") as file:
            return int(file.read(20))
    except (OSError, ValueError):
        return 0
