"""What is shown can be shown to anyone and commands nothing: long numbers masked, escapes visible (trust I11, D4)."""

from __future__ import annotations

import re

# C0, DEL and C1; soft hyphen; Arabic letter mark and fillers; zero-width and bidirectional marks; line
# separators; invisible operators; byte order mark; interlinear marks; tags; halves of a surrogate pair.
UNSAFE = (
    "\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\ud800-\udfff"
)
_UNSAFE = re.compile(f"[{UNSAFE}]")
_LONG_NUMBER = re.compile("[0-9]{6,}(?:-[0-9]{5})?")


def masked(text: str) -> str:
    """The text with every long number (a passport, a tax number) made unreadable, its length kept."""
    return _LONG_NUMBER.sub(lambda match: "•" * len(match[0]), text)


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
