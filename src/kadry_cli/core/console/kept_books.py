"""The next line of a book that is only ever added to: no gaps, parts of a year, a first number (H8, B25)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import Standing
from kadry_cli.core.console.editing import edited
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.base import Record, file_keys
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.editor import Insert
from kadry_cli.core.register.layout import read_bytes
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.record_edits import record_value

B = TypeVar("B", bound=Record)
L = TypeVar("L", bound=Record)
Reader = Callable[[str], bytes | None]


class BookKind(NamedTuple, Generic[B]):
    """A kind of book: its folder, its model, the key of its lines, what it is called («журналі»), how
    many lines fill a file (the strict reader takes 20,000 nodes).

    `through_years`: the numbers run on from year to year, and a file is a part of one book.
    """

    folder: str
    model: type[B]
    key: str
    called: str
    most: int
    through_years: bool = False


class Part(NamedTuple, Generic[B]):
    """One file of a book: its path, its year, what it holds."""

    path: str
    year: int
    book: B


class KeptBook(NamedTuple, Generic[B]):
    """The parts of one series of numbers in their order."""

    kind: BookKind[B]
    year: int
    parts: tuple[Part[B], ...]

    def lines(self) -> Iterator[Any]:
        """Every line in the order of the parts."""
        for part in self.parts:
            yield from getattr(part.book, self.kind.key)

    def next_number(self) -> int:
        """The number after the greatest one, or the first of the book."""
        first: int = dict(self.parts[0].book)["first"] if self.parts else 1
        numbers: list[int] = [first, *(line.number + 1 for line in self.lines())]
        return max(numbers)

    def number(self, wanted: int | None, option: str = "--number") -> int:
        """The number of the next line; `wanted` begins a book that is continued from paper, else it must be the free
        one. UserError otherwise, so that the numbers have no gap."""
        free = self.next_number()
        of_year = "" if self.kind.through_years else f" за {self.year} рік"
        if wanted is not None and self.parts and wanted != free:
            raise UserError(
                f"{option}: у {self.kind.called}{of_year} наступний вільний номер – {free}, а не {wanted}",
                f"приберіть {option}: номер дасть програма; пропусків у ньому не буває",
            )
        return wanted or free


class Written(NamedTuple):
    """A line written: its number, the file, the file's new bytes, what is said of its layout."""

    number: int
    path: str
    data: bytes
    notes: tuple[str, ...]


def read_book(root: Path, read: Reader, kind: BookKind[B], year: int) -> KeptBook[B]:
    """The book of a year, or the whole of one that runs through the years. RefusedError where a part cannot be read:
    the next number would be a guess."""
    found: list[Part[B]] = []
    findings: list[Finding] = []
    for path, of_year in _paths(root, kind, year):
        data = read(path)
        if data is None:
            continue
        loaded = parse_record(data, path, kind.model)
        if loaded.record is None:
            findings += loaded.findings
        else:
            found.append(Part(path, of_year, loaded.record))
    if findings:
        raise RefusedError(findings)
    return KeptBook(kind, year, tuple(found))


def book_on_disk(root: Path, kind: BookKind[B], year: int) -> KeptBook[B]:
    """The same as the files stand, for a command that changes nothing."""
    return read_book(root, lambda path: read_bytes(root, path)[0], kind, year)


def _paths(root: Path, kind: BookKind[B], year: int) -> list[tuple[str, int]]:
    folder = root / kind.folder
    names = [path.stem for path in folder.glob("*.yaml")] if folder.is_dir() else []
    parts = [(*stem.partition("-")[::2], stem) for stem in names if stem[:4].isdecimal() and len(stem) in (4, 7)]
    wanted = [one for one in parts if kind.through_years or one[0] == str(year)]
    return [(f"{kind.folder}/{stem}.yaml", int(of_year)) for of_year, _, stem in sorted(wanted)]


def written(standing: Standing, book: KeptBook[B], line: Record, number: int) -> Written:
    """The line as the last one of the book, in the last part of its year or in a new one."""
    kind, year = book.kind, book.year
    order = tuple(file_keys(kind.model))
    of_year = [part for part in book.parts if part.year == year]
    if of_year and len(getattr(of_year[-1].book, kind.key)) < kind.most:
        path = of_year[-1].path
        changed = edited(standing, path, [Insert((kind.key,), record_value(line), order=order)])
        return Written(number, path, changed.data, changed.notes)
    path = f"{kind.folder}/{year}{f'-{len(of_year) + 1:02d}' if of_year else ''}.yaml"
    value: dict[str, Value] = {"year": Plain(str(year))}
    if number != 1:
        value["first"] = Plain(str(number))
    value[kind.key] = [record_value(line)]
    return Written(number, path, new_file(path, value), ())
