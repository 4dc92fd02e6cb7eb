"""The tree as the JSON that `page.typ` reads: widths in mm worked out, blocks that must stay together grouped."""

from __future__ import annotations

import math
import re
from typing import Any

from kadry_cli.core.documents.glyphs import text_width
from kadry_cli.core.documents.tree import (
    Approval,
    Blank,
    Block,
    Break,
    Cell,
    Figure,
    Half,
    Heading,
    Inline,
    Items,
    Line,
    PageBreak,
    Paper,
    Paragraph,
    Part,
    Requisites,
    Row,
    Ruled,
    Run,
    Signatures,
    Table,
    list_mark,
)
from kadry_cli.core.documents.words import line_text

# A4 less the margins of official papers: left 30, right 10, top and bottom 20 mm (papers 0.1).
TEXT_WIDTH = {False: 170.0, True: 257.0}
TEXT_HEIGHT = {False: 257.0, True: 170.0}
CELL_INSET_X = 1.4
CELL_INSET_Y = 0.8
SMALL_TABLE = 10
# The lines for the date, the hand and the name, in mm; the post takes the rest.
SIGNATURE_WIDTHS = (26.0, 32.0, 46.0)
_MM_PER_POINT = 0.35278
_LINE_HEIGHT = 1.25
# A cell surely lower than this share of the page needs no measuring: the head may take the rest.
_SAFE_SHARE = 0.35
# Room is left for a heading or a legend beside a picture.
_FIGURE_SHARE = 0.85
_ZERO_WIDTH_SPACE = "\u200b"
_WORD = re.compile(r"[^ ]+")
# A word with the no-break space after it.
_GLUED = re.compile("[^\u00a0]+\u00a0?|\u00a0")


def page_data(paper: Paper) -> dict[str, Any]:
    """The paper as plain JSON values, in a fixed order (same tree, same text)."""
    return {
        "title": paper.title,
        "size": paper.size,
        "numbered": paper.numbered,
        "head": _line(paper.running_head, TEXT_WIDTH[False], paper.size),
        "foot": _line(paper.running_foot, TEXT_WIDTH[False], paper.size),
        "inset": [CELL_INSET_X, CELL_INSET_Y],
        "parts": [_part(part, paper.size) for part in paper.parts],
    }


def _part(part: Part, size: int) -> dict[str, Any]:
    width, height = TEXT_WIDTH[part.landscape], TEXT_HEIGHT[part.landscape]
    return {
        "flipped": part.landscape,
        "height": height,
        "groups": [
            {"keep": keep, "blocks": [_block(block, width, height, size) for block in group]}
            for keep, group in groups(part.blocks, width, size)
        ],
    }


def groups(blocks: tuple[Block, ...], width: float, size: int) -> list[tuple[str, list[Block]]]:
    """The blocks in groups: signatures together with the last two lines of text before them (papers 0.2).

    A group is kept "whole"; one that begins with a table is "rowed": where it moves to a new page, the last
    row of the table goes with it. The kind of all other groups is "".
    """
    found: list[tuple[str, list[Block]]] = []
    end = len(blocks)
    while end > 0:
        start, keep = end - 1, ""
        if isinstance(blocks[start], Signatures):
            start, keep = _text_before(blocks, start, width, size), "whole"
            if isinstance(blocks[start], Table):
                keep = "rowed"
        found.append((keep, list(blocks[start:end])))
        end = start
    return found[::-1]


def _text_before(blocks: tuple[Block, ...], start: int, width: float, size: int) -> int:
    """The index from which two lines of text or a table, and whatever is between, go with `start`."""
    lines = 0
    while start > 0 and lines < 2:
        before = blocks[start - 1]
        if isinstance(before, Table) and _last_row_is_free(before):
            return start - 1
        if isinstance(before, (Paragraph, Heading)):
            lines += _fewest_lines(before.content, width, size)
        elif not isinstance(before, (Signatures, Requisites)):
            break
        start -= 1
    return start


def _last_row_is_free(table: Table) -> bool:
    """Whether no cell of an earlier row reaches into the last one."""
    columns = sum(cell.colspan for cell in table.body[-1].cells)
    return len(table.body) > 1 and columns == len(table.columns)


def _fewest_lines(content: Line, width: float, size: int) -> int:
    """A lower bound of the lines a text takes."""
    return max(1, math.floor(millimetres(line_text(content), size, False) / width))


def _block(block: Block, width: float, height: float, size: int) -> dict[str, Any]:
    match block:
        case Heading():
            line = _line(block.content, width, size + 2, bold=True)
            return {"k": "heading", "level": block.level, "line": line, "as": sorted(block.classes)}
        case Paragraph():
            line = _line(block.content, width, size)
            return {"k": "paragraph", "line": line, "as": sorted(block.classes)}
        case Requisites():
            thirds = (block.left, block.center, block.right)
            return {"k": "requisites", "lines": [_line(line, width / 3 - 4, size) for line in thirds]}
        case Table():
            return _table(block, width, height, size)
        case Items():
            lines = [_line(item, width - 12, size) for item in block.items]
            return {"k": "items", "marks": [list_mark(block, i) for i in range(len(lines))], "lines": lines}
        case Approval():
            return {"k": "approval", "lines": [_line(line, 74, size) for line in block.lines]}
        case Signatures():
            return _signatures(block, width, size)
        case Ruled():
            return {"k": "ruled", "lines": block.lines}
        case Figure():
            return {"k": "figure", "svg": block.svg, "alt": block.alt, "size": list(figure_size(block, width, height))}
        case Half():
            inner = [_block(plain, width, height, size) for plain in block.blocks]
            return {"k": "half", "place": block.place, "blocks": inner}
        case PageBreak():
            return {"k": "break"}


def figure_size(figure: Figure, width: float, height: float) -> tuple[float, float]:
    """Width and height of a picture in mm: as wide as the page, but never higher than most of it."""
    scale = min(width / figure.width, height * _FIGURE_SHARE / figure.height)
    return round(figure.width * scale, 3), round(figure.height * scale, 3)


def _signatures(block: Signatures, width: float, size: int) -> dict[str, Any]:
    date, hand, name = SIGNATURE_WIDTHS
    rows = []
    for row in block.rows:
        post = min(width, 200) - hand - name - 8 - (0 if row.date is None else date + 4)
        rows.append(
            {
                "width": post,
                "post": _line(row.post, post, size),
                "date": None if row.date is None else _line(row.date, date, 8),
                "hand": _line(row.hand, hand, 8),
                "name": _line(row.name, name, size),
            }
        )
    return {"k": "signatures", "widths": list(SIGNATURE_WIDTHS), "rows": rows}


def column_widths(table: Table, width: float) -> list[float]:
    """The width of each column in mm; shares divide what the columns in mm leave.

    Columns in mm that together exceed the page are made narrower in proportion.
    """
    fixed = sum(column.width for column in table.columns if not column.share)
    shares = sum(column.width for column in table.columns if column.share)
    least = 8.0 * sum(column.share for column in table.columns)
    squeeze = min(1.0, (width - least) / fixed) if fixed else 1.0
    rest = width - fixed * squeeze
    return [round(column.width * (rest / shares if column.share else squeeze), 3) for column in table.columns]


def _table(table: Table, width: float, height: float, size: int) -> dict[str, Any]:
    widths = column_widths(table, width)
    text_size = min(size, SMALL_TABLE) if "small" in table.classes else size
    return {
        "k": "table",
        "widths": widths,
        "size": text_size,
        "height": height,
        "as": sorted(table.classes),
        "head": _rows(table.head, widths, height, text_size),
        "body": _rows(table.body, widths, height, text_size),
    }


def _rows(rows: tuple[Row, ...], widths: list[float], height: float, size: int) -> list[dict[str, Any]]:
    found = []
    busy = [0] * len(widths)
    for row in rows:
        cells = []
        at = 0
        for cell in row.cells:
            while busy[at]:
                at += 1
            inner = sum(widths[at : at + cell.colspan]) - 2 * CELL_INSET_X
            for column in range(at, at + cell.colspan):
                busy[column] = cell.rowspan
            at += cell.colspan
            cells.append(_cell(cell, row.bold, inner, height, size))
        busy = [left - 1 for left in busy]
        found.append({"cells": cells, "tall": row.tall, "bold": row.bold})
    return found


def _cell(cell: Cell, bold: bool, inner: float, height: float, size: int) -> dict[str, Any]:
    found: dict[str, Any] = {"line": _line(cell.content, inner, size, bold), "w": round(inner, 3)}
    if cell.colspan > 1:
        found["x"] = cell.colspan
    if cell.rowspan > 1:
        found["y"] = cell.rowspan
    if cell.align != "left":
        found["align"] = cell.align
    if most_height(cell.content, inner, size) > height * _SAFE_SHARE:
        found["measure"] = True
    return found


def most_height(content: Line, inner: float, size: int) -> float:
    """An upper bound of a cell's height: any two neighbouring lines together are wider than the cell."""
    breaks = sum(isinstance(inline, Break) for inline in content)
    blanks = sum(inline.width or inner for inline in content if isinstance(inline, Blank))
    text = millimetres(line_text(content), size, True) + blanks
    lines = 2 * math.ceil(text / max(inner, 1.0)) + breaks + 1
    return lines * size * _LINE_HEIGHT * _MM_PER_POINT + 2 * CELL_INSET_Y


def _line(line: Line, width: float, size: int, bold: bool = False) -> list[Any]:
    """A line as JSON: text, [text, style], null for a break, {"w": mm, "runs": …} for a blank."""
    return [_inline(inline, width, size, bold) for inline in line]


def _inline(inline: Inline, width: float, size: int, bold: bool) -> Any:
    match inline:
        case Run(text=text, style=style):
            broken = _breakable(text, width, size, bold or "b" in style)
            return [broken, style] if style else broken
        case Break():
            return None
        case Blank(width=blank, runs=runs):
            return {"w": min(blank, width), "runs": [_inline(run, width, size, bold) for run in runs]}


def _breakable(text: str, width: float, size: int, bold: bool) -> str:
    """The text with invisible places to break in words wider than the line; they would run over the edge."""
    # No letter of an official paper is wider than 1.4 of the size, so most texts need no measuring at all.
    if max(map(len, text.split(" "))) * size * _MM_PER_POINT < width * 0.7:
        return text
    return _WORD.sub(lambda word: _broken(word[0], width, size, bold), text)


def _broken(word: str, width: float, size: int, bold: bool) -> str:
    # Two hundredths to spare: kerning may widen a word a little beyond the sum of its letters.
    if millimetres(word, size, bold) <= width * 0.98:
        return word
    pieces = _GLUED.findall(word)
    if len(pieces) > 1:
        return _ZERO_WIDTH_SPACE.join(_broken(piece, width, size, bold) for piece in pieces)
    return _ZERO_WIDTH_SPACE.join(word)


def millimetres(text: str, size: float, bold: bool) -> float:
    """The width of a text in mm."""
    return text_width(text, bold) / 1000 * size * _MM_PER_POINT
