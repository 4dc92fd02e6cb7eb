"""The years that a date of a record or of the command line may have: a mistyped one would outrun the calendar."""

from __future__ import annotations

EARLIEST_YEAR, LATEST_YEAR = 1800, 2999


def within_years(year: int) -> bool:
    """Whether a date may have that year: terms of months and years counted from it stay within the calendar."""
    return EARLIEST_YEAR <= year <= LATEST_YEAR
