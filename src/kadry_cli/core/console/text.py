"""Text that is safe and fits: visible escapes, masked numbers, widths and wrapping (trust D4, I11)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_WIDTH = 100

# C0, DEL and C1; soft hyphen; Arabic letter mark and fillers; zero-width and bidirectional marks; line
# separators; invisible operators; byte order mark; interlinear marks; tags; halves of a surrogate pair.
UNSAFE = (
    "\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\ud800-\udfff"
)
_UNSAFE = re.compile(f"[{UNSAFE}]")
_AFTER_NUMBER_SIGN = re.compile("№ (?=[^ ])")
_BEYOND_PLAIN = re.compile("[^\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2bff]")


def show(text: str) -> str:
    """The text with every control, zero-width and bidirectional character made visible.

    Escape becomes «␛» and the other C0 controls their control pictures; the rest reads `\\u{202e}`.
    """
    return _UNSAFE.sub(_visible, text) if _UNSAFE.search(text) else text


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"\\u{{{code:x}}}"


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
