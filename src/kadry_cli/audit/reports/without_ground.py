"""Changes without a ground, made outside kadry, or by an order that the book of orders of that state does not have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from pydantic import ValidationError

from kadry_cli.audit.reports.history import ReadHistory
from kadry_cli.audit.reports.line import Options, ReportLine
from kadry_cli.audit.view import OUTSIDE
from kadry_cli.body.basis import Basis, read_basis
from kadry_cli.body.order_checks import begins_after, order_facts
from kadry_cli.body.order_files import FOLDER
from kadry_cli.body.order_numbers import booked_order, keeps_book, read_number
from kadry_cli.body.orders import OrdersBook
from kadry_cli.core.errors import UserError
from kadry_cli.core.git.commits import BASIS, COMMAND, Commit
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.report import Fact, FactIndex

NO_BASIS = "підставу не вказано"


def report(history: ReadHistory, options: Options) -> Iterator[ReportLine]:
    """Each change of a record by an act whose ground says nothing, or names an order nobody can find (A3, O1)."""
    books = _Books(history)
    for commit, steps in groupby(history.steps, key=lambda step: step.commit):
        said = "; ".join(_wrong(commit, books))
        for step in steps if said else ():
            for change in history.told(step, reveal=options.reveal):
                yield ReportLine(change, said)


class _Shelf(NamedTuple):
    """The facts of the orders in the books of a year; whether every book, and any book, of any year could be read."""

    facts: FactIndex
    whole: bool
    any: bool


class _Books:
    """The books of orders as they stood after each act; each state of a book is read once."""

    def __init__(self, history: ReadHistory) -> None:
        self._history = history
        self._known: dict[tuple[str, int], _Shelf] = {}
        self._facts: dict[tuple[str, str], tuple[Fact, ...]] = {}

    def after(self, commit: Commit, year: int) -> _Shelf:
        """The books of a year after an act."""
        key = self._history.folder_id(commit, FOLDER), year
        if key not in self._known:
            self._known[key] = self._shelf(commit, year)
        return self._known[key]

    def _shelf(self, commit: Commit, year: int) -> _Shelf:
        files = self._history.files_in(commit, FOLDER)
        books = {name: self._book(commit, f"{FOLDER}/{name}", blob) for name, blob in files.items()}
        facts = FactIndex()
        for name, found in books.items():
            if name[:4] == str(year):
                facts.add(found or ())
        read = [found is not None for found in books.values()]
        return _Shelf(facts, all(read), any(read))

    def _book(self, commit: Commit, path: str, blob: str) -> tuple[Fact, ...] | None:
        """The facts of one book; None where it cannot be read: that is told of the oldest act that has it."""
        if (path, blob) not in self._facts:
            try:
                book = OrdersBook.model_validate(self._history.at(commit, path))
            except ValidationError:
                return None
            self._facts[path, blob] = tuple(order_facts(book, path))
        return self._facts[path, blob]


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
    facts, whole, keeps_any = books.after(commit, basis.date.year)
    booked = booked_order(facts, number, basis.date)
    if booked is None:
        if not whole:
            yield "книги наказів, як вони тоді стояли, не прочитати"
        elif keeps_book(facts, basis.date.year):
            if not begins_after(facts, number, basis.date.year):
                yield f"у книзі за {basis.date.year} рік такого акта не було"
        elif keeps_any:
            yield f"книги за {basis.date.year} рік у реєстрі не було: звірте з паперовою"
    elif booked.void:
        yield "цей номер у книзі анульовано"
    elif booked.date not in ("", basis.date.isoformat()):
        yield f"у книзі під цим номером інша дата: {date_short(date.fromisoformat(booked.date))}"
