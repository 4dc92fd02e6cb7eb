"""The day of Easter in the Eastern church, as Ukraine keeps it, and what follows from it."""

from __future__ import annotations

from datetime import date, timedelta

TRINITY = 49
"""Days from Easter to Trinity."""


def easter(year: int) -> date:
    """The date of Easter by the Julian reckoning, in the Gregorian calendar (J. Meeus, Astronomical Algorithms, ch. 8).

    Exact in integers for every year of the Gregorian calendar.
    """
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    century = year // 100
    # What the Julian calendar lags behind: 13 days from 1900 to 2099.
    return date(year, month, day + 1) + timedelta(days=century - century // 4 - 2)
