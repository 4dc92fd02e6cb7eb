"""Whole numbers in words, nominative: 17 is «сімнадцять», 21 of a feminine noun «двадцять одна»."""

from __future__ import annotations

from typing import Literal

from kadry_cli.core.language.plurals import plural

Gender = Literal["m", "f", "n"]

LARGEST = 10**12 - 1

_UNITS = ("", "один", "два", "три", "чотири", "п’ять", "шість", "сім", "вісім", "дев’ять")
_ONE_TWO: dict[Gender, tuple[str, str]] = {"m": ("один", "два"), "f": ("одна", "дві"), "n": ("одне", "два")}
_TEENS = (
    "десять", "одинадцять", "дванадцять", "тринадцять", "чотирнадцять",
    "п’ятнадцять", "шістнадцять", "сімнадцять", "вісімнадцять", "дев’ятнадцять",
)  # fmt: skip
_TENS = (
    "", "", "двадцять", "тридцять", "сорок",
    "п’ятдесят", "шістдесят", "сімдесят", "вісімдесят", "дев’яносто",
)  # fmt: skip
_HUNDREDS = (
    "", "сто", "двісті", "триста", "чотириста",
    "п’ятсот", "шістсот", "сімсот", "вісімсот", "дев’ятсот",
)  # fmt: skip
_GROUPS: tuple[tuple[int, Gender, tuple[str, str, str]], ...] = (
    (10**9, "m", ("мільярд", "мільярди", "мільярдів")),
    (10**6, "m", ("мільйон", "мільйони", "мільйонів")),
    (10**3, "f", ("тисяча", "тисячі", "тисяч")),
)


def in_words(number: int, gender: Gender = "m") -> str:
    """A whole number from 0 to 999 999 999 999 in words, in the gender of the noun it counts.

    The nominative, with the printed apostrophe; a number outside the range is a ValueError.
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(f"no words for {number}: only 0 to {LARGEST}")
    if number == 0:
        return "нуль"
    words: list[str] = []
    rest = number
    for size, group_gender, forms in _GROUPS:
        count, rest = divmod(rest, size)
        if count:
            words += [*_below_thousand(count, group_gender), plural(count, *forms)]
    return " ".join([*words, *_below_thousand(rest, gender)])


def with_words(number: int, gender: Gender = "m") -> str:
    """The number in figures and in words as exam sheets print it: «17 (сімнадцять)» (papers 1.5)."""
    return f"{number} ({in_words(number, gender)})"


def _below_thousand(number: int, gender: Gender) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [_HUNDREDS[hundreds]]
    if 10 <= rest <= 19:
        words.append(_TEENS[rest - 10])
    else:
        tens, units = divmod(rest, 10)
        words += [_TENS[tens], _ONE_TWO[gender][units - 1] if units in (1, 2) else _UNITS[units]]
    return [word for word in words if word]
