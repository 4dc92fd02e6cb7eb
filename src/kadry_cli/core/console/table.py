"""Tables of plain text that fit the width: numbers to the right, long cells wrapped, sums last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kadry_cli.core.console.text import width_of, wrap
from kadry_cli.core.masking import show

Row = Sequence[object]

_NUMBER = re.compile("[-+−]?(?:[0-9]+|[0-9]{1,3}(?:[\u00a0 ][0-9]{3})+)(?:[.,/–][0-9]+)?%?|[–—]|")
GAP = 2
LEAST = 4


class Table(NamedTuple):
    """Titles of the columns, rows of cells, and perhaps a last row of sums.

    A cell is any value: None is an empty cell, everything else its text. A column whose every cell is a
    number stands to the right.
    """

    columns: Sequence[str]
    rows: Sequence[Row]
    footer: Row | None = None


class Grid(NamedTuple):
    """A table made ready: safe texts, and which columns stand to the right."""

    head: list[str]
    body: list[list[str]]
    foot: list[str] | None
    right: list[bool]


def grid(table: Table) -> Grid:
    """The cells as safe text of one width; a short row is filled up with empty cells."""
    head = [show(column) for column in table.columns]
    body = [_cells(row, len(head)) for row in table.rows]
    foot = _cells(table.footer, len(head)) if table.footer is not None else None
    right = [
        any(char.isdigit() for row in body for char in row[at]) and all(_NUMBER.fullmatch(row[at]) for row in body)
        for at in range(len(head))
    ]
    return Grid(head, body, foot, right)


def _cells(row: Row, count: int) -> list[str]:
    cells = ["" if cell is None else show(str(cell)) for cell in row]
    return cells + [""] * (count - len(cells))


def plain_lines(table: Table, width: int) -> list[str]:
    """The table as aligned lines of at most `width` columns, without colour."""
    made = grid(table)
    rows = [made.head, *made.body, *([made.foot] if made.foot else [])]
    widths = fitted([[width_of(row[at]) for row in rows] for at in range(len(made.head))], width)
    rule = "  ".join("─" * size for size in widths)
    lines = [*_row_lines(made.head, widths, made.right), rule]
    for row in made.body:
        lines += _row_lines(row, widths, made.right)
    if made.foot:
        lines += [rule, *_row_lines(made.foot, widths, made.right)]
    return lines


def fitted(needs: Sequence[Sequence[int]], width: int) -> list[int]:
    """A width for each column out of the widths its cells need: the widest give way until all fit."""
    widths = [max(column, default=0) for column in needs]
    spare = width - GAP * (len(widths) - 1)
    while sum(widths) > spare and max(widths) > LEAST:
        widest = max(widths)
        others = [size for size in widths if size < widest]
        count = widths.count(widest)
        lower = max(*others, LEAST) if others else LEAST
        step = min(widest - lower, -(-(sum(widths) - spare) // count))
        widths = [size - max(step, 1) if size == widest else size for size in widths]
    return widths


def _row_lines(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> list[str]:
    wrapped = [[cell] if width_of(cell) <= size else wrap(cell, size) for cell, size in zip(row, widths, strict=True)]
    lines = []
    for at in range(max((len(cell) for cell in wrapped), default=0)):
        parts = []
        for cell, size, to_right in zip(wrapped, widths, right, strict=True):
            text = cell[at] if at < len(cell) else ""
            fill = " " * (size - width_of(text))
            parts.append(fill + text if to_right else text + fill)
        lines.append((" " * GAP).join(parts).rstrip())
    return lines
