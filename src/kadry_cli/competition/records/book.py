"""`books/applications/<year>.yaml` and its parts: the book of received applications, append-only and gap-free (B25)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Id, IsoDate, Positive, Text, YesNo


class BookedApplication(Record):
    """One line of the book: an application, or a number that was never used («анульовано»)."""

    number: Positive = about("Номер", "Порядковий номер у журналі.")
    date: IsoDate | None = about("Дата надходження", "День, коли заяву прийнято.", default=None)
    competition: Id | None = about(
        "Код конкурсу", "До якого конкурсу заява.", default=None, examples=("2009-holovnyi-spetsialist",)
    )
    candidate: Id | None = about("Код особи", "Хто подав.", default=None, examples=("shevchuk-olena-4m2d",))
    void: YesNo = about("Анульовано", "Номер не використано або зіпсовано.", default=False)
    reason: Text | None = about("Чому анульовано", "Одним реченням.", default=None)


class ApplicationsBook(Record):
    """The book of one year or of a part of it; numbers run on through the parts."""

    year: Positive = about("Рік", "Той самий, що в назві файлу.", examples=(2009,))
    first: Positive = about("Перший номер", "Якщо паперовий журнал продовжено посеред року.", default=1)
    applications: tuple[BookedApplication, ...] = about("Заяви", "У порядку надходження.", default=())
