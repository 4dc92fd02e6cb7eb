"""What a taxpayer's number tells of its bearer: the day of birth and the sex (I5, H1).

The first five digits count the days from 31.12.1899, the ninth is odd for men. No act among the sources says so, so a
difference only warns.
"""

from __future__ import annotations

from datetime import date, timedelta

from kadry_cli.person.records.words import FEMALE, MALE

_BEFORE_THE_FIRST = date(1899, 12, 31)


def born_by(tax_number: str) -> date:
    """The day of birth in a number of ten digits."""
    return _BEFORE_THE_FIRST + timedelta(days=int(tax_number[:5]))


def sex_by(tax_number: str) -> str:
    """The sex in a number of ten digits, as the card writes it."""
    return MALE if int(tax_number[8]) % 2 else FEMALE
