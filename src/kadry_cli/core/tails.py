"""Random tails of the ids of people («7k3f»), drawn in one place; a test may put another source in its place.

An id is a readable slug with a random tail (design §3): the name alone would give namesakes one id.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager

DIGITS, LETTERS = "123456789", "abcdefghjkmnpqrstvwxyz"
"""Without the signs that people take for one another: 0, i, l, o, u."""

Source = Callable[[], str]


def _of_the_computer() -> str:
    return "".join(secrets.choice(signs) for signs in (DIGITS, LETTERS, DIGITS, LETTERS))


_sources: list[Source] = [_of_the_computer]


def draw() -> str:
    """A new tail: a digit, a letter, a digit, a letter."""
    return _sources[-1]()


@contextmanager
def drawn_from(source: Source) -> Iterator[None]:
    """While the block runs, tails are what `source` gives."""
    _sources.append(source)
    try:
        yield
    finally:
        _sources.remove(source)
