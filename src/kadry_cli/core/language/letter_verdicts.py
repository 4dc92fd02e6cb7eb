"""What one sign of a name is: allowed, or a mistake of some kind with or without a sure replacement."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple

from kadry_cli.core.language.alphabet import (
    APOSTROPHES,
    HIDDEN_RANGES,
    OTHER_APOSTROPHES,
    OTHER_HYPHENS,
    RUSSIAN_ONLY,
)
from kadry_cli.core.language.twins import (
    CYRILLIC_TO_LATIN,
    DIGIT_TWINS,
    DOUBTFUL_DIGITS,
    DOUBTFUL_LATIN,
    GREEK_TWINS,
    LATIN_TO_UKRAINIAN,
    UKRAINIAN_LETTERS,
    is_cyrillic,
    is_latin,
)

Script = Literal["cyrl", "latn"]

MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
"""Combining marks, as the inside of a regular expression's class."""

HIDDEN = re.compile(f"[{HIDDEN_RANGES}\\x00-\\x1f\\x7f-\\x9f]")
"""Signs that cannot be seen: zero-width, bidirectional, soft hyphen, control."""

_CLUSTER = re.compile(f"[^{MARKS}][{MARKS}]+|.", re.DOTALL)
_STRESS = str.maketrans("", "", "\u0300\u0301\u030b\u0340\u0341")
_YO_AFTER = frozenset(f"аеєиіїоуюяьбвмпф{APOSTROPHES}")
_HISSING = frozenset("жчшщц")
_INSTEAD_OF_RUSSIAN = {"ы": "и", "э": "е", "ъ": "’"}


class Verdict(NamedTuple):
    """A mistake: its kind, the sign as written, where it stands in the word, and what to write instead.

    `replacement` is None where nothing can be offered; `certain` is False where a document must be looked at.
    """

    kind: str
    position: int
    signs: str
    replacement: str | None
    certain: bool


def read_word(word: str, script: Script, initials: bool) -> tuple[tuple[str | Verdict, ...], bool]:
    """The signs of one word, each as it is when allowed and as a Verdict when not; whether it is all foreign.

    A letter and the marks above it are one sign. The word is all foreign when it has letters of the other
    script and none of its own.
    """
    own, other = (is_cyrillic, is_latin) if script == "cyrl" else (is_latin, is_cyrillic)
    foreign = not any(map(own, word)) and any(map(other, word))
    signs = tuple(_judged(match[0], match.start(), word, script, initials) for match in _CLUSTER.finditer(word))
    return signs, foreign


def _judged(signs: str, position: int, word: str, script: Script, initials: bool) -> str | Verdict:
    """One letter with its marks, or one other sign."""
    if HIDDEN.match(signs):
        return Verdict("hidden", position, signs, "", True)
    composed = unicodedata.normalize("NFC", signs)
    if len(composed) == 1:
        verdict = _judged_sign(composed, position, word, script, initials)
        if verdict is None:
            return signs if composed == signs else Verdict("decomposed", position, signs, composed, True)
    else:
        verdict = Verdict("mark", position, signs, None, False)
    bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", signs).translate(_STRESS))
    if bare == composed or len(bare) != 1:
        return verdict._replace(signs=signs)
    of_bare = _judged_sign(bare, position, word, script, initials)
    if of_bare is None:
        return Verdict("stress", position, signs, bare, True)
    return of_bare._replace(signs=signs)


def _judged_sign(sign: str, position: int, word: str, script: Script, initials: bool) -> Verdict | None:
    if sign in APOSTROPHES or sign == "-" or (initials and sign == "."):
        return None
    if sign in OTHER_APOSTROPHES or (sign == '"' and _is_inner(position, word)):
        return Verdict("apostrophe", position, sign, "’", True)
    if sign in OTHER_HYPHENS:
        return Verdict("hyphen", position, sign, "-", True)
    if script == "cyrl":
        return _judged_cyrillic(sign, position, word)
    return _judged_latin(sign, position)


def _judged_cyrillic(sign: str, position: int, word: str) -> Verdict | None:
    if sign in UKRAINIAN_LETTERS:
        return None
    if is_latin(sign):
        twin = LATIN_TO_UKRAINIAN.get(sign)
        doubtful = DOUBTFUL_LATIN.get(sign) if _mostly_cyrillic(word) else None
        return Verdict("latin-letter", position, sign, twin or doubtful, twin is not None)
    if sign.lower() in RUSSIAN_ONLY:
        return Verdict("russian-letter", position, sign, _instead_of_russian(sign, position, word), False)
    if sign.isdigit():
        letter = DIGIT_TWINS.get(sign) or DOUBTFUL_DIGITS.get(sign)
        if letter is None or not any(map(is_cyrillic, word)):
            return Verdict("digit", position, sign, None, False)
        return Verdict("digit", position, sign, _in_case(letter, position, word), sign in DIGIT_TWINS)
    if sign in GREEK_TWINS:
        return Verdict("foreign-letter", position, sign, GREEK_TWINS[sign], any(map(is_cyrillic, word)))
    return Verdict("foreign-letter" if sign.isalpha() else "sign", position, sign, None, False)


def _judged_latin(sign: str, position: int) -> Verdict | None:
    if is_latin(sign):
        return None
    if is_cyrillic(sign):
        twin = CYRILLIC_TO_LATIN.get(sign)
        return Verdict("cyrillic-letter", position, sign, twin, twin is not None)
    if sign.isdigit():
        return Verdict("digit", position, sign, None, False)
    return Verdict("foreign-letter" if sign.isalpha() else "sign", position, sign, None, False)


def _mostly_cyrillic(word: str) -> bool:
    return sum(map(is_cyrillic, word)) > sum(map(is_latin, word))


def _is_inner(position: int, word: str) -> bool:
    return 0 < position < len(word) - 1 and word[position - 1].isalpha() and word[position + 1].isalpha()


def _in_case(letters: str, position: int, word: str) -> str:
    """The letters in the case their place asks for: capitals at the start of a part and among capitals."""
    before, after = word[:position], word[position + 1 :]
    if not before or before[-1] == "-":
        return letters.upper() if after.isupper() else letters.capitalize()
    return letters.upper() if (before + after).isupper() else letters


def _instead_of_russian(sign: str, position: int, word: str) -> str:
    """The usual Ukrainian spelling of ё, ы, э, ъ in a name; only a document tells for certain."""
    small = sign.lower()
    letters = _after(word[position - 1 : position].lower()) if small == "ё" else _INSTEAD_OF_RUSSIAN[small]
    if sign == small:
        return letters
    return letters.upper() if word[position + 1 :].isupper() else letters.capitalize()


def _after(letter: str) -> str:
    """What ё becomes after a small letter, or after none: «Йолкін», «Щокін», «Ковальов»."""
    if letter in _HISSING:
        return "о"
    return "йо" if not letter.isalpha() or letter in _YO_AFTER else "ьо"
