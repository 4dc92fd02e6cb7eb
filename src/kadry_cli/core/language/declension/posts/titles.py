"""The declension of a post title and of the name of a unit: only the head changes, the rest stays as written."""

from __future__ import annotations

import re
from typing import NamedTuple

from kadry_cli.core.language.cases import CASES, Case
from kadry_cli.core.language.declension.posts.phrases import Reader
from kadry_cli.core.language.declension.posts.tokens import split_tokens
from kadry_cli.core.language.declension.posts.words import Declined, Doubt, unchanged

_ACTING = re.compile(r"\s*(?:(?:т\.\s?)?в\.\s?о\.|т?в/о|тво\b)", re.IGNORECASE)


class TitleForms(NamedTuple):
    """A title in the seven cases: of each case the form to print.

    Of parallel endings the printed one is -у (-ю) in the dative («начальнику») and -ові (-еві, -єві) in the locative
    («на начальникові»); the other one is among the `alternatives`, pairs of case and form in the order of preference.
    `uncertain` is the reason why a person must look at the forms (words in `doubts.py`), None where there is none.
    """

    nominative: str
    genitive: str
    dative: str
    accusative: str
    instrumental: str
    locative: str
    vocative: str
    alternatives: tuple[tuple[Case, str], ...] = ()
    uncertain: Doubt | None = None

    def in_case(self, case: Case) -> str:
        """The form to print in a case."""
        return str(self[CASES.index(case)])

    def also(self, case: Case) -> tuple[str, ...]:
        """The other correct forms of a case."""
        return tuple(form for of, form in self.alternatives if of == case)


def decline_title(title: str) -> TitleForms:
    """The title of a post, given in the nominative, in seven cases.

    Only the head noun phrase changes, with what stands in apposition to it: «першого заступника голови ради»,
    «начальника управління – головного бухгалтера», «лікаря-терапевта дільничного». The gender is that of the words:
    masculine for «головний спеціаліст» whoever holds the post. After «в. о.» nothing changes.
    Never raises; a text it cannot read comes back as it is, marked uncertain.
    """
    return _declined(title, units=False)


def decline_unit(name: str) -> TitleForms:
    """The name of a unit or of a body, given in the nominative, in seven cases.

    Inanimate: «на Фінансовий відділ»; the genitive is -у or -а by the list of usual unit nouns, and is marked
    uncertain for a masculine noun outside it. Otherwise as `decline_title`.
    """
    return _declined(name, units=True)


def _declined(text: str, *, units: bool) -> TitleForms:
    tokens = split_tokens(text)
    reader = Reader(tokens, units=units)
    acting = None if units else _ACTING.match(text)
    words = reader.words(_place_after(tokens, acting.end())) if acting else reader.words()
    uncertain = next((words[at].doubt for at in sorted(words) if words[at].doubt), None)
    if not words and not acting:
        uncertain = "no-head"
    forms = {case: _in_case(tokens, words, case) for case in CASES}
    alternatives = tuple((case, other) for case in CASES for other in forms[case][1:])
    nominative, genitive, dative, accusative, instrumental, locative, vocative = (forms[case][0] for case in CASES)
    return TitleForms(
        nominative, genitive, dative, accusative, instrumental, locative, vocative, alternatives, uncertain
    )


def _place_after(tokens: list[str], length: int) -> int:
    """The index of the token after so many characters; never 0, since a head is not looked for after «в. о.»."""
    place = taken = 0
    while place < len(tokens) and taken < length:
        taken += len(tokens[place])
        place += 1
    return max(place, 1)


def _in_case(tokens: list[str], words: dict[int, Declined], case: Case) -> list[str]:
    """The whole text in a case, the printed form first."""
    readings = [words.get(at, unchanged(token)).forms[case] for at, token in enumerate(tokens)]
    count = max(map(len, readings), default=1)
    return ["".join(reading[min(at, len(reading) - 1)] for reading in readings) for at in range(count)]
