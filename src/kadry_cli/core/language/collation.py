"""The order of Ukrainian lists: 33 letters, of which Unicode's own order misplaces ґ, є, і and ї."""

from __future__ import annotations

import unicodedata

from kadry_cli.core.language.alphabet import (
    APOSTROPHES,
    HIDDEN_RANGES,
    NO_BREAK_SPACE,
    OTHER_APOSTROPHES,
    OTHER_HYPHENS,
    UKRAINIAN,
)
from kadry_cli.core.language.apostrophes import canonical

SortKey = tuple[str, str, str]

# Letters of neighbouring alphabets stand beside the Ukrainian letter a reader would look under.
_CYRILLIC = UKRAINIAN.replace("е", "её").replace("ь", "ъыь").replace("ю", "эю").replace("у", "уў")
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_DIGITS = "0123456789"
_PUNCTUATION = '.,:;!?()[]{}<>«»„“”"/\\|&@#№$%*+=~^_…' + OTHER_APOSTROPHES
_ABOVE_OURS = 0x400


class _Weights(dict[int, int | None]):
    """Weights of characters for `str.translate`; an unknown one stands after all of ours, by its code."""

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        if unicodedata.combining(character):
            return None
        base = ord(unicodedata.normalize("NFD", character)[0])
        if base in self:
            return self[base]
        return min(code + _ABOVE_OURS, 0x10FFFF)


def _weights() -> _Weights:
    ranks: list[str] = [
        f" \t{NO_BREAK_SPACE}\u202f",
        f"-{OTHER_HYPHENS}",
        *_PUNCTUATION,
        *_DIGITS,
        *(letter + letter.upper() for letter in _CYRILLIC),
        *(letter + letter.upper() for letter in _LATIN),
    ]
    weights = _Weights({ord(sign): rank for rank, signs in enumerate(ranks, 1) for sign in signs})
    weights.update(dict.fromkeys(map(ord, APOSTROPHES)))
    for first, last in _spans(HIDDEN_RANGES):
        weights.update(dict.fromkeys(range(first, last + 1)))
    return weights


def _spans(inside_of_class: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    pieces = iter(inside_of_class)
    for piece in pieces:
        if piece == "-":
            spans[-1] = (spans[-1][0], ord(next(pieces)))
        else:
            spans.append((ord(piece), ord(piece)))
    return spans


_WEIGHTS = _weights()


def sort_key(text: str) -> SortKey:
    """The key by which lists of people, units and posts are sorted: `sorted(names, key=sort_key)`.

    First the letters in the order of the alphabet, large and small alike, apostrophes and stress marks left
    out; a space stands before a hyphen, then come other signs, digits, Cyrillic, Latin, the rest. Ties:
    small letters before large, the three apostrophes being one; at last the text itself, so that only equal
    texts have equal keys. Composed and decomposed letters count the same.
    """
    composed = unicodedata.normalize("NFC", text)
    return composed.translate(_WEIGHTS), canonical(composed).swapcase(), text
