"""«Далі: …» under what a command has done: the commands that follow, ready to be typed."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

MOST = 2
START = "kadry "
ROOTLESS = ("kadry explain ", "kadry help ")

_FIELD = re.compile("[{]([a-z_]+)[}]")
_PLAIN = re.compile(r"[\w.,/:@+=’-]+")
# Inside double quotes each shell reads some of these in its own way.
_UNTYPABLE = re.compile(r"[\"$`\\!%\n]")


def next_lines(templates: Iterable[str], params: Mapping[str, object], root: Path | None = None) -> list[str]:
    """At most two lines: «Далі: kadry …», «Далі – повідомити кандидатів: kadry …», the second set under the first.

    A template whose field the call has no value for is left out. `root` is the register named by `--root`, which
    the next command needs as much, but for those of `ROOTLESS`, which open none.
    """
    filled = [line for template in templates if (line := _filled(template, params)) is not None][:MOST]
    lines = []
    for number, line in enumerate(filled):
        words, command = parted(line)
        if root is not None and not command.startswith(ROOTLESS) and (place := _typed(root)) is not None:
            command = f"{START}--root {place} {command.removeprefix(START)}"
        head = " " * 6 if number else "Далі – " if words else "Далі: "
        lines.append(f"{head}{words}{command}")
    return lines


def parted(line: str) -> tuple[str, str]:
    """The words before a command, with the colon behind them, and the command itself."""
    at = line.index(START)
    return line[:at], line[at:]


def _filled(template: str, params: Mapping[str, object]) -> str | None:
    values = {name: _typed(params.get(name)) for name in _FIELD.findall(template)}
    if None in values.values():
        return None
    return _FIELD.sub(lambda field: str(values[field[1]]), template)


def _typed(value: object) -> str | None:
    """A value as it is typed on any shell's command line; None where there is none, or none that is safe to show."""
    text = str(value.value if isinstance(value, Enum) else value)
    if value is None or isinstance(value, (list, tuple)) or not text or _UNTYPABLE.search(text):
        return None
    return text if _PLAIN.fullmatch(text) and not text.startswith("-") else f'"{text}"'
