"""Who knows of an order, and what the audit asks of the books: pure functions over values (H10; digest L479).

Three hands on one paper are the knowledge that a change of records needs: the signature of the head, the visa of the
head of the personnel service, the employee's «ознайомлений(а)» or the act of refusal (papers 6.1, 6.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kadry_cli.body.basis import Basis, read_basis
from kadry_cli.body.order_numbers import folded_index, read_number
from kadry_cli.body.orders import Acquaintance, Order, OrdersBook, Refusal
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.dates import date_short

SIGNED, REFUSED = "ознайомлення", "акт про відмову"

LEAST_WITNESSES, MOST_WITNESSES = 2, 3
"""So many people make the act of refusal, by custom and not by a norm (papers 6.2)."""


class PersonKnows(NamedTuple):
    """Somebody who knows of an order: by a signature of one's own, or by an act of refusal; from which day."""

    person: str
    how: str
    date: date


class OrderKnowledge(NamedTuple):
    """The three hands of an order; names are "" and days None where nothing is recorded."""

    signer: str = ""
    signed: date | None = None
    visaed_by: str = ""
    visaed: date | None = None
    people: tuple[PersonKnows, ...] = ()

    def knows(self, person: str) -> PersonKnows | None:
        """How and since when somebody knows of the order; None where nothing says so."""
        return next((one for one in self.people if one.person == person), None)


NOBODY = OrderKnowledge()


def knowledge_of(order: Order) -> OrderKnowledge:
    """Who signed and visaed an order and who was acquainted with it (L479). Nobody knows of a void number.

    Of somebody named twice the earlier day counts.
    """
    if order.void:
        return NOBODY
    visa = order.visa
    people: dict[str, PersonKnows] = {}
    for one in order.acquainted:
        found = _knows(one)
        if found is not None and (one.person not in people or found.date < people[one.person].date):
            people[one.person] = found
    return OrderKnowledge(
        order.signer or "",
        order.date if order.signer else None,
        visa.name if visa is not None else "",
        visa.date if visa is not None else None,
        tuple(people.values()),
    )


def _knows(one: Acquaintance) -> PersonKnows | None:
    if one.void:
        return None
    if one.date is not None:
        return PersonKnows(one.person, SIGNED, one.date)
    return PersonKnows(one.person, REFUSED, one.refused.date) if one.refused is not None else None


def refusal_words(refused: Refusal) -> str:
    """«акт від 22.06.2009 № 1»."""
    return f"акт від {date_short(refused.date)} № {refused.number}"


def own_order(basis: str) -> Basis | None:
    """The order of this body that a ground cites; None for another document, another body's act, and what no ground
    says."""
    try:
        read = read_basis(basis)
    except UserError:
        return None
    return read if read.kind and read.date is not None and not read.issuer else None


def order_of_basis(books: Sequence[OrdersBook], basis: Basis) -> Order | None:
    """The order that a basis cites, in the books given: by number, series and date; None where none of them has it.

    A void number is no order. A basis that is no order of a head finds nothing. It goes over the lines of the year,
    some 40 µs for a full file: who asks for every act of a long history keeps the answers by the text of the basis.
    """
    day, number = basis.date, read_number(basis.number) if basis.kind else None
    if day is None or number is None:
        return None
    for book in books:
        if book.year == day.year:
            for order in book.orders:
                if (
                    order.number == number.number
                    and order.date == day
                    and not order.void
                    and folded_index(order.series) == number.series
                ):
                    return order
    return None
