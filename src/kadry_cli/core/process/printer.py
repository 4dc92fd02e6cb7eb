"""Sending a finished paper to a printer of this computer (POSIX: the program `lp`)."""

from __future__ import annotations

import os
import re

from kadry_cli.core.errors import UserError
from kadry_cli.core.process.run import run

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,126}")


def send_to_printer(printer: str, data: bytes, copies: int = 1) -> None:
    """Hands a PDF to the queue of a printer; it passes through a pipe, no file of ours holds it. UserError where there
    is no such printer, or the system prints otherwise."""
    if os.name == "nt":
        raise UserError("на цій системі kadry не друкує сама", "збережіть PDF: -o ФАЙЛ, і надрукуйте його")
    if not _NAME.fullmatch(printer):
        raise UserError(f"«{printer}» не схоже на назву принтера", "назви покаже команда lpstat -p")
    env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
    done = run("lp", ["-d", printer, "-n", str(copies), "-o", "sides=one-sided", "-"], env=env, folder="/", given=data)
    if done.code != 0:
        raise UserError(
            f"принтер «{printer}» паперу не прийняв", "перевірте назву: lpstat -p; або збережіть PDF: -o ФАЙЛ"
        )
