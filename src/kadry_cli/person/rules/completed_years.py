"""Whole years between two days."""

from __future__ import annotations

from datetime import date


def completed_years(born: date, day: date) -> int:
    """How many years somebody born on `born` has completed on `day`; of 29 February on 1 March of a common year."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
