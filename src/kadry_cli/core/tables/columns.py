"""The columns of a table, known by their titles however these are typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kadry_cli.core.language.apostrophes import canonical


def folded_title(cell: str) -> str:
    """The title in the form to compare: one apostrophe, small letters, no blanks at the ends, `_` as a blank."""
    return canonical(cell).strip().lower().replace("_", " ")


def head_places(cells: Sequence[str], titles: Mapping[str, str]) -> dict[str, int]:
    """The place, from 0, of each known column in the head row `cells`: `head_places(["ПІБ"], {"піб": "name"})`.

    `titles` gives the column that each known title names; several titles may name one column, and of the cells that
    name it the first counts. Titles are compared folded on both sides. A column that is not there has no place.
    """
    columns = {folded_title(title): column for title, column in titles.items()}
    places: dict[str, int] = {}
    for place, cell in enumerate(cells):
        column = columns.get(folded_title(cell))
        if column is not None:
            places.setdefault(column, place)
    return places


def letter_of(place: int) -> str:
    """The letters by which a spreadsheet program names a column: `letter_of(27)` is «AB»."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
