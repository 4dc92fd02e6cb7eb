"""The words, marks and gaps of a title, each as written, so that the title can be put together again."""

from __future__ import annotations

import re

_MARK = re.compile(r"([(),;:«»\"“”„\[\]–—−])")
_DASHES = frozenset("-–—−")
_CONJUNCTIONS = frozenset(("та", "і", "й", "або", "чи"))


def split_tokens(text: str) -> list[str]:
    """The text in order and without loss: `"".join(split_tokens(text)) == text`.

    A hyphen with a space on either side is a dash; a hyphen or stroke inside a word belongs to it.
    """
    tokens: list[str] = []
    for word in re.split(r"(\s+)", text):
        tokens.extend(_of_word(word) if word and not word.isspace() else [word] * bool(word))
    return tokens


def _of_word(word: str) -> list[str]:
    """A run without spaces: brackets, commas and dashes apart, hyphens at its rim as dashes."""
    parts = [part for part in _MARK.split(word) if part]
    tokens: list[str] = []
    for at, part in enumerate(parts):
        before = at == 0 and len(part) > 1 and part.startswith("-")
        after = at == len(parts) - 1 and len(part) > 1 and part.endswith("-")
        tokens += ["-"] * before + [part[before : len(part) - after]] + ["-"] * after
    return [token for token in tokens if token]


def is_dash(token: str) -> bool:
    return token in _DASHES


def is_conjunction(token: str) -> bool:
    return token.lower() in _CONJUNCTIONS


def is_word(token: str) -> bool:
    """Whether a token begins with a letter or a digit."""
    return token[:1].isalnum()


def next_solid(tokens: list[str], start: int) -> int:
    """The index of the next token that is not a gap; the length when there is none."""
    while start < len(tokens) and tokens[start].isspace():
        start += 1
    return start
