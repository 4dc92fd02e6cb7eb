"""A word as it may stand in a record: whoever typed it, with whatever keyboard, one expression finds it.

No letter is folded in the records: the word itself becomes an expression, so that a register of thousands of cards is
searched as it was read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from kadry_cli.core.language.alphabet import APOSTROPHES, OTHER_APOSTROPHES, OTHER_HYPHENS, UKRAINIAN
from kadry_cli.core.language.twins import GREEK_TWINS, LATIN_TO_UKRAINIAN

_STRESS = "\u0300\u0301"
_PASSED_OVER = frozenset(APOSTROPHES + OTHER_APOSTROPHES + _STRESS)
_BETWEEN = f"[{re.escape(''.join(sorted(_PASSED_OVER)))}]*"
_TAKEN_FOR = {"і": "и", "ї": "и", "ґ": "г", "ё": "е", "ы": "и"} | dict.fromkeys(OTHER_HYPHENS, "-")


@cache
def sought(word: str) -> re.Pattern[str] | None:
    """The expression that finds a word in a text; None for a word without a letter, digit or sign to look for.

    Case makes no difference, nor do і, и and ї, г and ґ, letters of another alphabet that look like ours, dashes;
    an apostrophe or a stress mark may be there or not. `sought("Лукянчук")` finds «Лук’янчук».
    """
    signs = [sign for sign in word if sign not in _PASSED_OVER and not sign.isspace()]
    return re.compile(_BETWEEN.join(map(_like, signs))) if signs else None


def _like(sign: str) -> str:
    family = _families().get(_plain(sign), "")
    alike = {*family, sign, sign.lower(), sign.upper()}
    return f"[{''.join(re.escape(one) for one in sorted(alike) if len(one) == 1)}]"


def _plain(sign: str) -> str:
    """What a sign is taken for: a small letter of ours."""
    ours = (LATIN_TO_UKRAINIAN | GREEK_TWINS).get(sign, sign).lower()
    return _TAKEN_FOR.get(ours, ours)


@cache
def _families() -> dict[str, str]:
    """Every sign that is taken for another, by what it is taken for."""
    families: dict[str, str] = defaultdict(str)
    known = (*UKRAINIAN, *UKRAINIAN.upper(), *LATIN_TO_UKRAINIAN, *GREEK_TWINS, *_TAKEN_FOR)
    for sign in known:
        families[_plain(sign)] += sign + sign.upper()
    return families
