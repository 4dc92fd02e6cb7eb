"""The periods drawn: a strip for each, one for what counts; the same values make text for a screen and SVG for a paper.

A cell of the text stands for some days: where any of them is an overlap, a break or taken out, the cell shows that, so
that a short break of a long service is not lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from kadry_cli.core.calendar.methods import DAY
from kadry_cli.core.calendar.periods import Period, last_day
from kadry_cli.service.items import Item

WORK, OVERLAP, CUT, GAP = "work", "overlap", "cut", "gap"
SIGNS = {WORK: "█", OVERLAP: "▓", CUT: "×", GAP: "·"}
LEGEND = {WORK: "робота", OVERLAP: "накладання періодів", CUT: "не враховано", GAP: "перерва"}
_RANK = (GAP, OVERLAP, CUT, WORK)
"""What a cell shows where several things fall into it: the first of these."""

TOGETHER = "разом"
LABEL = 24


class Mark(NamedTuple):
    """Days of one row that look alike, both ends counted."""

    start: date
    end: date
    what: str


class Strip(NamedTuple):
    """One row of a drawing."""

    label: str
    marks: tuple[Mark, ...]


class Drawing(NamedTuple):
    """The rows between the first day and the last one, both counted."""

    first: date
    last: date
    rows: tuple[Strip, ...]

    def days(self) -> int:
        """How many days the drawing spans."""
        return (self.last - self.first).days + 1


def drawing(items: Sequence[Item], as_of: date) -> Drawing | None:
    """A row for each period and one for all together; None where nothing has begun by the as-of date."""
    spans = [(item, last_day(Period(item.name, item.start, item.end), as_of)) for item in items]
    begun = [(item, end) for item, end in spans if end >= item.start]
    if not begun:
        return None
    rows = [Strip(item.name, tuple(_marks(item, end))) for item, end in begun]
    first, last = min(item.start for item, _ in begun), max(end for _, end in begun)
    together = tuple(_together([mark for row in rows for mark in row.marks], first, last))
    return Drawing(first, last, (*rows, Strip(TOGETHER, together)) if len(rows) > 1 else tuple(rows))


def _marks(item: Item, end: date) -> Iterator[Mark]:
    start = item.start
    for cut in sorted(item.cuts, key=lambda one: one.start):
        if cut.start > start:
            yield Mark(start, cut.start - DAY, WORK)
        if cut.start <= end:
            yield Mark(max(cut.start, start), min(cut.end, end), CUT)
        start = max(start, cut.end + DAY)
    if start <= end:
        yield Mark(start, end, WORK)


def _together(marks: Iterable[Mark], first: date, last: date) -> Iterator[Mark]:
    """What the days are with all periods at once: worked once, worked several times, taken out, free."""
    marks = list(marks)
    edges = sorted({first, last + DAY} | {one.start for one in marks} | {one.end + DAY for one in marks})
    for start, after in pairwise(edges):
        here = [one.what for one in marks if one.start <= start <= one.end]
        worked = here.count(WORK)
        what = OVERLAP if worked > 1 else WORK if worked else CUT if here else GAP
        yield Mark(start, after - DAY, what)


def text_lines(drawn: Drawing, width: int) -> list[str]:
    """The drawing in lines of at most `width` columns: years above, a row for each strip."""
    label = min(max(len(row.label) for row in drawn.rows), LABEL, width // 3)
    cells = width - label - 2
    lines = [f"{'':{label}}  {_years(drawn, cells)}".rstrip()]
    for row in drawn.rows:
        name = row.label if len(row.label) <= label else f"{row.label[: label - 1]}…"
        lines.append(f"{name:{label}}  {_cells(drawn, row, cells)}".rstrip())
    return lines


def legend(drawn: Drawing) -> str:
    """What the signs of a drawing mean."""
    used = {mark.what for row in drawn.rows for mark in row.marks}
    return ", ".join(f"{SIGNS[one]} {LEGEND[one]}" for one in SIGNS if one in used)


LOOKS = {WORK: "суцільна смуга", OVERLAP: "темна смуга з рискою", CUT: "сіра з хрестом", GAP: "пунктирна рамка"}


def legend_words(drawn: Drawing) -> str:
    """What the shapes of the SVG mean: «суцільна смуга – робота, пунктирна рамка – перерва»."""
    used = {mark.what for row in drawn.rows for mark in row.marks}
    return ", ".join(f"{LOOKS[one]} – {LEGEND[one]}" for one in LOOKS if one in used)


def _place(drawn: Drawing, day: date, cells: int) -> int:
    return (day - drawn.first).days * cells // drawn.days()


def _cells(drawn: Drawing, row: Strip, cells: int) -> str:
    found: list[str] = [""] * cells
    for mark in row.marks:
        for cell in range(_place(drawn, mark.start, cells), _place(drawn, mark.end, cells) + 1):
            if not found[cell] or _RANK.index(mark.what) < _RANK.index(found[cell]):
                found[cell] = mark.what
    return "".join(SIGNS[what] if what else " " for what in found)


def _years(drawn: Drawing, cells: int) -> str:
    """Years over the cells in which they begin, as many as fit."""
    line = f"{drawn.first.year}"
    for year in range(drawn.first.year + 1, drawn.last.year + 1):
        place = _place(drawn, date(year, 1, 1), cells)
        if place >= len(line) + 1 and place + 4 <= cells:
            line = f"{line:{place}}{year}"
    return line


BAR, GAP_BETWEEN, MARGIN, TEXT = 14, 6, 4, 11
YEAR_ROOM = 22
COLORS = {WORK: "#4a6fa5", OVERLAP: "#1f3557", CUT: "#c8c8c8", GAP: "none"}


def svg(drawn: Drawing, width: int = 640, label: int = 150) -> str:
    """The drawing as an SVG picture of so many points, with a title for who cannot see it.

    The four states differ by more than colour: an overlap has a line through it, days taken out a cross, a break a
    dashed frame.
    """
    room = width - label - MARGIN
    height = MARGIN * 2 + (len(drawn.rows) + 1) * (BAR + GAP_BETWEEN)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">',
        f"<title>{_escaped('Періоди роботи: ' + '; '.join(_row_words(row) for row in drawn.rows))}</title>",
    ]
    for year in _round_years(drawn):
        x = label + _place(drawn, date(year, 1, 1), room)
        if x + YEAR_ROOM <= width:
            parts.append(f'<text x="{x}" y="{TEXT}" font-size="9">{year}</text>')
        parts.append(f'<line x1="{x}" y1="{BAR}" x2="{x}" y2="{height}" stroke="#bbbbbb" stroke-width="0.5"/>')
    for number, row in enumerate(drawn.rows, 1):
        y = MARGIN + number * (BAR + GAP_BETWEEN)
        parts.append(f'<text x="0" y="{y + TEXT}" font-size="{TEXT}">{_escaped(row.label)}</text>')
        for mark in row.marks:
            start = label + _place(drawn, mark.start, room)
            parts += _shape(mark.what, start, y, max(label + _place(drawn, mark.end + DAY, room) - start, 1))
    return "\n".join([*parts, "</svg>", ""])


def _shape(what: str, x: int, y: int, size: int) -> Iterator[str]:
    frame = 'stroke="#333333" stroke-width="0.5"' + (' stroke-dasharray="2 2"' if what == GAP else "")
    yield f'<rect x="{x}" y="{y}" width="{size}" height="{BAR}" fill="{COLORS[what]}" {frame}/>'
    if what == OVERLAP:
        middle = y + BAR // 2
        yield f'<line x1="{x}" y1="{middle}" x2="{x + size}" y2="{middle}" stroke="#ffffff" stroke-width="2"/>'
    if what == CUT:
        yield f'<line x1="{x}" y1="{y}" x2="{x + size}" y2="{y + BAR}" stroke="#333333"/>'
        yield f'<line x1="{x}" y1="{y + BAR}" x2="{x + size}" y2="{y}" stroke="#333333"/>'


def _round_years(drawn: Drawing) -> range:
    span = drawn.last.year - drawn.first.year
    step = next((one for one in (1, 2, 5, 10) if span <= one * 10), 20)
    first = -(-(drawn.first.year + 1) // step) * step
    return range(first, drawn.last.year + 1, step)


def _row_words(row: Strip) -> str:
    marks = ", ".join(f"{LEGEND[one.what]} {one.start:%d.%m.%Y} – {one.end:%d.%m.%Y}" for one in row.marks)
    return f"{row.label}: {marks}"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
