"""What the commands about language hand back; for types and schemas only."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict


class LinesResult(TypedDict):
    """Lines, made from the lines given."""

    lines: list[str]


class InCases(TypedDict):
    """A text in the seven cases."""

    nominative: str
    genitive: str
    dative: str
    accusative: str
    instrumental: str
    locative: str
    vocative: str


class DeclinedResult(InCases):
    """A declined text: other lawful forms by case, and reasons to look at a form in a document.

    `gender` is `m` or `f` of a person, null of a title.
    """

    gender: str | None
    alternatives: dict[str, list[str]]
    uncertain: list[str]


class DeclinedTexts(TypedDict):
    """Several texts, in the order given."""

    forms: list[DeclinedResult]


DeclineResult = DeclinedResult | DeclinedTexts


class WordsResult(TypedDict):
    """A number or a date in words, in the cases asked for."""

    value: str
    nominative: NotRequired[str]
    genitive: NotRequired[str]
    dative: NotRequired[str]
    accusative: NotRequired[str]
    instrumental: NotRequired[str]
    locative: NotRequired[str]
    vocative: NotRequired[str]


class LetterProblemResult(TypedDict):
    """A letter that only seems right: line and column from 1, the word, the reason, the word to write instead."""

    line: int
    column: int
    word: str
    reason: str
    repaired: str | None


class LettersResult(TypedDict):
    """The lines, mended with `--fix`, and what is left to mend in them."""

    lines: list[str]
    problems: list[LetterProblemResult]
