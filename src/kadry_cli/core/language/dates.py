"""Dates as papers write them (papers 0.2): in figures, in words, and as the card П-2ДС has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kadry_cli.core.language.ordinals import ordinal

if TYPE_CHECKING:
    from datetime import date

    from kadry_cli.core.language.cases import Case

MONTHS_GENITIVE = (
    "січня", "лютого", "березня", "квітня", "травня", "червня",
    "липня", "серпня", "вересня", "жовтня", "листопада", "грудня",
)  # fmt: skip


def date_short(day: date) -> str:
    """The date of a requisite and of the card's entries: «15.06.2009» (papers 0.2; digest L548)."""
    return f"{day.day:02d}.{day.month:02d}.{day.year:04d}"


def date_card(day: date) -> str:
    """The date with the month as a word, for points 2, 12, 13а of the card: «05 червня 2009», the day of two figures
    (L498, L522, L526)."""
    return f"{day.day:02d} {MONTHS_GENITIVE[day.month - 1]} {day.year}"


def date_words(day: date) -> str:
    """The date in running text: «15 червня 2009 року» (papers 0.2)."""
    return f"{day.day} {MONTHS_GENITIVE[day.month - 1]} {day.year} року"


def date_spelled(day: date, case: Case = "nominative") -> str:
    """The date without a figure, as acts with a signature on each page write it: «п’ятнадцяте червня дві тисячі
    дев’ятого року»; in the genitive «п’ятнадцятого червня …»."""
    of_the_year = ordinal(day.year, "m", "genitive")
    return f"{ordinal(day.day, 'n', case)} {MONTHS_GENITIVE[day.month - 1]} {of_the_year} року"
