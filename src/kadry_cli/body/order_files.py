"""The books of orders as they stand in the register, or as they shall stand after a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from kadry_cli.body.basis import check_basis, read_basis
from kadry_cli.body.order_checks import order_facts
from kadry_cli.body.orders import OrdersBook
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.report import FactIndex
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.load import parse_record

FOLDER = "books/orders"


def resolve_basis(
    text: str, today: date, root: Path, files: Mapping[str, bytes | None]
) -> tuple[str, tuple[Finding, ...]]:
    """The basis of a change as it is recorded, and what the books of its year say against it (O1, H10)."""
    basis = read_basis(text)
    facts = FactIndex()
    for path, book in books(root, basis.date.year if basis.date else 0, files):
        facts.add(order_facts(book, path))
    return basis.text, check_basis(basis, facts, today)


def books(root: Path, year: int, files: Mapping[str, bytes | None] | None = None) -> Iterator[tuple[str, OrdersBook]]:
    """The readable books of a year with their paths, part by part; `files` stand in the place of what is on disk."""
    files = files or {}
    for path in sorted(_paths(root, year) | {path for path in files if is_book_of(path, year)}):
        data = files[path] if path in files else read_bytes(root, path)[0]
        book = parse_record(data, path, OrdersBook).record if data is not None else None
        if book is not None:
            yield path, book


def _paths(root: Path, year: int) -> set[str]:
    folder = root / FOLDER
    found = (f"{FOLDER}/{path.name}" for path in folder.glob(f"{year}*.yaml")) if folder.is_dir() else ()
    return {path for path in found if is_book_of(path, year)}


def is_book_of(path: str, year: int) -> bool:
    """Whether a path is that of a part of the book of a year."""
    return path == f"{FOLDER}/{year}.yaml" or (path.startswith(f"{FOLDER}/{year}-") and path.endswith(".yaml"))
