"""The seven cases of Ukrainian, by the English names that records, commands and JSON use."""

from __future__ import annotations

from enum import StrEnum


class Case(StrEnum):
    """A grammatical case; `order` of the members is the order of school grammars and of every table."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    LOCATIVE = "locative"
    VOCATIVE = "vocative"


CASE_WORDS = {
    Case.NOMINATIVE: "називний",
    Case.GENITIVE: "родовий",
    Case.DATIVE: "давальний",
    Case.ACCUSATIVE: "знахідний",
    Case.INSTRUMENTAL: "орудний",
    Case.LOCATIVE: "місцевий",
    Case.VOCATIVE: "кличний",
}
"""What each case is called on the screen."""
