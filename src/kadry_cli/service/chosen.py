"""The method of counting in force on a day: the body's choice, or the usual one (J7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.calendar.methods import Method

if TYPE_CHECKING:
    from kadry_cli.core.records.settings import ServiceMethod


class Chosen(NamedTuple):
    """The method in force on a day and the act that chose it; "" for the usual one or one named on the command line."""

    method: Method
    order: str = ""


USUAL = Chosen(Method.CALENDAR)


def chosen_of(settings: Sequence[ServiceMethod], day: date) -> Chosen:
    """The body's method on a day by its settings."""
    begun = [one for one in settings if one.since <= day]
    if not begun:
        return USUAL
    last = max(begun, key=lambda one: one.since)
    return Chosen(Method(last.method), last.order.words())
