"""How many rows of each table stand on the form, how many empty ones fill its page, what goes on to an insert sheet.

A table has the room of the blank's empty rows. One with more entries borrows from those on the same page that have rows
to spare. Where the text around the tables takes more of a page than on the blank, its tables give room back: first
their empty rows, then their last entries.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kadry_cli.cards.papers.layout import PAGES, Layout, TableLayout
from kadry_cli.core.documents.heights import row_heights
from kadry_cli.core.documents.page_data import TEXT_WIDTH

SIZE = 10
"""The size of the form's text in points; the template says the same."""

SLACK = 1.0
"""How many mm more than its empty rows a table may take: heights are told beforehand, rather too great than small."""

LEAST_EMPTY = 2
"""So many empty rows a table keeps for its own next entries, whatever the others need."""

Rows = list[list[str]]


class Placed(NamedTuple):
    """The rows of one table: those on the form, the empty ones after them, those on an insert sheet."""

    kept: Rows
    spare: int
    moved: Rows


class _Room(NamedTuple):
    """A table while its page is being divided: the heights of its entries, how many stay, the room left, all in mm."""

    heights: tuple[float, ...]
    row: float
    kept: int
    left: float

    def with_next(self) -> _Room:
        """One entry more; the room left may be less than nothing then."""
        return self._replace(kept=self.kept + 1, left=self.left - self.heights[self.kept])

    def without_last(self) -> _Room:
        """One entry less."""
        return self._replace(kept=self.kept - 1, left=self.left + self.heights[self.kept - 1])

    def lends(self) -> float:
        """How much the table can do without."""
        return max(0.0, self.left - LEAST_EMPTY * self.row)

    def gives(self) -> float:
        """How much of the room left can be taken away: a table has at least one row."""
        return max(0.0, self.left - (0.0 if self.kept else self.row))


_Page = dict[str, _Room]


def placed(layout: Layout, rows: Mapping[str, Rows], taken: Sequence[float]) -> dict[str, Placed]:
    """Where the rows of each table stand; `taken` is how many mm of each page the text around its tables takes more."""
    found: dict[str, Placed] = {}
    for names, less in zip(PAGES, taken, strict=True):
        page = _given_back(_borrowed({name: _room(layout.table(name), rows[name]) for name in names}), less)
        for name, room in page.items():
            found[name] = Placed(rows[name][: room.kept], max(0, int(room.left // room.row)), rows[name][room.kept :])
    return found


def most_taken(layout: Layout, page: int) -> float:
    """How many mm the tables of a page (from 0) can give back at most: all but one row each."""
    return sum((layout.table(name).rows - 1) * layout.table(name).row_height() for name in PAGES[page])


def _room(layout: TableLayout, rows: Rows) -> _Room:
    """As many entries as the height of the blank's rows holds."""
    row = layout.row_height()
    heights = tuple(row_heights(layout.table(rows), TEXT_WIDTH[False], SIZE))
    room = _Room(heights, row, 0, layout.rows * row + SLACK)
    while room.kept < len(heights) and room.with_next().left >= 0:
        room = room.with_next()
    return room


def _borrowed(page: _Page) -> _Page:
    """The tables with more entries than their own room holds take in turn, an entry at a time, what the others lend."""
    waiting = [name for name, room in page.items() if room.kept < len(room.heights)]
    while waiting:
        name = waiting.pop(0)
        room = page[name].with_next()
        others = sorted((one for one in page if one != name), key=lambda one: page[one].lends(), reverse=True)
        if sum(page[one].lends() for one in others) + room.left < 0:
            continue
        for one in others:
            lent = min(page[one].lends(), max(0.0, -room.left))
            page[one] = page[one]._replace(left=page[one].left - lent)
            room = room._replace(left=room.left + lent)
        page[name] = room
        if room.kept < len(room.heights):
            waiting.append(name)
    return page


def _given_back(page: _Page, less: float) -> _Page:
    for name in sorted(page, key=lambda one: page[one].left, reverse=True):
        less = _taken_from(page, name, less)
    while less > 0:
        parting = {name: room for name, room in page.items() if room.kept and room.without_last().gives()}
        if not parting:
            break
        name = max(parting, key=lambda one: sum(parting[one].heights[: parting[one].kept]))
        page[name] = page[name].without_last()
        less = _taken_from(page, name, less)
    return page


def _taken_from(page: _Page, name: str, less: float) -> float:
    """Takes what a table gives of the mm that are wanted; returns how many are wanted still."""
    given = min(page[name].gives(), less)
    page[name] = page[name]._replace(left=page[name].left - given)
    return less - given
