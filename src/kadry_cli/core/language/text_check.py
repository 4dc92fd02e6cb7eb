"""Letters of running text that look right and are not: what to mend in a line, and the line mended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.lookalikes import name_problems, repair_name
from kadry_cli.core.language.mixed_words import mixed_words

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["text", "name"]

_TOKEN = re.compile(r"""[^\s"«»„“”().,:;!?…/\\\[\]{}<>]+""")
_WRONG_ANYWHERE = frozenset({"hidden", "stress", "mark", "decomposed", "apostrophe", "russian-letter"})
"""Kinds of a name's letter problems that are mistakes in running text too."""


class TextProblem(NamedTuple):
    """One mistake of a line: the word, where it begins (from 0), a sentence, the word to write instead or None."""

    position: int
    word: str
    reason: str
    repaired: str | None


def text_problems(line: str, kind: Kind = "text") -> tuple[TextProblem, ...]:
    """What is wrong with the letters of a line, in its order (trust 3.6, D3).

    `text` is running text, where whole words in Latin letters, figures and signs are lawful; `name` is a person's name.
    """
    if kind == "name":
        found = [TextProblem(one.position, one.word, one.reason, one.repaired) for one in name_problems(line)]
    else:
        found = [*_mixed(line), *_signs(line)]
    return tuple(sorted(set(found), key=lambda problem: (problem.position, problem.reason)))


def mended(line: str, kind: Kind = "text") -> str:
    """The line as a paper prints it: certain mends made, apostrophes ’ and quotes «» (papers 0.2).

    What has no certain mend stays as it is; `text_problems` of the result tells what is left.
    """
    if kind == "name":
        return printed(repair_name(line) or line)
    for start, word, repaired in reversed([*_mends(line)]):
        line = line[:start] + repaired + line[start + len(word) :]
    return printed(line)


def _mends(line: str) -> Iterator[tuple[int, str, str]]:
    """Where each word stands that has a certain mend, the word, and the mended word."""
    for token in _TOKEN.finditer(line):
        kinds = {problem.kind for problem in name_problems(token[0])}
        only_signs = bool(kinds) and kinds <= _WRONG_ANYWHERE
        repaired = repair_name(token[0]) if only_signs else _in_one_alphabet(token[0])
        if repaired is not None and repaired != token[0]:
            yield token.start(), token[0], repaired


def _in_one_alphabet(token: str) -> str | None:
    for word in reversed(mixed_words(token)):
        if word.repaired is None:
            return None
        token = token[: word.position] + word.repaired + token[word.position + len(word.word) :]
    return token


def _mixed(line: str) -> Iterator[TextProblem]:
    for word in mixed_words(line):
        if word.kind == "mixed":
            offer = f"; напишіть «{word.repaired}»" if word.repaired else ""
            said = f"у слові «{word.word}» змішано латинські й українські літери{offer}"
            yield TextProblem(word.position, word.word, said, word.repaired)


def _signs(line: str) -> Iterator[TextProblem]:
    for token in _TOKEN.finditer(line):
        for problem in name_problems(token[0]):
            if problem.kind in _WRONG_ANYWHERE:
                place = token.start() + problem.position
                yield TextProblem(place, problem.word, problem.reason, problem.repaired)
