"""The shipped fonts: which characters they draw, and how wide (read from the TrueType tables themselves).

Tables `cmap` (format 4 and 12), `hmtx`, `hhea`, `head`: OpenType specification.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

FONT_FOLDER = Path(__file__).parent / "fonts"
FONT_FAMILY = "Tinos"
FACES = {
    "": "Tinos-Regular.ttf",
    "b": "Tinos-Bold.ttf",
    "i": "Tinos-Italic.ttf",
    "bi": "Tinos-BoldItalic.ttf",
}

# Characters of these classes draw nothing even where a font maps them: an officer could not see them on paper.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Face(NamedTuple):
    """One face: the advance width of each character it draws, in thousandths of the size of the text."""

    widths: dict[int, int]


@cache
def face(style: str = "") -> Face:
    """The face of a style ("", b, i, bi), read once."""
    data = (FONT_FOLDER / FACES[style]).read_bytes()
    tables = _tables(data)
    units = struct.unpack_from(">H", data, tables["head"] + 18)[0]
    advances = _advances(data, tables)
    return Face(
        {
            code: advances[min(glyph, len(advances) - 1)] * 1000 // units
            for code, glyph in _glyphs(data, tables["cmap"]).items()
        }
    )


@cache
def printable() -> frozenset[int]:
    """The code points that all four faces draw and that a reader of the paper can see."""
    common = frozenset.intersection(*(frozenset(face(style).widths) for style in FACES))
    return frozenset(code for code in common if unicodedata.category(chr(code)) not in _INVISIBLE)


def text_width(text: str, bold: bool = False) -> int:
    """The width of a text in thousandths of its size; a character without a glyph counts as a full square."""
    return sum(map(_letter_widths(bold).__getitem__, text))


class _LetterWidths(dict[str, int]):
    """Widths by letter; one without a glyph is as wide as the size of the text."""

    def __missing__(self, letter: str) -> int:
        return 1000


@cache
def _letter_widths(bold: bool) -> _LetterWidths:
    return _LetterWidths({chr(code): width for code, width in face("b" if bold else "").widths.items()})


def _tables(data: bytes) -> dict[str, int]:
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * i) for i in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _advances(data: bytes, tables: dict[str, int]) -> list[int]:
    count = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
    return list(struct.unpack_from(f">{'HH' * count}", data, tables["hmtx"])[::2])


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    count = struct.unpack_from(">H", data, cmap + 2)[0]
    glyphs: dict[int, int] = {}
    for i in range(count):
        platform, _, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * i)
        form = struct.unpack_from(">H", data, cmap + offset)[0]
        if platform in (0, 3) and form == 4:
            glyphs |= _format_4(data, cmap + offset)
        elif platform in (0, 3) and form == 12:
            glyphs |= _format_12(data, cmap + offset)
    return {code: glyph for code, glyph in glyphs.items() if glyph}


def _format_4(data: bytes, at: int) -> dict[int, int]:
    count = struct.unpack_from(">H", data, at + 6)[0] // 2
    column = f">{count}H"
    ends = struct.unpack_from(column, data, at + 14)
    starts = struct.unpack_from(column, data, at + 16 + 2 * count)
    deltas = struct.unpack_from(column, data, at + 16 + 4 * count)
    ranges_at = at + 16 + 6 * count
    ranges = struct.unpack_from(column, data, ranges_at)
    glyphs = {}
    for i, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if offset:
                glyph = struct.unpack_from(">H", data, ranges_at + 2 * i + offset + 2 * (code - start))[0]
            glyphs[code] = (glyph + delta) & 0xFFFF if glyph or not offset else 0
    return glyphs


def _format_12(data: bytes, at: int) -> dict[int, int]:
    count = struct.unpack_from(">I", data, at + 12)[0]
    groups = (struct.unpack_from(">III", data, at + 16 + 12 * i) for i in range(count))
    return {code: first + code - start for start, end, first in groups for code in range(start, end + 1)}
