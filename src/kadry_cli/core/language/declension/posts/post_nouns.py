"""The declension of common nouns that stand at the head of a post title or of the name of a unit."""

from __future__ import annotations

import re

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.declension.posts import post_words, unit_words
from kadry_cli.core.language.declension.posts.words import (
    Declined,
    Gender,
    declined,
    in_capitals_of,
    is_ukrainian_word,
    unchanged,
)

_VOWELS = "аеєиіїоуюя"
_HUSHING = "жчшщ"
_MUTATION = {"г": "з", "ґ": "з", "к": "ц", "х": "с"}
_DOUBLED = re.compile(r".*(нн|тт|дд|лл|сс|зз|цц|жж|чч|шш)я|.*[бвмпр][’'ʼ]я")
_THIRD = re.compile(r".*(?:[^г]ість|область|модель|артіль)")


_PLURAL_ONLY = {"ясла": declined("ясла", "ясел", "яслам", "ясла", "яслами", "яслах", "ясла")}


def noun_gender(word: str) -> Gender | None:
    """The gender of a noun in the nominative singular, by its ending and the lists; None where it looks plural."""
    small = canonical(word.lower())
    if small in post_words.INDECLINABLE_PERSONS:
        return Gender.MASCULINE
    if small in post_words.INDECLINABLE or small.endswith(("ще", "о", "це", "ле", "ре")):
        return Gender.NEUTER
    if small in post_words.MASCULINE_IN_A or small.endswith(("голова", "суддя", "староста", "старшина")):
        return Gender.MASCULINE
    if small.endswith(("а", "я")):
        return Gender.NEUTER if _is_neuter_in_ya(small) else Gender.FEMININE
    if small.endswith("ь"):
        return Gender.FEMININE if _THIRD.fullmatch(small) else Gender.MASCULINE
    return Gender.MASCULINE if small[-1:] not in _VOWELS else None


def decline_noun(word: str, *, animate: bool) -> Declined:
    """The seven cases of a common noun given in the nominative singular.

    `animate` is True for persons (accusative as the genitive, genitive -а) and False for units (accusative as the
    nominative, genitive -у or -а by the list of usual unit nouns). Of parallel forms the printed one is -у, -ю in the
    dative and -ові, -еві, -єві in the locative of persons. A noun of other letters than Ukrainian stays as it is.
    Source: Український правопис 2019, § 73-95 (відміни іменників, закінчення відмінків).
    """
    if not is_ukrainian_word(word):
        return unchanged(word, "foreign-letters")
    small = word.lower()
    if len(small) < 3:
        return unchanged(word, "abbreviation")
    if canonical(small) in post_words.INDECLINABLE:
        return unchanged(word)
    answer = _PLURAL_ONLY.get(small) or _declined(small, animate=animate)
    return in_capitals_of(word, answer)


def _declined(small: str, *, animate: bool) -> Declined:
    match small[-1]:
        case "а":
            answer = _first_hard(small)
            return answer._replace(doubt="unknown-noun") if animate and not _is_nominative_in_a(small) else answer
        case "я":
            return _neuter_in_ya(small) if _is_neuter_in_ya(small) else _first_soft(small)
        case "о" | "е":
            return _neuter(small)
        case "и" | "і" | "ї":
            return unchanged(small, "plural")
        case "у" | "ю" | "є":
            return unchanged(small, "unknown-noun")
        case "ь" if _THIRD.fullmatch(small):
            return _third(small)
        case _:
            return _person(small) if animate else _unit(small)


def _is_nominative_in_a(small: str) -> bool:
    """Whether a person's noun in -а is surely a nominative and not a genitive: «лікарка», not «начальника»."""
    if noun_gender(small) is Gender.MASCULINE or post_words.FEMININE_PERSON.fullmatch(small):
        return True
    return small.endswith(("ша", "га")) or (small.endswith("ка") and small[-3:-2] not in _VOWELS)


def _is_neuter_in_ya(small: str) -> bool:
    return _DOUBLED.fullmatch(small) is not None and not small.endswith(("суддя", "стаття", "сім'я", "сім’я"))


def _first_hard(word: str) -> Declined:
    stem = word[:-1]
    if stem[-1:] in _HUSHING:
        return declined(word, f"{stem}і", f"{stem}і", f"{stem}у", f"{stem}ею", f"{stem}і", f"{stem}е")
    dative = f"{stem[:-1]}{_MUTATION.get(stem[-1:], stem[-1:])}і"
    return declined(word, f"{stem}и", dative, f"{stem}у", f"{stem}ою", dative, f"{stem}о")


def _first_soft(word: str) -> Declined:
    stem = word[:-1]
    after_vowel = stem[-1:] in _VOWELS or stem[-1:] in "’'ʼйь"
    genitive = stem + ("ї" if after_vowel else "і")
    instrumental, vocative = (f"{stem}єю", f"{stem}є") if after_vowel else (f"{stem}ею", f"{stem}е")
    return declined(word, genitive, genitive, f"{stem}ю", instrumental, genitive, vocative)


def _third(word: str) -> Declined:
    stem = word[:-1]
    oblique = f"{stem[:-3]}ості" if stem.endswith("іст") else f"{stem}і"
    doubled = stem + stem[-1] if stem[-1] in "дзлнстцжчш" and stem[-2] in _VOWELS else stem
    return declined(word, oblique, oblique, word, f"{doubled}ю", oblique, f"{oblique[:-1]}е")


def _neuter(word: str) -> Declined:
    stem, hard = word[:-1], word.endswith("о")
    instrumental = stem + ("ом" if hard else "ем")
    if not hard and stem[-1:] not in _HUSHING:
        return declined(word, f"{stem}я", f"{stem}ю", word, instrumental, f"{stem}і", word)
    locative = f"{stem}у" if stem[-1:] == "к" else f"{stem}і"
    return declined(word, f"{stem}а", f"{stem}у", word, instrumental, locative, word)


def _neuter_in_ya(word: str) -> Declined:
    stem = word[:-1]
    return declined(word, word, f"{stem}ю", word, f"{stem}ям", stem + ("ї" if stem[-1] in "’'ʼ" else "і"), word)


def _person(word: str) -> Declined:
    """A masculine noun of the second declension that names a person."""
    stem = _person_stem(word)
    last = stem[-1]
    unsure = post_words.UNSURE_ENDING.fullmatch(word) and not post_words.SURE_ENDING.fullmatch(word)
    if word.endswith("ар"):
        unsure = not (post_words.HARD_AR.fullmatch(word) or post_words.SOFT_AR.fullmatch(word))
    if word.endswith("й"):
        answer = _soft(word, stem, "я", "ю", "єві", "єм", f"{stem}ю", f"{stem}єві/{stem}ї")
    elif _is_soft(word):
        answer = _soft(word, stem, "я", "ю", "еві", "ем", _soft_vocative(word, stem), f"{stem}еві/{stem}і")
    elif last in _HUSHING or (word.endswith("яр") and not post_words.HARD_YAR.fullmatch(word)):
        vocative = stem + ("е" if last in "жр" else "у")
        answer = _soft(word, stem, "а", "у", "еві", "ем", vocative, f"{stem}еві/{stem}і")
    else:
        other = "у" if last in "гґкх" else "і"
        answer = _soft(word, stem, "а", "у", "ові", "ом", _hard_vocative(word, stem), f"{stem}ові/{stem}{other}")
    return answer._replace(doubt="unknown-noun") if unsure else answer


def _soft(
    word: str, stem: str, genitive: str, dative: str, other_dative: str, instrumental: str, vocative: str, locative: str
) -> Declined:
    genitive = stem + genitive
    datives = f"{stem}{dative}/{stem}{other_dative}"
    return declined(word, genitive, datives, genitive, stem + instrumental, locative, vocative)


def _is_soft(word: str) -> bool:
    if word.endswith("ар"):
        return post_words.HARD_AR.fullmatch(word) is None
    return word.endswith("ь") or post_words.SOFT_IR.fullmatch(word) is not None


def _person_stem(word: str) -> str:
    for pattern, replacement in post_words.STEMS:
        if pattern.fullmatch(word):
            return pattern.sub(replacement, word, count=1)
    if word.endswith("лець"):
        return f"{word[:-4]}льц"
    if word.endswith("єць"):
        return f"{word[:-3]}йц"
    if word.endswith("ець"):
        return f"{word[:-1]}" if re.fullmatch(r".*[дтр][рв]ець", word) else f"{word[:-3]}ц"
    if word.endswith("ень"):
        return f"{word[:-3]}н"
    if word.endswith("ок") and word[-3:-2] not in _VOWELS:
        return f"{word[:-2]}к"
    return word[:-1] if word[-1] in "ьй" else word


def _soft_vocative(word: str, stem: str) -> str:
    """Most have -ю; a few old trades in -ець have -че: «кравче», «купче»."""
    if re.fullmatch(r"кравець|купець|швець|ловець|жнець|ченець|(?:.*-)?умілець", word):
        return f"{stem[:-1]}че"
    return f"{stem}ю"


def _hard_vocative(word: str, stem: str) -> str:
    if re.fullmatch(r".*(?:козак|моряк|рибак|вояк|гірняк|чумак|чоловік)", word):
        return f"{stem[:-1]}че"
    return stem + ("у" if stem[-1] in "гґкх" else "е")


def _unit(word: str) -> Declined:
    """A masculine noun of the second declension that names a unit, a body or a place."""
    plain = canonical(word)
    stem = unit_words.STEMS.get(plain, word[:-1] if word[-1] in "ьй" else word)
    if "'" in stem:
        stem = word[: len(stem) - 1] + stem[-1]
    in_u, in_a = ("ю", "я") if word[-1] in "ьй" else ("у", "а")
    if word.endswith("й"):
        other_dative, instrumental, locative = "єві", "єм", f"{stem}ї"
    elif word.endswith("ь") or stem[-1] in _HUSHING:
        other_dative, instrumental, locative = "еві", "ем", f"{stem}і"
    else:
        other_dative, instrumental, locative = "ові", "ом", _unit_locative(stem)
    if plain in unit_words.GENITIVE_IN_BOTH:
        genitive = f"{stem}{in_u}/{stem}{in_a}"
    elif plain in unit_words.GENITIVE_IN_A or word.endswith(("ник", "чик")):
        genitive = stem + in_a
    elif plain in unit_words.GENITIVE_IN_U or word.endswith("центр"):
        genitive = stem + in_u
    else:
        genitive = f"{stem}{in_u}/{stem}{in_a}"
    vocative = stem + ("ю" if word[-1] in "ьй" else "у" if stem[-1] in "гґкх" else "е")
    answer = declined(
        word, genitive, f"{stem}{in_u}/{stem}{other_dative}", word, stem + instrumental, locative, vocative
    )
    doubtful = "/" in genitive and plain not in unit_words.GENITIVE_IN_BOTH
    return answer._replace(doubt="genitive-ending") if doubtful else answer


def _unit_locative(stem: str) -> str:
    if stem[-1] in "кхґ" or stem.endswith("нг"):
        return f"{stem}у"
    return f"{stem[:-1]}зі" if stem[-1] == "г" else f"{stem}і"
