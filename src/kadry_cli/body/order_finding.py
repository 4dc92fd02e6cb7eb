"""The line of a book that a number typed by a user means."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from kadry_cli.body.order_numbers import OrderNumber, folded_index
from kadry_cli.body.order_shelf import Part, read_shelf
from kadry_cli.body.orders import Order
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.errors import UserError


class Line(NamedTuple):
    """An order with the file and the place where it stands."""

    part: Part
    position: int
    order: Order


def line_of_book(root: Path, year: int | None, number: OrderNumber) -> Line:
    """The order of a number; a number without an index means one with an index too, where only one has it.

    RefusedError where the books of the year, or of all years, cannot all be read. UserError for a number that is not
    there, stands in several years or series, or is void.
    """
    shelf = read_shelf(root, year)
    if not shelf.whole:
        raise RefusedError(shelf.findings)
    every = [Line(*found) for found in shelf.orders() if found[2].number == number.number]
    exact = [one for one in every if folded_index(one.order.series) == number.series]
    found = exact or ([] if number.series else every)
    if not found:
        raise UserError(f"№ {number.printed()} у книзі немає", "що записано, покаже kadry order list")
    if len(found) > 1:
        listed = ", ".join(f"№ {one.order.printed()} за {one.part.year} рік" for one in found)
        raise UserError(f"№ {number.printed()} – таких записів кілька: {listed}", "уточніть номер або додайте --year")
    if found[0].order.void:
        raise UserError(f"№ {found[0].order.printed()} анульовано: документа немає", "перевірте номер")
    return found[0]
