"""The two pictures of the summary as SVG: the distribution by units, the means by criteria.

Every mark has its own hatching and its letter stands in the bar, so that they are told apart in black and white; a
table with the same numbers stands beside each picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from html import escape
from typing import NamedTuple

from kadry_cli.assessment.rules.rounded import decimal_words
from kadry_cli.assessment.summary.counting import UnitCount

WIDTH, LABEL, BAR, GAP, TEXT = 640, 225, 16, 8, 10
MOST_BARS = 40
"""More units than these are not drawn one by one: their bars would be read by nobody."""

LONGEST = 42
FILLS = ("#ffffff", "#ffffff", "#d9d9d9", "#4d4d4d")
INK = ("#000000", "#000000", "#000000", "#ffffff")
LOOKS = ("біла з косими рисками", "біла", "світла", "темна")


def distribution_svg(units: Sequence[UnitCount], scale: Sequence[str], letters: Sequence[str]) -> str:
    """A bar for each unit, cut by marks in their order, each part with its letter and number where they fit."""
    rows = [unit for unit in units if unit.total][:MOST_BARS]
    height = GAP + len(rows) * (BAR + GAP)
    words = "; ".join(
        f"{one.name}: " + ", ".join(f"{mark} – {count}" for mark, count in zip(scale, one.counts, strict=True) if count)
        for one in rows
    )
    parts = list(_head(height, f"Розподіл підсумкових оцінок: {words}"))
    room = WIDTH - LABEL - 40
    for at, unit in enumerate(rows):
        y = GAP + at * (BAR + GAP)
        parts.append(_text(0, y + 12, _short(unit.name)))
        x = LABEL
        done = 0
        for place, count in enumerate(unit.counts):
            start = LABEL + room * done // unit.total
            done += count
            x = LABEL + room * done // unit.total
            if count:
                parts += _bar(start, y, x - start, place, len(unit.counts), f"{letters[place]} {count}")
        parts.append(_text(LABEL + room + 6, y + 12, str(unit.total)))
    return "\n".join([*parts, "</svg>", ""])


def legend(scale: Sequence[str], letters: Sequence[str]) -> str:
    """What the parts of a bar mean: «Н – низька (біла з косими рисками)»."""
    looks = _looks(len(scale))
    return ", ".join(f"{letters[at]} – {mark} ({looks[at]})" for at, mark in enumerate(scale))


class MeanBar(NamedTuple):
    """The two means of a criterion: the servants' own and the heads'."""

    label: str
    own: Fraction | None
    head: Fraction | None


def means_svg(bars: Sequence[MeanBar], most: int) -> str:
    """Two bars for each criterion, the own mean above that of the heads, from zero to the highest mark of the scale."""
    step = 2 * BAR // 2 + 4 + GAP
    height = GAP + len(bars) * step
    words = "; ".join(f"{one.label}: самооцінка {_number(one.own)}, керівник {_number(one.head)}" for one in bars)
    parts = list(_head(height, f"Середні оцінки за критеріями: {words}"))
    room = WIDTH - LABEL - 40
    for at, one in enumerate(bars):
        y = GAP + at * step
        parts.append(_text(0, y + 12, _short(one.label)))
        for row, (mean, place) in enumerate(((one.own, 0), (one.head, 2))):
            if mean is None:
                continue
            size = int(room * mean / most)
            top = y + row * (BAR // 2 + 2)
            parts += _bar(LABEL, top, size, place, 4, "", BAR // 2)
            parts.append(_text(LABEL + size + 6, top + 8, decimal_words(mean), 9))
    return "\n".join([*parts, "</svg>", ""])


MEANS_LEGEND = f"верхня смуга ({LOOKS[0]}) – самооцінка, нижня ({LOOKS[2]}) – оцінка керівника"


def letters_of(scale: Sequence[str]) -> tuple[str, ...]:
    """A letter for each mark, or two where one does not tell them apart."""
    firsts = [mark[:1].upper() for mark in scale]
    return tuple(
        first if firsts.count(first) == 1 else mark[:2].capitalize() for first, mark in zip(firsts, scale, strict=True)
    )


def _looks(count: int) -> tuple[str, ...]:
    return LOOKS[-count:] if count < len(LOOKS) else LOOKS


def _head(height: int, title: str) -> Iterator[str]:
    yield f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}">'
    yield f"<title>{escape(title, quote=False)}</title>"


def _bar(x: int, y: int, size: int, place: int, of: int, label: str, height: int = BAR) -> Iterator[str]:
    look = place + max(len(LOOKS) - of, 0)
    yield (
        f'<rect x="{x}" y="{y}" width="{max(size, 1)}" height="{height}" fill="{FILLS[look]}" stroke="#000000" '
        'stroke-width="0.7"/>'
    )
    if look == 0:
        for start in range(x + height, x + size, 6):
            yield (
                f'<line x1="{start - height}" y1="{y + height}" x2="{start}" y2="{y}" stroke="#000000" '
                'stroke-width="0.4"/>'
            )
    if label and size >= 7 * len(label):
        if look == 0:
            yield (
                f'<rect x="{x + 2}" y="{y + 2}" width="{6 * len(label)}" height="{height - 4}" fill="#ffffff" '
                'stroke="none" stroke-width="0"/>'
            )
        yield _text(x + 4, y + 12, label, 9, INK[look])


def _text(x: int, y: int, text: str, size: int = TEXT, fill: str = "#000000") -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" fill="{fill}">{escape(text, quote=False)}</text>'


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _number(mean: Fraction | None) -> str:
    return decimal_words(mean) if mean is not None else "–"
