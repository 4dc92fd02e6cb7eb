"""`books/movement`, `books/issue`, `books/reports`: the books of personal files, append-only, gap-free (H8, H13, H19).

Files are numbered through all years, issues and reports anew each year.
"""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Choice, Id, IsoDate, PersonName, Positive, Text, YesNo

CENTRAL, TERRITORIAL = "центральний орган", "територіальний орган"

Recipient = Annotated[
    str,
    Choice(
        CENTRAL,
        TERRITORIAL,
        means=("центральний орган з питань державної служби", "його територіальний орган"),
    ),
]


class BookedFile(Record):
    """One line of the book of movement: a file registered, or a number never used («анульовано»)."""

    number: Positive = about("Номер справи", "Він же – номер папки.")
    date: IsoDate | None = about("Дата реєстрації", "Коли справу записано до книги.", default=None)
    person: Id | None = about("Код особи", "Чия справа.", default=None, examples=("gudz-mariia-3f8k",))
    note: Text | None = about("Примітка", "Наприклад, куди справу передано.", default=None)
    void: YesNo = about("Анульовано", "Номер не використано або зіпсовано.", default=False)
    reason: Text | None = about("Чому анульовано", "Одним реченням.", default=None)


class MovementBook(Record):
    """The book of movement, the files registered in one year; numbers run on through all years."""

    year: Positive = about("Рік", "Той самий, що в назві файлу.", examples=(2009,))
    first: Positive = about("Перший номер", "У найстаршій частині – якщо продовжено паперову книгу.", default=1)
    files: tuple[BookedFile, ...] = about("Справи", "У порядку реєстрації.", default=())


class Returned(Record):
    """The return of a file."""

    date: IsoDate = about("Дата повернення", "Коли справу повернено.")
    received_by: PersonName = about("Хто прийняв", "Прізвище, ім’я та по батькові працівника кадрової служби.")


class BookedIssue(Record):
    """One line of the journal of issue; its return is written into the same line (H19)."""

    number: Positive = about("Номер", "Порядковий номер у журналі за рік.")
    date: IsoDate | None = about("Дата видачі", "Коли справу видано.", default=None)
    person: Id | None = about("Код особи", "Чию справу видано.", default=None, examples=("gudz-mariia-3f8k",))
    to: PersonName | None = about("Кому видано", "Прізвище, ім’я та по батькові.", default=None)
    post: Text | None = about("Посада", "Посада того, кому видано.", default=None)
    permit: Text | None = about("Підстава", "Дозвіл керівника: документ, дата, номер.", default=None)
    due: IsoDate | None = about("Повернути до", "Останній день.", default=None)
    returned: Returned | None = about("Повернено", "Без рядка – справа ще не повернена.", default=None)
    void: YesNo = about("Анульовано", "Номер не використано або зіпсовано.", default=False)
    reason: Text | None = about("Чому анульовано", "Одним реченням.", default=None)


class IssueBook(Record):
    """The journal of issue of one year or of a part of it."""

    year: Positive = about("Рік", "Той самий, що в назві файлу.", examples=(2009,))
    first: Positive = about("Перший номер", "Якщо паперовий журнал продовжено посеред року.", default=1)
    issues: tuple[BookedIssue, ...] = about("Видачі", "У порядку видачі.", default=())


class BookedReport(Record):
    """One report on changes of the records of servants (H13, H22)."""

    number: Positive = about("Номер", "Порядковий номер повідомлення за рік.")
    date: IsoDate | None = about("Дата", "Коли повідомлення складено.", default=None)
    recipients: tuple[Recipient, ...] = about("Кому надіслано", "Один або обидва органи.", default=())
    since: Text | None = about(
        "Від акта історії", "Номер акта, після якого взято зміни; без рядка – від початку.", default=None
    )
    until: Text | None = about("До акта історії", "Номер останнього акта, який охоплено.", default=None)
    people: tuple[Id, ...] = about("Про кого", "Коди осіб, чиї дані змінено.", default=())
    void: YesNo = about("Анульовано", "Номер не використано або зіпсовано.", default=False)
    reason: Text | None = about("Чому анульовано", "Одним реченням.", default=None)


class ReportBook(Record):
    """The reports of one year or of a part of it."""

    year: Positive = about("Рік", "Той самий, що в назві файлу.", examples=(2009,))
    first: Positive = about("Перший номер", "Якщо попередні повідомлення складено на папері.", default=1)
    reports: tuple[BookedReport, ...] = about("Повідомлення", "За порядком номерів.", default=())
