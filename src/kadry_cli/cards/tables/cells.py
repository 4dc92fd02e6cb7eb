"""What a cell says and what a record holds: the one from the other, both ways."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kadry_cli.cards.tables.shape import DAY, NUMBER, TEXTS, YES_NO, Column
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.records.base import Record
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.tables.reading import DateCell

_PIECE = re.compile(";;|;|[^;]+")
_DOTTED = re.compile("([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})")
_YES, _NO = ("так", "yes", "true", "1"), ("ні", "no", "false", "0")


def cell_of(record: Record, column: Column) -> str | int:
    """The cell of a value: a date as files have it, «так» or «ні», the texts of a list with «; » between."""
    given: object = record
    for name in column.names:
        given = getattr(given, name) if given is not None else None
    if given is None:
        return ""
    if isinstance(given, bool):
        return "так" if given else "ні"
    if isinstance(given, tuple):
        return _joined([str(one) for one in given])
    if isinstance(given, int):
        return given
    return given.isoformat() if isinstance(given, date) else str(given)


def value_of(cell: str, column: Column) -> Value | None:
    """The value of a cell as its file would have it; None for an empty one.

    A date may be typed as 15.06.2009, a word of a closed list in any case. What cannot be read so stays as it is typed:
    the model then says what is wrong.
    """
    text = " ".join(cell.splitlines()).strip()
    if not text:
        return None
    if column.kind == DAY:
        return Plain(_iso(text))
    if column.kind == NUMBER:
        return Plain(text)
    if column.kind == YES_NO:
        folded = text.casefold()
        return "так" if folded in _YES else "ні" if folded in _NO else text
    if column.kind == TEXTS:
        return list[Value](_split(text))
    official = {canonical(word).casefold(): word for word in column.choices}
    return official.get(canonical(text).casefold(), text)


def taken_for_date(cell: str, column: Column) -> bool:
    """Whether a spreadsheet program made a date of what was typed into a cell for a text."""
    return isinstance(cell, DateCell) and column.kind != DAY


def _iso(text: str) -> str:
    try:
        return parse_date(text).isoformat()
    except UserError:
        # So that the model says of «31.02.2009» what it says of 2009-02-31: there is no such day.
        match = _DOTTED.fullmatch(text)
        return f"{match[3]}-{match[2]:0>2}-{match[1]:0>2}" if match else text


def _joined(texts: Sequence[str]) -> str:
    return "; ".join(text.replace(";", ";;") for text in texts)


def _split(text: str) -> list[str]:
    """The texts that `_joined` was given; a doubled semicolon is one that stands in a text."""
    texts = [""]
    for piece in _PIECE.findall(text):
        if piece == ";":
            texts.append("")
        else:
            texts[-1] += ";" if piece == ";;" else piece
    return [one.strip() for one in texts if one.strip()]
