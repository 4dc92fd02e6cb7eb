"""The command line of kadry: the console over the manifests of all topics."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from kadry_cli.core.console.streams import use_utf8
from kadry_cli.topics import all_topics

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(args: Sequence[str]) -> int:
    """Runs the arguments after the program's name and returns the exit code (design §6)."""
    use_utf8(sys.stdout, sys.stderr)
    if "_KADRY_COMPLETE" in os.environ:
        from kadry_cli.core.console.completing import answer

        return answer(all_topics, args, os.environ, sys.stdout)
    from kadry_cli.core.console.run import run as run_command

    return run_command(all_topics, args)
