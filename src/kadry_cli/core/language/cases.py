"""The seven cases of Ukrainian, by the English names that records, commands and JSON use."""

from __future__ import annotations

from typing import Literal

Case = Literal["nominative", "genitive", "dative", "accusative", "instrumental", "locative", "vocative"]

CASES: tuple[Case, ...] = (
    "nominative",
    "genitive",
    "dative",
    "accusative",
    "instrumental",
    "locative",
    "vocative",
)
"""In the order of school grammars and of every table."""

CASE_WORDS: dict[Case, str] = {
    "nominative": "називний",
    "genitive": "родовий",
    "dative": "давальний",
    "accusative": "знахідний",
    "instrumental": "орудний",
    "locative": "місцевий",
    "vocative": "кличний",
}
"""What each case is called on the screen."""
