"""Changes without a ground, made outside kadry, or by an order that the book of orders of that state does not have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from pydantic import ValidationError

from kadry_cli.audit.reports.history import ReadHistory
from kadry_cli.audit.reports.line import Options, ReportLine
from kadry_cli.audit.view import OUTSIDE
from kadry_cli.body.basis import Basis, read_basis
from kadry_cli.body.order_checks import begins_after, order_facts
from kadry_cli.body.order_files import FOLDER
from kadry_cli.body.order_numbers import ORDERS_YEAR, booked_order, keeps_book, read_number
from kadry_cli.body.orders import OrdersBook
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import BASIS, COMMAND, Commit
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import FactIndex

NO_BASIS = "підставу не вказано"


def report(history: ReadHistory, options: Options) -> Iterator[ReportLine]:
    """Each change of a record by an act whose ground says nothing, or names an order nobody can find (A3, O1)."""
    books = _Books(history)
    for commit, steps in groupby(history.steps, key=lambda step: step.commit):
        said = "; ".join(_wrong(commit, books))
        for step in steps if said else ():
            for change in history.told(step, reveal=options.reveal):
                yield ReportLine(change, said)


class _Books:
    """The books of orders as they stood after each act; books that did not change are read once."""

    def __init__(self, history: ReadHistory) -> None:
        self._history = history
        self._known: dict[str, tuple[FactIndex, bool]] = {}

    def after(self, commit: Commit) -> tuple[FactIndex, bool]:
        """The facts of the orders in the books, and whether every book could be read."""
        tree = self._history.folder_id(commit, FOLDER)
        found = self._known.get(tree)
        if found is None:
            found = self._known[tree] = self._read(commit)
        return found

    def _read(self, commit: Commit) -> tuple[FactIndex, bool]:
        facts, whole = FactIndex(), True
        for name in self._history.names_in(commit, FOLDER):
            path = f"{FOLDER}/{name}"
            value = self._history.at(commit, path)
            try:
                book = OrdersBook.model_validate(value)
            except ValidationError:
                whole = False
                continue
            facts.add(order_facts(book, path))
        return facts, whole


def _wrong(commit: Commit, books: _Books) -> Iterator[str]:
    basis = commit.first(BASIS)
    if not commit.first(COMMAND):
        yield OUTSIDE
    if not basis:
        yield NO_BASIS
        return
    try:
        read = read_basis(basis)
    except UserError as error:
        yield f"підставу не прочитати: {error.message}"
        return
    yield from _not_booked(read, books, commit)


def _not_booked(basis: Basis, books: _Books, commit: Commit) -> Iterator[str]:
    """What the books say of an order; another body's act, and a number of the paper book, are not looked for there."""
    number = read_number(basis.number) if basis.kind else None
    if number is None or basis.date is None or basis.issuer:
        return
    facts, whole = books.after(commit)
    booked = booked_order(facts, number, basis.date)
    if booked is None:
        if not whole:
            yield "книги наказів, як вони тоді стояли, не прочитати"
        elif keeps_book(facts, basis.date.year):
            if not begins_after(facts, number, basis.date.year):
                yield f"у книзі за {basis.date.year} рік такого акта не було"
        elif any(True for _ in facts.of(ORDERS_YEAR)):
            yield f"книги за {basis.date.year} рік у реєстрі не було: звірте з паперовою"
    elif booked.void:
        yield "цей номер у книзі анульовано"
    elif booked.date not in ("", basis.date.isoformat()):
        yield f"у книзі під цим номером інша дата: {date_short(date.fromisoformat(booked.date))}"
