"""The declension of adjectives, participles and ordinals of post titles and names of units."""

from __future__ import annotations

import re

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.declension.posts.post_words import INDECLINABLE
from kadry_cli.core.language.declension.posts.words import Declined, Gender, declined, in_capitals_of, is_ukrainian_word

_ORDINAL = re.compile(r"\d+-й")

_FEMININE = re.compile(
    r".*(?:[^аеєиіїоуюян]на|нна|ена|[сцз]ька|[оеє]ва|[уюая]юча|уча|яча|[вр]ча|боча|ідча)"
    r"|(?:.*-)?(?:перша|друга|старша|молодша|вища|нижча|більша|менша|мала|велика|стара|золота|військова)"
)
_FEMININE_SOFT = re.compile(
    r".*(?:середня|верхня|нижня|передня|задня|крайня|[іо]шня|машня|художня|дорожня|освітня|літня|утня|хатня|"
    r"давня|рання|пізня|осіння|третя)"
)
_FEMININE_NOUN = re.compile(
    r".*(?:гривна|королівна|царівна|попівна|порча|изна|голова|мова|основа|снова|установа|настанова|постанова|корова|вдова|будова|підкова|"
    r"королева|арена|антена|сцена|гігієна|цистерна|війна|весна|сосна|ванна|панна|казна|домна|тайна)|сова"
)
_NEUTER = re.compile(r".*[бвгґджзйклмнпрстфхчшщ](?:е|є)")
_NEUTER_NOUN = re.compile(r".*(?:ище|поле|море|серце|місце|сонце|кафе|шосе|купе|кабаре|турне|досьє|ательє)")
_SOFT_MASCULINE = re.compile(r".*(?:[^аеєиіїоуюя]н|син|трет)ій")


def adjective_gender(word: str) -> Gender | None:
    """The gender of a word that has the form of an adjective in the nominative singular; None for any other word.

    Masculine and neuter forms are told by the ending; feminine ones by the suffix, since -а is also the ending of
    nouns («головна» but «голова»).
    """
    small = word.lower()
    if _ORDINAL.fullmatch(small):
        return Gender.MASCULINE
    if not is_ukrainian_word(word) or len(small) < 4 or canonical(small) in INDECLINABLE:
        return None
    if small.endswith("ий") or _SOFT_MASCULINE.fullmatch(small):
        return Gender.MASCULINE
    if _NEUTER.fullmatch(small):
        return None if _NEUTER_NOUN.fullmatch(small) else Gender.NEUTER
    if _FEMININE_SOFT.fullmatch(small) or (_FEMININE.fullmatch(small) and not _FEMININE_NOUN.fullmatch(small)):
        return Gender.FEMININE
    return None


def decline_adjective(word: str, *, animate: bool) -> Declined:
    """The seven cases of an adjective given in the nominative singular of any gender.

    `animate` chooses the masculine accusative: «головного спеціаліста», but «фінансовий відділ». The locative is
    printed with -ому. A word in -а or -я is taken as feminine, in -е or -є as neuter.
    Source: Український правопис 2019, § 96-100 (прикметник, порядкові числівники).
    """
    small = word.lower()
    if _ORDINAL.fullmatch(small):
        return _numbered(small, animate=animate)
    stem, ending = small[:-2], small[-2:]
    if ending in ("ий", "ій"):
        answer = _masculine(small, stem, soft=ending == "ій", animate=animate)
    elif small[-1] in "ая":
        answer = _feminine(small, small[:-1], soft=small[-1] == "я")
    else:
        answer = _neuter(small, small[:-1], soft=small[-1] == "є")
    return in_capitals_of(word, answer)


def _masculine(word: str, stem: str, *, soft: bool, animate: bool) -> Declined:
    sign = "ь" if soft else ""
    genitive, dative = f"{stem}{sign}ого", f"{stem}{sign}ому"
    instrumental = f"{stem}{word[-2]}м"
    return declined(word, genitive, dative, genitive if animate else word, instrumental, dative, word)


def _feminine(word: str, stem: str, *, soft: bool) -> Declined:
    sign = "ь" if soft else ""
    accusative = stem + ("ю" if soft else "у")
    dative = f"{stem}ій"
    return declined(word, f"{stem}{sign}ої", dative, accusative, f"{stem}{sign}ою", dative, word)


def _neuter(word: str, stem: str, *, soft: bool) -> Declined:
    sign, vowel = ("ь", "і") if soft else ("", "и")
    dative = f"{stem}{sign}ому"
    return declined(word, f"{stem}{sign}ого", dative, word, f"{stem}{vowel}м", dative, word)


def _numbered(word: str, *, animate: bool) -> Declined:
    """«1-й»: the increment of one letter after a vowel, two after a consonant (§ 107)."""
    number = word[:-1]
    genitive, dative = f"{number}го", f"{number}му"
    return declined(word, genitive, dative, genitive if animate else word, f"{number}м", dative, word)
