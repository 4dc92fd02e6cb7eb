"""Frames, rows and cells of a DOCX: what tables, requisites, signatures and running heads are made of.

The order of elements inside the properties is that of the schema (ISO/IEC 29500-1, 17.4).
"""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from kadry_cli.core.documents.docx_text import twips

# Half a point, as the rules and the lines to write on in `page.typ`.
THIN = 'w:val="single" w:sz="4" w:space="0" w:color="000000"'
GREY = 'w:val="single" w:sz="3" w:space="0" w:color="5A5A5A"'
CUT = 'w:val="dashed" w:sz="3" w:space="0" w:color="6E6E6E"'
SHEET = (210.0, 297.0)
MARGINS = {"top": 20.0, "right": 10.0, "bottom": 20.0, "left": 30.0}
ALL_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


class Room(NamedTuple):
    """The text area in mm and the size of the paper's text in points."""

    width: float
    height: float
    size: int


def frame(
    widths: list[float], rows: str, borders: str = "", inset: tuple[float, float] = (0, 0), *, left: float = 0
) -> str:
    """A `w:tbl` with columns of exactly these widths, beginning `left` to the right of the left margin.

    `inset` keeps text off the edges of its cells (x and y); all in mm.
    """
    # Ends are rounded, not widths: the sum of the columns stays that of the page.
    ends = [twips(end) for end in accumulate(widths)]
    columns = [end - start for start, end in zip([0, *ends[:-1]], ends, strict=True)]
    x, y = map(twips, inset)
    sides = (("top", y), ("left", x), ("bottom", y), ("right", x))
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{ends[-1]}" w:type="dxa"/><w:tblInd w:w="{twips(left)}" w:type="dxa"/>{borders}'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def rules(sides: tuple[str, ...], stroke: str) -> str:
    """The rules of a frame on these sides of its cells."""
    return f"<w:tblBorders>{''.join(f'<w:{side} {stroke}/>' for side in sides)}</w:tblBorders>"


def row(cells: str, *, breaks: bool = False, tall: float = 0, exact: bool = False, head: bool = False) -> str:
    """A `w:tr`, whole unless it `breaks`, at least (or exactly) `tall` mm high; a `head` repeats on every page."""
    rule = "exact" if exact else "atLeast"
    properties = (
        ("" if breaks else "<w:cantSplit/>")
        + (f'<w:trHeight w:val="{twips(tall)}" w:hRule="{rule}"/>' if tall else "")
        + ("<w:tblHeader/>" if head else "")
    )
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{cells}</w:tr>"


def cell(
    width: float,
    content: str,
    *,
    span: int = 1,
    merge: str = "",
    side: str = "top",
    line: bool = False,
    inset: tuple[float, float] | None = None,
) -> str:
    """A `w:tc` of paragraphs, standing at its top, center or bottom `side`.

    `merge` is "restart" or "continue" in a cell over several rows; `line` draws a line to write on under the cell;
    `inset` keeps its text off the left and the right edge (mm).
    """
    left, right = map(twips, inset or (0, 0))
    margins = f'<w:tcMar><w:left w:w="{left}" w:type="dxa"/><w:right w:w="{right}" w:type="dxa"/></w:tcMar>'
    properties = (
        f'<w:tcW w:w="{twips(width)}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
        + (f'<w:vMerge w:val="{merge}"/>' if merge else "")
        + (f"<w:tcBorders><w:bottom {THIN}/></w:tcBorders>" if line else "")
        + (margins if inset else "")
        + (f'<w:vAlign w:val="{side}"/>' if side != "top" else "")
    )
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"
