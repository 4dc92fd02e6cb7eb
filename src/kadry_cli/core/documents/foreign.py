"""Rendering a template that did not come with the program: in a child process, under limits (trust 3.7).

The two locks of `template` hold in the child as well; the limits are for what no list can count, such as a join of
long texts in a loop. The child answers with bytes that are read as text, never as objects.
"""

from __future__ import annotations

import atexit
import json
import multiprocessing
import signal
import sys
import threading
from contextlib import contextmanager, suppress
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.core.documents.foreign_child import MARKUP, READY, serve
from kadry_cli.core.documents.template import TemplateError
from kadry_cli.core.documents.template_rules import MAX_OUTPUT_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

_TO_DIE = 5.0
"""Seconds within which the system takes away a process that was killed."""


class Limits(NamedTuple):
    """What one paper may take: processor and memory (POSIX), time of the clock, output in bytes."""

    cpu_seconds: int = 10
    memory: int = 512 * 2**20
    wall_seconds: float = 20.0
    output: int = MAX_OUTPUT_BYTES


class _Child(NamedTuple):
    process: SpawnProcess
    line: Connection


class ForeignRenderer:
    """One child for many papers, started for the first and again after one that it did not survive."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._child: _Child | None = None

    def render(self, name: str, source: str, visible: Mapping[str, Any]) -> str:
        """The markup of a template from plain fields.

        TemplateError where the template is refused, and where the child exceeds a limit or dies: it hangs nothing.
        """
        answer = self._asked(name, json.dumps([name, source, visible]).encode("ascii"))
        text = answer[1:].decode("utf-8", "surrogatepass")
        if answer[:1] == MARKUP:
            return text
        refused = json.loads(text)
        raise TemplateError(refused.get("template", name), refused.get("line", 0), refused["reason"])

    def close(self) -> None:
        """Let the child go."""
        if self._child is not None:
            self._child.line.close()
            self._child.process.kill()
            self._child.process.join(_TO_DIE)
            self._child = None

    def _asked(self, name: str, question: bytes) -> bytes:
        late = threading.Event()
        try:
            child = self._started(late)
            with _deadline(child.process, self._limits.wall_seconds, late):
                child.line.send_bytes(question)
                # One sign says what the answer is.
                answer = child.line.recv_bytes(self._limits.output + 1)
        except (EOFError, OSError) as error:
            reason = self._why(error, late.is_set())
            self.close()
            raise TemplateError(name, 0, reason) from None
        except BaseException:
            # An answer left on the line would be taken for that of the next paper.
            self.close()
            raise
        return answer

    def _started(self, late: threading.Event) -> _Child:
        if self._child is None:
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            limits = (self._limits.cpu_seconds, self._limits.memory)
            process = context.Process(target=serve, args=(theirs, *limits), daemon=True)
            process.start()
            theirs.close()
            self._child = _Child(process, ours)
            with _deadline(process, Limits().wall_seconds, late):
                if ours.recv_bytes(len(READY)) != READY:
                    raise EOFError
        return self._child

    def _why(self, error: Exception, late: bool) -> str:
        """Why there is no answer, in words."""
        if self._child is None:
            return "не вдалося запустити окремий процес для чужого шаблона"
        if late:
            return f"шаблон виконувався довше за {self._limits.wall_seconds:g} с, його зупинено"
        if not isinstance(error, (EOFError, ConnectionError)):
            return f"шаблон пише понад {self._limits.output // 2**20} МіБ тексту"
        self._child.process.join(_TO_DIE)
        if sys.platform != "win32" and self._child.process.exitcode == -signal.SIGXCPU:
            return f"шаблон забрав понад {self._limits.cpu_seconds} с роботи процесора, його зупинено"
        return "процес, у якому виконувався шаблон, раптово завершився"


@contextmanager
def _deadline(process: SpawnProcess, seconds: float, late: threading.Event) -> Iterator[None]:
    """While the block runs, a process that takes longer is killed, and `late` says so."""

    def end() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


@cache
def foreign_renderer() -> ForeignRenderer:
    """The one renderer of this process; its child ends with it."""
    renderer = ForeignRenderer()

    def end() -> None:
        with suppress(Exception):
            renderer.close()

    atexit.register(end)
    return renderer
