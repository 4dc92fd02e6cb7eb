"""A word of a title by itself: an adjective, a noun, or several of them joined by hyphens."""

from __future__ import annotations

import re

from kadry_cli.core.language.cases import CASES
from kadry_cli.core.language.declension.posts import post_words
from kadry_cli.core.language.declension.posts.adjectives import adjective_gender, decline_adjective
from kadry_cli.core.language.declension.posts.post_nouns import decline_noun
from kadry_cli.core.language.declension.posts.words import Declined, is_ukrainian_word, unchanged

_JOINT = re.compile(r"(?<!\d)([-/])")


def decline_word(word: str, *, animate: bool) -> Declined:
    """The forms of one word of the head: «головний», «начальник», «лікар-терапевт», «прес-секретар».

    Both parts of a compound decline («лікаря-терапевта», «члена-кореспондента»), but a first part that only
    qualifies stays: «прес-», «віце-», parts in -о, abbreviations, «генерал-» of a rank, «прем’єр-» of a minister.
    """
    pieces = _JOINT.split(word)
    answers = [
        _part(pieces, index, animate=animate) if index % 2 == 0 else unchanged(piece)
        for index, piece in enumerate(pieces)
    ]
    return _joined(answers)


def last_part(word: str) -> str:
    """The part of a compound after its last hyphen or stroke; the word itself when it is simple."""
    return _JOINT.split(word)[-1]


def first_declined_part(word: str) -> str:
    """The first part of a compound that declines; the word itself when it is simple."""
    pieces = _JOINT.split(word)
    for index in range(0, len(pieces) - 1, 2):
        if not _qualifies(pieces, index):
            return pieces[index]
    return pieces[-1]


def _part(pieces: list[str], index: int, *, animate: bool) -> Declined:
    part = pieces[index]
    if not part or (index < len(pieces) - 1 and _qualifies(pieces, index)):
        return unchanged(part)
    if adjective_gender(part):
        return decline_adjective(part, animate=animate)
    return decline_noun(part, animate=animate)


def _qualifies(pieces: list[str], index: int) -> bool:
    """Whether the part before a hyphen only qualifies what follows and keeps its form."""
    part, joint, following = pieces[index : index + 3]
    small = part.lower()
    if joint == "/":
        return not is_ukrainian_word(part)
    if small in post_words.PREFIXES or post_words.RANK_PAIRS.fullmatch(f"{small}-{following.lower()}"):
        return True
    if not is_ukrainian_word(part) or (len(part) > 1 and part.isupper() and not following.isupper()):
        return True
    return small.endswith(("о", "е")) and small not in post_words.INDECLINABLE_PERSONS


def _joined(answers: list[Declined]) -> Declined:
    """The forms put together: printed with printed, second with second."""
    if len(answers) == 1:
        return answers[0]
    forms = {}
    for case in CASES:
        of_parts = [answer.forms[case] for answer in answers]
        count = max(map(len, of_parts))
        forms[case] = tuple("".join(part[min(at, len(part) - 1)] for part in of_parts) for at in range(count))
    return Declined(forms, next((answer.doubt for answer in answers if answer.doubt), None))
