"""Points 14-16 as the form prints them: the three reduced dates of a card on a day (I16-I18)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kadry_cli.person.records.card import Card


class ServiceDates(NamedTuple):
    """The reduced dates of general, continuous and civil service; None where a date does not follow."""

    general: date | None = None
    continuous: date | None = None
    civil: date | None = None


def service_dates(card: Card, day: date) -> ServiceDates:
    """The reduced dates as the card has them from its paper copy, counted not later than the day."""
    if card.reduced is None or card.reduced.as_of > day:
        return ServiceDates()
    return ServiceDates(card.reduced.general, card.reduced.continuous, card.reduced.civil)
