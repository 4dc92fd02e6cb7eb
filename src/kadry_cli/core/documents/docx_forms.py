"""What stands in frames without rules in a DOCX: requisites, signatures, and lines for handwriting."""

from __future__ import annotations

from kadry_cli.core.documents.docx_cells import CUT, GREY, MARGINS, SHEET, Room, cell, frame, row, rules
from kadry_cli.core.documents.docx_text import Form, Look, paragraph
from kadry_cli.core.documents.page_data import SIGNATURE_WIDTHS
from kadry_cli.core.documents.tree import Line, Requisites, Ruled, Signature, Signatures

_RULED_HEIGHT = 9.0
_GUTTER = 4.0
_CAPTION_SIZE = 8
_SIGNATURES_MOST = 200.0
# The room for the hand above a signature, in mm, after a caption and without one; a line of Word brings some too.
_AFTER_CAPTION, _AFTER_LINE = 1.4, 5.3


def requisites(block: Requisites, room: Room, *, keep: bool) -> str:
    """Date, place and number in one row of three cells: a long one wraps in its third and meets no other."""
    width = room.width / 3
    look = Look(room.size, room.size, width - _GUTTER)
    places = (
        ("left", block.left, (0.0, _GUTTER)),
        ("center", block.center, (_GUTTER / 2, _GUTTER / 2)),
        ("right", block.right, (_GUTTER, 0.0)),
    )
    cells = (
        cell(width, paragraph(line, look, Form("Cell", side, keep=keep)), side="bottom", inset=inset)
        for side, line, inset in places
    )
    return frame([width] * 3, row("".join(cells)))


def ruled(block: Ruled, room: Room) -> str:
    """Lines for handwriting: rows of an exact height with a rule under each."""
    empty = paragraph((), Look(room.size, room.size, room.width), Form("Cell"))
    line = row(cell(room.width, empty), tall=_RULED_HEIGHT, exact=True)
    return frame([room.width], line * block.lines, rules(("bottom", "insideH"), GREY))


def upper_half(content: str, room: Room) -> str:
    """Half an upright sheet, down to the line of the cut that runs from edge to edge."""
    width, left = SHEET[0], MARGINS["left"]
    whole = cell(width, content, inset=(left, width - left - room.width))
    return frame([width], row(whole, tall=room.height / 2), rules(("bottom",), CUT), left=-left)


def signatures(block: Signatures, room: Room, *, keep: bool) -> str:
    """Post, a line for the date (where there is one), a line for the hand, name; captions under the lines.

    All rows stay on one page: each is kept with the next.
    """
    date, hand, name = SIGNATURE_WIDTHS
    post = min(room.width, _SIGNATURES_MOST) - date - hand - name - 3 * _GUTTER
    widths = [post, _GUTTER, date, _GUTTER, hand, _GUTTER, name]
    last = len(block.rows) - 1
    rows = []
    above = 0.0
    for index, one in enumerate(block.rows):
        captions = bool(one.hand or one.date)
        held = keep or index < last
        rows.append(_signature(one, widths, room.size, above, held or captions))
        if captions:
            rows.append(_captions(one, widths, held))
        above = _AFTER_CAPTION if captions else _AFTER_LINE
    return frame(widths, "".join(rows))


def _signature(one: Signature, widths: list[float], size: int, above: float, keep: bool) -> str:
    def text(line: Line, width: float, before: float = 0) -> str:
        return paragraph(line, Look(size, size, width), Form("Cell", before=before, keep=keep))

    dated = one.date is not None
    post, date, hand, name = _columns(widths, dated)
    gutter = cell(_GUTTER, text((), _GUTTER))
    cells = [cell(post, text(one.post, post, above), span=1 if dated else 3, side="bottom")]
    cells += [cell(date, text((), date), line=True)] if dated else []
    cells += [cell(hand, text((), hand), line=True)]
    cells += [cell(name, text(one.name, name), side="bottom", line=not one.name)]
    return row(gutter.join(cells))


def _captions(one: Signature, widths: list[float], keep: bool) -> str:
    def text(line: Line, width: float) -> str:
        return paragraph(line, Look(_CAPTION_SIZE, _CAPTION_SIZE, width), Form("LineCaption", keep=keep))

    dated = one.date is not None
    post, date, hand, name = _columns(widths, dated)
    gutter = cell(_GUTTER, text((), _GUTTER))
    cells = [cell(post, text((), post), span=1 if dated else 3)]
    cells += [cell(date, text(one.date or (), date))] if dated else []
    cells += [cell(hand, text(one.hand, hand)), cell(name, text((), name))]
    return row(gutter.join(cells))


def _columns(widths: list[float], dated: bool) -> tuple[float, float, float, float]:
    """The widths of post, date, hand and name; without a date its place goes to the post."""
    post, _, date, _, hand, _, name = widths
    return (post if dated else post + _GUTTER + date), date, hand, name
