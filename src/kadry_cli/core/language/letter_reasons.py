"""The Ukrainian words for what is wrong with a letter of a name and what to write instead."""

from __future__ import annotations

_NAMES = {
    "\u00ad": "м’який перенос",
    "\u200b": "пробіл нульової ширини",
    "\u200c": "роз’єднувач нульової ширини",
    "\u200d": "з’єднувач нульової ширини",
    "\u2060": "з’єднувач слів",
    "\ufeff": "позначка порядку байтів",
    "\u00a0": "нерозривний пробіл",
    "\u202f": "вузький нерозривний пробіл",
    "\u0301": "наголос",
    "\t": "табуляція",
}
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def reason(kind: str, signs: str, replacement: str | None, repaired: str | None, certain: bool) -> str:
    """One sentence without a full stop: what stands there and what to write.

    `kind` is that of `LetterProblem`; signs that cannot be seen are shown by their codes only.
    """
    return f"{_what(kind, signs, replacement)}; {_offer(kind, repaired, certain)}"


def _what(kind: str, signs: str, replacement: str | None) -> str:
    quoted = f"«{_shown(signs)}»"
    instead = f" замість «{replacement}»" if replacement else ""
    instead_of_ours = f" замість української «{replacement}»" if replacement else " в українському імені"
    instead_of_latin = f" замість латинської «{replacement}»" if replacement else " в імені латиницею"
    match kind:
        case "latin-letter":
            return f"латинська літера {quoted}{instead_of_ours}"
        case "cyrillic-letter":
            return f"кирилична літера {quoted}{instead_of_latin}"
        case "latin-word":
            return f"слово {quoted} написано латиницею"
        case "cyrillic-word":
            return f"слово {quoted} написано кирилицею, а поле вказано як латиницю"
        case "russian-letter":
            return f"літери {quoted} немає в українській абетці"
        case "foreign-letter":
            return f"літера {quoted} з іншої абетки{instead}"
        case "digit":
            return f"цифра {quoted}{instead}" if instead else f"цифра {quoted} в імені"
        case "hidden":
            return f"невидимий знак {_codes(signs)}{_named(signs)}"
        case "stress":
            return f"літера {quoted} зі знаком наголосу"
        case "mark":
            return f"зайвий знак над або під літерою: {_codes(signs)}"
        case "decomposed":
            return f"літеру «{replacement}» записано кількома знаками ({_codes(signs)})"
        case "apostrophe":
            return f"знак {quoted} замість апострофа"
        case "hyphen":
            return f"знак {quoted} замість дефіса"
        case "space":
            return "зайвий пробіл" if signs == " " else f"знак {_codes(signs)}{_named(signs)} замість пробілу"
        case _:
            return f"знака {quoted} в імені не буває"


def _offer(kind: str, repaired: str | None, certain: bool) -> str:
    if kind == "space":
        return "між словами імені пишеться один звичайний пробіл, на краях жодного"
    if repaired == "":
        return "приберіть його"
    if repaired is not None and certain:
        return f"напишіть «{repaired}»"
    if repaired is not None:
        return f"можливо, «{repaired}»: звірте з документом"
    if kind == "latin-word":
        return "напишіть його українською, а для імені латиницею вкажіть «script: latn»"
    if kind in ("cyrillic-letter", "cyrillic-word"):
        return "напишіть усе ім’я латиницею, як у документі"
    if kind == "latin-letter":
        return "напишіть усе слово українськими літерами"
    return "напишіть ім’я, як у документі"


def _shown(signs: str) -> str:
    """The signs as they may go to a screen: what cannot be seen becomes its code."""
    return "".join(sign if sign.isprintable() else _codes(sign) for sign in signs)


def _codes(signs: str) -> str:
    return " ".join(f"U+{ord(sign):04X}" for sign in signs)


def _named(signs: str) -> str:
    name = "знак напрямку письма" if signs in _DIRECTION else _NAMES.get(signs)
    return f" ({name})" if name else ""
