"""An exact share or mean as it is printed: rounded half up, with a decimal comma."""

from __future__ import annotations

from fractions import Fraction


def decimal_words(value: Fraction, places: int = 2) -> str:
    """«3,67» of 11/3: a number from zero up, rounded half up to so many places."""
    rounded = int(value * 10**places + Fraction(1, 2))
    whole, rest = divmod(rounded, 10**places)
    return f"{whole},{rest:0{places}}" if places else str(whole)


def percent_words(part: int, whole: int) -> str:
    """«33,3 %»: a part of a whole in per cent; «–» of nothing."""
    return f"{decimal_words(Fraction(part * 100, whole), 1)} %" if whole else "–"
