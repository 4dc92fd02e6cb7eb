"""Whose cards an order is a ground in: who must know of it (H10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from kadry_cli.body.knowledge import knowledge_of
from kadry_cli.body.order_numbers import OrderNumber, folded_index, read_number
from kadry_cli.body.orders import Order
from kadry_cli.core.checking.files import Ground, check_files
from kadry_cli.core.manifest import installed_kinds
from kadry_cli.core.records.report import Fact
from kadry_cli.core.register.layout import FilePlace, walk

CITED = "person.order"
"""The fact of an act that a card cites: key `<person>/<place>`, data (kind, number, date)."""

Cited = Mapping[tuple[str, date], tuple[str, ...]]
"""People by the key of the order's fact and its date."""


def citing_people(root: Path, ground: Ground) -> Cited:
    """The people of each order that a card of the register cites; every card is read."""
    kinds = [one for one in installed_kinds() if one[1].name == "card"]
    places = [one for one in walk(root, kinds) if isinstance(one, FilePlace)]
    return cited(fact for report in check_files(places, ground) for fact in report.facts if fact.kind == CITED)


def cited(facts: Iterable[Fact]) -> Cited:
    """The people of each order out of the facts of cards."""
    found: dict[tuple[str, date], dict[str, None]] = {}
    for fact in facts:
        _, printed, iso = fact.data
        number = read_number(printed)
        if number is not None:
            day = date.fromisoformat(iso)
            found.setdefault((number.key(day.year), day), {})[fact.key.partition("/")[0]] = None
    return {key: tuple(people) for key, people in found.items()}


def unacquainted(order: Order, people: Cited) -> tuple[str, ...]:
    """Those whose cards cite an order and of whom nothing says that they know of it."""
    if order.date is None or order.void:
        return ()
    key = OrderNumber(order.number, folded_index(order.series)).key(order.date.year)
    known = {one.person for one in knowledge_of(order).people}
    return tuple(person for person in people.get((key, order.date), ()) if person not in known)
