"""The tree of a paper: the small set of values that every way of printing understands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple


class Run(NamedTuple):
    """A piece of text in one style; `style` holds any of the letters b, i, u, s (s: small)."""

    text: str
    style: str = ""


class Break(NamedTuple):
    """A line break inside a paragraph or cell."""


class Blank(NamedTuple):
    """A place to write in: a line of `width` mm (0: to the end of the line) with what already stands on it."""

    width: float
    runs: tuple[Run, ...] = ()


Inline = Run | Break | Blank
Line = tuple[Inline, ...]


class Heading(NamedTuple):
    """A heading of level 1 to 3; `classes` as in a paragraph."""

    level: int
    content: Line
    classes: frozenset[str] = frozenset()


class Paragraph(NamedTuple):
    """A paragraph; `classes` out of center, right, left, small, large, indent, tight, spaced, bold, keep."""

    content: Line
    classes: frozenset[str] = frozenset()


class Requisites(NamedTuple):
    """One line of three parts: the date on the left, the place in the centre, the number on the right."""

    left: Line
    center: Line
    right: Line


class Column(NamedTuple):
    """A column of a table: width in mm, or in shares of what is left when `share`; alignment of its cells."""

    width: float
    share: bool
    align: str = "left"


class Cell(NamedTuple):
    """A cell; `align` is left, center or right (numbers)."""

    content: Line
    colspan: int = 1
    rowspan: int = 1
    align: str = "left"


class Row(NamedTuple):
    """A row of a table; `tall` asks for a height of at least so many mm (a place for the hand)."""

    cells: tuple[Cell, ...]
    bold: bool = False
    tall: float = 0


class Table(NamedTuple):
    """A table: its head repeats on every page; `classes` out of plain (no rules) and small."""

    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    body: tuple[Row, ...]
    classes: frozenset[str] = frozenset()


class Items(NamedTuple):
    """A list; `start` is the number of its first item, None for a list with dashes."""

    items: tuple[Line, ...]
    start: int | None = None


class Approval(NamedTuple):
    """The stamp of approval in the top right corner of the sheet, line by line."""

    lines: tuple[Line, ...]


class Signature(NamedTuple):
    """Post, an optional line for the date, a line for the hand, name; hand and date hold the captions below."""

    post: Line
    hand: Line
    name: Line
    date: Line | None = None


class Signatures(NamedTuple):
    """A block of signatures: it never breaks and never stands alone on a page."""

    rows: tuple[Signature, ...]


class Ruled(NamedTuple):
    """Ruled lines for handwriting."""

    lines: int


class Figure(NamedTuple):
    """A picture of plain shapes: its SVG, what it shows in words, width and height in units of its own, texts on it."""

    svg: str
    alt: str
    width: int
    height: int
    labels: tuple[str, ...] = ()


class PageBreak(NamedTuple):
    """What follows begins on a new page."""


Plain = Heading | Paragraph | Requisites | Table | Items | Approval | Signatures | Ruled | Figure
Place = Literal["upper", "lower", "whole"]


class Half(NamedTuple):
    """Blocks for half an upright sheet that is cut in two; those that do not fit take a whole page (`place`)."""

    blocks: tuple[Plain, ...]
    place: Place = "upper"


Block = Plain | Half | PageBreak


class Part(NamedTuple):
    """Pages of one orientation."""

    landscape: bool
    blocks: tuple[Block, ...]


class Paper(NamedTuple):
    """A whole paper; `date` is None on a blank form, `size` the size of its text in points.

    The running head stands beside the page number from the second page on, the running foot on every page;
    `numbered` is False where sheets part from each other and bear no page numbers.
    """

    title: str
    lang: str
    date: date | None
    parts: tuple[Part, ...]
    size: int = 12
    running_head: Line = ()
    running_foot: Line = ()
    numbered: bool = True


def flat_blocks(blocks: Iterable[Block]) -> Iterator[Plain | PageBreak]:
    """The blocks in reading order, those of halves among them."""
    for block in blocks:
        if isinstance(block, Half):
            yield from block.blocks
        else:
            yield block


def list_mark(items: Items, index: int) -> str:
    """The mark printed before an item: its number with a dot, or a dash (no bullet in Ukrainian papers)."""
    return "–" if items.start is None else f"{items.start + index}."
