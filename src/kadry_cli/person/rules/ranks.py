"""Which ranks a category of posts has on a date (I22, K11)."""

from __future__ import annotations

from typing import NamedTuple

from kadry_cli.core.law.lookup import LawOnDate, Norm


class RankBounds(NamedTuple):
    """The highest and the lowest rank of a category (the highest has the least number), by one norm."""

    highest: int
    lowest: int
    norm: Norm

    def hold(self, rank: int) -> bool:
        """Whether a rank belongs to the category."""
        return self.highest <= rank <= self.lowest


def rank_bounds(category: str, law: LawOnDate) -> RankBounds | None:
    """The ranks of a category by the law of a day; None where the law has no such category or is not known.

    Source: закон 3723-XII, стаття 26; закон 889-VIII.
    """
    highest, lowest = law.norm("rank.highest"), law.norm("rank.lowest")
    if highest.value is None or lowest.value is None or category not in highest.value:
        return None
    return RankBounds(highest.value[category], lowest.value[category], highest)
