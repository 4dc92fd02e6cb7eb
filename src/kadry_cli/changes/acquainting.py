"""People acquainted with an order, or who refused to sign: the plan of the act (H10; digest L479, papers 6.2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.body.knowledge import refusal_words
from kadry_cli.body.order_entry import named
from kadry_cli.body.order_finding import Line, line_of_book
from kadry_cli.body.order_numbers import OrderNumber
from kadry_cli.body.order_shelf import order_json
from kadry_cli.body.orders import Acquaintance, Order, Refusal
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.editing import edited
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.base import file_keys
from kadry_cli.core.register.editor import Edit, Insert, Put
from kadry_cli.core.register.record_edits import record_value

if TYPE_CHECKING:
    from kadry_cli.body.results import ChangedOrder


class Wanted(NamedTuple):
    """What is to be recorded: of which order, of whom; a day or an act of refusal, or why a line is void."""

    number: OrderNumber
    year: int | None
    people: tuple[str, ...]
    day: date | None = None
    refused: Refusal | None = None
    void: str = ""


def acquainted(standing: Standing, wanted: Wanted) -> Plan:
    """The plan of the act; the order is its ground, of a refusal the act of the witnesses.

    UserError for somebody who is acquainted already, or a line to be made void that is not there; RefusedError where a
    book cannot be read.
    """
    line = line_of_book(standing.root, wanted.year, wanted.number)
    after = _voided(line.order, wanted) if wanted.void else _added(line.order, wanted)
    order = line.order.model_copy(update={"acquainted": after})
    changed = edited(standing, line.part.path, _edits(line, after))
    result: ChangedOrder = {"order": order_json(line.part.year, order), "book": line.part.path}
    return Plan(
        {line.part.path: changed.data},
        _said(order, wanted),
        {**result},
        notes=changed.notes,
        basis=_basis(order, wanted),
    )


def _added(order: Order, wanted: Wanted) -> tuple[Acquaintance, ...]:
    known = {one.person for one in order.acquainted if not one.void}
    there = next((person for person in wanted.people if person in known), None)
    if there is not None:
        raise UserError(
            f"«{there}» уже є серед ознайомлених з № {order.printed()}",
            "помилковий рядок анулюють: --void --reason ТЕКСТ",
        )
    new = (
        Acquaintance.model_construct(person=person, date=wanted.day, refused=wanted.refused) for person in wanted.people
    )
    return (*order.acquainted, *new)


def _voided(order: Order, wanted: Wanted) -> tuple[Acquaintance, ...]:
    lines = {one.person: at for at, one in enumerate(order.acquainted) if not one.void}
    after = list(order.acquainted)
    for person in wanted.people:
        if person not in lines:
            raise UserError(f"«{person}» серед ознайомлених з № {order.printed()} немає", "перелік: kadry order list")
        after[lines[person]] = after[lines[person]].model_copy(update={"void": True, "reason": wanted.void})
    return tuple(after)


def _edits(line: Line, after: Sequence[Acquaintance]) -> list[Edit]:
    """The edits of the line: what stands is left as it is, but for the marks of void lines."""
    place, before = ("orders", line.position, "acquainted"), line.order.acquainted
    if not before:
        return [Put(place, [record_value(one) for one in after], tuple(file_keys(Order)))]
    edits: list[Edit] = []
    for at, one in enumerate(after):
        if at >= len(before):
            edits.append(Insert(place, record_value(one)))
        elif one != before[at]:
            order = tuple(file_keys(Acquaintance))
            edits.append(Put((*place, at, "void"), "так", order))
            edits.append(Put((*place, at, "reason"), one.reason or "", order))
    return edits


def _said(order: Order, wanted: Wanted) -> str:
    cited = named(order)
    cited = f"{cited[:1].upper()}{cited[1:]}"
    people = counted(len(wanted.people), "особа", "особи", "осіб")
    if wanted.void:
        return f"{cited}: помилкове ознайомлення анульовано ({people})."
    if wanted.refused is not None:
        return f"{cited}: відмову від підпису записано ({refusal_words(wanted.refused)})."
    return f"{cited}: ознайомлення записано ({people})."


def _basis(order: Order, wanted: Wanted) -> str:
    cited = named(order)
    return f"{refusal_words(wanted.refused)} про відмову від ознайомлення: {cited}" if wanted.refused else cited
