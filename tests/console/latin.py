"""Finds words in Latin letters that a Ukrainian reader should not meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from typer._types import TyperChoice

from kadry_cli.core.console.types import choices_of, inner_type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kadry_cli.core.console.command import KadryCommand

# Names of things that have no other name: the program, formats, switches of the environment, shells, keys; numerals
# of categories and of the sections of the card.
NAMES = frozenset(
    """
    kadry YAML JSON CSV XLSX ODS PDF HTML DOCX ICS SHA-256 UTF-8 git id text json pdf docx html
    NO_COLOR FORCE_COLOR papers bash zsh fish powershell PROFILE Tab age SSH Windows commit
    ssh-keygen ed25519
    I II III IV V VI VII VIII IX
    """.split()  # noqa: SIM905
)
_EXAMPLE = re.compile("^  kadry .*(?:\n  --.*)*$", re.MULTILINE)
_QUOTED = re.compile("`[^`]*`")
_OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
_FILE = re.compile(r"[\w/~.*-]*\.(?:yaml|yml|json|csv|xlsx|ods|pdf|docx|html|ics|txt|bashrc|zshrc|fish|lock)\b")
_CODE = re.compile("KD[0-9]{3}")
_WORD = re.compile("[A-Za-z][A-Za-z0-9_-]*")


def latin_words(text: str, names: Iterable[str] = ()) -> list[str]:
    """The Latin words of a text that are neither names of things nor among `names`; examples do not count."""
    for pattern in (_EXAMPLE, _QUOTED, _FILE, _OPTION, _CODE):
        text = pattern.sub(" ", text)
    known = NAMES | set(names)
    return [word for word in _WORD.findall(text) if word not in known]


def own_words(command: KadryCommand) -> set[str]:
    """Latin words that a command may show because they are typed: its choices and its defaults."""
    kinds = [inner_type(param) for param in command.params]
    values = [choice for kind in kinds if isinstance(kind, TyperChoice) for choice in choices_of(kind)]
    values += [str(getattr(param.default, "value", param.default)) for param in command.params]
    return {word for value in values for word in _WORD.findall(value)}
