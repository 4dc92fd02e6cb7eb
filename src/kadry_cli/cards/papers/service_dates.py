"""Points 14-16 of a card on a day: the three reduced dates, from its periods of work where it has any (I16-I18)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.calendar.methods import DAY, METHOD_WORDS
from kadry_cli.core.diagnostics.catalogue import has_errors
from kadry_cli.core.language.dates import date_short
from kadry_cli.person.rules.service import counted_service
from kadry_cli.service.checks import check_periods
from kadry_cli.service.chosen import chosen_of
from kadry_cli.service.words import CIVIL, CONTINUOUS, GENERAL

if TYPE_CHECKING:
    from kadry_cli.core.checking.files import Ground
    from kadry_cli.person.records.card import Card


class ServiceDates(NamedTuple):
    """The reduced dates of general, continuous and civil service; None where a date does not follow.

    `as_of` is the day they are counted on; `method` the words of the method, "" for dates of the paper card.
    """

    general: date | None = None
    continuous: date | None = None
    civil: date | None = None
    as_of: date | None = None
    method: str = ""

    def printed(self) -> dict[str, str]:
        """The three dates as the form prints them, "" for one that is not there."""
        days = {"general": self.general, "continuous": self.continuous, "civil": self.civil}
        return {key: date_short(day) if day is not None else "" for key, day in days.items()}


NO_DATES = ServiceDates()


def service_dates(card: Card, ground: Ground, day: date) -> ServiceDates:
    """The reduced dates on a day by the method of the body; of who was dismissed, on the day after the dismissal.

    Dates typed from the paper card stand only where the card has no periods, and not before the day they are of.
    """
    if not card.work:
        return _typed(card, day)
    left = card.dismissal.date + DAY if card.dismissal is not None else day
    as_of = min(day, left)
    law = ground.law_on(as_of)
    if has_errors(check_periods(card.work, "", ("work",), law)):
        return NO_DATES
    method = chosen_of(ground.settings.service, as_of).method
    try:
        counted = list(counted_service(card, law, method))
    except OverflowError:
        return NO_DATES
    found = {one.kind: one.reduced_date for one in counted if one.stretches}
    return ServiceDates(found.get(GENERAL), found.get(CONTINUOUS), found.get(CIVIL), as_of, METHOD_WORDS[method])


def _typed(card: Card, day: date) -> ServiceDates:
    typed = card.reduced
    if typed is None or typed.as_of > day:
        return NO_DATES
    return ServiceDates(typed.general, typed.continuous, typed.civil, typed.as_of)
