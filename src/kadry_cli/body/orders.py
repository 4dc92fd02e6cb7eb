"""`books/orders/<year>.yaml` and its parts `<year>-<part>.yaml`: the book of orders of the head (O1; H8, B25)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import ActKind, Script
from kadry_cli.core.records.types import Id, IsoDate, PersonName, Positive, Text, YesNo


class Series(Record):
    """A series of numbers of its own: personnel orders, leave, general ones."""

    index: Text | None = about(
        "Індекс", "Літери після номера: «к» у «12-к»; без індексу – не пишіть.", default=None, examples=("к",)
    )
    title: Text = about("Про що ця серія", "Наприклад, «з кадрових питань».")
    first: Positive = about("Перший номер", "Якщо паперову книгу продовжено посеред року.", default=1)


class Visa(Record):
    """The visa of the head of the personnel service on an order (L479)."""

    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Хто завізував", "Прізвище, ім’я та по батькові керівника кадрової служби.")
    date: IsoDate = about("Дата візи", "Як біля підпису на оригіналі.")


class Refusal(Record):
    """The act by which witnesses attest that somebody was read an order and would not sign (papers 6.2)."""

    number: Text = about("Номер акта", "Як на самому акті; без номера – «б/н».", examples=("1",))
    date: IsoDate = about("Дата акта", "Коли акт складено.")
    witnesses: tuple[PersonName, ...] = about(
        "Хто склав акт", "Прізвища, імена та по батькові двох або трьох осіб.", default=()
    )


class Acquaintance(Record):
    """Somebody's «ознайомлений(а)» on the original of an order, or the act of refusal in its place (L479)."""

    person: Id = about("Код особи", "Кого ознайомлено.", examples=("gudz-mariia-3f8k",))
    date: IsoDate | None = about("Дата ознайомлення", "Як біля підпису працівника.", default=None)
    refused: Refusal | None = about("Відмова від підпису", "Акт про відмову замість дати.", default=None)
    void: YesNo = about("Анульовано", "Рядок записано помилково: на оригіналі такого підпису немає.", default=False)
    reason: Text | None = about("Чому анульовано", "Одним реченням.", default=None)


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
    visa: Visa | None = about("Віза", "Керівник кадрової служби: хто і коли завізував.", default=None)
    acquainted: tuple[Acquaintance, ...] = about(
        "Ознайомлені", "Працівники, які знають про цей акт; рядки лише додають.", default=()
    )

    def printed(self) -> str:
        """The number as on the paper: «12-к», or «12» without an index."""
        return f"{self.number}-{self.series}" if self.series else str(self.number)


class OrdersBook(Record):
    """The book of one year or of a part of it. Numbers of a series run on through the parts."""

    year: Positive = about("Рік", "Той самий, що в назві файлу.", examples=(2009,))
    series: tuple[Series, ...] = about("Серії номерів", "Кожна рахує свої номери з початку року.", at_least=1)
    orders: tuple[Order, ...] = about("Накази і розпорядження", "Рядки книги за порядком номерів.", default=())
