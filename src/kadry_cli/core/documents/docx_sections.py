"""The sections of a DOCX: the sheet and its margins, page numbers, running head and foot."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from kadry_cli.core.documents.docx_cells import MARGINS, SHEET, cell, frame, row
from kadry_cli.core.documents.docx_text import Form, Look, gap, paragraph, twips
from kadry_cli.core.documents.page_data import TEXT_WIDTH
from kadry_cli.core.documents.tree import Paper, Part

Kind = Literal["header", "footer"]
# Makes a header or a footer of the package out of its content and gives the id to refer to it by.
AddRunning = Callable[[Kind, str], str]

# From the edge of the sheet to the page number and to the running foot.
_HEADER, _FOOTER = 8.5, 10.5
_NUMBER_SIZE, _RUNNING_SIZE = 12, 8


def sections(paper: Paper, parts: tuple[Part, ...], add: AddRunning) -> list[str]:
    """The `w:sectPr` of each part; a later section takes head and foot over from the one before it."""
    found = []
    for index, part in enumerate(parts):
        references = ""
        if index == 0:
            references = _opening(paper, part.landscape, add)
        elif paper.numbered and paper.running_head and part.landscape != parts[index - 1].landscape:
            references = _reference("header", "default", _head(paper, part.landscape), add)
        found.append(_section(part.landscape, references, titled=index == 0))
    return found


def _section(landscape: bool, references: str, titled: bool) -> str:
    """`titled` makes the first page one of its own: it bears no number."""
    width, height = SHEET[::-1] if landscape else SHEET
    orient = ' w:orient="landscape"' if landscape else ""
    margins = "".join(f' w:{side}="{twips(length)}"' for side, length in MARGINS.items())
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{orient}/>'
        f'<w:pgMar{margins} w:header="{twips(_HEADER)}" w:footer="{twips(_FOOTER)}" w:gutter="0"/>'
        f"{'<w:titlePg/>' if titled else ''}</w:sectPr>"
    )


def _opening(paper: Paper, landscape: bool, add: AddRunning) -> str:
    references = ""
    if paper.numbered:
        empty = paragraph((), _look(TEXT_WIDTH[landscape], _NUMBER_SIZE), Form("Header"))
        references += _reference("header", "first", empty, add)
        references += _reference("header", "default", _head(paper, landscape), add)
    if paper.running_foot:
        foot = paragraph(paper.running_foot, _look(TEXT_WIDTH[False], _RUNNING_SIZE), Form("Footer"))
        references += _reference("footer", "first", foot, add) + _reference("footer", "default", foot, add)
    return references


def _reference(kind: Kind, page: str, content: str, add: AddRunning) -> str:
    return f'<w:{kind}Reference w:type="{page}" r:id="{add(kind, content)}"/>'


def _head(paper: Paper, landscape: bool) -> str:
    """The page number in the middle of the top margin, the running head on its right."""
    number = (
        '<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r>'
        "</w:fldSimple></w:p>"
    )
    if not paper.running_head:
        return number
    width = TEXT_WIDTH[landscape] / 3
    look = Look(_RUNNING_SIZE, _NUMBER_SIZE, width)
    head = paragraph(paper.running_head, look, Form("Header", "right"))
    empty = paragraph((), look, Form("Header"))
    cells = "".join(cell(width, content, side="center") for content in (empty, number, head))
    # A header, as a cell, must end with a paragraph.
    return frame([width] * 3, row(cells)) + gap()


def _look(width: float, size: int) -> Look:
    return Look(size, size, width)
