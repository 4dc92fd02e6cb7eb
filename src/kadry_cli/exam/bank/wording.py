"""A line of a published list as a question: without its number and full stop, the article in brackets apart (D6)."""

from __future__ import annotations

import re
from typing import NamedTuple

from kadry_cli.exam.bank.digest import folded_line

_NUMBERING = re.compile(r"(?:[-–—•·▪●*]\s+)?(?:№\s*)?(?:[0-9]{1,4}(?:[.][0-9]{1,3})*[.)](?![0-9])\s*)?")
_ARTICLE = re.compile(r"\s*[(]\s*((?:стаття|статті|статтею|ст[.])[^()]*?)\s*[)]$", re.IGNORECASE)
_END = re.compile(r"(?<![.])[.;]$")


class Worded(NamedTuple):
    """The words of a question, and the article it is taken from ("" for none)."""

    text: str
    source: str


def without_number(line: str) -> str:
    """The line without «12.», «12)», «–» or «•» before it: `without_number("12. Державні символи")`."""
    line = folded_line(line)
    return line[_NUMBERING.match(line).end() :]  # type: ignore[union-attr]  # it matches an empty text too


def worded(line: str, *, take_source: bool = True) -> Worded:
    """A question out of a line; with `take_source` a last bracket that begins with «стаття», «статті», «ст.» is its
    article: `worded("3. Державні символи України (стаття 20).")`. One final full stop or semicolon is dropped."""
    text = _without_end(without_number(line))
    article = _ARTICLE.search(text) if take_source else None
    if article is None or not article.start():
        return Worded(text, "")
    return Worded(_without_end(text[: article.start()]), _without_end(article[1]))


def _without_end(text: str) -> str:
    return _END.sub("", text).rstrip()
