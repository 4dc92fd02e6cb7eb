"""A finding: one thing wrong in the data, placed, explained and cited (design §6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

Loc = tuple[str | int, ...]
"""The way from the top of a file to a value: keys and list positions, `("sittings", 0, "marks", 2)`."""


class Severity(Enum):
    """How much a finding weighs; only an error changes the exit code without `--strict`."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Citation:
    """A place in an act: the act's id in the register of acts and the point, as printed."""

    act: str
    point: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """A mend that a program may make: write `text` in the place of the value, in YAML, quotes included.

    `safe`: what was meant is certain, so that the program may mend it by itself. `secret`: the field is sensitive, so
    the mend is made and never shown.
    """

    text: str
    safe: bool = True
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in the data.

    `code` is `KD` and three digits; its slug, words and norm stand in the catalogue. `values` fill the
    catalogue's message. `path` is relative to the register's root, with forward slashes; `line`, `column` and
    `end_column` count from 1 (0: not known yet; `locate` finds them from `loc`). `on_key` points at the key
    instead of the value. `severity` overrides the catalogue's (a rule of low confidence is never an error).
    """

    code: str
    path: str = ""
    loc: Loc = ()
    values: Mapping[str, object] = field(default_factory=dict)
    line: int = 0
    column: int = 0
    end_column: int = 0
    on_key: bool = False
    severity: Severity | None = None
    citation: Citation | None = None
    related: tuple[tuple[str, Loc], ...] = ()
    fix: Fix | None = None

    def at(self, line: int, column: int, end_column: int) -> Finding:
        """The same finding with its place in the file."""
        return replace(self, line=line, column=column, end_column=end_column)

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Path, line, column, code: the order in which findings are always shown."""
        return (self.path, self.line, self.column, self.code, str(sorted(self.values.items(), key=str)))
