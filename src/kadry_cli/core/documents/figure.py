"""A picture in a paper: an SVG of a few plain shapes, read strictly and written anew, so that it can only be a drawing.

Whatever is not on the lists below (a script, a style, a link, a picture from elsewhere) is refused, not left out.
"""

from __future__ import annotations

import re
from html import escape
from xml.etree import ElementTree

from kadry_cli.core.documents.glyphs import FONT_FAMILY
from kadry_cli.core.documents.tree import Figure

_SPACE = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?[0-9]{1,5}(?:\.[0-9]{1,3})?")
_NUMBERS = re.compile(r"[0-9]{1,3}(?:[ ,][0-9]{1,3}){0,3}")
_COLOR = re.compile(r"none|#[0-9a-f]{6}")
_VIEW = re.compile(r"0 0 ([0-9]{1,5}) ([0-9]{1,5})")
_FORMS = {
    **dict.fromkeys(("x", "y", "x1", "y1", "x2", "y2", "width", "height", "stroke-width", "font-size"), _NUMBER),
    **dict.fromkeys(("fill", "stroke"), _COLOR),
    "stroke-dasharray": _NUMBERS,
}
_SHAPES = {
    "rect": frozenset(["x", "y", "width", "height", "fill", "stroke", "stroke-width", "stroke-dasharray"]),
    "line": frozenset(["x1", "y1", "x2", "y2", "stroke", "stroke-width", "stroke-dasharray"]),
    "text": frozenset(["x", "y", "font-size", "fill"]),
}
_MOST_SHAPES = 5000


class FigureError(ValueError):
    """A text that is no drawing of the allowed shapes; the words say why, in Ukrainian."""


def read_figure(text: str) -> Figure:
    """The figure of an SVG text: its `<title>` is what is said to who cannot see it. Raises FigureError."""
    if "<!" in text or "<?" in text:
        raise FigureError("малюнок не має оголошень, вказівок і приміток")
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - entities need a declaration, refused above
    except ElementTree.ParseError:
        raise FigureError("малюнок не читається як SVG") from None
    view = _VIEW.fullmatch(root.get("viewBox", ""))
    if root.tag != f"{_SPACE}svg" or view is None or not int(view[1]) or not int(view[2]):
        raise FigureError('малюнок – це <svg> з viewBox="0 0 ШИРИНА ВИСОТА"')
    title, *shapes = list(root) or [root]
    if title.tag != f"{_SPACE}title" or not (title.text or "").strip() or len(title):
        raise FigureError("малюнок починається з <title>: словами про те, що на ньому")
    if len(shapes) > _MOST_SHAPES:
        raise FigureError(f"фігур на малюнку більше за {_MOST_SHAPES}")
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view[0]}" font-family="{FONT_FAMILY}, serif">',
        *map(_shape, shapes),
        "</svg>",
    ]
    labels = tuple(shape.text or "" for shape in shapes if shape.tag == f"{_SPACE}text")
    return Figure("\n".join(lines), " ".join((title.text or "").split()), int(view[1]), int(view[2]), labels)


def _shape(shape: ElementTree.Element) -> str:
    tag = shape.tag.removeprefix(_SPACE)
    if tag not in _SHAPES or len(shape):
        raise FigureError(f"фігури <{tag}> малюнок не знає")
    attributes = []
    for name, value in shape.attrib.items():
        if name not in _SHAPES[tag] or not _FORMS[name].fullmatch(value):
            raise FigureError(f'<{tag}>: ознаки {name}="{value[:40]}" малюнок не знає')
        attributes.append(f' {name}="{value}"')
    return f"<{tag}{''.join(attributes)}>{escape(shape.text or '') if tag == 'text' else ''}</{tag}>"
