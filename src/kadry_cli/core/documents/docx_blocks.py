"""The parts of a paper as the body of a DOCX: blocks in order, the space between them, the ends of sections.

Space between two blocks is the greater of what each asks for, as in `page.typ`; it is worked out here, because
word processors disagree on whether they add the two. Tables take none, so the paragraph beside them carries it.
"""

from __future__ import annotations

from typing import NamedTuple

from kadry_cli.core.documents import docx_forms
from kadry_cli.core.documents.docx_cells import Room
from kadry_cli.core.documents.docx_figures import figure_run
from kadry_cli.core.documents.docx_tables import table
from kadry_cli.core.documents.docx_text import Form, Look, drawn, gap, paragraph
from kadry_cli.core.documents.halves import MARGIN
from kadry_cli.core.documents.page_data import TEXT_HEIGHT, TEXT_WIDTH, groups, millimetres
from kadry_cli.core.documents.tree import (
    Approval,
    Block,
    Figure,
    Half,
    Heading,
    Items,
    Line,
    PageBreak,
    Paragraph,
    Part,
    Plain,
    Requisites,
    Ruled,
    Signatures,
    Table,
    list_mark,
)

_SMALL, _LARGE = 0.8, 14 / 12
_FIRST_LINE = 12.5
_APPROVAL_WIDTH = 75.0
_APPROVAL_GAP = 1.6
_MARK_INDENT, _MARK_GAP, _MARK_WIDTH = 4.0, 3.0, 4.0
_DEFAULT_GAP = 3.4
# Half of it above a line and half below, in mm for each point of the size.
_LINE_EXCESS = 0.03
# Above and below of the blocks whose classes change nothing, in mm.
_GAPS: dict[type[Block], tuple[float, float]] = {
    Requisites: (4, 4),
    Table: (3, 3),
    Items: (2.2, 2.2),
    Approval: (_DEFAULT_GAP, 6),
    Signatures: (6, 4),
    Ruled: (_DEFAULT_GAP, _DEFAULT_GAP),
    Figure: (3, 3),
    Half: (0, 0),
}


class _Placed(NamedTuple):
    """A block, and whether all of it or the last row of it stays on the page of what follows."""

    block: Block
    keep: bool = False
    keep_last: bool = False


class _Edges(NamedTuple):
    """What the neighbours make of a block of text: space before and after it in mm, the section that ends with it."""

    before: float
    after: float
    keep: bool
    end: str


def body(parts: tuple[Part, ...], size: int, sections: list[str]) -> str:
    """The content of `w:body`: each part ends with its `w:sectPr`, the last one's stands at the end of the body."""
    pieces = []
    for index, (part, section) in enumerate(zip(parts, sections, strict=True)):
        last = index == len(parts) - 1
        pieces += _part(part, size, opened=index > 0, end="" if last else section)
    return "".join(pieces) + sections[-1]


def _part(part: Part, size: int, opened: bool, end: str) -> list[str]:
    """The blocks of a part; `opened` where an earlier section stands before it."""
    room = Room(TEXT_WIDTH[part.landscape], TEXT_HEIGHT[part.landscape], size)
    pages = _pages(part, room)
    pieces = []
    for number, page in enumerate(pages):
        last = number == len(pages) - 1
        if number:
            pieces.append(gap(page_break=True))
        elif opened and _is_table(page[0].block):
            # LibreOffice forgets the orientation of a section that begins with a table.
            pieces.append(gap())
        pieces += _page(page, room, end if last else "", closes=last)
    return pieces


def _pages(part: Part, room: Room) -> list[list[_Placed]]:
    """The blocks between page breaks; a break with nothing before or after it breaks nothing."""
    pages: list[list[_Placed]] = [[]]
    for kind, blocks in groups(part.blocks, room.width, room.size):
        for index, block in enumerate(blocks):
            match block:
                case PageBreak():
                    pages.append([])
                case Half(place="upper"):
                    pages.append([_Placed(block)])
                case Half(place="whole"):
                    pages += [[_Placed(one) for one in block.blocks], []]
                case _:
                    held = bool(kind) and index < len(blocks) - 1
                    rowed = held and kind == "rowed" and index == 0
                    pages[-1].append(_Placed(block, held and not rowed, rowed))
    return [page for page in pages if page]


def _half(blocks: tuple[Plain, ...], room: Room, end: str = "", *, keep: bool = False) -> str:
    """The blocks of half a sheet, all kept on one page or not; they end with a paragraph, as a cell must."""
    placed = [_Placed(block, keep and index < len(blocks) - 1) for index, block in enumerate(blocks)]
    return "".join(_page(placed, room, end, closes=True))


def _page(page: list[_Placed], room: Room, end: str, closes: bool) -> list[str]:
    pieces = []
    for index, placed in enumerate(page):
        before = page[index - 1] if index else None
        after = page[index + 1] if index + 1 < len(page) else None
        if _is_table(placed.block):
            if before is not None and _is_table(before.block):
                pieces.append(gap(_between(before, placed, room.size), keep=before.keep or before.keep_last))
            pieces.append(_table(placed, room))
            if after is None and closes:
                pieces.append(gap(end=end))
            continue
        edges = _Edges(
            before=0 if before is None else _between(before, placed, room.size),
            after=_between(placed, after, room.size) if after is not None and _is_table(after.block) else 0,
            keep=placed.keep,
            end=end if after is None else "",
        )
        pieces.append(_text(placed.block, room, edges))
    return pieces


def _is_table(block: Block) -> bool:
    return isinstance(block, (Table, Requisites, Signatures, Ruled)) or (
        isinstance(block, Half) and block.place == "upper"
    )


def _between(before: _Placed, after: _Placed, size: int) -> float:
    """The space between two blocks in mm, less what a line of Word is higher than one of `page.typ`."""
    blocks = (before.block, after.block)
    lines = sum(not isinstance(block, (Table, Ruled, Half)) for block in blocks)
    return max(0.0, max(_gaps(before.block)[1], _gaps(after.block)[0]) - lines * size * _LINE_EXCESS)


def _gaps(block: Block) -> tuple[float, float]:
    """The space above and below a block in mm."""
    match block:
        case Heading(level=level, classes=classes):
            tight = "tight" in classes
            above = 2.0 if tight else 5.0 if level == 1 else 4.0
            return above, 6.0 if "spaced" in classes else 0.6 if tight else 3.0
        case Paragraph(classes=classes):
            above = 0.4 if "tight" in classes else 1.8
            return above, 6.0 if "spaced" in classes else above
        case _:
            return _GAPS[type(block)]


def _table(placed: _Placed, room: Room) -> str:
    match placed.block:
        case Table() as block:
            return table(block, room, keep=placed.keep, keep_last=placed.keep_last)
        case Requisites() as block:
            return docx_forms.requisites(block, room, keep=placed.keep)
        case Signatures() as block:
            return docx_forms.signatures(block, room, keep=placed.keep)
        case Ruled() as block:
            return docx_forms.ruled(block, room)
        case Half(blocks=blocks):
            return docx_forms.upper_half(_half(blocks, room), room)
        case _:
            return ""


def _text(block: Block, room: Room, edges: _Edges) -> str:
    match block:
        case Heading(level=level, content=content):
            size = room.size + (2 if level == 1 else 0)
            side = "left" if "left" in block.classes else ""
            look = Look(size, size, room.width)
            return _paragraphs([content], look, Form(f"Heading{level}", side), edges)
        case Paragraph():
            return _paragraph(block, room, edges)
        case Items():
            return _items(block, room, edges)
        case Approval(lines=lines):
            look = Look(room.size, room.size, _APPROVAL_WIDTH)
            form = Form(align="left", left=room.width - _APPROVAL_WIDTH)
            return _paragraphs(lines, look, form, edges, between=_APPROVAL_GAP)
        case Figure():
            form = Form(align="center", before=edges.before, after=edges.after, keep=edges.keep, end=edges.end)
            return drawn(figure_run(block, room.width, room.height), Look(room.size, room.size, room.width), form)
        case Half(blocks=blocks):
            return gap(MARGIN, keep=True) + _half(blocks, room, edges.end, keep=True)
        case _:
            return ""


def _paragraph(block: Paragraph, room: Room, edges: _Edges) -> str:
    classes = block.classes
    scale = _SMALL if "small" in classes else _LARGE if "large" in classes else 1
    look = Look(room.size * scale, room.size, room.width, "bold" in classes)
    side = next((name for name in ("center", "right", "left") if name in classes), "")
    first = _FIRST_LINE if "indent" in classes else 0
    return _paragraphs([block.content], look, Form(align=side, first=first, keep="keep" in classes), edges)


def _items(block: Items, room: Room, edges: _Edges) -> str:
    """Marks stand as text in a hanging indent wide enough for the widest of them."""
    marks = [list_mark(block, index) for index in range(len(block.items))]
    widest = max((millimetres(mark, room.size, False) for mark in marks), default=0)
    hanging = max(_MARK_WIDTH, widest) + _MARK_GAP
    left = _MARK_INDENT + hanging
    look = Look(room.size, room.size, room.width - left)
    return _paragraphs(block.items, look, Form(left=left, first=-hanging), edges, marks)


def _paragraphs(
    lines: tuple[Line, ...] | list[Line],
    look: Look,
    form: Form,
    edges: _Edges,
    marks: list[str] | None = None,
    between: float = 0,
) -> str:
    """Paragraphs of one form, one for each line: space before the first, space and section after the last."""
    if not lines:
        return gap(end=edges.end)
    last = len(lines) - 1
    return "".join(
        paragraph(
            line,
            look,
            form._replace(
                before=edges.before if index == 0 else between,
                after=edges.after if index == last else 0,
                keep=form.keep or edges.keep,
                end=edges.end if index == last else "",
            ),
            marks[index] if marks else "",
        )
        for index, line in enumerate(lines)
    )
