"""What the commands about language hand back; for types and schemas only."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict


class LinesResult(TypedDict):
    """Lines, made from the lines given."""

    lines: list[str]


class WordsResult(TypedDict):
    """A number or a date in words, in the cases asked for."""

    value: str
    nominative: NotRequired[str]
    genitive: NotRequired[str]
    dative: NotRequired[str]
    accusative: NotRequired[str]
    instrumental: NotRequired[str]
    locative: NotRequired[str]


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
