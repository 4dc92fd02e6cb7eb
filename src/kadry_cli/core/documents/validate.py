"""What must hold of a tree before it is printed: order of headings, whole tables, and a glyph for every sign."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kadry_cli.core.documents.glyphs import printable
from kadry_cli.core.documents.tree import Half, Heading, Paper, Row, Signatures, Table, flat_blocks
from kadry_cli.core.documents.words import block_texts, line_text
from kadry_cli.core.finding import Finding, Loc

MISSING_GLYPH = "KD901"
TEMPLATE_REFUSED = "KD902"
PAPER_STRUCTURE = "KD903"
_AROUND = 24


class Source(NamedTuple):
    """Where the values of a paper come from: the record's file, and how an officer calls each field.

    `names` maps a field (`rows.name`, list positions left out) to Ukrainian words; a field without a name
    stands under its own key.
    """

    path: str = ""
    names: Mapping[str, str] = {}


def validate(
    paper: Paper, fields: Mapping[str, Any] | None = None, source: Source | None = None
) -> tuple[Finding, ...]:
    """Everything that forbids printing this tree.

    A sign without a glyph is named with the field it came from (found among `fields`), else with the text of
    the paper around it.
    """
    source = source or Source()
    structure = tuple(Finding(PAPER_STRUCTURE, source.path, values={"reason": reason}) for reason in _structure(paper))
    return structure + _missing_glyphs(paper, fields or {}, source)


def visible(text: str) -> str:
    """The text with every sign that does not print shown as a picture of it or its code (`␀`, `‹U+202E›`)."""
    return "".join(_visible_sign(char) for char in text)


def _visible_sign(char: str) -> str:
    code = ord(char)
    if code in printable():
        return char
    if code < 0x20:
        return chr(0x2400 + code)
    return char if char.isprintable() else f"‹{_code(char)}›"


def _code(char: str) -> str:
    return f"U+{ord(char):04X}"


def _missing_glyphs(paper: Paper, fields: Mapping[str, Any], source: Source) -> tuple[Finding, ...]:
    missing = sorted({char for text in _texts(paper) for char in text if ord(char) not in printable()})
    found: list[Finding] = []
    for char in missing:
        placed = [
            _glyph_finding(char, text, source.path, loc, _field_words(loc, source.names))
            for loc, text in _strings(fields, ())
            if char in text
        ]
        if not placed:
            text = next(text for text in _texts(paper) if char in text)
            placed = [_glyph_finding(char, text, source.path, (), "текст шаблона")]
        found += placed
    return tuple(found)


def _glyph_finding(char: str, text: str, path: str, loc: Loc, field: str) -> Finding:
    at = text.index(char)
    start, end = max(0, at - _AROUND), at + 1 + _AROUND
    around = ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
    values = {"code": _code(char), "char": _visible_sign(char), "field": field, "text": visible(around)}
    return Finding(MISSING_GLYPH, path, loc, values)


def _field_words(loc: Loc, names: Mapping[str, str]) -> str:
    """How an officer calls a field: its Ukrainian name and, in a list, the number of the item (from 1)."""
    key = ".".join(part for part in loc if isinstance(part, str))
    words = names.get(key, key)
    numbers = [part + 1 for part in loc if isinstance(part, int)]
    return f"{words} (№ {', '.join(map(str, numbers))})" if numbers else words


def _strings(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _strings(item, (*loc, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings(item, (*loc, index))


def _texts(paper: Paper) -> Iterator[str]:
    yield paper.title
    yield line_text(paper.running_head)
    yield line_text(paper.running_foot)
    for part in paper.parts:
        for block in flat_blocks(part.blocks):
            yield from block_texts(block)


def _structure(paper: Paper) -> Iterator[str]:
    if not paper.title:
        yield "папір не має назви (<title>)"
    if paper.lang != "uk":
        yield f"мова паперу має бути uk, а не «{paper.lang}»"
    if not any(part.blocks for part in paper.parts):
        yield "папір порожній"
    level = 0
    for part in paper.parts:
        if part.landscape and any(isinstance(block, Half) for block in part.blocks):
            yield "половина аркуша буває лише на прямому аркуші"
        for block in flat_blocks(part.blocks):
            match block:
                case Heading(level=next_level, content=content):
                    if next_level > level + 1:
                        yield f"заголовок h{next_level} «{line_text(content)[:40]}» стоїть не після h{next_level - 1}"
                    if not line_text(content).strip():
                        yield f"заголовок h{next_level} порожній"
                    level = next_level
                case Table():
                    yield from _table_shape(block)
                case Signatures(rows=()):
                    yield "блок підписів порожній"


def _table_shape(table: Table) -> Iterator[str]:
    """Head and body each fill their grid exactly; a span never leaves its group."""
    width = len(table.columns)
    for name, rows in (("голова", table.head), ("тіло", table.body)):
        if not rows and name == "тіло":
            yield "таблиця не має жодного рядка"
        yield from _grid(rows, width, name)


def _grid(rows: tuple[Row, ...], width: int, name: str) -> Iterator[str]:
    busy = [0] * width
    for number, row in enumerate(rows, start=1):
        at = 0
        for cell in row.cells:
            while at < width and busy[at]:
                at += 1
            span = range(at, at + cell.colspan)
            if span.stop > width or any(busy[column] for column in span):
                yield f"{name} таблиці, рядок {number}: клітинки не вміщуються у стовпці (їх {width})"
                return
            if number + cell.rowspan - 1 > len(rows):
                yield f"{name} таблиці, рядок {number}: rowspan={cell.rowspan} виходить за останній рядок"
                return
            for column in span:
                busy[column] = cell.rowspan
            at = span.stop
        if not all(busy):
            yield f"{name} таблиці, рядок {number}: бракує клітинок (стовпців {width})"
            return
        busy = [left - 1 for left in busy]
