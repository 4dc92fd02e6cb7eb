"""The tree as one HTML file that needs nothing else: the same words, printable from any browser.

Fonts go by name by default: the four faces would make a page of 20 KB one of 3 MB, and every office computer
has Times New Roman. `embed_fonts` puts them in for a file that must look the same anywhere.
"""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path

from kadry_cli.core.documents.glyphs import FACES, FONT_FAMILY, FONT_FOLDER
from kadry_cli.core.documents.page_data import TEXT_WIDTH, column_widths
from kadry_cli.core.documents.tree import (
    Approval,
    Blank,
    Block,
    Break,
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
    Plain,
    Requisites,
    Row,
    Ruled,
    Run,
    Signature,
    Signatures,
    Table,
    list_mark,
)

_STYLESHEET = Path(__file__).parent / "page.css"
# A table of columns in mm alone may be narrower than the page.
_NEARLY_WHOLE = 0.99
_TAGS = {"b": "strong", "i": "em", "u": "u", "s": "small"}


def html_bytes(paper: Paper, embed_fonts: bool = False) -> bytes:
    """The HTML file of a tree in UTF-8; the running head and foot stand once, before and after the text."""
    size = f"body {{ font-size: {paper.size}pt; }}\n"
    lines = [
        "<!doctype html>",
        f'<html lang="{escape(paper.lang)}">',
        "<head>",
        '<meta charset="utf-8">',
        # Nothing may be fetched or run, whatever a later hand adds to the file.
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:\">",
        f'<meta name="date" content="{paper.date.isoformat() if paper.date else ""}">',
        f"<title>{escape(paper.title)}</title>",
        f"<style>\n{_font_faces() if embed_fonts else ''}{_stylesheet()}{size}</style>",
        "</head>",
        "<body>",
        *([f'<p class="running">{_line(paper.running_head)}</p>'] if paper.running_head else []),
        *map(_part, paper.parts),
        *([f'<p class="running">{_line(paper.running_foot)}</p>'] if paper.running_foot else []),
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(lines).encode("utf-8")


@cache
def _stylesheet() -> str:
    return _STYLESHEET.read_text(encoding="utf-8")


@cache
def _font_faces() -> str:
    return "".join(
        f'@font-face {{ font-family: "{FONT_FAMILY}"; font-weight: {"bold" if "b" in style else "normal"}; '
        f"font-style: {'italic' if 'i' in style else 'normal'}; src: url(data:font/ttf;base64,"
        f"{b64encode((FONT_FOLDER / name).read_bytes()).decode('ascii')}); }}\n"
        for style, name in FACES.items()
    )


def _part(part: Part) -> str:
    name = ' class="landscape"' if part.landscape else ""
    blocks = "\n".join(_block(block, part.landscape) for block in part.blocks)
    return f"<article{name}>\n{blocks}\n</article>"


def _block(block: Block, landscape: bool) -> str:
    match block:
        case Half():
            blocks = "\n".join(_plain(plain, landscape) for plain in block.blocks)
            return f'<div class="half {block.place}">\n{blocks}\n</div>'
        case PageBreak():
            return '<hr class="page-break">'
        case _:
            return _plain(block, landscape)


def _plain(block: Plain, landscape: bool) -> str:
    match block:
        case Heading(level=level):
            return f"<h{level}{_classes(block.classes)}>{_line(block.content)}</h{level}>"
        case Paragraph():
            return f"<p{_classes(block.classes)}>{_line(block.content)}</p>"
        case Requisites():
            spans = "".join(f"<span>{_line(line)}</span> " for line in (block.left, block.center, block.right))
            return f'<p class="requisites">{spans}</p>'
        case Table():
            return _table(block, TEXT_WIDTH[landscape])
        case Items():
            tag = "ul" if block.start is None else "ol"
            marks = (f'<span class="mark">{list_mark(block, i)}</span> ' for i in range(len(block.items)))
            items = "\n".join(f"<li>{mark}{_line(item)}</li>" for mark, item in zip(marks, block.items, strict=True))
            return f"<{tag}>\n{items}\n</{tag}>"
        case Approval():
            lines = "\n".join(f"<p>{_line(line)}</p>" for line in block.lines)
            return f'<section class="approval">\n{lines}\n</section>'
        case Signatures():
            return _signatures(block)
        case Ruled():
            return "\n".join(['<div class="ruled"></div>'] * block.lines)
        case Figure(svg=svg, alt=alt):
            return f'<figure role="img" aria-label="{escape(alt)}">\n{svg}\n</figure>'


def _table(table: Table, width: float) -> str:
    widths = column_widths(table, width)
    whole = sum(widths)
    columns = "".join(f'<col style="width: {100 * column / whole:.3f}%">' for column in widths)
    narrow = f' style="width: {100 * whole / width:.3f}%"' if whole < width * _NEARLY_WHOLE else ""
    head = "\n".join(_row(row, "th") for row in table.head)
    body = "\n".join(_row(row, "td") for row in table.body)
    head = f"<thead>\n{head}\n</thead>\n" if head else ""
    opening = f"<table{_classes(table.classes)}{narrow}>\n<colgroup>{columns}</colgroup>\n"
    return f"{opening}{head}<tbody>\n{body}\n</tbody>\n</table>"


def _row(row: Row, tag: str) -> str:
    cells = []
    for cell in row.cells:
        marks = ' scope="col"' if tag == "th" else ""
        marks += f' colspan="{cell.colspan}"' if cell.colspan > 1 else ""
        marks += f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
        marks += f' class="at-{cell.align}"' if cell.align != "left" else ""
        cells.append(f"<{tag}{marks}>{_line(cell.content)}</{tag}>")
    total = ' class="total"' if row.bold else ""
    tall = f' style="height: {row.tall:g}mm"' if row.tall else ""
    return f"<tr{total}{tall}>{' '.join(cells)}</tr>"


def _signatures(block: Signatures) -> str:
    rows = "\n".join(map(_signature, block.rows))
    return f'<section class="signatures">\n{rows}\n</section>'


def _signature(row: Signature) -> str:
    place = '<span class="place"></span>'
    cells = [f"<span>{_line(row.post)}</span>", place, f"<span>{_line(row.name)}</span>" if row.name else place]
    captions = ["<span></span>", f'<span class="caption">{_line(row.hand)}</span>', "<span></span>"]
    if row.date is not None:
        cells.insert(1, place)
        captions.insert(1, f'<span class="caption">{_line(row.date)}</span>')
    dated = "" if row.date is None else " dated"
    return f'<div class="signature{dated}">{" ".join(cells)}\n{" ".join(captions)}</div>'


def _classes(classes: frozenset[str]) -> str:
    return f' class="{" ".join(sorted(classes))}"' if classes else ""


def _line(line: Line) -> str:
    return "".join(map(_inline, line))


def _inline(inline: Inline) -> str:
    match inline:
        case Run(text=text, style=style):
            body = escape(text)
            for letter in style:
                body = f"<{_TAGS[letter]}>{body}</{_TAGS[letter]}>"
            return body
        case Break():
            return "<br>"
        case Blank(width=width, runs=runs):
            body = "".join(map(_inline, runs))
            if not width:
                return f'<span class="blank rest">{body}</span>'
            return f'<span class="blank" style="min-width: {width:g}mm">{body}</span>'
