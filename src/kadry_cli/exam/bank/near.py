"""Questions that say nearly the same: two published lists of one subject always overlap (D6).

Two questions of a subject are near where, case, apostrophes, punctuation, look-alike letters, the article in brackets
and little words such as «в» and «та» aside, they are made of the same words in any form and order, or where one of them
has one word more and at least four are common, or where the only two words that differ are long and one letter apart (a
misprint). One *other* word makes another question: «право на працю» and «право на освіту» are two. Numbers must be
equal. Of two published lists (28 questions) this finds the twelve pairs that a reader finds, and no other; a thirteenth
is equal in every letter.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import combinations
from typing import NamedTuple

from kadry_cli.core.language.alphabet import APOSTROPHES, OTHER_APOSTROPHES
from kadry_cli.core.language.twins import GREEK_TWINS, LATIN_TO_UKRAINIAN
from kadry_cli.exam.bank.digest import folded_line, question_id
from kadry_cli.exam.records.bank import Question

LEAST_COMMON = 4
"""So many words must be common where one question has a word more than the other."""
MISPRINTED_FROM = 7
"""The least length of the stem of a word in which one other letter is taken for a misprint; «статус» and «статут» are
shorter."""

_APOSTROPHES = APOSTROPHES + OTHER_APOSTROPHES
_WORD = re.compile(rf"[^\W_]+(?:[{re.escape(_APOSTROPHES)}][^\W_]+)*")
_ARTICLE = re.compile(
    r"[(](?:стаття|статті|статтею|ст[.])[^()]*[)]|[,;–—-]\s*(?:стаття|статті|ст[.])\s*[0-9\s,.–—-]+$", re.IGNORECASE
)
_TWINS = str.maketrans(LATIN_TO_UKRAINIAN | GREEK_TWINS)
_NO_APOSTROPHES = str.maketrans(dict.fromkeys(_APOSTROPHES, ""))
_LITTLE = frozenset(
    ["а", "в", "у", "і", "й", "та", "з", "із", "зі", "на", "до", "по", "за", "про", "для", "від", "при", "щодо"]
)
_ENDINGS = tuple(
    sorted(
        [
            "ами",
            "ями",
            "іями",
            "ого",
            "ього",
            "ому",
            "ьому",
            "ими",
            "іми",
            "ією",
            "іям",
            "іях",
            "ої",
            "ьої",
            "ою",
            "ею",
            "єю",
            "ам",
            "ям",
            "ах",
            "ях",
            "ів",
            "їв",
            "ей",
            "ом",
            "ем",
            "єм",
            "ий",
            "ій",
            "ія",
            "ії",
            "ію",
            "іє",
            "им",
            "їм",
            "ім",
            "их",
            "їх",
            "іх",
            "а",
            "я",
            "о",
            "е",
            "є",
            "и",
            "і",
            "ї",
            "у",
            "ю",
            "ь",
            "й",
        ],
        key=lambda ending: -len(ending),
    )
)
_LEAST_STEM = 3


class NearPair(NamedTuple):
    """Two near questions by their places in the list, and what differs, in Ukrainian words."""

    first: int
    second: int
    differences: tuple[str, ...]

    def said(self) -> str:
        """What differs, as one phrase."""
        return ", ".join(self.differences)


class _Folded(NamedTuple):
    """What of a question is compared: its numbers in their order, and the stems of its words."""

    numbers: tuple[str, ...]
    stems: Counter[str]


def near_pairs(
    questions: Sequence[Question], different: Iterable[tuple[str, str]] = (), since: int = 0
) -> tuple[NearPair, ...]:
    """Every two near questions of one subject, in the order of the second, then of the first.

    `different` are the pairs of ids that a person has judged to be two questions; with `since` only pairs whose second
    question stands at that place or later are looked for. Questions that are the same in every letter are not near:
    they have one id.
    """
    judged = {frozenset(pair) for pair in different}
    folded = [_fold(question.text) for question in questions]
    found = []
    for first, second in sorted(_candidates(questions, folded), key=lambda pair: (pair[1], pair[0])):
        if second < since or not _alike(folded[first].stems, folded[second].stems):
            continue
        one, other = questions[first], questions[second]
        if not _same(one, other) and frozenset((one.id, other.id)) not in judged:
            found.append(NearPair(first, second, differences(one, other)))
    return tuple(found)


def differences(one: Question, other: Question) -> tuple[str, ...]:
    """What two near questions differ in: «апостроф», «розділові знаки», «стаття (стаття 3 – немає)», «слова «України» –
    «в Україні»»."""
    found = []
    if _signs(one.text, apostrophes=True) != _signs(other.text, apostrophes=True):
        found.append("апостроф")
    if _signs(one.text, apostrophes=False) != _signs(other.text, apostrophes=False):
        found.append("розділові знаки")
    sources = [folded_line(each.source or "немає") for each in (one, other)]
    if sources[0] != sources[1]:
        found.append(f"стаття ({sources[0]} – {sources[1]})")
    left, right = _WORD.findall(one.text), _WORD.findall(other.text)
    changed = list(_changed_words(left, right))
    if not changed:
        bare = [[word.translate(_NO_APOSTROPHES) for word in words] for words in (left, right)]
        if [word.lower() for word in bare[0]] != [word.lower() for word in bare[1]]:
            found.append("латинські літери")
        if [word.translate(_TWINS) for word in bare[0]] != [word.translate(_TWINS) for word in bare[1]]:
            found.append("великі й малі літери")
    return (*found, *changed) or ("пробіли",)


def _changed_words(left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    plain, other = list(map(_plain, left)), list(map(_plain, right))
    if plain != other and sorted(plain) == sorted(other):
        yield "порядок слів"
        return
    for kind, a, b, c, d in SequenceMatcher(None, plain, other, autojunk=False).get_opcodes():
        if kind == "replace":
            yield f"слова «{' '.join(left[a:b])}» – «{' '.join(right[c:d])}»"
        elif kind != "equal":
            yield f"зайве «{' '.join(left[a:b] or right[c:d])}»"


def _signs(text: str, *, apostrophes: bool) -> list[str]:
    return [
        sign
        for sign in text
        if (sign in _APOSTROPHES if apostrophes else not sign.isalnum() and not sign.isspace())
        and (apostrophes or sign not in _APOSTROPHES)
    ]


def _same(one: Question, other: Question) -> bool:
    said = [question_id(each.subject, each.text, each.source or "") for each in (one, other)]
    return said[0] == said[1]


def _plain(word: str) -> str:
    return word.translate(_NO_APOSTROPHES).translate(_TWINS).lower()


def _fold(text: str) -> _Folded:
    words = [_plain(word) for word in _WORD.findall(_ARTICLE.sub("", folded_line(text)))]
    numbers = tuple(word for word in words if any(sign.isdigit() for sign in word))
    rest = [word for word in words if word not in numbers]
    kept = [word for word in rest if word not in _LITTLE] or rest
    return _Folded(numbers, Counter(map(_stem, kept)))


@cache
def _stem(word: str) -> str:
    """A word without the ending of its case and number."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word


def _alike(one: Counter[str], other: Counter[str]) -> bool:
    left, right = list((one - other).elements()), list((other - one).elements())
    match len(left), len(right):
        case 0, 0:
            return True
        case (0, 1) | (1, 0):
            return (one & other).total() >= LEAST_COMMON
        case 1, 1:
            return _misprinted(left[0], right[0])
    return False


def _misprinted(one: str, other: str) -> bool:
    """Whether two long stems are one letter apart: another, one more, or two that changed places."""
    short, long = sorted((one, other), key=len)
    if len(short) < MISPRINTED_FROM or len(long) - len(short) > 1:
        return False
    begin = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[begin:] == long[begin + 1 :]
    swapped = short[begin : begin + 2] == long[begin : begin + 2][::-1] and short[begin + 2 :] == long[begin + 2 :]
    return short[begin + 1 :] == long[begin + 1 :] or swapped


def _candidates(questions: Sequence[Question], folded: Sequence[_Folded]) -> set[tuple[int, int]]:
    """The pairs that can be near at all: of one subject, with equal numbers, sharing one of their two rarest stems.

    Near questions share all stems but one, so that the two rarest of each always have one in common (prefix filtering
    of set joins); 1,500 questions are compared in a moment.
    """
    how_many = Counter(stem for each in folded for stem in each.stems)
    blocks: defaultdict[tuple[str, tuple[str, ...], str], list[int]] = defaultdict(list)
    for place, (question, each) in enumerate(zip(questions, folded, strict=True)):
        stems = sorted(each.stems, key=lambda stem: (how_many[stem], stem))
        for stem in stems[:2] or [""]:
            blocks[question.subject, each.numbers, stem].append(place)
    sizes = [each.stems.total() for each in folded]
    return {
        (first, second)
        for places in blocks.values()
        for first, second in combinations(places, 2)
        if abs(sizes[first] - sizes[second]) <= 1
    }
