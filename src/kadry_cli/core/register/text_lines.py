"""Lines of a text: moved to the right, or with a comment behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ALIGNED = 3
"""So many blanks before a comment mean that it stands in a column of comments."""


def indented(lines: Iterable[str], columns: int) -> list[str]:
    """The lines moved to the right, empty ones excepted."""
    return [" " * columns + line if line else "" for line in lines]


def with_comment(line: str, comment: str, column: int | None, blanks: int) -> str:
    """A line with a comment behind it: in its column where it stood in one, else after as many blanks as before."""
    if blanks < _ALIGNED or column is None:
        return line + " " * max(blanks, 1) + comment
    return line.ljust(max(column, len(line) + 2)) + comment
