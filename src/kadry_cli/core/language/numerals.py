"""Whole numbers in words: 17 is «сімнадцять», 21 of a feminine noun in the genitive «двадцяти однієї»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.cases import CASES
from kadry_cli.core.language.numeral_forms import GROUPS, HUNDREDS, ONE, TEENS, TENS, TWO, UNITS, ZERO
from kadry_cli.core.language.plurals import plural

if TYPE_CHECKING:
    from kadry_cli.core.language.cases import Case
    from kadry_cli.core.language.numeral_forms import Gender, Six

LARGEST = 10**12 - 1

_ORDER = CASES[:6]


def in_words(number: int, gender: Gender = "m", case: Case = "nominative") -> str:
    """A whole number from 0 to 999 999 999 999 in words, in the gender of the noun it counts and in a case.

    With the printed apostrophe; every word changes («п’ятьмастами двадцятьма одним»). The accusative is that of a thing
    («один білет»); of a person it is the genitive. The vocative is the nominative. A number outside the range is a
    ValueError. Source: Український правопис 2019, числівник.
    """
    if not 0 <= number <= LARGEST:
        raise ValueError(f"no words for {number}: only 0 to {LARGEST}")
    place = _ORDER.index(case) if case in _ORDER else 0
    if number == 0:
        return ZERO[place]
    words: list[str] = []
    rest = number
    for size, group_gender, singular, several in GROUPS:
        count, rest = divmod(rest, size)
        if count:
            words += [*_below_thousand(count, group_gender, place), _counted_noun(count, singular, several, place)]
    return " ".join([*words, *_below_thousand(rest, gender, place)])


def with_words(number: int, gender: Gender = "m") -> str:
    """The number in figures and in words as exam sheets print it: «17 (сімнадцять)» (papers 1.5)."""
    return f"{number} ({in_words(number, gender)})"


def _counted_noun(count: int, singular: Six, several: Six, place: int) -> str:
    """«Тисяча», «тисячі», «тисяч»: after five and more the genitive, where the numeral itself does not decline."""
    many = several[1] if _ORDER[place] in ("nominative", "accusative") else several[place]
    return plural(count, singular[place], several[place], many)


def _below_thousand(number: int, gender: Gender, place: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words = [HUNDREDS[hundreds]] if hundreds else []
    if 10 <= rest <= 19:
        words.append(TEENS[rest - 10])
    else:
        tens, units = divmod(rest, 10)
        words += [TENS[tens]] if tens else []
        words += [_unit(units, gender)] if units else []
    return [word[place] for word in words]


def _unit(units: int, gender: Gender) -> Six:
    return {1: ONE, 2: TWO}[units][gender] if units <= 2 else UNITS[units]
