"""The tables of a paper in a DOCX: exact columns, merged cells, a head that repeats, rows that stay whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kadry_cli.core.documents.docx_cells import ALL_SIDES, THIN, Room, cell, frame, row, rules
from kadry_cli.core.documents.docx_text import Form, Look, paragraph
from kadry_cli.core.documents.page_data import CELL_INSET_X, SMALL_TABLE, column_widths, most_height
from kadry_cli.core.documents.tree import Cell, Row, Table

# A higher head is no help on the next page: it would leave too little of it.
_HEAD_SHARE = 0.6
# A line of Word is higher than one of `page.typ`; with less room around it the rows are as high as there.
_INSET_Y = 0.45


class _Place(NamedTuple):
    """A cell at its column; one that reaches down from an earlier row stands there again, `continued`."""

    column: int
    cell: Cell
    continued: bool


class _Layout(NamedTuple):
    """What all rows of a table share: columns in mm, look of the text, the height that a whole row may have."""

    widths: list[float]
    size: int
    style: str
    plain: bool
    height: float

    def inner(self, place: _Place) -> float:
        """The room for the text of a cell in mm."""
        return sum(self.widths[place.column : place.column + place.cell.colspan]) - 2 * CELL_INSET_X

    def most(self, places: list[_Place]) -> float:
        """An upper bound of a row's height in mm."""
        return max(most_height(place.cell.content, self.inner(place), self.size) for place in places)


def table(block: Table, room: Room, *, keep: bool, keep_last: bool) -> str:
    """A table of the tree; all of it, or its last row, stays on the page of what follows."""
    small = "small" in block.classes
    layout = _Layout(
        widths=column_widths(block, room.width),
        size=min(room.size, SMALL_TABLE) if small else room.size,
        style="SmallCell" if small else "Cell",
        plain="plain" in block.classes,
        height=room.height,
    )
    columns = len(layout.widths)
    head = list(_placed(block.head, columns))
    head_height = sum(layout.most(places) for places in head)
    repeats = head_height < room.height * _HEAD_SHARE
    if repeats:
        layout = layout._replace(height=room.height - head_height)
    # A head stays with the first row under it.
    rows = [_row(one, places, layout, True, repeats) for one, places in zip(block.head, head, strict=True)]
    last = len(block.body) - 1
    for index, (one, places) in enumerate(zip(block.body, _placed(block.body, columns), strict=True)):
        rows.append(_row(one, places, layout, keep or (keep_last and index == last)))
    borders = "" if layout.plain else rules(ALL_SIDES, THIN)
    return frame(layout.widths, "".join(rows), borders, (CELL_INSET_X, _INSET_Y))


def _placed(rows: tuple[Row, ...], columns: int) -> Iterator[list[_Place]]:
    """The cells of each row in their columns, among them those of earlier rows that reach down."""
    above: dict[int, tuple[Cell, int]] = {}
    for one in rows:
        places: list[_Place] = []
        below: dict[int, tuple[Cell, int]] = {}
        own = iter(one.cells)
        at = 0
        while at < columns:
            if continued := at in above:
                found, left = above[at]
            else:
                found = next(own)
                left = found.rowspan
            places.append(_Place(at, found, continued))
            if left > 1:
                below[at] = (found, left - 1)
            at += found.colspan
        above = below
        yield places


def _row(one: Row, places: list[_Place], layout: _Layout, keep: bool, head: bool = False) -> str:
    # A row that may be higher than a page breaks: held whole, its end would run off the paper.
    breaks = layout.most(places) > layout.height
    side = "top" if layout.plain or breaks else "center"
    cells = "".join(_cell(place, layout, one.bold, keep, side) for place in places)
    return row(cells, breaks=breaks, tall=one.tall, head=head)


def _cell(place: _Place, layout: _Layout, bold: bool, keep: bool, side: str) -> str:
    own = place.cell
    inner = layout.inner(place)
    form = Form(layout.style, "" if own.align == "left" else own.align, keep=keep)
    content = () if place.continued else own.content
    merge = "" if own.rowspan == 1 else "continue" if place.continued else "restart"
    look = Look(layout.size, layout.size, inner, bold)
    width = inner + 2 * CELL_INSET_X
    return cell(width, paragraph(content, look, form), span=own.colspan, merge=merge, side=side)
