"""A reference to an act of the head, as every record of a competition writes it."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import ActKind
from kadry_cli.core.records.types import IsoDate, Text


class ActReference(Record):
    """An act of the head: kind, number, date (B3, B6)."""

    kind: ActKind = about("Вид акта", "`наказ` або `розпорядження`.")
    number: Text = about("Номер", 'У лапках: "45-к".')
    date: IsoDate = about("Дата", "День, яким датовано акт.")
