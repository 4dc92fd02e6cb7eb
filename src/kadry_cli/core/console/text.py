"""Text that fits: widths and wrapping; what makes it safe stands in `core/masking.py` (trust D4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_WIDTH = 100

_AFTER_NUMBER_SIGN = re.compile("№ (?=[^ ])")
_BEYOND_PLAIN = re.compile("[^\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2bff]")


def width_of(text: str) -> int:
    """How many columns a line takes on a terminal: combining marks none, wide letters two."""
    if not _BEYOND_PLAIN.search(text):
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns, broken at spaces, never after «№»; a longer word is cut."""
    lines: list[str] = []
    line = ""
    for word in _AFTER_NUMBER_SIGN.sub("№\u00a0", text).split(" "):
        word = word.strip()
        if not word:
            continue
        while width_of(word) > width:
            if line:
                lines.append(line)
                line = ""
            cut = _cut(word, width)
            lines.append(word[:cut])
            word = word[cut:]
        joined = f"{line} {word}" if line else word
        if width_of(joined) <= width:
            line = joined
        else:
            lines.append(line)
            line = word
    made = [*lines, line] if line or not lines else lines
    return [line.replace("№\u00a0", "№ ") for line in made]


def _cut(word: str, width: int) -> int:
    cut = min(width, len(word))
    while cut > 1 and width_of(word[:cut]) > width:
        cut -= 1
    return cut


def pairs(rows: Iterable[tuple[str, str]], width: int, indent: str = "  ") -> list[str]:
    """Two aligned columns, the right one wrapped; a left word too long stands on a line of its own."""
    rows = list(rows)
    left = min(max((width_of(term) for term, _ in rows), default=0), width // 3)
    room = max(width - len(indent) - left - 2, 20)
    lines = []
    for term, words in rows:
        head, *tail = wrap(words, room)
        if width_of(term) > left:
            lines.append(indent + term)
            tail = [head, *tail]
        else:
            lines.append(f"{indent}{term}{' ' * (left - width_of(term))}  {head}".rstrip())
        lines += [f"{indent}{' ' * left}  {line}" for line in tail if line]
    return lines
