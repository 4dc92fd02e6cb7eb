"""Running kadry as a user does: in this process for speed, or as a process of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kadry_cli.core.console.run import run
from kadry_cli.core.language.plurals import counted
from kadry_cli.topics import all_topics
from tests.envelopes import prove

EXAMPLE = Path(__file__).parent.parent / "examples" / "tykhoberezhna-rada"
EXAMPLE_FILES = sum(1 for _ in EXAMPLE.rglob("*.yaml"))
"""How many records the example has."""
FILES = counted(EXAMPLE_FILES, "файл", "файли", "файлів")
"""The same in words."""


class Run(NamedTuple):
    """What a run of kadry left: standard output, standard error, exit code."""

    out: str
    err: str
    code: int

    @property
    def json(self) -> Any:
        """Standard output as the JSON envelope."""
        return json.loads(self.out)


class _Stream(io.TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")

    def written(self) -> bytes:
        self.flush()
        buffer: Any = self.buffer
        data: bytes = buffer.getvalue()
        return data


def kadry(*args: object, environ: Mapping[str, str] | None = None) -> Run:
    """Run kadry with arguments in this process, outputs captured; an envelope is held against its schema."""
    out, err = _Stream(), _Stream()
    code = run(all_topics, [str(arg) for arg in args], environ if environ is not None else {}, out, err)
    printed = out.written().decode("utf-8", errors="replace")
    prove(printed)
    return Run(printed, err.written().decode("utf-8"), code)


def kadry_process(*args: object, cwd: Path | None = None, environ: Mapping[str, str] | None = None) -> Run:
    """Run kadry as a process of its own."""
    command = [sys.executable, "-m", "kadry_cli", *(str(arg) for arg in args)]
    done = subprocess.run(
        command, cwd=cwd, env={**os.environ, **(environ or {})}, capture_output=True, encoding="utf-8", check=False
    )
    prove(done.stdout)
    return Run(done.stdout, done.stderr, done.returncode)
