"""A length of time in years, months and days: its arithmetic, its form on the screen, and its reading."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from kadry_cli.core.language.plurals import counted

MONTH_DAYS = 30
YEAR_MONTHS = 12

_PART = re.compile(r"([0-9]{1,6})\s*([^\W\d_]+)\.?[\s,]*")
_UNITS = (
    frozenset({"y", "р", "рік", "роки", "року", "років"}),
    frozenset({"m", "м", "міс", "місяць", "місяці", "місяця", "місяців"}),
    frozenset({"d", "д", "дн", "день", "дні", "дня", "днів"}),
)


class NotASpanError(ValueError):
    """A text that is no length of time; the words say why, in Ukrainian."""


class Span(NamedTuple):
    """Years, months and days, none negative; not brought to a normal form: 30 days may stay 30 days.

    `+` adds component by component; `carried` is the only place where days become months.
    """

    years: int = 0
    months: int = 0
    days: int = 0

    def __add__(self, other: object) -> Span:
        if not isinstance(other, Span):
            return NotImplemented
        return Span(self.years + other.years, self.months + other.months, self.days + other.days)

    def carried(self) -> Span:
        """30 days as a month, 12 months as a year."""
        months, days = divmod(self.days, MONTH_DAYS)
        years, months = divmod(self.months + months, YEAR_MONTHS)
        return Span(self.years + years, months, days)

    def times(self, coefficient: Fraction) -> Span:
        """The length taken `coefficient` times, carried.

        A part of a year becomes months, a part of a month days of thirty, a part of a day is dropped once, at the end.
        """
        years = self.years * coefficient
        months = self.months * coefficient + (years - int(years)) * YEAR_MONTHS
        days = self.days * coefficient + (months - int(months)) * MONTH_DAYS
        return Span(int(years), int(months), int(days)).carried()

    def all_months(self) -> int:
        """The years and the months, in months."""
        return self.years * YEAR_MONTHS + self.months

    def short(self) -> str:
        """The form of the card: «20 р. 3 міс. 9 дн.», all three parts always."""
        return f"{self.years} р. {self.months} міс. {self.days} дн."

    def words(self) -> str:
        """In a sentence, without empty parts: «20 років 3 місяці 9 днів», «0 днів»."""
        parts = [
            counted(self.years, "рік", "роки", "років") if self.years else "",
            counted(self.months, "місяць", "місяці", "місяців") if self.months else "",
            counted(self.days, "день", "дні", "днів") if self.days else "",
        ]
        return " ".join(filter(None, parts)) or "0 днів"


def read_span(text: str) -> Span:
    """The length in `20y3m9d`, «20 р. 3 міс. 9 дн.» or «20 років 3 місяці»: parts in this order, each at most once.

    NotASpanError for anything else.
    """
    found: dict[int, int] = {}
    rest = text.strip()
    while rest:
        part = _PART.match(rest)
        unit = _unit(part[2]) if part else None
        if part is None or unit is None:
            raise NotASpanError(f"«{text}» не схоже на тривалість: пишіть 20y3m9d або «20 р. 3 міс. 9 дн.»")
        if found and unit <= max(found):
            raise NotASpanError(f"«{text}»: спершу роки, тоді місяці, тоді дні, кожне один раз")
        found[unit] = int(part[1])
        rest = rest[part.end() :]
    if not found:
        raise NotASpanError("тривалість порожня: пишіть 20y3m9d або «20 р. 3 міс. 9 дн.»")
    return Span(found.get(0, 0), found.get(1, 0), found.get(2, 0))


def _unit(word: str) -> int | None:
    return next((number for number, words in enumerate(_UNITS) if word.lower() in words), None)
