"""Names that decline as nouns: masculine in a consonant or -о, both sexes in -а or -я, women's in a consonant."""

from __future__ import annotations

from kadry_cli.core.language.declension.forms import Forms, unchanged
from kadry_cli.core.language.declension.people.endings import (
    FEMININE_HARD,
    FEMININE_IOTATED,
    FEMININE_MIXED,
    FEMININE_SOFT,
    MASCULINE_HARD,
    MASCULINE_IOTATED,
    MASCULINE_MIXED,
    MASCULINE_SOFT,
    MASCULINE_VELAR,
    Endings,
    with_endings,
)
from kadry_cli.core.language.declension.people.letters import CONSONANTS, SIBILANTS, VELARS, VOWELS
from kadry_cli.core.language.declension.people.stems import oblique_stem

_PALATALISED = {"г": "з", "ґ": "з", "к": "ц", "х": "с"}


def masculine_noun(word: str) -> Forms:
    """A noun of the second declension in a consonant, -ь, -й or -о, in small letters.

    Правопис 2019, II відміна: Мороз, Мороза, Морозом; Корж, Коржем; Коваль, Коваля; Палій, Палієм; Сало, Салом.
    """
    if word.endswith(("йо", "ьо")):
        endings = MASCULINE_SOFT if word[-2] == "ь" else MASCULINE_IOTATED
        return with_endings(word, word[:-2], endings)
    if word.endswith("о"):
        return with_endings(word, word[:-1], _hard_group(word[-2:-1]))
    if word.endswith("й"):
        stem = "солов'" if word == "соловей" else word[:-1]
        return with_endings(word, stem, MASCULINE_IOTATED)
    stem, doubt = oblique_stem(word)
    endings = MASCULINE_SOFT if word.endswith("ь") else _hard_group(word[-1])
    return with_endings(word, stem, endings, doubt)


def soft_in_r(word: str) -> Forms:
    """A noun in -р of the soft group: Бондар, Бондаря, Бондарем; Ігор, Ігоря."""
    return with_endings(word, word, MASCULINE_SOFT)


def _hard_group(last: str) -> Endings:
    if last in SIBILANTS:
        return MASCULINE_MIXED
    return MASCULINE_VELAR if last in VELARS else MASCULINE_HARD


def noun_in_a(word: str) -> Forms:
    """A noun of the first declension in -а or -я, of either sex, in small letters.

    Правопис 2019, I відміна: Сорока, Сороці; Груша, Грушею; Лоза, Лозою; Зоря, Зорею; Соя, Сої.
    """
    stem, before = word[:-1], word[-2:-1]
    if word.endswith("я"):
        return with_endings(word, stem, FEMININE_IOTATED if before in VOWELS | frozenset("'йь") else FEMININE_SOFT)
    if before in SIBILANTS:
        return with_endings(word, stem, FEMININE_MIXED)
    if before in VOWELS:
        return with_endings(word, stem, FEMININE_HARD._replace(genitive="ї", dative="ї", locative="ї"))
    forms = with_endings(word, stem, FEMININE_HARD)
    soft = palatalised(stem)
    return forms._replace(dative=soft + "і", locative=soft + "і")


def palatalised(stem: str) -> str:
    """г, к, х before -і: Ольга, Ользі; Одарка, Одарці; Муха, Мусі; a double letter changes as one: Ребекка, Ребецці."""
    last = _PALATALISED.get(stem[-1:])
    if last is None:
        return stem
    doubled = stem[-2:-1] == stem[-1]
    return stem[:-2] + last * 2 if doubled else stem[:-1] + last


def third_declension(word: str) -> Forms:
    """A woman's name of the third declension: Любов, Любові, Любов’ю; Нінель, Нінеллю (Правопис 2019, III відміна)."""
    stem = word.removesuffix("ь")
    if stem[-1:] not in CONSONANTS:
        return unchanged(word)
    doubled = stem[-1] if stem[-2:-1] in VOWELS else ""
    ending = "'ю" if stem[-1] in "бпвмфр" else doubled + "ю"
    return Forms(word, stem + "і", stem + "і", word, stem + ending, stem + "і", stem + "е")
