"""The books of orders on their shelf: which files there are, in the order of years and parts, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.body.knowledge import knowledge_of
from kadry_cli.body.order_files import FOLDER
from kadry_cli.body.order_numbers import folded_index
from kadry_cli.body.orders import Order, OrdersBook, Series
from kadry_cli.core.finding import Finding
from kadry_cli.core.register.layout import FilePlace, walk
from kadry_cli.core.register.load import load_record
from kadry_cli.topics import topic

if TYPE_CHECKING:
    from kadry_cli.body.results import OrderResult


class Part(NamedTuple):
    """One file of the book of a year: its path, its number (the first file is 1), what it holds."""

    path: str
    year: int
    number: int
    book: OrdersBook


class Shelf(NamedTuple):
    """Books that could be read, and what is wrong with files; not `whole` where some could not be."""

    parts: tuple[Part, ...]
    findings: tuple[Finding, ...]
    whole: bool

    def orders(self) -> Iterator[tuple[Part, int, Order]]:
        """Every line of every book with its part and its place there."""
        for part in self.parts:
            for position, order in enumerate(part.book.orders):
                yield part, position, order

    def series(self) -> dict[str, list[tuple[Part, Series]]]:
        """The series of the books by folded index, each with the parts that describe it."""
        found: dict[str, list[tuple[Part, Series]]] = {}
        for part in self.parts:
            for series in part.book.series:
                found.setdefault(folded_index(series.index), []).append((part, series))
        return found


def book_places(root: Path, year: int | None = None) -> tuple[list[FilePlace], list[Finding]]:
    """The files of books, of one year or of all, and a finding for each file among them that is none."""
    manifest = topic("body")
    kinds = [(manifest, kind) for kind in manifest.records if kind.name == "orders"]
    places: list[FilePlace] = []
    strays: list[Finding] = []
    begins = f"{FOLDER}/{year if year is not None else ''}"
    for found in walk(root, kinds):
        if isinstance(found, FilePlace):
            if year is None or int(found.ids["year"]) == year:
                places.append(found)
        elif found.path in ("books", FOLDER) or found.path.startswith(begins):
            strays.append(found)
    return sorted(places, key=_order_of), strays


def _order_of(place: FilePlace) -> tuple[int, int]:
    return int(place.ids["year"]), int(place.ids.get("part", "1"))


def read_shelf(root: Path, year: int | None = None) -> Shelf:
    """The books of a year, or all of them."""
    places, strays = book_places(root, year)
    parts: list[Part] = []
    findings = list(strays)
    for place in places:
        loaded = load_record(root, place.path, OrdersBook)
        findings += loaded.findings
        if loaded.record is not None:
            parts.append(Part(place.path, *_order_of(place), loaded.record))
    return Shelf(tuple(parts), tuple(findings), len(parts) == len(places) and not strays)


def order_json(year: int, order: Order) -> OrderResult:
    """One line of a book for `--json`."""
    return {
        "year": year,
        "series": order.series,
        "number": order.number,
        "printed": order.printed(),
        "date": order.date.isoformat() if order.date else None,
        "kind": order.kind,
        "signer": order.signer,
        "subject": order.subject,
        "void": order.void,
        "reason": order.reason,
        "visa": {"name": order.visa.name, "date": order.visa.date.isoformat()} if order.visa is not None else None,
        "acquainted": [
            {"person": one.person, "how": one.how, "date": one.date.isoformat()} for one in knowledge_of(order).people
        ],
    }
