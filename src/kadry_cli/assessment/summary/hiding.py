"""The public summary: no small group can be read from it, nor computed from its totals (G23).

Units of too few people are put together. A distribution is shown where every mark in it has nobody or enough people and
there is more than one mark, so that nobody's own mark is known; where it is not, it is hidden. If hidden units could be
computed as what is left of the whole, further ones are hidden, until at least two are and what is left has two marks.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kadry_cli.assessment.summary.counting import UnitCount, total_of

LEAST = 5
"""The least group of a public summary, where the command line names no other."""

OTHERS = "Інші підрозділи"


class Published(NamedTuple):
    """What may be published: the marks put together, the whole (None: hidden), each unit with its total and its
    distribution (None: hidden)."""

    marks: tuple[tuple[int, ...], ...]
    total: UnitCount | None
    units: tuple[tuple[str, int, UnitCount | None], ...]


def published(units: Sequence[UnitCount], marks: int, least: int) -> Published:
    """The table of a public summary.

    The units are the whole: their sum is the total that is published too.
    """
    whole = total_of(units, marks)
    together = _groups_of_marks(whole.counts, least)
    merged = [UnitCount(one.name, _merged(one.counts, together)) for one in _groups_of_units(units, marks, least)]
    total = UnitCount(whole.name, _merged(whole.counts, together))
    if not is_safe(total.counts, least):
        # Which marks were put together would tell of them.
        apart = tuple((at,) for at in range(marks))
        return Published(apart, None, tuple((one.name, one.total, None) for one in merged))
    shown = _shown(merged, total, least)
    return Published(
        together, total, tuple((one.name, one.total, one if at in shown else None) for at, one in enumerate(merged))
    )


def is_safe(counts: Sequence[int], least: int) -> bool:
    """Whether a distribution tells nobody's mark: every group empty or large enough, and at least two of them."""
    return all(count == 0 or count >= least for count in counts) and sum(count > 0 for count in counts) > 1


def _groups_of_marks(counts: Sequence[int], least: int) -> tuple[tuple[int, ...], ...]:
    """Neighbouring marks put together until each group has nobody or enough people, from the lowest up."""
    groups: list[list[int]] = []
    for at in range(len(counts)):
        small = groups and 0 < sum(counts[one] for one in groups[-1]) < least
        if small:
            groups[-1].append(at)
        else:
            groups.append([at])
    while len(groups) > 1 and 0 < sum(counts[one] for one in groups[-1]) < least:
        last = groups.pop()
        groups[-1] += last
    return tuple(tuple(group) for group in groups)


def _merged(counts: Sequence[int], together: Sequence[Sequence[int]]) -> tuple[int, ...]:
    return tuple(sum(counts[at] for at in group) for group in together)


def _groups_of_units(units: Sequence[UnitCount], marks: int, least: int) -> list[UnitCount]:
    """The units as they are, the small ones put together; if that is small as well, with the smallest of the others."""
    large = [one for one in units if one.total >= least]
    small = [one for one in units if 0 < one.total < least]
    while small and large and total_of(small, marks).total < least:
        smallest = min(large, key=lambda one: one.total)
        large.remove(smallest)
        small.append(smallest)
    if not large:
        return []
    return [*large, *([total_of(small, marks, OTHERS)] if small else [])]


def _shown(units: Sequence[UnitCount], total: UnitCount, least: int) -> frozenset[int]:
    """Which units may show their distribution."""
    shown = {at for at, one in enumerate(units) if is_safe(one.counts, least)}
    while len(shown) < len(units):
        hidden = [one for at, one in enumerate(units) if at not in shown]
        left = [count for count in total_of(hidden, len(total.counts)).counts if count]
        if len(hidden) > 1 and len(left) > 1:
            break
        if not shown:
            break
        shown.remove(min(shown, key=lambda at: units[at].total))
    return frozenset(shown)
