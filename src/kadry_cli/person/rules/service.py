"""The kinds of service of a card on a day, as they follow from its periods of work (I16-I18, J1-J7).

Nothing is typed twice: a period that is still open ends with the dismissal, and one that begins or ends after the day
is taken as it was on the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.calendar.methods import DAY, Method
from kadry_cli.service.computing import computed
from kadry_cli.service.counting import Counted, count
from kadry_cli.service.items import Item, items_of
from kadry_cli.service.words import KINDS

if TYPE_CHECKING:
    from kadry_cli.core.decision import Decision
    from kadry_cli.core.law.lookup import LawOnDate
    from kadry_cli.person.records.card import Card
    from kadry_cli.service.chosen import Chosen
    from kadry_cli.service.records import WorkPeriod


def worked_on(card: Card, law: LawOnDate) -> Iterator[tuple[WorkPeriod, Item]]:
    """The periods of a card that had begun before the day of `law`, each as it stood on that day, beside its record."""
    for period, item in zip(card.work, items_of(card.work, law), strict=True):
        if item.start < law.day:
            yield period, _as_on(item, card, law.day)


def items_on(card: Card, law: LawOnDate) -> tuple[Item, ...]:
    """The same as the rules take them."""
    return tuple(item for _, item in worked_on(card, law))


def _as_on(item: Item, card: Card, day: date) -> Item:
    end = item.end if item.end is not None else card.left_after(item.start)
    cuts = tuple(cut._replace(end=min(cut.end, day - DAY)) for cut in item.cuts if cut.start < day)
    return item._replace(end=end if end is not None and end < day else None, cuts=cuts)


def service_of(card: Card, law: LawOnDate, chosen: Chosen) -> tuple[Decision[Counted], ...]:
    """A decision for each kind that the periods of a card count for, in the order of points 14-16.

    The periods must be sound (`service.checks` has found no error). OverflowError before the year 1.
    """
    return computed(items_on(card, law), chosen, law)


def counted_service(card: Card, law: LawOnDate, method: Method) -> Iterator[Counted]:
    """The same without the traces, for many cards at once."""
    items = items_on(card, law)
    for kind in KINDS:
        if any(kind in item.kinds for item in items):
            yield count(items, kind, law.day, method, law)
