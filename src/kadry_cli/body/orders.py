"""`books/orders/<year>.yaml` and its parts `<year>-<part>.yaml`: the book of orders of the head (O1; H8, B25)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import ActKind, Script
from kadry_cli.core.records.types import IsoDate, PersonName, Positive, Text, YesNo


class Series(Record):
    """A series of numbers of its own: personnel orders, leave, general ones."""

    index: Text | None = about(
        "Індекс", "Літери після номера: «к» у «12-к»; без індексу – не пишіть.", default=None, examples=("к",)
    )
    title: Text = about("Про що ця серія", "Наприклад, «з кадрових питань».")
    first: Positive = about("Перший номер", "Якщо паперову книгу продовжено посеред року.", default=1)


class Order(Record):
    """One line of the book: an order, or a number that was never used («анульовано»)."""

    series: Text | None = about("Індекс серії", "Без рядка – серія без індексу.", default=None)
    number: Positive = about("Номер", "Лише число, без індексу.")
    date: IsoDate | None = about("Дата", "Коли акт підписано.", default=None)
    kind: ActKind | None = about("Вид акта", "Наказ чи розпорядження: як на самому акті.", default=None)
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    signer: PersonName | None = about("Хто підписав", "Прізвище, ім’я та по батькові.", default=None)
    subject: Text | None = about("Короткий зміст", "Заголовок акта: «про …».", default=None)
    void: YesNo = about("Анульовано", "Номер не використано або зіпсовано.", default=False)
    reason: Text | None = about("Чому анульовано", "Наприклад, «зіпсовано бланк».", default=None)

    def printed(self) -> str:
        """The number as on the paper: «12-к», or «12» without an index."""
        return f"{self.number}-{self.series}" if self.series else str(self.number)


class OrdersBook(Record):
    """The book of one year or of a part of it. Numbers of a series run on through the parts."""

    year: Positive = about("Рік", "Той самий, що в назві файлу.", examples=(2009,))
    series: tuple[Series, ...] = about("Серії номерів", "Кожна рахує свої номери з початку року.", at_least=1)
    orders: tuple[Order, ...] = about("Накази і розпорядження", "Рядки книги за порядком номерів.", default=())
