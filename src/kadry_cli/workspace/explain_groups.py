"""What belongs to a code beside its own entry: its hundred, the page that teaches it, the commands that mend it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

FILE = "explain_groups.yaml"


class Group(NamedTuple):
    """The hundred of a code with its title, the page of `kadry help`, and commands ready to be typed."""

    hundred: str
    title: str
    help: str
    commands: tuple[str, ...]


def group_of(code: str) -> Group:
    """The group of a code. KeyError where no hundred is described: a mistake in the program."""
    found: dict[str, Any] = {}
    for length in range(len("KD0"), len(code) + 1):
        found |= _groups().get(code[:length], {})
    return Group(code[: len("KD0")], found["title"], found["help"], tuple(found["commands"]))


@cache
def _groups() -> dict[str, dict[str, Any]]:
    from kadry_cli.core.register.reader import read_text

    groups: Any
    groups, _ = read_text(Path(__file__).with_name(FILE).read_bytes(), FILE)
    if not isinstance(groups, dict):
        raise TypeError(f"{FILE} cannot be read")
    made: dict[str, dict[str, Any]] = groups
    return made
