"""The form of one card as the plain values its template sees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kadry_cli.cards.papers.fitting import Placed, Rows
from kadry_cli.cards.papers.ground import FormGround
from kadry_cli.cards.papers.layout import SECTIONS, ColumnLayout, Layout, TableLayout
from kadry_cli.cards.papers.points import points
from kadry_cli.cards.papers.sections import Entry, entries
from kadry_cli.cards.papers.service_dates import NO_DATES, service_dates
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.restriction import restriction_on
from kadry_cli.person.records.card import Card

TITLE = "Особова картка"


def table_rows(ground: FormGround, card: Card | None) -> dict[str, Rows]:
    """The rows of each table in the columns of the layout; none on a blank."""
    if card is None:
        return {name: [] for name in SECTIONS}
    filled = entries(card, ground.staff, ground.day)
    return {name: _in_columns(ground.layout.table(name), filled[name]) for name in SECTIONS}


def form_fields(ground: FormGround, card: Card | None, fitted: Mapping[str, Placed]) -> dict[str, Any]:
    """The fields of the form; a card of None is a blank."""
    layout = ground.layout
    service = service_dates(card, ground.register, ground.day) if card is not None else NO_DATES
    number = card.number or "" if card is not None else ""
    inserts = [_table(layout, name, one.moved, 0) for name, one in fitted.items() if one.moved]
    fields: dict[str, Any] = _printed(
        {
            "blank": 1 if card is None else 0,
            "body_name": ground.body_name(),
            "date": date_short(ground.day) if card is not None else "",
            "edrpou": ground.register.settings.edrpou or "",
            "inserts": inserts,
            "labels": layout.labels(),
            "copy": "",
            "mark": printed(restriction_on(ground.register.settings.restriction_marks, ground.day)),
            "number": number,
            "officer": ground.officer() if card is not None else "",
            "points": points(card, service),
            "running": f"{TITLE}{f' № {number}' if number else ''}, {card.name}" if card is not None else "",
            "servant": ground.signature(card.name) if card is not None else "",
            "stamp": list(layout.stamp),
            "tables": {name: _table(layout, name, one.kept, one.spare) for name, one in fitted.items()},
            "tax_number": (card.tax_number or "") if card is not None else "",
            "title": f"{TITLE}, форма № {layout.form}",
        }
    )
    return fields


def _in_columns(layout: TableLayout, filled: Sequence[Entry]) -> Rows:
    return [[printed(row.get(column.field, "")) for column in layout.columns] for row in filled]


def _table(layout: Layout, name: str, rows: Rows, spare: int) -> dict[str, Any]:
    table = layout.table(name)
    return {
        "title": table.title or layout.labels()[name],
        "height": table.height.removesuffix("mm"),
        "columns": [{"width": one.width.removesuffix("mm"), "align": one.align} for one in table.columns],
        "head": _head(table.columns),
        "rows": rows,
        "spare": spare,
    }


def _head(columns: Sequence[ColumnLayout]) -> list[list[dict[str, Any]]]:
    """The rows of a table's head: two where neighbouring columns stand under a heading of their own."""
    upper: list[dict[str, Any]] = []
    lower: list[dict[str, Any]] = []
    before = None
    for column in columns:
        if column.under is None:
            upper.append({"text": column.label, "across": 1, "down": 2})
        else:
            lower.append({"text": column.label, "across": 1, "down": 1})
            if column.under == before:
                upper[-1]["across"] += 1
            else:
                upper.append({"text": column.under, "across": 1, "down": 1})
        before = column.under
    if lower:
        return [upper, lower]
    return [[{**one, "down": 1} for one in upper]]


def _printed(value: Any) -> Any:
    if isinstance(value, str):
        return printed(value)
    if isinstance(value, dict):
        return {key: _printed(one) for key, one in value.items()}
    return [_printed(one) for one in value] if isinstance(value, list) else value
