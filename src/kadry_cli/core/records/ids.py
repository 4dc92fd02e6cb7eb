"""Ids of records: they name files and folders on every platform and go to git as paths (trust G4)."""

from __future__ import annotations

import re

from kadry_cli.core.records.years import EARLIEST_YEAR, LATEST_YEAR, within_years

SHORTEST, LONGEST = 2, 64

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR = re.compile(r"[0-9]{4}")
_PART = re.compile(r"[0-9]{2}")
_FORBIDDEN = re.compile(r"[^a-z0-9-]")
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789")]
)


def id_problem(text: str) -> str | None:
    """Why `text` cannot be an id, as a Ukrainian clause without the text itself; None where it can (G4).

    An id is lower-case Latin letters and digits in groups joined by single hyphens, 2 to 64 characters,
    and not a device name of Windows, with or without an extension.
    """
    # The common case first: a sheet of 100,000 candidates asks for each of them.
    if SHORTEST <= len(text) <= LONGEST and _ID.fullmatch(text) and text not in _RESERVED:
        return None
    if text.partition(".")[0].rstrip(" ").casefold() in _RESERVED:
        return "таке ім’я у Windows зайняте пристроєм"
    if len(text) < SHORTEST:
        return f"він коротший за {SHORTEST} знаки"
    if len(text) > LONGEST:
        return f"він довший за {LONGEST} знаки"
    if ".." in text or "/" in text or "\\" in text:
        return "він веде до іншої папки"
    if _FORBIDDEN.search(text):
        return "дозволено лише малі латинські літери, цифри та дефіс"
    return "дефіс не може стояти на початку, в кінці чи двічі поспіль"


def year_problem(text: str) -> str | None:
    """Why `text` cannot be a year in a path: four digits within the years of dates are needed; None where it can."""
    if not _YEAR.fullmatch(text):
        return "рік записують чотирма цифрами"
    return None if within_years(int(text)) else f"рік буває від {EARLIEST_YEAR} до {LATEST_YEAR}"


def part_problem(text: str) -> str | None:
    """Why `text` cannot be the number of a part of a book: two digits are needed; None where it can."""
    return None if _PART.fullmatch(text) else "номер частини записують двома цифрами"
