"""Ordinal numbers in words, for dates and points: «п’ятнадцяте», «дві тисячі дев’ятого»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.cases import CASES
from kadry_cli.core.language.numeral_forms import HUNDREDS, TEENS, TENS
from kadry_cli.core.language.numerals import in_words

if TYPE_CHECKING:
    from kadry_cli.core.language.cases import Case
    from kadry_cli.core.language.numeral_forms import Gender

LARGEST_ORDINAL = 9999

_HARD: dict[Gender, tuple[str, ...]] = {
    "m": ("ий", "ого", "ому", "ий", "им", "ому", "ий"),
    "f": ("а", "ої", "ій", "у", "ою", "ій", "а"),
    "n": ("е", "ого", "ому", "е", "им", "ому", "е"),
}
_SOFT: dict[Gender, tuple[str, ...]] = {
    "m": ("ій", "ього", "ьому", "ій", "ім", "ьому", "ій"),
    "f": ("я", "ьої", "ій", "ю", "ьою", "ій", "я"),
    "n": ("є", "ього", "ьому", "є", "ім", "ьому", "є"),
}
_THIRD = "трет"
_UNIT_STEMS = {
    1: "перш", 2: "друг", 3: _THIRD, 4: "четверт", 5: "п’ят", 6: "шост", 7: "сьом", 8: "восьм", 9: "дев’ят",
}  # fmt: skip


def ordinal(number: int, gender: Gender = "m", case: Case = "nominative") -> str:
    """The ordinal of a whole number from 1 to 9999: «двадцять перший», «дві тисячі дев’ятого», «двохтисячний».

    Only the last word is an ordinal and changes; what stands before it is a numeral in the nominative, «тисяча» without
    «одна», as years are read. The accusative is that of a thing. A number outside the range is a ValueError.
    Source: Український правопис 2019, «Числівник».
    """
    if not 1 <= number <= LARGEST_ORDINAL:
        raise ValueError(f"no ordinal for {number}: only 1 to {LARGEST_ORDINAL}")
    before, stem = _parts(number)
    endings = (_SOFT if stem == _THIRD else _HARD)[gender]
    return " ".join([*before, stem + endings[CASES.index(case)]])


def _parts(number: int) -> tuple[list[str], str]:
    """The words before the ordinal, and its stem."""
    for size in (10, 100, 1000):
        last = number % size
        if last:
            last = number % 100 if 10 < number % 100 < 20 else last
            return _numerals(number - last), _stem(last)
    return [], _stem(number)


def _numerals(number: int) -> list[str]:
    return in_words(number).removeprefix("одна ").split() if number else []


def _stem(number: int) -> str:
    """The stem of the ordinal of 1…20, 30…90, 100…900, 1000…9000."""
    if number < 10:
        return _UNIT_STEMS[number]
    if number < 20:
        return TEENS[number - 10][0].removesuffix("ь")
    if number < 100:
        return _stem_of_tens(number // 10)
    if number < 1000:
        return _stem_of_hundreds(number // 100)
    return f"{in_words(number // 1000, 'm', 'genitive') if number > 1999 else ''}тисячн"


def _stem_of_tens(tens: int) -> str:
    if tens == 4:
        return "сороков"
    if tens == 9:
        return "дев’яност"
    return TENS[tens][0].removesuffix("ь")


def _stem_of_hundreds(hundreds: int) -> str:
    if hundreds == 1:
        return "сот"
    return HUNDREDS[hundreds][1]
