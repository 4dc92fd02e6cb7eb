"""Pictures in a DOCX: word processors of the offices draw no SVG, so each stands in it as a PNG with its words."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from html import escape

from kadry_cli.core.documents.page_data import figure_size
from kadry_cli.core.documents.pdf import picture_bytes
from kadry_cli.core.documents.tree import Figure, Part, flat_blocks

_EMU = 36000
"""So many units of a drawing in a mm."""

_DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)


def pictures(parts: Iterable[Part]) -> dict[str, bytes]:
    """The PNG of every picture of a paper by the id of its relation."""
    figures = (block for part in parts for block in flat_blocks(part.blocks) if isinstance(block, Figure))
    return {relation_id(one): picture_bytes(one) for one in figures}


def relation_id(figure: Figure) -> str:
    """The id by which the text of a DOCX finds a picture: the same picture has one."""
    return f"rIdP{_digest(figure)}"


def figure_run(figure: Figure, width: float, height: float) -> str:
    """A `w:r` with the picture, as large as on the page `width` and `height` mm large."""
    wide, high = (round(length * _EMU) for length in figure_size(figure, width, height))
    number = int(_digest(figure)[:7], 16) + 1
    said = f'id="{number}" name="Малюнок" descr="{escape(figure.alt)}"'
    extent = f'cx="{wide}" cy="{high}"'
    return (
        f"<w:r><w:drawing><wp:inline {_DRAWING}><wp:extent {extent}/><wp:docPr {said}/>"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"<pic:pic><pic:nvPicPr><pic:cNvPr {said}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation_id(figure)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _digest(figure: Figure) -> str:
    return sha256(figure.svg.encode("utf-8")).hexdigest()[:12]
