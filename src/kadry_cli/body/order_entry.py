"""One more line in the book of orders: which number, which file, and the plan of the act (O1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from kadry_cli.body.order_files import FOLDER
from kadry_cli.body.order_numbers import folded_index
from kadry_cli.body.order_shelf import Part, Shelf, order_json, read_shelf
from kadry_cli.body.orders import Order, Series, Visa
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import Changed, edited
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.register.editor import Edit, Insert
from kadry_cli.core.register.new_file import new_file
from kadry_cli.core.register.positions import locate
from kadry_cli.core.register.record_edits import record_value

if TYPE_CHECKING:
    from kadry_cli.body.results import EnteredOrder

MOST_NODES = 10_000
"""So much fills a file, which is never given a new line then. The strict reader takes twice as many nodes; the rest is
left for acquaintances, as a rule recorded after the order, and for lines entered late."""

MOST_BYTES = 900_000
"""The same in bytes: the reader takes 1 MiB, and lines with long contents fill it first."""


_Described: TypeAlias = "list[tuple[Part, Series]]"
"""The files of the year's book that describe a series, each with its description."""


@dataclass(frozen=True)
class Entry:
    """What is to be entered. `number` None: the next free one; `series` is the index as typed, "" for none.

    `title` and `first` begin a series that is new in the year; `title` "" and `first` None where they are not given.
    A void line has a reason, and only what else is given.
    """

    year: int
    series: str
    number: int | None = None
    title: str = ""
    first: int | None = None
    date: date | None = None
    kind: str = ""
    script: str = ""
    signer: str = ""
    subject: str = ""
    void: bool = False
    reason: str = ""
    visa: Visa | None = None


def series_words(index: str) -> str:
    """««к»» or «без індексу», to stand after «серія»."""
    return f"«{index}»" if index else "без індексу"


def entered(standing: Standing, entry: Entry) -> Plan:
    """The plan of the act. A number that the book has already is a finding (KD231), and nothing is written.

    UserError for a new series without a title, or a known one that is begun again; RefusedError where the books of the
    year cannot all be read, for the next number would be a guess then.
    """
    shelf = read_shelf(standing.root, entry.year)
    if not shelf.whole:
        raise RefusedError(shelf.findings)
    described = shelf.series().get(folded_index(entry.series), [])
    _refuse_beginning(entry, described)
    index = described[0][1].index or "" if described else entry.series
    taken = _numbers(shelf, index)
    number = entry.number if entry.number is not None else _next(taken, described, entry.first)
    order = _order(entry, number, index)
    if number in taken:
        return Plan({}, "", findings=_repeated(standing, taken[number], order))
    part = _part_for(standing, shelf, described, number, max(taken, default=0))
    path, changed = _written(standing, shelf, described, entry, order, part)
    notes = [*changed.notes]
    if not described:
        notes += _opening_notes(entry, order, path)
    if part is None and shelf.parts:
        notes.append(f"Файл {shelf.parts[-1].path} заповнено; книгу продовжено у файлі {path}.")
    words = citation(order)
    result: EnteredOrder = {"order": order_json(entry.year, order), "book": path, "citation": words}
    return Plan(
        {path: changed.data},
        _said(entry, order),
        result,
        notes=tuple(notes),
        basis=_basis(entry, order),
        together=("orders",),
        following=(f'записати зміни за ним: kadry record --basis "{words}"',) if words is not None else (),
    )


def _opening_notes(entry: Entry, order: Order, path: str) -> list[str]:
    first = entry.first or 1
    notes = [f"Серію {series_words(order.series or '')} за {entry.year} рік розпочато з № {first}."]
    if order.number > first:
        notes.append(
            f"Якщо попередні номери – у паперовій книзі, впишіть у файлі {path} «first: {order.number}»"
            " і запишіть: kadry record."
        )
    return notes


def citation(order: Order) -> str | None:
    """«розпорядження від 30.04.2009 № 45-к», as a basis names the order; None for a void line."""
    if order.void or order.date is None:
        return None
    return f"{order.kind} від {date_short(order.date)} № {order.printed()}"


def named(order: Order) -> str:
    """The citation of an order; its number where it has none."""
    return citation(order) or f"№ {order.printed()}"


def _refuse_beginning(entry: Entry, described: _Described) -> None:
    if described and (entry.first is not None or entry.title):
        series = described[0][1]
        raise UserError(
            f"серію {series_words(entry.series)} за {entry.year} рік уже ведуть з № {series.first}: «{series.title}»",
            "приберіть --first і --series-title; перший номер змінюють у файлі книги й записують: kadry record",
        )
    if not described and not entry.title:
        raise UserError(
            f"серії {series_words(entry.series)} у книзі за {entry.year} рік ще немає",
            'якщо це нова серія, назвіть її: --series-title "з кадрових питань"',
        )


def _numbers(shelf: Shelf, index: str) -> dict[int, tuple[Part, int]]:
    """Every number given in a series in the year, with the part and place of its line."""
    wanted = folded_index(index)
    return {
        order.number: (part, position)
        for part, position, order in shelf.orders()
        if folded_index(order.series) == wanted
    }


def _next(taken: dict[int, tuple[Part, int]], described: _Described, first: int | None) -> int:
    """The number after the greatest, or the first of the series; a number left out is never given by itself."""
    begins = min((series.first for _, series in described), default=first or 1)
    return max(begins, max(taken, default=0) + 1)


def _order(entry: Entry, number: int, index: str) -> Order:
    return Order.model_construct(
        series=index or None,
        number=number,
        date=entry.date,
        kind=entry.kind or None,
        script=entry.script or None,
        signer=entry.signer or None,
        subject=entry.subject or None,
        void=entry.void,
        reason=entry.reason or None,
        visa=entry.visa,
    )


def _order_value(order: Order) -> dict[str, Value]:
    pairs: list[tuple[str, Value | None]] = [
        ("series", order.series),
        ("number", Plain(str(order.number))),
        ("date", Plain(order.date.isoformat()) if order.date else None),
        ("kind", order.kind),
        ("script", order.script),
        ("signer", order.signer),
        ("subject", order.subject),
        ("void", "так" if order.void else None),
        ("reason", order.reason),
        ("visa", record_value(order.visa) if order.visa is not None else None),
    ]
    return {key: value for key, value in pairs if value is not None}


def _series_value(index: str, title: str, first: int) -> dict[str, Value]:
    value: dict[str, Value] = {"index": index} if index else {}
    value["title"] = title
    if first != 1:
        value["first"] = Plain(str(first))
    return value


def _repeated(standing: Standing, place: tuple[Part, int], order: Order) -> tuple[Finding, ...]:
    part, position = place
    values = {"number": order.printed(), "other": part.path}
    finding = Finding("KD231", part.path, ("orders", position, "number"), values)
    return locate((finding,), standing.register.on_disk(part.path) or b"")


def _written(
    standing: Standing, shelf: Shelf, described: _Described, entry: Entry, order: Order, part: Part | None
) -> tuple[str, Changed]:
    """The file with the line in it: `part`, or a new one where that is None."""
    title = described[-1][1].title if described else entry.title
    series = _series_value(order.series or "", title, order.number if described else entry.first or 1)
    if part is None:
        number = shelf.parts[-1].number + 1 if shelf.parts else 1
        path = f"{FOLDER}/{entry.year}{f'-{number:02d}' if number > 1 else ''}.yaml"
        value: Value = {"year": Plain(str(entry.year)), "series": [series], "orders": [_order_value(order)]}
        return path, Changed(new_file(path, value))
    edits: list[Edit] = []
    if all(other.path != part.path for other, _ in described):
        edits.append(Insert(("series",), series))
    edits.append(Insert(("orders",), _order_value(order), order=("year", "series", "orders")))
    return part.path, edited(standing, part.path, edits)


def _part_for(standing: Standing, shelf: Shelf, described: _Described, number: int, greatest: int) -> Part | None:
    """The file for a line: the last one, None where that is full; a number entered late goes among its neighbours."""
    if described and number < max(greatest, described[0][1].first):
        earlier = [part for part, series in described if series.first <= number]
        return earlier[-1] if earlier else described[0][0]
    last = shelf.parts[-1] if shelf.parts else None
    return last if last is not None and not _is_full(standing, last) else None


def _is_full(standing: Standing, part: Part) -> bool:
    size = len(standing.register.on_disk(part.path) or b"")
    return sum(map(_nodes, part.book.orders)) >= MOST_NODES or size >= MOST_BYTES


def _nodes(order: Order) -> int:
    """How many nodes of the reader a line with all its keys is; an act of refusal counts as an acquaintance."""
    return 15 + (8 if order.visa is not None else 0) + 5 * len(order.acquainted)


def _said(entry: Entry, order: Order) -> str:
    if order.void:
        return f"№ {order.printed()} за {entry.year} рік записано як анульований."
    words = citation(order) or ""
    return f"{words[:1].upper()}{words[1:]} записано до книги за {entry.year} рік."


def _basis(entry: Entry, order: Order) -> str:
    """The act is its own basis; a void number has no act."""
    return citation(order) or f"анульований № {order.printed()} за {entry.year} рік"
