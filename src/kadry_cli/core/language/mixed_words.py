"""Words of free text that mix Latin and Cyrillic letters, and a cheap test for a whole file's text."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple

from kadry_cli.core.language.alphabet import (
    APOSTROPHES,
    HIDDEN_RANGES,
    OTHER_APOSTROPHES,
    RUSSIAN_ONLY,
)
from kadry_cli.core.language.letter_verdicts import MARKS
from kadry_cli.core.language.twins import CYRILLIC_TO_LATIN, LATIN_TO_UKRAINIAN, is_cyrillic, is_latin


class MixedWord(NamedTuple):
    """A word of two alphabets and where it begins, counted in characters from 0.

    `kind` is `mixed` (both inside one part of the word: a mistake) or `hyphenated` (`IT-відділ`: a matter of
    taste). `repaired` is the word in one alphabet, None where no letters would do.
    """

    word: str
    repaired: str | None
    position: int
    kind: Literal["mixed", "hyphenated"]


_CYRILLIC = "\u0400-\u0481\u048a-\u052f"
_LATIN = "A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_LINKS = f"{APOSTROPHES}-"
_WORD = re.compile(f"[{_LATIN}{_CYRILLIC}][{MARKS}]*(?:[{_LINKS}]?[{_LATIN}{_CYRILLIC}][{MARKS}]*)*")
_ROMAN = re.compile("(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.DOTALL)

SUSPICIOUS = re.compile(
    f"[{_CYRILLIC}][{_LINKS}]?[{_LATIN}\u0370-\u03ff]|[{_LATIN}\u0370-\u03ff][{_LINKS}]?[{_CYRILLIC}]"
    f"|[{RUSSIAN_ONLY}{RUSSIAN_ONLY.upper()}\u0400\u0402\u0403\u0405\u0408-\u040f\u0450\u0452\u0453\u0455"
    f"\u0458-\u045f\u0460-\u048f\u0492-\u052f{MARKS}{HIDDEN_RANGES}{OTHER_APOSTROPHES}]"
)
"""Finds something wherever a text may hold a mixed word, a Russian or other foreign Cyrillic letter, a mark
above a letter, a hidden sign or an odd apostrophe. It is silent about whole words in Latin letters, digits
and dashes, which free text may hold: names go through `name_problems` in any case."""


def suspicious(text: str) -> bool:
    """Whether `SUSPICIOUS` finds anything, three times sooner for the usual clean text.

    Exact: the same answer as the expression's for every text.
    """
    try:
        encoded = text.replace("ʼ", "'").encode("cp1251")
    except UnicodeEncodeError:
        return SUSPICIOUS.search(text) is not None
    classes = encoded.translate(_CLASSES)
    return any(pair in classes for pair in _SUSPICIOUS_CLASSES)


def _class_of(byte: int) -> str:
    """`?` suspicious by itself, `c` Cyrillic, `l` Latin, `-` a link between letters, a space for the rest."""
    sign = bytes([byte]).decode("cp1251", "replace")
    if SUSPICIOUS.search(sign):
        return "?"
    if is_cyrillic(sign) or is_latin(sign):
        return "c" if is_cyrillic(sign) else "l"
    return "-" if sign in _LINKS else " "


_CLASSES = "".join(map(_class_of, range(256))).encode("ascii")
_SUSPICIOUS_CLASSES = (b"cl", b"lc", b"c-l", b"l-c", b"?")


def mixed_words(text: str) -> tuple[MixedWord, ...]:
    """The words of a text that mix Latin and Cyrillic letters: for organisations, posts, questions (trust
    3.6).

    A whole word in Latin letters and a Roman number joined by a hyphen («ХХІ-го» in either alphabet) are no
    mixture. The offer goes to the alphabet that has all the letters; to Cyrillic when both have.
    """
    if not suspicious(text):
        return ()
    found = (_judged(match[0], match.start()) for match in _WORD.finditer(text))
    return tuple(word for word in found if word is not None)


def _judged(word: str, position: int) -> MixedWord | None:
    if not (any(map(is_latin, word)) and any(map(is_cyrillic, word))):
        return None
    parts = word.split("-")
    alphabets = [_alphabets(part) for part in parts]
    if "both" in alphabets:
        repaired = [
            _in_one_alphabet(part) if kind == "both" else part for part, kind in zip(parts, alphabets, strict=True)
        ]
        known = [part for part in repaired if part is not None]
        return MixedWord(word, "-".join(known) if len(known) == len(parts) else None, position, "mixed")
    latin = [part for part, kind in zip(parts, alphabets, strict=True) if kind == "latin"]
    if all(_ROMAN.fullmatch(part) for part in latin):
        return None
    return MixedWord(word, None, position, "hyphenated")


def _alphabets(part: str) -> Literal["latin", "cyrillic", "both"]:
    has_latin, has_cyrillic = any(map(is_latin, part)), any(map(is_cyrillic, part))
    if has_latin and has_cyrillic:
        return "both"
    return "latin" if has_latin else "cyrillic"


def _in_one_alphabet(part: str) -> str | None:
    """The part with the letters of one alphabet only; a Roman number stays one, in Latin letters."""
    part = unicodedata.normalize("NFC", part)
    latin = part.translate(_TO_LATIN)
    to_latin = not any(map(is_cyrillic, latin))
    if to_latin and _ROMAN.fullmatch(latin):
        return latin
    ours = part.translate(_TO_UKRAINIAN)
    if not any(map(is_latin, ours)):
        return ours
    return latin if to_latin else None


_TO_LATIN = str.maketrans(CYRILLIC_TO_LATIN)
_TO_UKRAINIAN = str.maketrans(LATIN_TO_UKRAINIAN)
