"""Ukrainian in Latin letters by the table of the resolution КМУ 55/2010, and ids made out of names."""

from __future__ import annotations

import re
import unicodedata

from kadry_cli.core.language.alphabet import APOSTROPHES, HIDDEN_RANGES

_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z", "и": "y",
    "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "iu",
    "я": "ia",
}  # fmt: skip
_LATIN_FIRST = _LATIN | {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_NO_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES))
_STRESS = "\u0300-\u036f"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_STRESS}{HIDDEN_RANGES}])*")
_DECOMPOSED = re.compile("[іІ]\u0308|[иИ]\u0306")
_UNSEEN = re.compile(f"[{_STRESS}{HIDDEN_RANGES}]")

_LONGEST_ID = 64
_SHORTEST_ID = 2
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789")]
)


def transliterated(text: str) -> str:
    """The text with its Ukrainian letters in Latin: «Знам’янка, Згурський» is «Znamianka, Zghurskyi».

    Є, Ї, Й, Ю, Я differ at the beginning of a word, which is after anything but a letter, an apostrophe or a stress
    mark; «зг» is «zgh»; the soft sign and the three apostrophes are not written. A large letter becomes «Shch», in a
    word of two or more letters, all large, «SHCH». Everything else, letters of other alphabets too, stays as it is.
    Source: КМУ 55/2010, таблиця транслітерації українського алфавіту латиницею, примітки 1-3.
    """
    composed = _DECOMPOSED.sub(lambda match: unicodedata.normalize("NFC", match[0]), text)
    return _WORD.sub(lambda match: _word(match[0]), composed.translate(_NO_APOSTROPHES))


def _word(word: str) -> str:
    all_large = word.isupper() and sum(map(str.isalpha, word)) > 1
    latin: list[str] = []
    table, before = _LATIN_FIRST, ""
    for letter in word:
        small = letter.lower()
        written = "gh" if before + small == "зг" else table.get(small, letter)
        if letter != small and small in table:
            written = written.upper() if all_large else written.capitalize()
        latin.append(written)
        table, before = _LATIN, small
    return "".join(latin)


def slug(text: str, most: int = _LONGEST_ID) -> str:
    """An id made out of a name: «Відділ фінансів та економіки» gives «viddil-finansiv-ta-ekonomiky».

    Groups of small Latin letters and digits joined by single hyphens, at most `most` characters and never over 64: as
    many whole groups as fit, or the beginning of the first where it alone is too long. Accents of Latin letters are
    left out. What alone cannot be an id, a single character or a device name of Windows, gets «-1»: «А» gives «a-1».
    The empty text where nothing is left or nothing that fits can be an id. Two names may give one slug.
    Source: the grammar of ids (trust G4).
    """
    # The grammar is `core/records/ids.py`, a floor above; the tests hold the two together.
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKD", transliterated(text)).casefold())
    most = min(most, _LONGEST_ID)
    first, *others = re.findall("[a-z0-9]+", plain) or [""]
    name = first[: max(most, 0)]
    for group in others:
        if len(name) + 1 + len(group) > most:
            break
        name = f"{name}-{group}"
    if name and (len(name) < _SHORTEST_ID or name in _DEVICES):
        name = f"{name}-1"
    return name if len(name) <= most else ""
