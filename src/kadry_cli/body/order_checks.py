"""Checks of the book of orders: each line by itself, then the numbers of a year over all parts of its book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from kadry_cli.body.order_knowledge_checks import knowledge_findings
from kadry_cli.body.order_numbers import (
    ACQUAINTED,
    ORDER,
    ORDERS_YEAR,
    OrderNumber,
    booked_order,
    folded_index,
    keeps_book,
    read_number,
)
from kadry_cli.body.orders import Order, OrdersBook, Series
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.dated import on_date
from kadry_cli.core.records.numbered import BookCodes, BookLine, book_lines, number_findings
from kadry_cli.core.records.report import Fact, FactIndex, RecordPlace, RecordReport

SERIES = "body.orders-series"
"""The fact of a series in one part of a book: key `<year>/<index or ->`, data (first number)."""

REQUIRED = ("date", "kind", "signer", "subject")
"""What a line that is not void must say (O1)."""

CODES = BookCodes("KD231", "KD232", "KD233")


def check_orders(book: OrdersBook, place: RecordPlace) -> RecordReport:
    """Findings over one file of a book, and its facts.

    The year is that of the path, so a slip in `year:` is one finding. Sources: O1; H8 and B25 as read (a book may
    begin at a number and holds «анульовано» lines).
    """
    path, year = place.path, place.ids["year"]
    findings: list[Finding] = []
    if str(book.year) != year:
        findings.append(Finding("KD221", path, ("year",), {"id": book.year, "expected": year}))
    known: dict[str, Series] = {}
    for position, series in enumerate(book.series):
        if known.setdefault(folded_index(series.index), series) is not series:
            loc = _series_loc(series, position)
            findings.append(Finding("KD230", path, loc, {"series": _series_words(series.index)}))
    for position, order in enumerate(book.orders):
        loc = ("orders", position)
        findings += _numbering(order, known.get(folded_index(order.series)), path, loc)
        findings += _contents(order, path, loc)
        findings += _act(order, place, loc)
        findings += knowledge_findings(order, path, loc)
    return RecordReport(tuple(findings), tuple(order_facts(book, path)))


def order_facts(book: OrdersBook, path: str) -> Iterator[Fact]:
    """The facts `body.orders-year`, `body.orders-series`, `body.order`, `body.acquainted` of a file of a book, of the
    path's year."""
    year = path.rpartition("/")[2][:4]
    yield Fact(ORDERS_YEAR, year, path, ("year",))
    for position, series in enumerate(book.series):
        key = OrderNumber(1, folded_index(series.index)).key(year).rpartition("/")[0]
        yield Fact(SERIES, key, path, _series_loc(series, position), (str(series.first),))
    for position, order in enumerate(book.orders):
        key = OrderNumber(order.number, folded_index(order.series)).key(year)
        day = order.date.isoformat() if order.date else ""
        data = (day, order.kind or "", "так" if order.void else "ні", order.printed())
        yield Fact(ORDER, key, path, ("orders", position, "number"), data)
        for at, one in enumerate(order.acquainted):
            yield Fact(ACQUAINTED, one.person, path, ("orders", position, "acquainted", at, "person"), (key,))


def _series_loc(series: Series, position: int) -> Loc:
    return ("series", position, "index" if series.index else "title")


def _series_words(index: str | None) -> str:
    return f"«{index}»" if index else "без індексу"


def _numbering(order: Order, series: Series | None, path: str, loc: Loc) -> Iterator[Finding]:
    if series is None:
        place: Loc = (*loc, "series" if order.series else "number")
        yield Finding("KD236", path, place, {"series": _series_words(order.series)})
    elif order.number < series.first:
        yield Finding("KD235", path, (*loc, "number"), {"number": order.printed(), "first": series.first})


def _contents(order: Order, path: str, loc: Loc) -> Iterator[Finding]:
    """A line has date, kind, signer and subject, or is void and says why."""
    place: Loc = (*loc, "number")
    missing = [f"«{key}»" for key in REQUIRED if getattr(order, key) is None]
    if missing and not order.void:
        yield Finding("KD237", path, place, {"number": order.printed(), "missing": ", ".join(missing)})
    if order.void and order.reason is None:
        yield Finding("KD238", path, place, {"number": order.printed()})


def _act(order: Order, place: RecordPlace, loc: Loc) -> Iterator[Finding]:
    """The date lies in the book's year; the kind is that of the head's acts on this date."""
    if order.date is None:
        return
    if str(order.date.year) != place.ids["year"]:
        yield Finding("KD234", place.path, (*loc, "date"), {"given": order.date.year, "year": place.ids["year"]})
    usual = on_date(place.settings.head_acts, order.date)
    if usual is not None and order.kind is not None and order.kind != usual.kind:
        yield Finding("KD239", place.path, (*loc, "kind"), {"kind": order.kind, "usual": usual.kind})


def check_order_books(facts: FactIndex) -> Iterable[Finding]:
    """Over all parts of a year's book the numbers of a series are given once, without gaps, in the order of dates."""
    orders = tuple(facts.of(ORDER))
    return number_findings(CODES, orders, book_lines(orders), partial(facts.find, SERIES), _line)


def _line(fact: Fact) -> BookLine:
    day, _, void, printed = fact.data
    return BookLine(printed, day, void == "так")


def begins_after(facts: FactIndex, number: OrderNumber, year: int) -> bool:
    """Whether the register's book of a year begins its series after a number: that order stands in the paper book."""
    series = _series_of(facts, number, year)
    return bool(series) and number.number < min(int(one.data[0]) for one in series)


def _series_of(facts: FactIndex, number: OrderNumber, year: int) -> Sequence[Fact]:
    return facts.find(SERIES, OrderNumber(1, number.series).key(year).rpartition("/")[0])


class CitedCodes(NamedTuple):
    """The codes of a topic for an act that its records cite: not in the book, void there, under another date."""

    missing: str
    void: str
    other_date: str


def cited_findings(facts: FactIndex, kind: str, codes: CitedCodes) -> Iterator[Finding]:
    """Acts that records cite, against the book of their year; facts of `kind` hold kind, number and date of an act.

    A register that keeps no book of that year, or begins it after that number, proves nothing against the act.
    """
    for fact in facts.of(kind):
        word, printed, iso = fact.data
        day = date.fromisoformat(iso)
        number = read_number(printed)
        if not keeps_book(facts, day.year) or (number is not None and begins_after(facts, number, day.year)):
            continue
        booked = booked_order(facts, number, day) if number else None
        values = {"kind": word, "number": printed, "date": date_short(day), "year": day.year}
        if booked is None:
            yield Finding(codes.missing, fact.path, fact.loc, values)
        elif booked.void:
            yield Finding(codes.void, fact.path, fact.loc, values, related=((booked.path, booked.loc),))
        elif booked.date not in ("", iso):
            values["other"] = date_short(date.fromisoformat(booked.date))
            yield Finding(codes.other_date, fact.path, fact.loc, values, related=((booked.path, booked.loc),))
