"""The cell of a table that a value of a card came from, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kadry_cli.cards.tables.reading import Row, Sheet
from kadry_cli.cards.tables.shape import Column
from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.tables.columns import letter_of


class Cell(NamedTuple):
    """A cell of a table: its sheet, its row, its column; no column where the sheet does not have it."""

    sheet: Sheet
    row: Row
    column: Column | None

    def finding(self, reason: str, advice: str) -> Finding:
        """Something wrong with it."""
        place = self.sheet.places.get(self.column.key) if self.column is not None else None
        where = f", стовпець «{self.column.title}» ({letter_of(place)})" if self.column and place is not None else ""
        values = {
            "sheet": self.sheet.shape.title,
            "row": self.row.number,
            "cell": where,
            "reason": reason,
            "advice": advice,
        }
        return Finding("KD794", self.sheet.file, values=values, line=self.row.number, column=(place or 0) + 1)


def by_loc(cells: Mapping[Loc, Cell], loc: Loc) -> Cell | None:
    """The cell of a place in a record: its own, else the first one below it, else any beside or above it."""
    if loc in cells:
        return cells[loc]
    below = next((cell for place, cell in cells.items() if place[: len(loc)] == loc), None)
    if below is not None:
        return below
    for length in range(len(loc) - 1, -1, -1):
        beside = next((cell for place, cell in cells.items() if place[:length] == loc[:length]), None)
        if beside is not None:
            return beside._replace(column=None)
    return None
