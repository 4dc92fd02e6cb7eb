"""The markup of a paper as a tree: `read_paper` is the only way from a template's text to print."""

from __future__ import annotations

import re
from datetime import date

from kadry_cli.core.documents.elements import Element, MarkupError, read_elements
from kadry_cli.core.documents.figure import FigureError, read_figure
from kadry_cli.core.documents.halves import with_places
from kadry_cli.core.documents.tree import (
    Approval,
    Blank,
    Block,
    Break,
    Cell,
    Column,
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
)
from kadry_cli.core.documents.words import line_text

# A no-break space is text, never a place to fold white space.
_SPACE = re.compile(r"[ \t\r\n]+")
_WIDTH = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,2})?)(fr)?")
_STYLES = {"b": "b", "strong": "b", "i": "i", "em": "i", "u": "u", "small": "s"}
_SIZES = (10, 11, 12, 13, 14)
_SIGNATURE_PLACES = ("post", "date", "hand", "name")


def read_paper(markup: str) -> Paper:
    """The tree of a paper's markup.

    Raises MarkupError with the line and a Ukrainian reason for anything outside the subset.
    """
    root = read_elements(markup)
    parts = {child.tag: child for child in _elements(root)}
    if list(parts) != ["head", "body"] or len(_elements(root)) != 2:
        raise MarkupError(root.line, "у <html> мають стояти <head>, а за ним <body>")
    title, day, size, numbered = _head(parts["head"])
    body = parts["body"]
    running = {tag: _line(child) for child in _elements(body) if (tag := child.tag) in ("header", "footer")}
    return Paper(
        title=title,
        lang=root.attrs.get("lang", ""),
        date=day,
        parts=tuple(Part(part.landscape, with_places(part.blocks, size)) for part in _parts(body)),
        size=size,
        running_head=running.get("header", ()),
        running_foot=running.get("footer", ()),
        numbered=numbered,
    )


def _head(head: Element) -> tuple[str, date | None, int, bool]:
    """Title, date and size of the paper, and whether its pages bear numbers."""
    title, day, size, dated, numbered = "", None, 12, False, True
    for child in _elements(head):
        name, content = child.attrs.get("name", ""), child.attrs.get("content", "")
        if child.tag == "title":
            title = line_text(_line(child))
        elif name == "date":
            day, dated = _day(content, child.line), True
        elif name == "size" and content in map(str, _SIZES):
            size = int(content)
        elif name == "pages" and content == "none":
            numbered = False
        elif child.attrs.get("charset", "").lower() != "utf-8":
            raise MarkupError(child.line, f"<meta>: невідома ознака паперу «{name}» = «{content}»")
    if not dated:
        raise MarkupError(head.line, 'немає дати паперу: <meta name="date" content="15.06.2009">')
    return title, day, size, numbered


def _day(text: str, line: int) -> date | None:
    """The date of a paper, as in files or as printed; none on a blank form."""
    if not text:
        return None
    printed = re.fullmatch(r"([0-9]{2})\.([0-9]{2})\.([0-9]{4})", text)
    try:
        return date.fromisoformat(f"{printed[3]}-{printed[2]}-{printed[1]}" if printed else text)
    except ValueError:
        raise MarkupError(line, f"дата паперу «{text}» не має вигляду 15.06.2009 або 2009-06-15") from None


def _parts(body: Element) -> tuple[Part, ...]:
    """Loose blocks of the body are upright pages; an article keeps its own orientation."""
    parts: list[Part] = []
    loose: list[Block] = []
    for child in _elements(body):
        if child.tag in ("header", "footer"):
            continue
        if child.tag != "article":
            loose.append(_block(child))
            continue
        if loose:
            parts.append(Part(False, tuple(loose)))
            loose = []
        parts.append(Part("landscape" in child.classes, tuple(map(_block, _elements(child)))))
    if loose:
        parts.append(Part(False, tuple(loose)))
    return tuple(parts)


def _block(element: Element) -> Block:
    match element.tag:
        case "div" if element.classes == {"half"}:
            return Half(tuple(map(_plain, _elements(element))))
        case "hr" if element.classes == {"page-break"} and not element.attrs:
            return PageBreak()
        case _:
            return _plain(element)


def _plain(element: Element) -> Plain:
    match element.tag:
        case "h1" | "h2" | "h3":
            return Heading(int(element.tag[1]), _line(element), element.classes)
        case "p" if "requisites" in element.classes:
            return _requisites(element)
        case "p":
            return Paragraph(_line(element), element.classes)
        case "table":
            return _table(element)
        case "ul" | "ol":
            start = _count(element, "start", 9999) if element.tag == "ol" else None
            return Items(tuple(_line(item) for item in _elements(element)), start)
        case "section" if element.classes == {"approval"}:
            return Approval(tuple(_line(line) for line in _elements(element)))
        case "section" if element.classes == {"signatures"}:
            return Signatures(tuple(map(_signature, _elements(element))))
        case "hr" if element.classes == {"ruled"}:
            return Ruled(_count(element, "data-lines", 60))
        case "figure":
            return _figure(element)
        case _:
            raise MarkupError(element.line, f"<{element.tag}> без відомого класу")


def _figure(element: Element) -> Figure:
    """A picture stands in the markup as text, so that nothing in it is ever an element of the paper."""
    try:
        return read_figure("".join(child for child in element.children if isinstance(child, str)).strip())
    except FigureError as problem:
        raise MarkupError(element.line, f"<figure>: {problem}") from None


def _requisites(element: Element) -> Requisites:
    spans = _elements(element)
    if len(spans) != 3 or any(span.tag != "span" or span.classes for span in spans):
        raise MarkupError(element.line, "рядок реквізитів – це три <span>: дата, місце, номер")
    return Requisites(*map(_line, spans))


def _signature(element: Element) -> Signature:
    places: dict[str, Line] = {}
    for span in _elements(element):
        place = " ".join(sorted(span.classes))
        if span.tag != "span" or place not in _SIGNATURE_PLACES or place in places:
            raise MarkupError(span.line, "у підписі стоять <span> post, date, hand, name, кожен один раз")
        places[place] = _line(span)
    if missing := {"post", "hand", "name"} - places.keys():
        raise MarkupError(element.line, f"у підписі бракує <span class={min(missing)!r}>")
    return Signature(places["post"], places["hand"], places["name"], places.get("date"))


def _table(element: Element) -> Table:
    groups = _elements(element)
    order = [group.tag for group in groups]
    if order not in (["colgroup", "thead", "tbody"], ["colgroup", "tbody"]):
        raise MarkupError(element.line, "у <table> стоять <colgroup>, <thead> (може не бути) і <tbody>")
    columns = tuple(map(_column, _elements(groups[0])))
    if not columns:
        raise MarkupError(element.line, "у <colgroup> немає жодного <col>")
    head = _rows(groups[1], "th", columns) if len(groups) == 3 else ()
    return Table(columns, head, _rows(groups[-1], "td", columns), element.classes)


def _column(col: Element) -> Column:
    found = _WIDTH.fullmatch(col.attrs.get("data-width", ""))
    if found is None or not float(found[1]):
        raise MarkupError(col.line, 'ширина стовпця: data-width="25" (мм) або data-width="1fr" (частка решти)')
    return Column(float(found[1]), found[2] is not None, _align(col, "left"))


def _rows(group: Element, cell_tag: str, columns: tuple[Column, ...]) -> tuple[Row, ...]:
    """The rows of a group; a cell takes the alignment of the column where it really stands."""
    rows = []
    busy = [0] * len(columns)
    for row in _elements(group):
        cells: list[Cell] = []
        at = 0
        for cell in _elements(row):
            if cell.tag != cell_tag:
                raise MarkupError(cell.line, "<th> стоїть у <thead>, <td> – у <tbody>")
            colspan, rowspan = _count(cell, "colspan", 60), _count(cell, "rowspan", 500)
            while at < len(busy) and busy[at]:
                at += 1
            default = "center" if cell_tag == "th" else columns[at].align if at < len(columns) else "left"
            cells.append(Cell(_line(cell), colspan, rowspan, _align(cell, default)))
            for column in range(at, min(at + colspan, len(busy))):
                busy[column] = rowspan
            at += colspan
        busy = [max(left - 1, 0) for left in busy]
        height = float(_count(row, "data-height", 250)) if "data-height" in row.attrs else 0.0
        rows.append(Row(tuple(cells), "total" in row.classes, height))
    return tuple(rows)


def _align(element: Element, default: str) -> str:
    if "number" in element.classes:
        return "right"
    return next((name for name in ("left", "center") if name in element.classes), default)


def _count(element: Element, name: str, most: int) -> int:
    text = element.attrs.get(name, "1")
    if not re.fullmatch(r"[0-9]{1,4}", text) or not 1 <= int(text) <= most:
        raise MarkupError(element.line, f"<{element.tag} {name}={text!r}>: має бути число від 1 до {most}")
    return int(text)


def _elements(element: Element) -> list[Element]:
    """The child elements of an element that holds no text of its own."""
    for child in element.children:
        if isinstance(child, str) and _SPACE.sub("", child):
            raise MarkupError(element.line, f"текст «{child.strip()[:40]}» стоїть просто в <{element.tag}>")
    return [child for child in element.children if isinstance(child, Element)]


def _line(element: Element) -> Line:
    """The inline content: white space folded, none at the ends, before or after a break."""
    found: list[Inline] = []
    _collect(element, "", found)
    line: list[Inline] = []
    for inline in found:
        if isinstance(inline, Run):
            if text := inline.text.lstrip(" ") if _folds(line) else inline.text:
                line.append(Run(text, inline.style))
            continue
        if isinstance(inline, Break):
            _trim_end(line)
        line.append(inline)
    _trim_end(line)
    return tuple(line)


def _folds(line: list[Inline]) -> bool:
    """Whether one more space would be a second one, or the first of a line."""
    return not line or isinstance(line[-1], Break) or (isinstance(line[-1], Run) and line[-1].text.endswith(" "))


def _trim_end(line: list[Inline]) -> None:
    match line:
        case [*_, Run(text=text, style=style)]:
            line.pop()
            if trimmed := text.rstrip(" "):
                line.append(Run(trimmed, style))


def _collect(element: Element, style: str, into: list[Inline]) -> None:
    for child in element.children:
        if isinstance(child, str):
            if text := _SPACE.sub(" ", child):
                into.append(Run(text, style))
        elif child.tag == "br":
            into.append(Break())
        elif child.tag == "span":
            into.append(_blank(child, style))
        else:
            inner = "".join(sorted({*style, _STYLES[child.tag]}))
            _collect(child, inner, into)


def _blank(span: Element, style: str) -> Blank:
    if span.classes != {"blank"}:
        raise MarkupError(span.line, '<span> у тексті буває лише class="blank"')
    width = float(_count(span, "data-width", 180)) if "data-width" in span.attrs else 0.0
    runs = _line(span)
    if not all(isinstance(run, Run) for run in runs):
        raise MarkupError(span.line, "на місці для запису може стояти лише текст")
    return Blank(width, tuple(Run(run.text, _joined(style, run.style)) for run in runs if isinstance(run, Run)))


def _joined(outer: str, inner: str) -> str:
    return "".join(sorted({*outer, *inner}))
