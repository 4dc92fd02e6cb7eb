"""The search of `kadry-tickets/1` for tickets that share fewer questions (docs/tickets.md; E6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kadry_cli.exam.tickets.stream import Stream

TRIES_A_TICKET = 200
"""So many exchanges are tried for every ticket of the set."""


def spread(stream: Stream, dealt: list[list[str]], blueprint: Mapping[str, int], goal: int) -> None:
    """Exchanges questions between tickets until no two share more than `goal`, or the tries are used up.

    A try draws two tickets, a place of the first, and a place of the same subject in the second. The exchange is kept
    unless pairs would share more: pairs are counted by how many questions they share, the greatest number first.
    """
    spans = _spans(blueprint)
    shared = _Shared(dealt)
    for _ in range(TRIES_A_TICKET * len(dealt)):
        if not any(shared.counts[goal + 1 :]):
            return
        one, other = stream.below(len(dealt)), stream.below(len(dealt))
        place = stream.below(len(spans))
        beside = spans[place].start + stream.below(len(spans[place]))
        first, second = dealt[one][place], dealt[other][beside]
        if one == other or first == second or second in dealt[one] or first in dealt[other]:
            continue
        if shared.exchange(one, other, first, second):
            dealt[one][place], dealt[other][beside] = second, first


def _spans(blueprint: Mapping[str, int]) -> list[range]:
    """For every place of a ticket the places of its subject."""
    spans: list[range] = []
    for places in blueprint.values():
        spans += [range(len(spans), len(spans) + places)] * places
    return spans


class _Shared:
    """How many questions every two tickets share, kept while questions are exchanged; `counts` are the pairs by it."""

    def __init__(self, dealt: Sequence[Sequence[str]]) -> None:
        self._holders: dict[str, set[int]] = {}
        for number, questions in enumerate(dealt):
            for code in questions:
                self._holders.setdefault(code, set()).add(number)
        self._pairs = [[0] * len(dealt) for _ in dealt]
        self.counts = [0] * (len(dealt[0]) + 1)
        held = [set(questions) for questions in dealt]
        for one in range(len(held)):
            for other in range(one + 1, len(held)):
                both = len(held[one] & held[other])
                self._pairs[one][other] = self._pairs[other][one] = both
                self.counts[both] += 1

    def exchange(self, one: int, other: int, first: str, second: str) -> bool:
        """Ticket `one` gives `first` for `second` of ticket `other`; False, and nothing is done, where that is worse.

        Only tickets that hold exactly one of the two questions share more or fewer with either ticket afterwards.
        """
        changed = [(ticket, 1) for ticket in self._holders[second] - self._holders[first] if ticket != other]
        changed += [(ticket, -1) for ticket in self._holders[first] - self._holders[second] if ticket != one]
        counts = list(self.counts)
        for ticket, step in changed:
            for mine, by in ((one, step), (other, -step)):
                both = self._pairs[mine][ticket]
                counts[both] -= 1
                counts[both + by] += 1
        if counts[::-1] > self.counts[::-1]:
            return False
        self.counts = counts
        for ticket, step in changed:
            for mine, by in ((one, step), (other, -step)):
                self._pairs[mine][ticket] += by
                self._pairs[ticket][mine] += by
        self._holders[first] ^= {one, other}
        self._holders[second] ^= {one, other}
        return True
