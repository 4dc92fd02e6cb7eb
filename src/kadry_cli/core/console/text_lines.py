"""Lines of text that a command is given: as arguments, from a file, or from standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.os_errors import reason

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGEST = 64 * 1024 * 1024

Texts = Annotated[
    list[str] | None,
    typer.Argument(metavar="ТЕКСТ…", help="Рядки тексту; без них – з файлу або зі стандартного вводу"),
]
FromFile = Annotated[
    str | None, typer.Option("--file", metavar="ФАЙЛ", help="Взяти рядки з файлу (UTF-8); - означає стандартний ввід")
]


def given_lines(texts: Sequence[str] | None, file: str | None) -> list[str]:
    """The lines of the arguments, of `--file`, or of standard input, without their line ends.

    Each argument is one line. Empty lines stay where they are. Raises UserError where nothing is given on a terminal,
    where both are, and for a text that is not UTF-8 or over 64 MiB.
    """
    if texts and file is not None:
        raise UsageError("текст і --file разом", "залиште щось одне")
    if texts:
        return list(texts)
    if file is None and sys.stdin.isatty():
        raise UsageError("немає тексту", "дайте рядки в лапках, --file ФАЙЛ або подайте їх на стандартний ввід")
    name = "стандартний ввід" if file in (None, "-") else str(file)
    data = _read(None if file in (None, "-") else file)
    if len(data) > LARGEST:
        raise UserError(f"{name}: понад {LARGEST // 1024 // 1024} МіБ тексту", "поділіть його на частини")
    try:
        return data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise UserError(f"{name}: текст не в кодуванні UTF-8", "збережіть його як UTF-8") from None


def _read(file: str | None) -> bytes:
    if file is None:
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        with Path(file).open("rb") as source:
            return source.read(LARGEST + 1)
    except OSError as error:
        raise UserError(f"{file}: {reason(error)}", "перевірте шлях до файлу") from None
