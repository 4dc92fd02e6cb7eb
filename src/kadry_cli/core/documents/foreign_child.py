"""The child that renders foreign templates: it is given text, gives text, and the system holds it within limits."""

from __future__ import annotations

import json
import signal
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from kadry_cli.core.documents.template import TemplateError, render_source

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

READY = b"?"
MARKUP = b"+"
REFUSED = b"-"


def serve(parent: Connection, cpu_seconds: int, memory: int) -> None:
    """Answer what the parent asks until it hangs up: each time one template, its text and its fields."""
    # Ctrl-C in the terminal is the parent's business; a child that it lets go of reads the end of the pipe.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(memory)
    parent.send_bytes(READY)
    with suppress(EOFError, OSError):
        while True:
            asked = parent.recv_bytes()
            _limit_time(cpu_seconds)
            parent.send_bytes(_answer(asked))


def _answer(asked: bytes) -> bytes:
    """`+` and the markup, or `-` and why there is none; nothing the parent reads is more than text."""
    try:
        name, source, visible = json.loads(asked)
        return MARKUP + render_source(name, source, visible).encode("utf-8", "surrogatepass")
    except TemplateError as error:
        refused = {"template": error.template, "line": error.line, "reason": error.reason}
    except MemoryError:
        refused = {"reason": "шаблону забракло пам’яті"}
    except Exception as error:  # noqa: BLE001 - whatever a foreign template brings about is its own fault
        refused = {"reason": f"шаблон не вдалося виконати ({type(error).__name__})"}
    return REFUSED + json.dumps(refused).encode("ascii")


def _limit_memory(most: int) -> None:
    """No more memory than that, no file written, no dump (POSIX; Windows has the wall clock only)."""
    if sys.platform != "win32":
        import resource

        for limit, value in ((resource.RLIMIT_CORE, 0), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_AS, most)):
            # macOS knows the limit of memory and refuses to set it.
            try:
                resource.setrlimit(limit, (value, value))
            except (OSError, ValueError):
                continue


def _limit_time(seconds: int) -> None:
    """So many seconds of the processor for the next paper (POSIX); the system counts those of the whole process."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 1 + seconds, hard))
