"""The ticket set of `kadry-tickets/1`: from a seed, a bank and a blueprint to tickets (docs/tickets.md; E1, E2, E5-E8).

Each subject's questions are shuffled and dealt round, so that each is used as evenly as numbers allow; then pairs of
tickets exchange questions while that makes them share fewer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from kadry_cli.exam.tickets.spreading import spread
from kadry_cli.exam.tickets.stream import Stream

ROUNDS = 10
"""So many times a set is dealt anew where a smaller overlap has not been shown to be impossible."""


class Overlap(NamedTuple):
    """How many questions tickets share: `pairs` counts pairs of tickets by it; `greatest` the most that a pair shares;
    `least_possible` is what the greatest can by no means be less than."""

    pairs: Mapping[int, int]
    greatest: int
    least_possible: int


def deal(
    seed: bytes, questions: Mapping[str, Sequence[str]], blueprint: Mapping[str, int], tickets: int
) -> tuple[tuple[str, ...], ...]:
    """The questions (ids) of every ticket, the first ticket first, in the order of the blueprint.

    `questions` gives each subject's ids in the order of the bank, at least as many as its places in a ticket. No ticket
    holds a question twice. That no two tickets are equal is for the caller to look at: a bank may be too small for it.
    """
    stream = Stream(seed)
    best: tuple[tuple[str, ...], ...] = ()
    least: list[int] = []
    for _ in range(ROUNDS):
        dealt = _dealt(stream, questions, blueprint, tickets)
        goal = least_overlap(dealt)
        spread(stream, dealt, blueprint, goal)
        overlap = overlap_of(dealt)
        shared = [overlap.pairs.get(count, 0) for count in range(len(dealt[0]), -1, -1)]
        if not best or shared < least:
            best, least = tuple(map(tuple, dealt)), shared
        if overlap.greatest <= goal:
            break
    return best


def _dealt(
    stream: Stream, questions: Mapping[str, Sequence[str]], blueprint: Mapping[str, int], tickets: int
) -> list[list[str]]:
    """Each subject's questions in a shuffled order, dealt round and round to the tickets in an order of chance."""
    dealt: list[list[str]] = [[] for _ in range(tickets)]
    for subject, places in blueprint.items():
        order = stream.shuffled(questions[subject])
        turns = stream.shuffled(range(tickets))
        for ticket, turn in enumerate(turns):
            dealt[ticket] += [order[(turn * places + place) % len(order)] for place in range(places)]
    return dealt


def least_overlap(tickets: Sequence[Sequence[str]]) -> int:
    """The number of shared questions that some pair of tickets must reach, by how often each question is used.

    A question in n tickets is shared by n·(n-1)/2 pairs; spread over all pairs, that gives the mean, rounded up.
    """
    pairs = len(tickets) * (len(tickets) - 1) // 2
    shared = sum(uses * (uses - 1) // 2 for uses in Counter(code for ticket in tickets for code in ticket).values())
    return -(-shared // pairs) if pairs else 0


def overlap_of(tickets: Sequence[Sequence[str]]) -> Overlap:
    """What the tickets of a set share (E6)."""
    pairs = Counter(len(one & other) for one, other in combinations(map(frozenset, tickets), 2))
    return Overlap(dict(sorted(pairs.items())), max(pairs, default=0), least_overlap(tickets))
