"""Long numbers made unreadable, so that what is shown can be shown to anyone (trust I11)."""

from __future__ import annotations

import re

_LONG_NUMBER = re.compile("[0-9]{6,}(?:-[0-9]{5})?")


def masked(text: str) -> str:
    """The text with every long number (a passport, a tax number) made unreadable, its length kept."""
    return _LONG_NUMBER.sub(lambda match: "•" * len(match[0]), text)
