"""Surnames of men and of women in the seven cases (Правопис 2019, § 142)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.cases import CASES, Case
from kadry_cli.core.language.declension.forms import Alternatives, Forms, doubtful, from_cases, unchanged
from kadry_cli.core.language.declension.people.letters import (
    CONSONANTS,
    VOWELS,
    as_written,
    lowered,
    restored,
    syllables,
)
from kadry_cli.core.language.declension.people.nouns import masculine_noun, noun_in_a, soft_in_r
from kadry_cli.core.language.declension.people.surname_adjectives import (
    adjective_of_man,
    adjective_of_woman,
    is_adjective_of_man,
    possessive_of_man,
)
from kadry_cli.core.language.declension.people.surname_finals import (
    BORROWED_IN_A,
    BORROWED_IN_KO,
    HARD_IN_AR,
    HARD_IN_YKH,
    NOUNS_IN_INA,
    SOFT_IN_AR,
    SOFT_IN_YR,
    UKRAINIAN_IN_O,
    UKRAINIAN_IN_RO,
)

if TYPE_CHECKING:
    from kadry_cli.core.language.names import Sex

_INDECLINABLE = tuple("еєиіїую")
_EASTERN_TAILS = frozenset(("заде", "огли", "оглу", "кизи"))
"""«Son of», «daughter of» at the end of a surname: nothing of such a surname declines."""


def decline_surname(surname: str, sex: Sex | None) -> Forms:
    """A surname in the seven cases; of a double one every part declines, a first part of one syllable does not.

    Of an unknown sex only what is the same for both declines (Сорока, Дюма); else the nominative stands everywhere,
    marked `sex-unknown`. Capitals and the apostrophe stay as written; what is no Ukrainian word comes back as it is.
    """
    if sex is not None:
        return _double(surname, sex)
    man, woman = _double(surname, "m"), _double(surname, "f")
    return woman if man[:6] == woman[:6] else unchanged(surname, "sex-unknown")


def surname_sex(surname: str) -> Sex | None:
    """The sex that an adjectival surname shows by itself: Левицький, Левицька; None for all the others."""
    word = lowered(surname.rpartition("-")[2])
    if word is None:
        return None
    if word.endswith(("ська", "цька", "зька")):
        return "f"
    return "m" if word.endswith(("ський", "цький", "зький")) else None


def _double(surname: str, sex: Sex) -> Forms:
    pieces = surname.split("-")
    if pieces[-1].lower() in _EASTERN_TAILS:
        return unchanged(surname)
    forms = [_single(piece, sex, first=len(pieces) > 1 and not at) for at, piece in enumerate(pieces)]
    return joined(forms, "-")


def joined(parts: list[Forms], separator: str) -> Forms:
    """Forms of several words as one; an alternative changes one word at a time."""
    if len(parts) == 1:
        return parts[0]
    whole = [separator.join(part.in_case(case) for part in parts) for case in CASES]
    others: list[tuple[Case, str]] = []
    for at, part in enumerate(parts):
        for case, form in part.alternatives:
            words = [form if other == at else parts[other].in_case(case) for other in range(len(parts))]
            others.append((case, separator.join(words)))
    return from_cases(whole, tuple(others), next((part.doubt for part in parts if part.doubt), None))


def _single(written: str, sex: Sex, *, first: bool) -> Forms:
    word = lowered(written)
    if word is None:
        return as_written(written)
    if first and syllables(word) == 1:
        return unchanged(written)
    return restored(written, _of_man(word) if sex == "m" else _of_woman(word))


def _of_woman(word: str) -> Forms:
    """A woman's surname declines in -а and -я only: Коваленко, Коваль and Ковалів stay as they are."""
    if not word.endswith(("а", "я")):
        return unchanged(word)
    return adjective_of_woman(word) or _of_woman_in_a(word)


def _of_man(word: str) -> Forms:
    if word.endswith(_INDECLINABLE):
        return unchanged(word)
    if _in_ykh(word):
        return unchanged(word)
    if word.endswith(("а", "я")):
        return _in_a(word)
    if word.endswith("о"):
        return _in_o(word)
    if is_adjective_of_man(word):
        return adjective_of_man(word)
    return possessive_of_man(word) or _with_vocative(_second_declension(word))


def _in_ykh(word: str) -> bool:
    """Черних, Довгих and other genitives of adjectives, which do not decline; Мних and Дітріх are nouns."""
    russian = word.endswith(("гіх", "кіх", "ніх")) and word[-4:-3] != "і"
    return syllables(word) > 1 and word not in HARD_IN_YKH and (word.endswith("их") or russian)


def _in_a(word: str) -> Forms:
    if word in BORROWED_IN_A or (word[-2:-1] in VOWELS and word.endswith("а")):
        return unchanged(word, None if word in BORROWED_IN_A else "foreign-vowel")
    return _with_vocative(noun_in_a(word))


def _of_woman_in_a(word: str) -> Forms:
    """A noun for both sexes; a woman's in -ина may also be of a Russian -ин: Вороніна is not asked, Воронина is."""
    forms = _in_a(word)
    return doubtful(forms, "adjective-or-noun") if word.endswith("ина") and word not in NOUNS_IN_INA else forms


def _in_o(word: str) -> Forms:
    """Ukrainian surnames in -о decline: Коваленко, Сало, Махно, Іваньо; borrowed ones do not: Гюго, Карузо, Живаго."""
    if word in BORROWED_IN_KO or word.endswith(("аго", "яго", "ово", "лло", "льо", "йо")):
        return unchanged(word)
    if word.endswith(UKRAINIAN_IN_O) or word in UKRAINIAN_IN_RO:
        return _with_vocative(masculine_noun(word))
    return unchanged(word, "foreign-vowel")


def _second_declension(word: str) -> Forms:
    if word.endswith("ар") and syllables(word) > 1:
        if word in SOFT_IN_AR:
            return soft_in_r(word)
        return masculine_noun(word) if word in HARD_IN_AR else doubtful(masculine_noun(word), "hard-or-soft")
    if word in SOFT_IN_YR:
        return soft_in_r(word)
    if word.endswith("яр") and word[-3:-2] in CONSONANTS:
        return _in_yar(word)
    return masculine_noun(word)


def _in_yar(word: str) -> Forms:
    """Скляр, Шкляр: hard as most surnames are, Скляром; of the mixed group as the trades are, Склярем."""
    forms = masculine_noun(word)
    mixed: Alternatives = (("dative", word + "еві"), ("instrumental", word + "ем"), ("locative", word + "еві"))
    return doubtful(forms._replace(alternatives=(*forms.alternatives, *mixed)), "hard-or-soft")


def _with_vocative(forms: Forms) -> Forms:
    """Both forms of address are lawful: «пане Коваленку» and «пане Коваленко» (Правопис 2019, § 87)."""
    return forms._replace(alternatives=(*forms.alternatives, ("vocative", forms.nominative)))
