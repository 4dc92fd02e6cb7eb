"""What a refused value was meant to be, where its form tells: dates, times, counts, words of a closed list, digests.

A mend is certain where every reader of the file would take the value for the same thing; anything else is offered and
left to a person. None where nothing can be told.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.dates import MONTHS_GENITIVE
from kadry_cli.core.records.ids import id_problem
from kadry_cli.core.records.plain import quoted, source_of
from kadry_cli.core.records.years import within_years


class Mend(NamedTuple):
    """What to write instead, as it is written in the file, and whether that is certain."""

    source: str
    certain: bool


_YEAR_FIRST = re.compile(r"([0-9]{4})([-./])([0-9]{1,2})\2([0-9]{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?")
_DAY_FIRST = re.compile(r"([0-9]{1,2})([-./])([0-9]{1,2})\2([0-9]{4})(?: ?(?:р\.?|року))?")
_IN_WORDS = re.compile(r"([0-9]{1,2}) ([а-яіїєґ]+) ([0-9]{4})(?: ?(?:р\.?|року))?")


def date_mend(text: str) -> Mend | None:
    """A date in another form: `15.06.2009`, `2009/6/5`, «15 червня 2009 року».

    Day, month and year with dots are the form of Ukrainian papers; with other signs only a day over 12 tells.
    """
    text = " ".join(text.split())
    certain = True
    if match := _YEAR_FIRST.fullmatch(text):
        year, _, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, sign, month, year = match.groups()
        certain = sign == "." or int(day) > 12
    elif (match := _IN_WORDS.fullmatch(text.casefold())) and match[2] in MONTHS_GENITIVE:
        day, month, year = match[1], str(MONTHS_GENITIVE.index(match[2]) + 1), match[3]
    else:
        return None
    try:
        made = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Mend(made.isoformat(), certain) if within_years(made.year) else None


_TIME = re.compile(r"([0-9]{1,2})([:.])([0-9]{2})(?::00)?")


def clock_mend(text: str) -> Mend | None:
    """A time of day in another form: `9:05`, `09.05`, `10:00:00`."""
    match = _TIME.fullmatch(text.strip())
    if match is None or int(match[1]) > 23 or int(match[3]) > 59:
        return None
    return Mend(quoted(f"{int(match[1]):02d}:{match[3]}"), True)


_NUMBER = re.compile(r"\+?(?:[0-9]+|[0-9]{1,3}(?:_[0-9]{3})+)")
_LONGEST_NUMBER = 9


def count_mend(text: str, least: int) -> Mend | None:
    """A whole number in another form: `+7`, `07`, `1_000`; a zero before digits that may be octal is uncertain."""
    text = text.strip()
    if _NUMBER.fullmatch(text) is None:
        return None
    digits = text.lstrip("+").replace("_", "")
    number = digits.lstrip("0") or "0"
    if len(number) > _LONGEST_NUMBER or int(number) < least:
        return None
    octal = len(number) > 1 and digits != number and not {"8", "9"} & set(number)
    return Mend(number, not octal)


_RATIO = re.compile(r"[xх×]? ?([0-9]{1,3}(?:[.,][0-9]{1,4}|/[1-9][0-9]{0,2})?)", re.IGNORECASE)


def ratio_mend(text: str) -> Mend | None:
    """A ratio in another form: `1,5`, «х3», `03`."""
    match = _RATIO.fullmatch(text.strip())
    made = match[1].replace(",", ".").lstrip("0") if match else ""
    if made[:1] not in {*"123456789."} or not made.strip("0."):
        return None
    return Mend(f"0{made}" if made[0] == "." else made, True)


def choice_mend(text: str, words: Iterable[str]) -> Mend | None:
    """The word of a closed list that differs in case, blanks, apostrophes or look-alike letters only."""
    plain = _folded(text)
    found = [word for word in words if plain and _folded(word) == plain]
    return Mend(source_of(found[0]), True) if len(found) == 1 else None


def _folded(text: str) -> str:
    from kadry_cli.core.language.lookalikes import skeleton

    return skeleton(canonical(unicodedata.normalize("NFC", text))).casefold()


_YES, _NO = frozenset({"так", "yes", "true", "y", "on"}), frozenset({"ні", "no", "false", "n", "off"})
_MAYBE_YES, _MAYBE_NO = frozenset({"да", "є", "+", "1"}), frozenset({"нет", "немає", "-", "0"})


def yes_no_mend(text: str) -> Mend | None:
    """«так» or «ні» for a word of YAML or of another case; «+», 1 and foreign words are uncertain."""
    word = " ".join(text.split()).casefold()
    for answer, sure, unsure in (("так", _YES, _MAYBE_YES), ("ні", _NO, _MAYBE_NO)):
        if word in sure or word in unsure:
            return Mend(answer, word in sure)
    return choice_mend(text, ("так", "ні"))


def id_mend(text: str) -> Mend | None:
    """An id without the blanks around it; in small letters and with hyphens it may no longer be what others name."""
    stripped = text.strip()
    if not id_problem(stripped):
        return Mend(source_of(stripped), True)
    other = re.sub("[ _-]+", "-", stripped).strip("-").lower()
    return None if id_problem(other) else Mend(source_of(other), False)


_DIGEST = re.compile("[0-9a-f]{64}")


def digest_mend(text: str) -> Mend | None:
    """A digest in capitals, or with blanks or colons between its digits."""
    digits = re.sub(r"[\s:]", "", text).lower()
    return Mend(source_of(digits), True) if _DIGEST.fullmatch(digits) else None
