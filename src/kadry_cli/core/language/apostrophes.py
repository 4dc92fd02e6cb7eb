"""Apostrophes and quotation marks: three apostrophes are one, papers print ’ and «»."""

from __future__ import annotations

import re

from kadry_cli.core.language.alphabet import APOSTROPHES

_TO_CANONICAL = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_INNER_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])[{APOSTROPHES}](?=[^\W\d_])")
_QUOTE = re.compile('["«»„“”‟]')
_OPENS_AFTER = frozenset(" \t\n\u00a0([{-–—/«„")
_OPENING = ("«", "„")
_CLOSING = ("»", "“")


def canonical(text: str) -> str:
    """The same text with every accepted apostrophe written `'`: the form to compare and to search by.

    Nothing else changes; the form is never written back to a file (trust 3.6, D3).
    """
    return text.translate(_TO_CANONICAL)


def folded_words(text: str) -> str:
    """A name for comparison: one apostrophe, no capitals, single blanks between words."""
    return " ".join(canonical(text).casefold().split())


def same_text(first: str, second: str) -> bool:
    """Whether two texts are equal when the three apostrophes count as one."""
    return first == second or canonical(first) == canonical(second)


def printed(text: str) -> str:
    """The text as a paper prints it: apostrophe ’ between letters, quotes «…», inner quotes „…“ (papers 0.2).

    A quotation mark that closes nothing (the inches of 5") stays as it is. Printing twice changes nothing.
    """
    text = _INNER_APOSTROPHE.sub("’", text)
    if _QUOTE.search(text) is None:
        return text
    depth = 0
    parts: list[str] = []
    end = 0
    for match in _QUOTE.finditer(text):
        start = match.start()
        parts.append(text[end:start])
        end = match.end()
        before = parts[-1][-1:] or "".join(parts[-2:-1])
        if _opens(match[0], before):
            parts.append(_OPENING[min(depth, 1)])
            depth += 1
        elif depth:
            depth -= 1
            parts.append(_CLOSING[min(depth, 1)])
        else:
            parts.append(match[0])
    return "".join(parts) + text[end:]


def _opens(quote: str, before: str) -> bool:
    if quote in "«„":
        return True
    if quote in "»”":
        return False
    return not before or before in _OPENS_AFTER
