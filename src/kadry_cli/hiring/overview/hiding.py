"""Other people kept out of what is handed to one candidate: in free text a name gives way to the person's role.

A name is looked for in all its cases, beside initials, a given name and a patronymic, with any apostrophe; an id as it
is. What is the candidate's own stays, a surname that both bear too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from kadry_cli.competition.records.commission import CHAIR, SECRETARY, CommissionMember
from kadry_cli.core.language.alphabet import APOSTROPHES
from kadry_cli.core.language.cases import CASES
from kadry_cli.core.language.declension.forms import Forms
from kadry_cli.core.language.declension.people.names import decline_name
from kadry_cli.core.language.names import split_name
from kadry_cli.core.records.settings import Settings
from kadry_cli.hiring.state import State

CHAIR_WORDS, SECRETARY_WORDS = "голова комісії", "секретар комісії"
OTHER_CANDIDATE, OTHER_PERSON, HEAD_WORDS = "інший кандидат", "інша особа", "керівник органу"


class Other(NamedTuple):
    """Somebody to keep out: the id ("" for who has none), the name, and the words that stand in its place."""

    id: str
    name: str
    words: str


class Hidden(NamedTuple):
    """A value without other people's names, and how often one was taken out."""

    value: Any
    times: int


def roles(commission: Sequence[CommissionMember]) -> dict[str, str]:
    """Every member of a commission by role: the chair, the secretary, «член комісії № 1» in the order of the act."""
    found: dict[str, str] = {}
    number = 0
    for member in commission:
        if member.role in (CHAIR, SECRETARY):
            found[member.id] = CHAIR_WORDS if member.role == CHAIR else SECRETARY_WORDS
        else:
            number += 1
            found[member.id] = f"член комісії № {number}"
    return found


def others(state: State, candidate: str) -> list[Other]:
    """Everybody whom the record and the settings name, but for the candidate."""
    competition = state.competition
    role = roles(competition.commission)
    found = [Other(one.id, one.name, role[one.id]) for one in competition.commission]
    found += [Other(one.id, one.name, OTHER_CANDIDATE) for one in competition.candidates if one.id != candidate]
    if competition.announcement is not None:
        found += [Other("", one.name, OTHER_PERSON) for one in competition.announcement.staff_told]
    found += _officials(state.ground.settings)
    own = state.name_of(candidate)
    return [one for one in found if one.id != candidate and one.name != own]


def hide(value: Any, people: Iterable[Other], own: str) -> Hidden:
    """A value of dicts, lists and texts with nobody of `people` in it; `own` is the name that stays.

    The words in place of a name stand in brackets: they are in no case that the sentence asks for.
    """
    patterns = [(pattern, f"[{one.words}]") for one in people for pattern in _patterns(one, own)]
    count = 0

    def walk(item: Any) -> Any:
        nonlocal count
        if isinstance(item, str):
            for pattern, words in patterns:
                item, times = pattern.subn(words, item)
                count += times
            return item
        if isinstance(item, Mapping):
            return {key: walk(one) for key, one in item.items()}
        return [walk(one) for one in item] if isinstance(item, (list, tuple)) else item

    return Hidden(walk(value), count)


def _officials(settings: Settings) -> list[Other]:
    heads = [Other("", one.name, HEAD_WORDS) for one in settings.heads]
    return heads + [Other("", one.name, OTHER_PERSON) for one in settings.hr_heads]


def _patterns(person: Other, own: str) -> list[re.Pattern[str]]:
    """What to look for, the longest first: the id, the name with its surname, the given name with the patronymic."""
    found = [re.compile(rf"(?<![\w-]){re.escape(person.id)}(?![\w-])")] if person.id else []
    forms, mine = decline_name(person.name), split_name(own)
    surname = _any_of(forms.surname)
    beside = f"(?:{_any_of(forms.given)}|[^\\W\\d_]\\.)" if forms.given.nominative else ""
    father = f"(?:{_any_of(forms.patronymic)}|[^\\W\\d_]\\.)" if forms.patronymic.nominative else ""
    gap = "[\\s\u00a0]*"
    if beside:
        after = f"(?:{gap}{beside}(?:{gap}{father})?)" if father else f"(?:{gap}{beside})"
        before = f"(?:{beside}{gap}(?:{father}{gap})?)" if father else f"(?:{beside}{gap})"
        found.append(re.compile(rf"(?<!\w)(?:{before}{surname}|{surname}{after})(?!\w)"))
    if forms.surname.nominative.casefold() != mine.surname.casefold():
        found.append(re.compile(rf"(?<!\w){surname}(?!\w)"))
    own_pair = (mine.given.casefold(), mine.patronymic.casefold())
    pair = (forms.given.nominative.casefold(), forms.patronymic.nominative.casefold())
    if beside and father and pair != own_pair:
        found.append(re.compile(rf"(?<!\w){_any_of(forms.given)}{gap}{_any_of(forms.patronymic)}(?!\w)"))
    return found


def _any_of(forms: Forms) -> str:
    """An expression for a word in any case, as written or in capitals, with any apostrophe."""
    words = {forms.in_case(case) for case in CASES} | {form for _, form in forms.alternatives}
    words |= {word.upper() for word in words}
    marks = f"[{APOSTROPHES}]"
    escaped = ("".join(marks if char in APOSTROPHES else re.escape(char) for char in word) for word in words if word)
    return f"(?:{'|'.join(sorted(escaped, key=lambda word: (-len(word), word)))})"
