"""Plural forms of nouns after whole numbers: 1 день, 2 дні, 5 днів, 21 день."""

from __future__ import annotations


def plural(number: int, one: str, few: str, many: str) -> str:
    """The form of a noun that goes with a whole number: `plural(22, "день", "дні", "днів")` is «дні».

    `one` goes with 1, 21, 31…, `few` with 2-4, 22-24…, `many` with the rest, 11-14 included.
    """
    rest = abs(number) % 100
    if 11 <= rest <= 14:
        return many
    last = rest % 10
    if last == 1:
        return one
    return few if 2 <= last <= 4 else many


def counted(number: int, one: str, few: str, many: str) -> str:
    """The number in figures with its noun: «5 днів»."""
    return f"{number} {plural(number, one, few, many)}"
