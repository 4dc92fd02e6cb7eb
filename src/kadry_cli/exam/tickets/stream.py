"""The stream of chance of `kadry-tickets/1`: SHA-256 over a counter (docs/tickets.md; E8)."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_WORDS = 1 << 64


class Stream:
    """Numbers that follow from a seed alone, the same on every machine and version of Python.

    Block i is SHA-256(seed, i as 8 bytes, the greatest first); it gives four words of 8 bytes, read the same way.
    """

    def __init__(self, seed: bytes) -> None:
        self._seed = seed
        self._block = 0
        self._words: list[int] = []

    def word(self) -> int:
        """The next number from 0 to 2^64 - 1."""
        if not self._words:
            block = hashlib.sha256(self._seed + self._block.to_bytes(8, "big")).digest()
            self._block += 1
            self._words = [int.from_bytes(block[at : at + 8], "big") for at in (24, 16, 8, 0)]
        return self._words.pop()

    def below(self, limit: int) -> int:
        """The next number from 0 to `limit` - 1, each as likely: words of the incomplete last stretch are refused."""
        whole = _WORDS - _WORDS % limit
        while (word := self.word()) >= whole:
            pass
        return word % limit

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in an order in which each order is as likely (Fisher and Yates, from the last place down)."""
        order = list(items)
        for last in range(len(order) - 1, 0, -1):
            other = self.below(last + 1)
            order[last], order[other] = order[other], order[last]
        return order
