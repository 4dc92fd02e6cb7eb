"""`competitions/<id>/exam.yaml`: the sittings of an exam; people stand here by id only (design §3)."""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Choice, Clock, Id, IsoDate, MarkText, Positive, Text

CAME, ABSENT, WITHDREW, REMOVED = "з'явився", "не з'явився", "відкликав заяву", "усунений"

Attendance = Annotated[str, Choice(CAME, ABSENT, WITHDREW, REMOVED)]


class ExamEntry(Record):
    """What happened to one candidate at a sitting."""

    id: Id = about("Код кандидата", "З competition.yaml того самого конкурсу.")
    attendance: Attendance = about("Участь", "Усунений – кого відсторонили від іспиту під час складання.", default=CAME)
    ticket: Positive | None = about("Номер білета", "Білет, який кандидат вибрав сам.", default=None)
    marks: tuple[MarkText, ...] = about("Спільні оцінки", "Одна спільна оцінка комісії за кожне питання.", default=())
    acquainted: IsoDate | None = about("Ознайомлено з результатом", default=None)
    note: Text | None = about("Примітка", "Наприклад, за що кандидата усунено.", default=None)


class Sitting(Record):
    """One sitting of the exam: all who sat it answered at the same time (D7, D13)."""

    date: IsoDate = about("Дата іспиту")
    place: Text | None = about("Місце проведення", default=None)
    started: Clock | None = about("Початок підготовки відповідей", 'Час у лапках: "10:00".', default=None)
    finished: Clock | None = about("Закінчення підготовки відповідей", default=None)
    present: tuple[Id, ...] = about("Присутні члени комісії", "Коди членів комісії з competition.yaml.", default=())
    candidates: tuple[ExamEntry, ...] = about("Кандидати", default=())


class Exam(Record):
    """The exam of one competition."""

    competition: Id = about("Код конкурсу", "Такий самий, як назва папки.")
    sittings: tuple[Sitting, ...] = about("Засідання", at_least=1)
