"""The order that an act cites, in the books as they stood after it: whether it is there, and whose knowledge it proves
(L479: the signature of the head, the visa of the head of HR, the «ознайомлений(а)» of the worker)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kadry_cli.audit.verifying.standing import Contents
from kadry_cli.body.basis import Basis
from kadry_cli.body.knowledge import knowledge_of, order_of_basis, own_order
from kadry_cli.body.order_files import is_book_of
from kadry_cli.body.orders import Order, OrdersBook
from kadry_cli.trust.records.words import HEAD, HR_HEAD, WORKER
from kadry_cli.trust.rules.knowing import Known

BY_ORDER = "наказ"


class Ground(NamedTuple):
    """The ground of an act: whether it is an order of the body that a book should have and does not; what it proves."""

    missing: bool = False
    known: tuple[Known, ...] = ()


class Orders:
    """The grounds of acts, each cited order looked up once in one state of the books."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._found: dict[tuple[str, tuple[str, ...]], Ground] = {}

    def ground(self, basis: str, files: Mapping[str, str]) -> Ground:
        """What a basis says, by the books of a state."""
        read = own_order(basis)
        if read is None or read.date is None:
            return Ground()
        paths = [path for path in sorted(files) if is_book_of(path, read.date.year)]
        if not paths:
            # The body keeps no book of that year here: nothing can be looked up.
            return Ground()
        key = (read.text, tuple(files[path] for path in paths))
        if key not in self._found:
            self._found[key] = self._looked_up(read, {path: files[path] for path in paths})
        return self._found[key]

    def _looked_up(self, basis: Basis, files: Mapping[str, str]) -> Ground:
        books = [self._contents.record(blob, path, OrdersBook) for path, blob in files.items()]
        order = order_of_basis([book for book in books if book is not None], basis)
        if order is None:
            return Ground(missing=all(book is not None for book in books) and _is_kept(books, basis))
        return Ground(known=known_by(order))


def known_by(order: Order) -> tuple[Known, ...]:
    """Whose knowledge the line of an order proves: the three hands on one paper (L479)."""
    known = knowledge_of(order)
    found = [Known(HEAD, "", BY_ORDER)] if known.signer else []
    found += [Known(HR_HEAD, "", BY_ORDER)] if known.visaed_by else []
    return (*found, *(Known(WORKER, one.person, one.how) for one in known.people))


def _is_kept(books: list[OrdersBook], basis: Basis) -> bool:
    """Whether the book should have the number: it may begin in the middle of a year, and hold no such series."""
    from kadry_cli.body.order_numbers import folded_index, read_number

    number = read_number(basis.number)
    series = [one for book in books for one in book.series if number and folded_index(one.index) == number.series]
    return number is not None and any(one.first <= number.number for one in series)
