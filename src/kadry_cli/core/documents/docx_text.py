"""Paragraphs of a DOCX as WordprocessingML: runs, places to write in, and how the paragraph stands.

The order of elements inside `w:pPr` and `w:rPr` is that of the schema (ISO/IEC 29500-1, 17.3); Word refuses another.
"""

from __future__ import annotations

import math
import re
from html import escape
from typing import NamedTuple

from kadry_cli.core.documents.page_data import millimetres
from kadry_cli.core.documents.tree import Blank, Break, Inline, Line, Run
from kadry_cli.core.documents.words import line_text

_ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_BREAK_SPACE = "\u00a0"
# Word's «no-width non-break»: spaces alone would vanish where a line ends before them.
_JOINER = "\u200d"
_SMALL = 0.8
# A shorter line would be no place to write in.
_LEAST_REST = 5.0


class Look(NamedTuple):
    """How the text of a line looks: its size in points, that of its style, the room for it in mm, all bold or not."""

    size: float
    style_size: float
    room: float
    bold: bool = False


class Form(NamedTuple):
    """How a paragraph stands: lengths in mm; an empty `align` is that of the style, a negative `first` hangs.

    `keep` holds it on the page of what follows; `end` is the `w:sectPr` of the section that ends with it.
    """

    style: str = ""
    align: str = ""
    before: float = 0
    after: float = 0
    left: float = 0
    first: float = 0
    keep: bool = False
    end: str = ""


def twips(length: float) -> int:
    """Millimetres as twentieths of a point, the unit of lengths in a DOCX."""
    return round(length * 1440 / 25.4)


def paragraph(line: Line, look: Look, form: Form, mark: str = "") -> str:
    """A `w:p`; `mark` is a list's mark that stands before the text, in the hanging indent."""
    runs = "".join(_inline(inline, look) for inline in line)
    if mark:
        runs = f"{_text_run(mark, '', look)}<w:r><w:tab/></w:r>{runs}"
    return f"<w:p>{_paragraph_properties(line, look, form)}{runs}</w:p>"


def drawn(run: str, look: Look, form: Form) -> str:
    """A `w:p` that holds a picture and no text."""
    return f"<w:p>{_paragraph_properties((), look, form)}{run}</w:p>"


def gap(height: float = 0, *, keep: bool = False, page_break: bool = False, end: str = "") -> str:
    """An empty paragraph of an exact height in mm (0: hardly any), where a DOCX needs one between two blocks."""
    properties = "<w:keepNext/>" if keep else ""
    properties += "<w:pageBreakBefore/>" if page_break else ""
    properties += f'<w:spacing w:line="{twips(height)}" w:lineRule="exact"/>' if height else ""
    return f'<w:p><w:pPr><w:pStyle w:val="Gap"/>{properties}{end}</w:pPr></w:p>'


def plain_text(text: str) -> str:
    """A text as XML; a sign that XML does not know becomes a replacement sign."""
    return escape(_ILLEGAL.sub("\ufffd", text), quote=False)


def _paragraph_properties(line: Line, look: Look, form: Form) -> str:
    rests = _most_rests(line)
    # A tab that fills the line begins at the left edge: beside centred text it would have no room of its own.
    align = "left" if rests and form.align in ("center", "right") else form.align
    size = "" if look.size == look.style_size else f"<w:rPr>{_size(look.size)}</w:rPr>"
    properties = (
        (f'<w:pStyle w:val="{form.style}"/>' if form.style else "")
        + ("<w:keepNext/>" if form.keep else "")
        + (_tabs(rests, look, form.left) if rests else "")
        + _spacing(form)
        + _indent(form)
        + (f'<w:jc w:val="{align}"/>' if align else "")
        + size
        + form.end
    )
    return f"<w:pPr>{properties}</w:pPr>" if properties else ""


def _spacing(form: Form) -> str:
    if not form.before and not form.after:
        return ""
    return f'<w:spacing w:before="{twips(form.before)}" w:after="{twips(form.after)}"/>'


def _indent(form: Form) -> str:
    if not form.left and not form.first:
        return ""
    first = "hanging" if form.first < 0 else "firstLine"
    return f'<w:ind w:left="{twips(form.left)}" w:{first}="{twips(abs(form.first))}"/>'


def _inline(inline: Inline, look: Look) -> str:
    match inline:
        case Run(text=text, style=style):
            return _text_run(text, style, look)
        case Break():
            return "<w:r><w:br/></w:r>"
        case Blank():
            return _blank(inline, look)


def _text_run(text: str, style: str, look: Look) -> str:
    return f'<w:r>{_run_properties(style, look)}<w:t xml:space="preserve">{plain_text(text)}</w:t></w:r>'


def _run_properties(style: str, look: Look) -> str:
    size = look.size * (_SMALL if "s" in style else 1)
    properties = (
        ("<w:b/>" if look.bold or "b" in style else "")
        + ("<w:i/>" if "i" in style else "")
        + ("" if size == look.style_size else _size(size))
        + ('<w:u w:val="single"/>' if "u" in style else "")
    )
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


def _size(points: float) -> str:
    halves = round(points * 2)
    return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'


def _blank(blank: Blank, look: Look) -> str:
    """A line to write on: underlined no-break spaces around what stands on it, or a tab to the end of the line."""
    if not blank.width:
        tab = f"<w:r>{_run_properties('u', look)}<w:tab/></w:r>"
        return "".join(_text_run(run.text, run.style + "u", look) for run in blank.runs) + tab
    written = sum(millimetres(run.text, look.size, look.bold or "b" in run.style) for run in blank.runs)
    space = millimetres(_NO_BREAK_SPACE, look.size, False)
    spaces = math.floor((min(blank.width, look.room) - written) / space)
    if spaces < 0:
        return "".join(_text_run(run.text, run.style + "u", look) for run in blank.runs)
    before = spaces // 2 if blank.runs else spaces
    # In one piece, as a line drawn on paper is.
    held = (Run(run.text.replace(" ", _NO_BREAK_SPACE), run.style) for run in blank.runs)
    first = _JOINER + _NO_BREAK_SPACE * before if before or not blank.runs else ""
    pieces = (Run(first), *held, Run(_NO_BREAK_SPACE * (spaces - before)))
    return "".join(_text_run(piece.text, piece.style + "u", look) for piece in pieces if piece.text)


def _segments(line: Line) -> list[Line]:
    """The line cut at its breaks."""
    segments: list[list[Inline]] = [[]]
    for inline in line:
        if isinstance(inline, Break):
            segments.append([])
        else:
            segments[-1].append(inline)
    return [tuple(segment) for segment in segments]


def _is_rest(inline: Inline) -> bool:
    return isinstance(inline, Blank) and not inline.width


def _most_rests(line: Line) -> Line:
    """The piece between breaks with the most places that run to the end of the line; empty if there is none."""
    most = max(_segments(line), key=lambda segment: sum(map(_is_rest, segment)))
    return most if any(map(_is_rest, most)) else ()


def _tabs(segment: Line, look: Look, left: float) -> str:
    """The last tab ends at the right edge; several share what the text between them leaves."""
    rests = [index for index, inline in enumerate(segment) if _is_rest(inline)]
    text = sum(_width(inline, look) for inline in segment)
    share = (look.room - text) / len(rests)
    stops = []
    for number, index in enumerate(rests[:-1], start=1):
        before = sum(_width(inline, look) for inline in segment[: index + 1])
        stop = before + number * share if share >= _LEAST_REST else look.room * number / len(rests)
        stops.append(f'<w:tab w:val="left" w:pos="{twips(left + stop)}"/>')
    stops.append(f'<w:tab w:val="right" w:pos="{twips(left + look.room)}"/>')
    return f"<w:tabs>{''.join(stops)}</w:tabs>"


def _width(inline: Inline, look: Look) -> float:
    width = millimetres(line_text((inline,)), look.size, look.bold)
    return max(width, inline.width) if isinstance(inline, Blank) else width
