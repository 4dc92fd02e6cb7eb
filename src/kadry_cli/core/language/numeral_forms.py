"""The forms of Ukrainian numerals: nominative, genitive, dative, accusative, instrumental, locative of each word.

Where the orthography allows two forms (п’яти and п’ятьох, сьома and сімома) the shorter one stands, the one that sums
and dates use. Source: Український правопис 2019, числівник.
"""

from __future__ import annotations

from typing import Literal

Gender = Literal["m", "f", "n"]
Six = tuple[str, str, str, str, str, str]
"""A word in six cases; a numeral has no vocative of its own."""


def _six(forms: str) -> Six:
    nominative, genitive, dative, accusative, instrumental, locative = forms.split()
    return nominative, genitive, dative, accusative, instrumental, locative


def _soft(nominative: str, stem: str) -> Six:
    """П’ять, десять, двадцять, п’ятдесят: -и in three cases, -ьма in the instrumental."""
    return nominative, f"{stem}и", f"{stem}и", nominative, f"{stem}ьма", f"{stem}и"


def _on_a(nominative: str, stem: str) -> Six:
    """Сорок, дев’яносто, сто: -а in all cases but the nominative and the accusative."""
    oblique = f"{stem}а"
    return nominative, oblique, oblique, nominative, oblique, oblique


ZERO = _six("нуль нуля нулю нуль нулем нулі")
ONE: dict[Gender, Six] = {
    "m": _six("один одного одному один одним одному"),
    "f": _six("одна однієї одній одну однією одній"),
    "n": _six("одне одного одному одне одним одному"),
}
TWO: dict[Gender, Six] = {
    "m": _six("два двох двом два двома двох"),
    "f": _six("дві двох двом дві двома двох"),
    "n": _six("два двох двом два двома двох"),
}
UNITS: dict[int, Six] = {
    3: _six("три трьох трьом три трьома трьох"),
    4: _six("чотири чотирьох чотирьом чотири чотирма чотирьох"),
    5: _soft("п’ять", "п’ят"),
    6: _six("шість шести шести шість шістьма шести"),
    7: _six("сім семи семи сім сьома семи"),
    8: _six("вісім восьми восьми вісім вісьма восьми"),
    9: _soft("дев’ять", "дев’ят"),
}
TEENS: tuple[Six, ...] = (
    _soft("десять", "десят"),
    *(
        _soft(f"{start}надцять", f"{start}надцят")
        for start in ("оди", "два", "три", "чотир", "п’ят", "шіст", "сім", "вісім", "дев’ят")
    ),
)
TENS: dict[int, Six] = {
    2: _soft("двадцять", "двадцят"),
    3: _soft("тридцять", "тридцят"),
    4: _on_a("сорок", "сорок"),
    5: _soft("п’ятдесят", "п’ятдесят"),
    6: _soft("шістдесят", "шістдесят"),
    7: _soft("сімдесят", "сімдесят"),
    8: _soft("вісімдесят", "вісімдесят"),
    9: _on_a("дев’яносто", "дев’яност"),
}
HUNDREDS: dict[int, Six] = {
    1: _on_a("сто", "ст"),
    2: _six("двісті двохсот двомстам двісті двомастами двохстах"),
    3: _six("триста трьохсот трьомстам триста трьомастами трьохстах"),
    4: _six("чотириста чотирьохсот чотирьомстам чотириста чотирмастами чотирьохстах"),
    5: _six("п’ятсот п’ятисот п’ятистам п’ятсот п’ятьмастами п’ятистах"),
    6: _six("шістсот шестисот шестистам шістсот шістьмастами шестистах"),
    7: _six("сімсот семисот семистам сімсот сьомастами семистах"),
    8: _six("вісімсот восьмисот восьмистам вісімсот вісьмастами восьмистах"),
    9: _six("дев’ятсот дев’ятисот дев’ятистам дев’ятсот дев’ятьмастами дев’ятистах"),
}
GROUPS: tuple[tuple[int, Gender, Six, Six], ...] = (
    (
        10**9, "m",
        _six("мільярд мільярда мільярду мільярд мільярдом мільярді"),
        _six("мільярди мільярдів мільярдам мільярди мільярдами мільярдах"),
    ),
    (
        10**6, "m",
        _six("мільйон мільйона мільйону мільйон мільйоном мільйоні"),
        _six("мільйони мільйонів мільйонам мільйони мільйонами мільйонах"),
    ),
    (
        10**3, "f",
        _six("тисяча тисячі тисячі тисячу тисячею тисячі"),
        _six("тисячі тисяч тисячам тисячі тисячами тисячах"),
    ),
)  # fmt: skip
"""Thousands and more: size, gender, the noun in the singular and in the plural."""
