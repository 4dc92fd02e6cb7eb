"""One declined word: its forms in seven cases, how sure they are, and the letters as the writer had them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Literal, NamedTuple

from kadry_cli.core.language.alphabet import APOSTROPHES, UKRAINIAN
from kadry_cli.core.language.cases import CASES, Case

Doubt = Literal[
    "abbreviation",
    "adjacent-noun",
    "attached-ending",
    "foreign-letters",
    "gender-clash",
    "genitive-ending",
    "no-head",
    "plural",
    "unknown-noun",
]
"""Why a form must be looked at by a person; the words for each are in `doubts.py`."""

_UKRAINIAN_WORD = re.compile(f"[{UKRAINIAN}{APOSTROPHES}]+")


class Gender(StrEnum):
    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


class Declined(NamedTuple):
    """The forms of one word, for each case the printed one first and the other correct ones after it."""

    forms: dict[Case, tuple[str, ...]]
    doubt: Doubt | None = None


def word_set(text: str) -> frozenset[str]:
    """The words of a list written in one text."""
    return frozenset(text.split())


def declined(
    nominative: str, genitive: str, dative: str, accusative: str, instrumental: str, locative: str, vocative: str
) -> Declined:
    """Forms in the order of the school table; equal forms of a case stand in one text, parted by `/`."""
    texts = (nominative, genitive, dative, accusative, instrumental, locative, vocative)
    return Declined({case: tuple(text.split("/")) for case, text in zip(CASES, texts, strict=True)})


def unchanged(word: str, doubt: Doubt | None = None) -> Declined:
    """The same form in every case."""
    return Declined(dict.fromkeys(CASES, (word,)), doubt)


def is_ukrainian_word(word: str) -> bool:
    """Whether a word has Ukrainian letters and apostrophes only, in any capitals."""
    return _UKRAINIAN_WORD.fullmatch(word.lower()) is not None and word[0].lower() in UKRAINIAN


def in_capitals_of(word: str, answer: Declined) -> Declined:
    """Forms of small letters in the capitals of the word they were made of.

    Letters that the form shares with the word stay as written; the rest is small, or capital in a word of capitals.
    """
    if word.islower():
        return answer
    forms = {case: tuple(_in_capitals(word, form) for form in forms) for case, forms in answer.forms.items()}
    return answer._replace(forms=forms)


def _in_capitals(word: str, form: str) -> str:
    shared = 0
    for ours, theirs in zip(word.lower(), form, strict=False):
        if ours != theirs:
            break
        shared += 1
    rest = form[shared:]
    return word[:shared] + (rest.upper() if word.isupper() and len(word) > 1 else rest)
