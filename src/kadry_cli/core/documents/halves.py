"""Where the halves of sheets stand that are cut in two: pairs on one page, a page alone for one that does not fit.

Every way of printing takes the place from here, so that all of them cut at the same tickets.
"""

from __future__ import annotations

from collections.abc import Iterable

from kadry_cli.core.documents.page_data import (
    CELL_INSET_X,
    CELL_INSET_Y,
    SMALL_TABLE,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    column_widths,
    millimetres,
)
from kadry_cli.core.documents.tree import (
    Approval,
    Blank,
    Block,
    Break,
    Half,
    Heading,
    Items,
    Line,
    Paragraph,
    Place,
    Plain,
    Requisites,
    Ruled,
    Run,
    Signatures,
    Table,
)

MARGIN = 20.0
"""The lower margin of an upper half and the upper one of a lower half: each piece has the margins of a sheet."""

HALF_HEIGHT = TEXT_HEIGHT[False] / 2 - MARGIN
"""The room for the text of a half, in mm."""

_LINE = 1.2 * 0.35278
_REST = 10.0
_SPARE = 2.0
# The greater of the spaces above and below a block, in mm.
_GAPS: dict[type[Plain], float] = {
    Heading: 5.0,
    Paragraph: 1.8,
    Requisites: 4.0,
    Table: 3.0,
    Items: 2.2,
    Approval: 6.0,
    Signatures: 6.0,
    Ruled: 3.4,
}


def with_places(blocks: Iterable[Block], size: int) -> tuple[Block, ...]:
    """The blocks of a part with the place of each half on its page: upper, lower, or the whole page."""
    placed: list[Block] = []
    for block in blocks:
        if isinstance(block, Half):
            before = placed[-1] if placed else None
            after_upper = isinstance(before, Half) and before.place == "upper"
            fits = half_height(block, size) <= HALF_HEIGHT
            place: Place = "whole" if not fits else "lower" if after_upper else "upper"
            block = block._replace(place=place)
        placed.append(block)
    return tuple(placed)


def half_height(half: Half, size: int) -> float:
    """The height of a half's text in mm, rather too great than too small."""
    width = TEXT_WIDTH[False]
    return sum(_height(block, width, size) + _GAPS[type(block)] for block in half.blocks) + _SPARE


def _height(block: Plain, width: float, size: int) -> float:
    match block:
        case Heading(content=content):
            return _lines(content, width, size + 2, True) * (size + 2) * _LINE
        case Paragraph(content=content, classes=classes):
            return _lines(content, width, size, "bold" in classes) * size * _LINE + (6 if "spaced" in classes else 0)
        case Requisites():
            thirds = (block.left, block.center, block.right)
            return max(_lines(line, width / 3 - 4, size) for line in thirds) * size * _LINE
        case Items(items=items):
            return sum(_lines(item, width - 14, size) for item in items) * size * _LINE
        case Approval(lines=lines):
            return sum(_lines(line, 74, size) * size * _LINE + 1.6 for line in lines)
        case Signatures(rows=rows):
            return sum(_lines(row.post, width / 3, size) * size * _LINE + 9 for row in rows)
        case Ruled(lines=lines):
            return lines * 9.0
        case Table():
            return _table(block, width, size)


def _table(table: Table, width: float, size: int) -> float:
    size = min(size, SMALL_TABLE) if "small" in table.classes else size
    widths = column_widths(table, width)
    height = 0.0
    for row in (*table.head, *table.body):
        lines = []
        at = 0
        for cell in row.cells:
            inner = sum(widths[at : at + cell.colspan]) - 2 * CELL_INSET_X
            lines.append(_lines(cell.content, inner, size, row.bold))
            at += cell.colspan
        height += max(row.tall, max(lines, default=1) * size * _LINE + 2 * CELL_INSET_Y)
    return height


def _lines(line: Line, width: float, size: int, bold: bool = False) -> int:
    """The number of lines a text takes, filled word by word."""
    count, used = 1, 0.0
    for inline in line:
        match inline:
            case Break():
                count, used = count + 1, 0.0
            case Blank(width=blank, runs=runs):
                text = millimetres("".join(run.text for run in runs), size, True)
                count, used = _put(max(text, blank or _REST), count, used, width)
            case Run(text=text, style=style):
                for word in text.split(" "):
                    length = millimetres(f"{word} ", size, bold or "b" in style)
                    count, used = _put(length, count, used, width)
    return count


def _put(length: float, count: int, used: float, width: float) -> tuple[int, float]:
    """Lines and filled length of the last one after a word, which may be longer than a line."""
    if used and used + length > width:
        count, used = count + 1, 0.0
    while length > width:
        count, length = count + 1, length - width
    return count, used + length
