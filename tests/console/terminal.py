"""A program at a terminal of its own, driven as by a person: typed to, and read until it shows what is awaited."""

from __future__ import annotations

import os
import select
import signal
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

PATIENCE = 30.0


class Terminal:
    """Starts a program on a pseudo-terminal (POSIX only) and ends it with the block."""

    def __init__(self, argv: Sequence[str], folder: Path, environ: Mapping[str, str]) -> None:
        import pty

        self._shown = ""
        self._process, self._descriptor = pty.fork()
        if not self._process:
            os.chdir(folder)
            os.execvpe(argv[0], list(argv), dict(environ))  # noqa: S606

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._descriptor)
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)

    def type(self, keys: str) -> None:
        """Presses keys."""
        os.write(self._descriptor, keys.encode("utf-8"))

    def enter(self, line: str) -> None:
        """Types a line and the Enter key."""
        self.type(f"{line}\n")

    def read_until(self, awaited: str) -> None:
        """Reads until the text is shown; what stands before it is forgotten. TimeoutError where it does not come."""
        limit = time.monotonic() + PATIENCE
        while awaited not in self._shown:
            ready, _, _ = select.select([self._descriptor], [], [], max(0.0, limit - time.monotonic()))
            if not ready:
                raise TimeoutError(f"awaited {awaited!r}, shown {self._shown!r}")
            self._shown += os.read(self._descriptor, 65536).decode("utf-8", errors="replace")
        self._shown = self._shown.partition(awaited)[2]
