"""Which ranks a category of posts has on a date (I22, K11)."""

from __future__ import annotations

from typing import NamedTuple

from kadry_cli.core.law.lookup import LawOnDate, Norm

_TWINS = str.maketrans({"І": "I", "A": "А", "B": "В"})
"""The Ukrainian letter of a Roman number, Latin letters of the categories of 2016."""


def folded_category(category: str) -> str:
    """A category as the law's tables have it, whatever twin letters were typed: «ІІІ» is III, «B» is В."""
    return category.strip().translate(_TWINS)


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
    wanted = folded_category(category)
    if highest.value is None or lowest.value is None or wanted not in highest.value:
        return None
    return RankBounds(highest.value[wanted], lowest.value[wanted], highest)
