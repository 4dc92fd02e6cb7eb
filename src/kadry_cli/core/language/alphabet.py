"""The letters and marks of written Ukrainian that the other modules of this room share."""

from __future__ import annotations

UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
"""The 33 letters in the order of the alphabet, small."""

RUSSIAN_ONLY = "ёъыэ"
"""Letters of the Russian alphabet that Ukrainian does not have, small."""

APOSTROPHES = "'’ʼ"
"""The three accepted apostrophes: typewriter, printed, and the letter U+02BC; all compared equal."""

OTHER_APOSTROPHES = "`´‘‛′＇ˈ"
"""Signs typed in place of an apostrophe; in a name they are mistakes."""

OTHER_HYPHENS = "‐‑‒–—―−﹣－"
"""Signs typed in place of the hyphen of a double name; in a name they are mistakes."""

NO_BREAK_SPACE = "\u00a0"

HIDDEN_RANGES = "\u00ad\u061c\u115f\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
"""Signs that take no room on the page, as the inside of a regular expression's class."""
