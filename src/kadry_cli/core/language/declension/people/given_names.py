"""Given names in the seven cases (Правопис 2019, «Відмінювання імен»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.declension.forms import Forms, unchanged
from kadry_cli.core.language.declension.people.endings import MASCULINE_HARD, MASCULINE_SOFT, with_endings
from kadry_cli.core.language.declension.people.letters import (
    CONSONANTS,
    SIBILANTS,
    VELARS,
    VOWELS,
    as_written,
    lowered,
    restored,
)
from kadry_cli.core.language.declension.people.nouns import masculine_noun, noun_in_a, soft_in_r, third_declension
from kadry_cli.core.language.declension.people.surname_adjectives import adjective_of_man
from kadry_cli.core.language.declension.people.surnames import joined

if TYPE_CHECKING:
    from kadry_cli.core.language.names import Sex

_OPENED = {"ір": "ор", "ін": "он", "іп": "оп", "ів": "ов", "іш": "ош"}
_OPENING = frozenset(
    (
        "сидір", "федір", "хведір", "нестір", "никифір", "прохір", "нечипір", "ничипір", "христофір", "григір",
        "ізидір", "теодір", "антін", "тихін", "пимін", "прокіп", "яків", "тиміш",
    )
)  # fmt: skip
"""Names whose і gives way to о: Федір, Федора; Антін, Антона; the others keep it: Казимір, Тагір, Валентин."""

_SOFT_IN_R = frozenset(("ігор", "лазар", "цезар", "кесар"))
_IN_O = ("авло", "етро", "митро", "ко", "ило", "айло", "ійло", "елло", "ьо", "ало", "рпо")
_THIRD = frozenset(
    (
        "любов", "юдиф", "руф", "есфір", "нінель", "рашель", "рахіль", "рахель", "жизель", "жізель", "етель",
        "адель", "суламіф",
    )
)  # fmt: skip
_VOCATIVE_E = ("ілля", "тря")
_TITLES = frozenset(("ага", "паша", "бей", "хан", "гірей", "ефенді", "огли", "кизи", "заде"))
"""Eastern titles at the end of a name; what stands before them does not decline: Гасан-аги."""
_VOCATIVE_AYU = frozenset(("рая", "тая"))


def decline_given_name(given: str, sex: Sex | None) -> Forms:
    """A given name in the seven cases; every part of a double one declines: Анни-Марії, Жана-Поля.

    An initial stays. Of an unknown sex a name declines where both sexes have the same forms (Саша), else it stays in
    the nominative, marked `sex-unknown`.
    """
    if sex is not None:
        *titled, last = given.split("-")
        stays = last.casefold() in _TITLES
        parts = [unchanged(piece) if stays else _single(piece, sex) for piece in titled]
        return joined([*parts, _single(last, sex)], "-")
    man, woman = decline_given_name(given, "m"), decline_given_name(given, "f")
    return woman if man[:6] == woman[:6] else unchanged(given, "sex-unknown")


def _single(written: str, sex: Sex) -> Forms:
    word = lowered(written)
    if word is None:
        return as_written(written)
    return restored(written, _of_man(word) if sex == "m" else _of_woman(word))


def _of_woman(word: str) -> Forms:
    if word.endswith(("а", "я")):
        return _in_a(word)
    if word in _THIRD:
        return third_declension(word)
    return unchanged(word, "foreign-vowel" if word.endswith("ль") else None)


def _of_man(word: str) -> Forms:
    if word.endswith(("а", "я")):
        return _in_a(word)
    if word.endswith("о"):
        return _in_o(word)
    if word[-1] in VOWELS:
        return unchanged(word)
    if word in _SOFT_IN_R:
        soft = soft_in_r(word)
        return soft._replace(vocative=word + "е", alternatives=(*soft.alternatives, ("vocative", word + "ю")))
    if word in _OPENING:
        return _opened(word)
    if word == "олег":
        forms = masculine_noun(word)
        return forms._replace(alternatives=(*forms.alternatives, ("vocative", "олеже")))
    if word.endswith("ський"):
        return adjective_of_man(word)
    if word.endswith(("й", "чок", "шок", "ньок", "рьок")):
        return masculine_noun(word)
    if word.endswith("ь"):
        return with_endings(word, word[:-1], MASCULINE_SOFT)
    return _plain(word)


def _plain(word: str) -> Forms:
    """A name in a hard consonant keeps its stem: Лев, Лева; Марек, Марека; Януш, Януше."""
    if word[-1] in SIBILANTS:
        return masculine_noun(word)._replace(vocative=word + "е")
    if word[-1] in VELARS:
        return masculine_noun(word + "о")._replace(nominative=word)
    return with_endings(word, word, MASCULINE_HARD)


def _opened(word: str) -> Forms:
    stem = word[:-2] + _OPENED[word[-2:]]
    if word == "тиміш":
        return masculine_noun(stem)._replace(nominative=word, vocative=stem + "е")
    forms = with_endings(word, stem, MASCULINE_HARD)
    return forms._replace(alternatives=(), locative=stem + "у") if word == "яків" else forms


def _in_a(word: str) -> Forms:
    """Миколо, Ілле, Майє; a short form in -я has -ю: Наталя, Наталю; in -ша it has -о: Саша, Сашо."""
    if word[-2:-1] in VOWELS and word.endswith("а"):
        return unchanged(word, "foreign-vowel")
    forms = noun_in_a(word)
    if word[-2:-1] in SIBILANTS:
        return forms._replace(vocative=word[:-1] + "о", alternatives=(("vocative", word[:-1] + "е"),))
    soft = word.endswith("я") and word[-2:-1] in CONSONANTS - {"й"} and not word.endswith(_VOCATIVE_E)
    return forms._replace(vocative=word[:-1] + "ю") if soft or word in _VOCATIVE_AYU else forms


def _in_o(word: str) -> Forms:
    """Павло, Петро, Данило, Левко decline; Маріо, Антоніо, Роберто do not."""
    if word.endswith(_IN_O) and not word.endswith(("лло", "іко", "ско", "кко", "льо", "йо")):
        return masculine_noun(word)
    return unchanged(word, None if word.endswith(("іо", "ео", "то", "до")) else "foreign-vowel")
