"""How high the blocks of a paper will be, told before anything is set: rather too great than too small."""

from __future__ import annotations

from kadry_cli.core.documents.page_data import (
    CELL_INSET_X,
    CELL_INSET_Y,
    SMALL_TABLE,
    TEXT_HEIGHT,
    column_widths,
    figure_size,
    millimetres,
)
from kadry_cli.core.documents.tree import (
    Approval,
    Blank,
    Break,
    Figure,
    Heading,
    Items,
    Line,
    Paragraph,
    Plain,
    Requisites,
    Row,
    Ruled,
    Run,
    Signatures,
    Table,
)

_LINE = 1.2 * 0.35278
_REST = 10.0
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
    Figure: 3.0,
}


def height_of(block: Plain, width: float, size: int) -> float:
    """The height of a block in mm with the space around it, on a page `width` mm wide in text of `size` points."""
    return _height(block, width, size) + _GAPS[type(block)]


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
        case Figure():
            return figure_size(block, width, TEXT_HEIGHT[False])[1]
        case Table():
            return sum(row_heights(block, width, size))


def row_heights(table: Table, width: float, size: int) -> list[float]:
    """The height of each row of a table in mm, those of its head first; no cell may span rows."""
    size = min(size, SMALL_TABLE) if "small" in table.classes else size
    widths = column_widths(table, width)
    return [_row_height(row, widths, size) for row in (*table.head, *table.body)]


def _row_height(row: Row, widths: list[float], size: int) -> float:
    lines = []
    at = 0
    for cell in row.cells:
        inner = sum(widths[at : at + cell.colspan]) - 2 * CELL_INSET_X
        lines.append(_lines(cell.content, inner, size, row.bold))
        at += cell.colspan
    return max(row.tall, max(lines, default=1) * size * _LINE + 2 * CELL_INSET_Y)


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
