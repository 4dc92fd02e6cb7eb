"""Whose record a file of the register is."""

from __future__ import annotations

PEOPLE = "people/"


def person_of(path: str) -> str:
    """The id of the person that a file is about; "" for none."""
    return path[len(PEOPLE) :].partition("/")[0] if path.startswith(PEOPLE) else ""
