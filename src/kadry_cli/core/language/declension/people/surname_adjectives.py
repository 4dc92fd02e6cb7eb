"""Surnames that decline as adjectives: Левицький, Левицька, Петрова, Горішній; possessive ones: Петров, Ковалів."""

from __future__ import annotations

from kadry_cli.core.language.cases import Case
from kadry_cli.core.language.declension.forms import Alternatives, Forms, Reason
from kadry_cli.core.language.declension.people.adjective_stems import ADJECTIVE_STEMS, NOUNS_LIKE_ADJECTIVES
from kadry_cli.core.language.declension.people.endings import (
    ADJECTIVE_FEMININE_HARD,
    ADJECTIVE_FEMININE_SOFT,
    ADJECTIVE_HARD,
    ADJECTIVE_IOTATED,
    ADJECTIVE_SOFT,
    POSSESSIVE,
    with_endings,
)
from kadry_cli.core.language.declension.people.letters import CONSONANTS, syllables

_BEFORE_SOFT = frozenset("шжщдтх")
_OI = ("ькой", "вой", "ной", "стой", "рябой", "рудой", "ской")
_SHORT_SURE = ("ська", "цька", "зька")
_SURE = ("ова", "ева", "єва", "іна", "їна", "ишина", "їшина", "енька", "нна", "яна", "вана", "чана", "лива", "нича")
_LIKELY = ("ата", "адча", "юча", "яща")

_NOUNS_IN_IN = frozenset(
    (
        "литвин", "русин", "сербин", "угрин", "татарин", "грузин", "боярин", "мартин", "северин", "сухомлин",
        "мурин", "чигрин", "логвин", "семенин", "міщанин", "селянин", "дарвін", "чаплін", "франклін", "мартін",
        "грін", "літвін", "кельвін", "кальвін", "рубін", "рабин", "рабін", "молодожанин", "логін", "сухомлін",
    )
)  # fmt: skip
"""Surnames in -ин, -ін that answer «хто», not «чий»: names of peoples, given names and borrowed words."""

_BORROWED_IN = ("ддін", "двін", "рвін", "нклін", "гін", "рін", "пін")
"""Finals of borrowed surnames in -ін and of nouns: Насреддін, Гудвін, Макогін, Грін."""

_HARD_BASES = ("павлів", "михайлів", "данилів", "кирилів", "гаврилів", "самійлів", "соколів", "орлів", "козлів")
_HARD_IN_ARIV = ("захарів", "макарів", "назарів", "комарів", "гончарів")
_SOFT_BASES = (
    "лів",
    "ців",
    "арів",
    "чів",
    "шів",
    "щів",
    "жів",
    "гринів",
    "костів",
    "лесів",
    "косів",
    "кузів",
    "кучерів",
)


def is_adjective_of_man(word: str) -> bool:
    """Whether a man's surname declines as an adjective.

    In -ий always, in -ній after a consonant (Горішній; but Антоній), in -ой seldom (Трубецькой; but Цой).
    """
    if syllables(word) < 2:
        return False
    if word.endswith(("ий", "їй")):
        return True
    if word.endswith("ній") and word[-4:-3] in _BEFORE_SOFT:
        return True
    if word in ("крайній", "синій", "третій", "осінній", "ранній", "вечірній", "вірній"):
        return True
    return word.endswith(_OI) and word not in NOUNS_LIKE_ADJECTIVES


def adjective_of_man(word: str) -> Forms:
    """Левицький, Левицького; Горішній, Горішнього; Безкраїй, Безкрайого; Трубецькой, Трубецького."""
    endings = {"ий": ADJECTIVE_HARD, "ій": ADJECTIVE_SOFT, "їй": ADJECTIVE_IOTATED, "ой": ADJECTIVE_HARD}[word[-2:]]
    return with_endings(word, word[:-2], endings)._replace(vocative=word)


def possessive_of_man(word: str) -> Forms | None:
    """A man's surname in -ов, -ев, -ин, -ін, -ів; None where it is no such surname (Правопис 2019, § 142).

    Instrumental in -им: Петров, Петровим; Пушкін, Пушкіним. -ів has і in the open syllable or о, е: Ковалева and
    Коваліва; the second is given as an alternative. A noun in -ин has -ом: Литвин, Литвином.
    """
    if syllables(word) < 2 and word != "львов":
        return None
    if word.endswith(("ів", "їв")):
        return _in_iv(word)
    if word.endswith(("ов", "ев", "єв")):
        return _as_possessive(word)
    if word.endswith(("ин", "ін", "їн")):
        if word in _NOUNS_IN_IN or word.endswith(_BORROWED_IN):
            return None
        sure = word.endswith(("шин", "жин", "чин", "кін", "їшин")) or word[-2] in "ії"
        return _as_possessive(word)._replace(doubt=None if sure else "possessive-or-noun")
    return None


def _as_possessive(word: str) -> Forms:
    return with_endings(word, word, POSSESSIVE)


def _in_iv(word: str) -> Forms:
    stem = word[:-2]
    if word.endswith("їв"):
        opened = stem + "єв"
    else:
        soft = word.endswith(_SOFT_BASES) and not word.endswith(_HARD_BASES + _HARD_IN_ARIV)
        opened = stem + ("ев" if soft else "ов")
    forms = with_endings(word, opened, POSSESSIVE)
    kept = with_endings(word, word, POSSESSIVE)
    cases: tuple[Case, ...] = ("genitive", "dative", "accusative", "instrumental", "locative", "vocative")
    others: Alternatives = tuple((case, kept.in_case(case)) for case in cases)
    return forms._replace(alternatives=(*others, *forms.alternatives))


def adjective_of_woman(word: str) -> Forms | None:
    """A woman's surname in -а or -я that declines as an adjective; None where it declines as a noun.

    Левицька, Левицької; Петрова, Петрової; Горішня, Горішньої; Біла, Білої. The ending alone does not tell Гарна
    from Вовна, Осадча from Каланча: such words are marked.
    """
    long = syllables(word) > 2
    if word in NOUNS_LIKE_ADJECTIVES:
        return None
    if word in ("третя", "крайня", "синя", "рання", "осіння"):
        return with_endings(word, word[:-1], ADJECTIVE_FEMININE_SOFT)
    if word.endswith("ня"):
        doubt: Reason | None = "adjective-or-noun" if word[-3:-2] in "дх" else None
        soft = long and (word[-3:-2] in _BEFORE_SOFT or word.endswith("ірня"))
        return with_endings(word, word[:-1], ADJECTIVE_FEMININE_SOFT, doubt) if soft else None
    if not word.endswith("а"):
        return None
    forms = with_endings(word, word[:-1], ADJECTIVE_FEMININE_HARD)
    if word.endswith(_SHORT_SURE) or word == "львова" or (long and word.endswith(_SURE)) or _ends_in_stem(word[:-1]):
        return forms
    if long and word.startswith(("без", "бесп", "бессм")):
        return forms
    if word.endswith("ина"):
        possessive = long and word[-4:-3] in "шжчщц"
        return forms._replace(doubt="adjective-or-noun") if possessive else None
    before_na = word[-3:-2] if word.endswith("на") else ""
    if before_na in CONSONANTS - {"н"} or before_na == "ь":
        return forms if long else forms._replace(doubt="adjective-or-noun")
    return forms._replace(doubt="adjective-or-noun") if long and word.endswith(_LIKELY) else None


def _ends_in_stem(stem: str) -> bool:
    """Whether it is an adjective or ends in one after a linking о: Біла, Довгопола, Сивоока."""
    if stem in ADJECTIVE_STEMS:
        return True
    return any(stem[cut:] in ADJECTIVE_STEMS and stem[cut - 1] == "о" for cut in range(3, len(stem) - 1))
