"""The papers of a sitting by the words of the command line."""

from __future__ import annotations

from enum import StrEnum


class PaperWord(StrEnum):
    """The papers of a sitting, as a choice on the command line."""

    PROTOCOL = "протокол"
    EXTRACT = "витяг"
    OPINION = "власна-думка"
    BALLOT = "бюлетень"
    COUNTING = "лічильна-група"
