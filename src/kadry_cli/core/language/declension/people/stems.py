"""The stem of a masculine noun's oblique cases: vowels that drop out and і that gives way to о or е."""

from __future__ import annotations

from kadry_cli.core.language.declension.forms import Reason
from kadry_cli.core.language.declension.people.letters import CONSONANTS, VOWELS, syllables

Stem = tuple[str, Reason | None]

_CHANGED = {
    # і in a closed syllable, о or е in an open one; compounds keep the root's way: Білокінь, Кривоніс, Чорновіл
    "кінь": "кон",
    "віл": "вол",
    "сокіл": "сокол",
    "ніс": "нос",
    "воніс": "вонос",
    "гоніс": "гонос",
    "хоніс": "хонос",
    "перебейніс": "перебейнос",
    "перебийніс": "перебийнос",
    "лупиніс": "лупинос",
    "ріг": "рог",
    "ніг": "ног",
    "батіг": "батог",
    "пиріг": "пирог",
    "кіт": "кот",
    "кріт": "крот",
    "хвіст": "хвост",
    "чобіт": "чобот",
    "дробіт": "дробот",
    "тхір": "тхор",
    "двір": "двор",
    "брід": "брод",
    "явір": "явор",
    "біб": "боб",
    "грім": "гром",
    "макогін": "макогон",
    "леміш": "лемеш",
    "лебідь": "лебед",
    "ведмідь": "ведмед",
    "медвідь": "медвед",
    "камінь": "камен",
    "кремінь": "кремен",
    "гребінь": "гребен",
    "корінь": "корен",
    "ремінь": "ремен",
    "промінь": "промен",
    "ячмінь": "ячмен",
    "плетінь": "плетен",
    "ступінь": "ступен",
    "кисіль": "кисел",
    "хміль": "хмел",
    "кошіль": "кошел",
    "попіль": "попел",
    "чепіль": "чепел",
    "коростіль": "коростел",
    # е or о that drops out: the roots in which it is not a matter of a suffix
    "козел": "козл",
    "орел": "орл",
    "осел": "осл",
    "дятел": "дятл",
    "бусел": "бусл",
    "бобер": "бобр",
    "вітер": "вітр",
    "свекор": "свекр",
    "журавель": "журавл",
    "вогонь": "вогн",
    "дьоготь": "дьогт",
    "кіготь": "кігт",
    "ніготь": "нігт",
    "лікоть": "лікт",
    "хохол": "хохл",
    "посол": "посл",
    "вузол": "вузл",
}

_WHOLE_ONLY = frozenset(("осел", "орел", "посол", "віл", "ріг", "ніг", "кіт", "біб", "двір", "брід", "хохол"))
"""Endings of `_CHANGED` that many other words end in too: they count as a word, or after a linking о."""

_KEPT = frozenset(
    ("кремень", "гребень", "корень", "ясень", "олень", "ячмень", "кистень", "ступень", "монтень", "кусень", "кутень")
)
"""Nouns in -ень whose е stays."""

_MAY_DROP = frozenset(
    ("пес", "сон", "лоб", "мох", "лен", "день", "пень", "лев", "рот", "овес", "ніж", "міст", "лід", "мід")
)
"""Short nouns whose vowel changes as a noun (Пса, Ножа) and as a surname often does not (Песа, Ніжа)."""

_OK_KEPT = ("гнибок", "набок", "пророк", "оброк", "ощок", "скок", "толок", "волок", "лкок", "нкок")
"""Finals of nouns in -ок that is of the root: Кривобок, Пророк, Краснощок, Доброскок."""


def oblique_stem(word: str) -> Stem:
    """The stem to which the endings of the oblique cases are put, and whether it is doubtful.

    `word` is a masculine noun in small letters that ends in a consonant or ь; the final ь is left out of the stem.
    """
    changed = _by_root(word)
    if changed:
        return changed, None
    if word in _MAY_DROP:
        return word.removesuffix("ь"), "stem-vowel"
    if word.endswith(("ець", "єць")):
        return _of_ets(word)
    if word.endswith("ок"):
        return _of_ok(word)
    if word.endswith(("ень", "єнь")) and syllables(word) > 1 and word not in _KEPT:
        return _of_en(word)
    return word.removesuffix("ь"), None


def _by_root(word: str) -> str:
    for root, oblique in _CHANGED.items():
        if not word.endswith(root):
            continue
        rest = word.removesuffix(root)
        if root in _WHOLE_ONLY and rest and rest[-1] != "о":
            continue
        return rest + oblique
    return ""


def _of_ets(word: str) -> Stem:
    """Кравець, Кравця; Заєць, Зайця; Стрілець, Стрільця; the vowel stays after two consonants: Чернець, Чернеця."""
    stem = word[:-3]
    if word.endswith("єць"):
        return stem + ("йц" if stem[-1:] in VOWELS else "єц"), None
    if len(stem) < 2 or not VOWELS.intersection(stem):
        return stem + "ец", "stem-vowel"
    if stem.endswith("'"):
        return stem + "ец", "stem-vowel"
    if stem[-1] in "л":
        return stem + "ьц", None
    if stem[-1] in CONSONANTS and stem[-2] in CONSONANTS and not _easy(stem[-2:]):
        return stem + "ец", "stem-vowel"
    return stem + "ц", None


def _easy(cluster: str) -> bool:
    """Whether a third consonant can follow the two: Городець, Острець are not so easy as Танець."""
    return cluster[0] in "йлмнрвс" and cluster[1] in "тдкгпб"


def _of_ok(word: str) -> Stem:
    """Вовчок, Вовчка; Пеньок, Пенька; Гайок, Гайка; the vowel of a root stays: Пророка, Скока."""
    before = word[:-2]
    if syllables(word) < 2 or word.endswith(_OK_KEPT) or (word.endswith("обок") and syllables(word) > 2):
        return word, None
    if before[-1] in VOWELS or before[-1] == before[-2]:
        return word, None
    return before + "к", None


def _of_en(word: str) -> Stem:
    """Півень, Півня; Шершень, Шершня; Крекотень, Крекотня."""
    return word[:-3] + "н", None
