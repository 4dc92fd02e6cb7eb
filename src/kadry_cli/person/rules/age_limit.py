"""The age limit of service: when somebody reaches it, until when service was prolonged (K9, L446)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.core.calendar.months import shifted_or_last
from kadry_cli.core.calendar.span import YEAR_MONTHS
from kadry_cli.core.law.lookup import LawOnDate, Norm
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.words import MALE

NORM = "card.age_limit"


class AgeLimit(NamedTuple):
    """The age of the law, the day it is reached and the last day of the latest extension; None where not known."""

    norm: Norm
    years: int | None
    reached: date | None
    extended_until: date | None

    @property
    def serves_until(self) -> date | None:
        """The day after which service needs an extension: the limit, or the end of the last extension beyond it."""
        if self.reached is None:
            return None
        return max(self.reached, self.extended_until) if self.extended_until is not None else self.reached


def age_limit(card: Card, law: LawOnDate) -> AgeLimit:
    """The age limit of the person of a card by the law of a day; the extensions are section II of the card."""
    extended = max((one.until for one in card.extensions), default=None)
    return limit_of(card.birth.date, card.sex, extended, law)


def limit_of(born: date, sex: str, extended: date | None, law: LawOnDate) -> AgeLimit:
    """The same of plain values; somebody born on 29 February reaches it on 28 February of a common year.

    Source: закон 3723-XII, стаття 23; закон 889-VIII, стаття 83.
    """
    norm = law.norm(NORM)
    if norm.value is None:
        return AgeLimit(norm, None, None, extended)
    years = norm.value["men" if sex == MALE else "women"]
    return AgeLimit(norm, years, shifted_or_last(born, years * YEAR_MONTHS), extended)
