"""The ground of an entry: the document it was made from, which every entry of II-VIII must cite (I20, I35)."""

from __future__ import annotations

from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import IsoDate, Text


class Ground(Record):
    """A document with number and date: an order of the head as a rule, else a letter, a decision, a decree.

    Source: digest L548.
    """

    kind: Text = about(
        "Вид документа", "Наказ, розпорядження, рішення, лист, указ – як на самому документі.", examples=("наказ",)
    )
    number: Text = about("Номер", 'У лапках: "12-к".')
    date: IsoDate = about("Дата", "День, яким датовано документ.")
    issuer: Text | None = about("Хто видав", "Лише коли документ не цього органу: у родовому відмінку.", default=None)

    def words(self) -> str:
        """As cited, the date first: «наказ від 02.03.2009 № 12-к» (papers 0.2)."""
        issuer = f" {self.issuer}" if self.issuer else ""
        return f"{self.kind}{issuer} від {date_short(self.date)} № {self.number}"
