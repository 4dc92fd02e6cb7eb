"""Sentences about a set that the screen and the papers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.tickets.dealing import Overlap

if TYPE_CHECKING:
    from kadry_cli.exam.sealing.results import OverlapResult


def overlap_sentence(overlap: Overlap) -> str:
    """How many questions two tickets share at the most, and whether fewer are possible (E6)."""
    if overlap.greatest == 0:
        return "Спільних питань у білетах немає."
    most = counted(overlap.greatest, "питання", "питання", "питань")
    pairs = counted(overlap.pairs.get(overlap.greatest, 0), "пара", "пари", "пар")
    sentence = f"Найбільше спільних питань у двох білетах – {most} ({pairs} білетів)"
    if overlap.greatest == overlap.least_possible:
        return f"{sentence}; менше за такої кількості питань неможливо."
    return f"{sentence}; доведена межа – {overlap.least_possible}. Більший перелік питань зменшить збіг."


def overlap_json(overlap: Overlap) -> OverlapResult:
    """The same for `--json`; nothing of it tells which questions stand together."""
    return {
        "greatest": overlap.greatest,
        "least_possible": overlap.least_possible,
        "pairs": {str(shared): pairs for shared, pairs in overlap.pairs.items()},
    }
