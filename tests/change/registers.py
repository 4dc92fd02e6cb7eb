"""Registers with a history, for tests that change them."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kadry_cli.core.change.writing import Act, Recorded, writing
from kadry_cli.core.git.adding import Signature
from tests.faults.scene import BY, copy_register, plain_git

UNIT = "staff/units/zahalnyi-viddil.yaml"
BOOK = "books/orders/2009.yaml"
BASIS = "розпорядження від 30.04.2009 № 45-к"

__all__ = ["BASIS", "BOOK", "BY", "UNIT", "change", "copy_register", "in_children", "plain_git"]


def change(root: Path, path: str, line: bytes, when: datetime | None = None, reason: str = "") -> Recorded | None:
    """An act that adds a line to one record."""
    by = Signature(BY.name, BY.email, when or BY.when)
    with writing(root) as register:
        data = (register.read(path) or b"") + line
        return register.carry_out(Act("record", BASIS, {path: data}), by, reason)


def in_children(jobs: list[Callable[[], None]]) -> list[int]:
    """Runs every job in a child of its own, all at once; their exit codes (POSIX)."""
    children = []
    for job in jobs:
        child = os.fork()
        if child == 0:
            code = 1
            try:
                job()
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
