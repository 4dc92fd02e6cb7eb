"""Books that grow by a line an act: of each next state only what changed at its end is read (trust U10).

A book's file ends with a list of rows, two blanks and a dash before each. Where two states are the same up to the
beginning of a row, so are the rows before it, and their values stay the same objects. That holds only where no value
runs over several lines: any other file is read whole.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from kadry_cli.core.register.load import parse_record

BOOKS = "books/"
_TOP_KEY = re.compile(rb"^([a-z_]+):\n(?=  - )", re.MULTILINE)
_VALUE = rb"""(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^"'|>&*!%@`{\[\n#\ -][^\n]*)"""
_ONE_LINE_VALUES = re.compile(rb"(?:  (?:  )*(?:- )?[a-z_0-9]+:(?: " + _VALUE + rb")?\n)*")
_ROW = b"\n  - "


class State(NamedTuple):
    """One state of a book: its bytes, its record, the name of the field of its rows, where the list begins."""

    data: bytes
    record: Any
    field: str
    begins: int


class Growth(NamedTuple):
    """A next state, and how many of its rows are those of the state before."""

    state: State
    same: int


def state_of(data: bytes, record: Any) -> State | None:
    """A state that can grow: its last key at the top is that of its rows; None for any other file."""
    keys = list(_TOP_KEY.finditer(data))
    if not keys or not _ONE_LINE_VALUES.fullmatch(data, keys[-1].end()):
        return None
    key = keys[-1][1].decode("ascii")
    name = next((name for name, field in type(record).model_fields.items() if (field.alias or name) == key), "")
    return State(data, record, name, keys[-1].end()) if name else None


def grown(old: State, data: bytes, path: str) -> Growth | None:
    """The next state of a book; None where it has to be read whole."""
    cut = data.rfind(_ROW, old.begins - 1, _same_length(old.data, data)) + 1
    if data.startswith(old.data) and data.startswith(_ROW[1:], len(old.data)):
        cut = len(old.data)
    if cut < old.begins or not _ONE_LINE_VALUES.fullmatch(data, cut):
        return None
    added = parse_record(data[: old.begins] + data[cut:], path, type(old.record)).record
    if added is None:
        return None
    same = data.count(_ROW, old.begins - 1, cut)
    rows = (*getattr(old.record, old.field)[:same], *getattr(added, old.field))
    return Growth(State(data, old.record.model_copy(update={old.field: rows}), old.field, old.begins), same)


def _same_length(one: bytes, other: bytes) -> int:
    """How many bytes two contents begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
