"""Cards that fill every field, and tables to hand in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

from kadry_cli.core.records.base import Record, inner_model, leaf_type
from kadry_cli.core.records.plain import Plain, Value
from kadry_cli.core.records.types import Choice
from kadry_cli.core.register.new_file import new_file
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card

TEXTS = ("0012", "12/1", "=1+1", "'-5", "так", "1.50", "а; б;; в", "2009-06-15", "№ 7 «Щ’я»", "+380", "@x", "''=2")
"""What a spreadsheet program likes to make something else of."""

BY_KEY = {
    "name": "Їжак Ілля Ґ'ерович",
    "maiden": "Щур",
    "tax_number": "0036600017",
    "competition": "konkurs-1",
    "id": "yizhak-illia-9z9z",
    "script": "cyrl",
}


def full_card(person: str, turn: int) -> Card:
    """A card with a value in every field and two rows in every list; the texts are taken in turn."""
    value = _full(Card, [turn])
    return Card.model_validate({**value, "id": person})


def write_card(root: Path, card_value: dict[str, Value]) -> Path:
    """A card put into a register by hand."""
    path = root / card_path(str(card_value["id"]))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(new_file(card_path(str(card_value["id"])), card_value))
    return path


def _full(model: type[Record], turn: list[int]) -> dict[str, Value]:
    return {field.alias or name: _value(name, field, turn) for name, field in model.model_fields.items()}


def _value(name: str, field: Any, turn: list[int]) -> Value:
    turn[0] += 1
    inner = inner_model(field.annotation)
    is_list = getattr(field.annotation, "__origin__", None) is tuple
    if inner is not None:
        assert issubclass(inner, Record)
        return [_full(inner, turn), _full(inner, turn)] if is_list else _full(inner, turn)
    one = _scalar(name, *leaf_type(field), turn)
    return [one, _scalar(name, *leaf_type(field), turn)] if is_list else one


def _scalar(name: str, kind: type, marks: tuple[Any, ...], turn: list[int]) -> Value:
    turn[0] += 1
    choices = next((mark.words for mark in marks if isinstance(mark, Choice)), ())
    if name in BY_KEY:
        return BY_KEY[name]
    if choices:
        return choices[turn[0] % len(choices)]
    if kind is bool:
        return ("так", "ні")[turn[0] % 2]
    if kind is date:
        return Plain(date(1990 + turn[0] % 30, 1 + turn[0] % 12, 1 + turn[0] % 28).isoformat())
    if kind is int:
        return Plain(str(1990 + turn[0] % 10))
    if name in ("post", "id"):
        return "posada-1"
    if name == "coefficient":
        return ("1.5", "1/2", "3")[turn[0] % 3]
    if name in ("fingerprint", "sha256"):
        return "ab" * 32
    return TEXTS[turn[0] % len(TEXTS)]


def book(path: Path, sheets: Mapping[str, Sequence[Sequence[object]]]) -> Path:
    """A workbook as a spreadsheet program saves it: dates are dates, numbers are numbers."""
    with xlsxwriter.Workbook(path, {"default_date_format": "dd.mm.yyyy"}) as made:
        for title, rows in sheets.items():
            sheet = made.add_worksheet(title)
            for at, row in enumerate(rows):
                for place, cell in enumerate(row):
                    sheet.write(at, place, cell)
    return path
