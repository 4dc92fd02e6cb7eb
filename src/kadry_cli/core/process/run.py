"""Starting a program with a clean environment, in a folder of its own, and reading what it says."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import IO, NamedTuple

from kadry_cli.core.process.programs import program

PRIVATE = -1 if os.name == "nt" else 0o077


class Done(NamedTuple):
    """What a program left: exit code, standard output, standard error."""

    code: int
    out: bytes
    err: bytes


class Talk(NamedTuple):
    """A running program that answers: write to `ask`, read from `answer`."""

    ask: IO[bytes]
    answer: IO[bytes]


def run(
    name: str,
    args: Sequence[str],
    *,
    env: Mapping[str, str],
    folder: str,
    given: bytes = b"",
    held: Sequence[int] = (),
) -> Done:
    """Runs a program to its end. `env` is the whole environment, `folder` where it stands, `held` are descriptors of
    locks that it keeps as long as it lives (POSIX). What it creates is for this user alone."""
    done = subprocess.run(  # noqa: S603 - the program's full path, arguments as a list, no shell
        [program(name), *args],
        input=given,
        capture_output=True,
        env=dict(env),
        cwd=folder,
        check=False,
        umask=PRIVATE,
        pass_fds=tuple(held) if os.name != "nt" else (),
    )
    return Done(done.returncode, done.stdout, done.stderr)


@contextmanager
def talking(name: str, args: Sequence[str], *, env: Mapping[str, str], folder: str) -> Iterator[Talk]:
    """A program that runs while the block does; it ends when its input is closed."""
    with subprocess.Popen(  # noqa: S603 - as above
        [program(name), *args],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=dict(env),
        cwd=folder,
    ) as running:
        if running.stdin is None or running.stdout is None:
            raise RuntimeError("pipes were asked for")
        try:
            yield Talk(running.stdin, running.stdout)
        finally:
            with suppress(BrokenPipeError):
                running.stdin.close()
            running.wait()
