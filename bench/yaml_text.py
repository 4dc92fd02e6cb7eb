"""Mappings, lists and scalars as the lines of a record, in the layout that `kadry fmt` leaves alone."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

Value: TypeAlias = "Mapping[str, Value] | Sequence[Value] | str | int | date"

_PLAIN = re.compile(r"[^\W\d_][^:#\n]*")


def record_text(kind: str, depth: int, value: Mapping[str, Value]) -> str:
    """A record with the line that names its schema; `depth` folders lead to it from the register."""
    head = f"# yaml-language-server: $schema={'../' * depth}schemas/{kind}.json"
    return "\n".join([head, *_mapping(value, "")]) + "\n"


def _mapping(value: Mapping[str, Value], margin: str) -> Iterator[str]:
    for key, one in value.items():
        if isinstance(one, Mapping):
            yield f"{margin}{key}:"
            yield from _mapping(one, margin + "  ")
        elif isinstance(one, Sequence) and not isinstance(one, str):
            yield f"{margin}{key}:"
            for item in one:
                yield from _item(item, margin + "  ")
        else:
            yield f"{margin}{key}: {_scalar(one)}"


def _item(item: Value, margin: str) -> Iterator[str]:
    if not isinstance(item, Mapping):
        yield f"{margin}- {_scalar(item)}"
        return
    for number, line in enumerate(_mapping(item, "")):
        yield f"{margin}{'  ' if number else '- '}{line}"


def _scalar(value: Value) -> str:
    """Counts and dates stand plain; a text is quoted unless it begins with a letter and can mean nothing else."""
    if isinstance(value, str):
        return value if _PLAIN.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    return str(value)
