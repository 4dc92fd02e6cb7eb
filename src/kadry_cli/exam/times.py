"""Times of day as people type them and spreadsheet programs keep them."""

from __future__ import annotations

import re
from datetime import time
from fractions import Fraction

from kadry_cli.core.errors import UserError

MINUTES_A_DAY = 24 * 60

_TYPED = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?::[0-5][0-9])?")
_SHARE_OF_DAY = re.compile(r"0\.(?:[0-9]|[0-9]{3,20})")
_DAY_OF_A_BARE_TIME = re.compile(r"(?:1899-12-3[01]|1900-01-0[01]) ")
_SLIP = Fraction(1, 100)


def read_time(text: str) -> time | None:
    """The time in «10:05», «10.05», «9:05» or in a cell of a workbook; None for anything else.

    A workbook has a time as «10:05:00», behind its day nought, or as a share of a day (0.4375 is 10:30). Seconds are
    left out. Two digits behind «0.» are refused: nobody can tell a share from minutes then.
    """
    bare = _DAY_OF_A_BARE_TIME.sub("", text.strip(), count=1)
    if bare.startswith("0."):
        return _of_share(bare)
    typed = _TYPED.fullmatch(bare)
    return time(int(typed[1]), int(typed[2])) if typed else None


def _of_share(text: str) -> time | None:
    if not _SHARE_OF_DAY.fullmatch(text):
        return None
    exact = Fraction(text) * MINUTES_A_DAY
    minutes = round(exact)
    if abs(exact - minutes) > _SLIP or minutes >= MINUTES_A_DAY:
        return None
    return time(minutes // 60, minutes % 60)


def parse_time(text: str) -> time:
    """The same on the command line. UserError where the text is no time."""
    found = read_time(text)
    if found is None:
        raise UserError(f"«{text}» не схоже на час", "пишіть 10:05 або 10.05")
    return found


def minutes_of(clock: time) -> int:
    """The minutes since midnight."""
    return clock.hour * 60 + clock.minute


def span_words(begins: time | None, ends: time | None) -> str:
    """«з 10:00 до 10:55», «з 10:00», «до 10:55»; "" where nothing is known."""
    parts = (f"з {begins:%H:%M}" if begins else "", f"до {ends:%H:%M}" if ends else "")
    return " ".join(part for part in parts if part)
