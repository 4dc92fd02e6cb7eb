"""Run as a program: the act in a process of its own, under whatever the environment puts beneath it."""

from __future__ import annotations

import sys
from pathlib import Path

from kadry_cli.core.process.programs import replaced
from tests.faults.harness import ended_with
from tests.faults.scene import the_act

if __name__ == "__main__":
    root, git, said = sys.argv[1:]
    with replaced("git", git):
        sys.exit(ended_with(the_act, Path(root), Path(said)))
