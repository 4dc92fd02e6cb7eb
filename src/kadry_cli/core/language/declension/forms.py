"""The forms of a word in the seven cases, and what may be doubtful about a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from kadry_cli.core.language.cases import CASES, Case

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Reason = Literal[
    "adjective-or-noun",
    "foreign-letters",
    "foreign-vowel",
    "hard-or-soft",
    "possessive-or-noun",
    "sex-guessed",
    "sex-unknown",
    "stem-vowel",
    "unknown-ending",
    "word-order",
]
"""Why a form is doubtful; the words for the screen are made where it is shown.

- `adjective-or-noun`: a woman's surname declines as an adjective (Бузиної) or as a noun (Бузини);
- `foreign-letters`: the word has signs other than Ukrainian letters and stays as it is;
- `foreign-vowel`: a word in -о or -а, or a woman's name in -ль, that declines if Ukrainian and not if borrowed;
- `hard-or-soft`: -ар declines as Гончара or as Бондаря, -яр as Скляром or as Склярем;
- `possessive-or-noun`: -ин has -им in the instrumental if it answers «чий», -ом otherwise;
- `sex-guessed`: a given name in a consonant, without a patronymic, was taken for a man's;
- `sex-unknown`: the forms of a man and of a woman differ, and the nominative stands in all cases;
- `stem-vowel`: a vowel of the stem may drop out or change (Швеця, Шевця);
- `unknown-ending`: it looks like no patronymic and stays as it is;
- `word-order`: the second word looks like a patronymic.
"""

Alternatives = tuple[tuple[Case, str], ...]
"""Other lawful forms, each with its case; several of one case stand in the order of preference."""


class Forms(NamedTuple):
    """A word, or a part of a name, in the seven cases: of each case the form to print.

    `alternatives` holds the other lawful forms, `doubt` the reason why the forms are only the likeliest; None where
    they are certain.
    """

    nominative: str
    genitive: str
    dative: str
    accusative: str
    instrumental: str
    locative: str
    vocative: str
    alternatives: Alternatives = ()
    doubt: Reason | None = None

    def in_case(self, case: Case) -> str:
        """The form to print in a case."""
        return str(self[CASES.index(case)])

    def also(self, case: Case) -> tuple[str, ...]:
        """The other lawful forms of a case."""
        return tuple(form for of, form in self.alternatives if of == case)


def from_cases(shown: Iterable[str], alternatives: Alternatives = (), doubt: Reason | None = None) -> Forms:
    """Forms made of the seven to print, in the order of `CASES`."""
    return Forms._make((*shown, alternatives, doubt))


def unchanged(word: str, doubt: Reason | None = None) -> Forms:
    """The forms of a word that does not decline."""
    return Forms(word, word, word, word, word, word, word, doubt=doubt)


def with_stated(forms: Forms, stated: Mapping[Case, str]) -> Forms:
    """The forms with those that are stated in place of the found ones; of a stated case there are no alternatives."""
    shown = [stated.get(case, forms.in_case(case)) for case in CASES]
    others = tuple(pair for pair in forms.alternatives if pair[0] not in stated)
    return from_cases(shown, others, forms.doubt)


def doubtful(forms: Forms, doubt: Reason) -> Forms:
    """The same forms marked as only the likeliest; an earlier mark stays."""
    return forms if forms.doubt else forms._replace(doubt=doubt)
