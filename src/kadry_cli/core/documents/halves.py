"""Where the halves of sheets stand that are cut in two: pairs on one page, a page alone for one that does not fit.

Every way of printing takes the place from here, so that all of them cut at the same tickets.
"""

from __future__ import annotations

from collections.abc import Iterable

from kadry_cli.core.documents.heights import height_of
from kadry_cli.core.documents.page_data import TEXT_HEIGHT, TEXT_WIDTH
from kadry_cli.core.documents.tree import Block, Half, Place

MARGIN = 20.0
"""The lower margin of an upper half and the upper one of a lower half: each piece has the margins of a sheet."""

HALF_HEIGHT = TEXT_HEIGHT[False] / 2 - MARGIN
"""The room for the text of a half, in mm."""

_SPARE = 2.0


def with_places(blocks: Iterable[Block], size: int) -> tuple[Block, ...]:
    """The blocks of a part with the place of each half on its page: upper, lower, or the whole page."""
    placed: list[Block] = []
    for block in blocks:
        if isinstance(block, Half):
            before = placed[-1] if placed else None
            after_upper = isinstance(before, Half) and before.place == "upper"
            fits = half_height(block, size) <= HALF_HEIGHT
            place: Place = "whole" if not fits else "lower" if after_upper else "upper"
            block = block._replace(place=place)
        placed.append(block)
    return tuple(placed)


def half_height(half: Half, size: int) -> float:
    """The height of a half's text in mm, rather too great than too small."""
    width = TEXT_WIDTH[False]
    return sum(height_of(block, width, size) for block in half.blocks) + _SPARE
