"""The sittings of an exam in `exam.yaml`; people stand here by id only (design §3)."""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import (
    Choice,
    Clock,
    Id,
    IsoDate,
    MarkText,
    Paragraphs,
    Positive,
    Sha256,
    Text,
    YesNo,
)

CAME, ABSENT, WITHDREW, REMOVED = "з'явився", "не з'явився", "відкликав заяву", "усунений"
STATE_LANGUAGE = "державна"

Attendance = Annotated[str, Choice(CAME, ABSENT, WITHDREW, REMOVED)]
Delivery = Annotated[str, Choice("під розпис", "рекомендованим листом", "телефоном", "електронною поштою")]
Language = Annotated[str, Choice(STATE_LANGUAGE)]


class Invitation(Record):
    """That a candidate was told the place and the time of the exam (D2)."""

    date: IsoDate = about("Дата повідомлення")
    how: Delivery = about("Як повідомлено")


class IndividualMarks(Record):
    """Marks that one member proposed, kept apart from the joint marks (D15)."""

    member: Id = about("Член комісії")
    marks: tuple[MarkText, ...] = about("Оцінки за питання", at_least=1)


class Correction(Record):
    """A joint mark that the commission changed: the old one stays (D22)."""

    question: Positive = about("Номер питання")
    old: MarkText = about("Попередня оцінка")
    new: MarkText = about("Нова оцінка")
    reason: Text = about("Причина")
    author: Id = about("Хто вніс", "Член комісії, який засвідчив виправлення на аркуші.")
    date: IsoDate = about("Дата")


class AnswerScan(Record):
    """A scan of an answer sheet; the file is kept by the personnel service (D21)."""

    name: Text = about("Назва файлу")
    sha256: Sha256 = about("Відбиток SHA-256")


class ExamEntry(Record):
    """What happened to one candidate at a sitting."""

    id: Id = about("Код кандидата", "З competition.yaml того самого конкурсу.")
    invited: Invitation | None = about("Повідомлено про іспит", default=None)
    attendance: Attendance = about("Участь", "Усунений – кого відсторонили від іспиту під час складання.", default=CAME)
    ticket: Positive | None = about("Номер білета", "Білет, який кандидат вибрав сам.", default=None)
    picked: Clock | None = about("Час вибору білета", default=None)
    witness: Id | None = about("Хто засвідчив вибір", "Член комісії, при якому білет відкрито.", default=None)
    started: Clock | None = about("Початок підготовки", 'Час у лапках: "10:05".', default=None)
    finished: Clock | None = about("Закінчення підготовки", default=None)
    marks: tuple[MarkText, ...] = about("Спільні оцінки", "Одна спільна оцінка комісії за кожне питання.", default=())
    individual: tuple[IndividualMarks, ...] = about("Окремі оцінки членів комісії", default=())
    corrections: tuple[Correction, ...] = about("Виправлення оцінок", default=())
    scans: tuple[AnswerScan, ...] = about("Скани аркушів з відповідями", default=())
    acquainted: IsoDate | None = about("Ознайомлено з результатом", default=None)
    note: Text | None = about("Примітка", "Наприклад, за що кандидата усунено.", default=None)


class RoomCheck(Record):
    """One line of the checklist of the room (D8)."""

    what: Text = about("Що перевірено")
    done: YesNo = about("Виконано")


class Incident(Record):
    """Something that happened during the exam: somebody left, was warned, was removed (D14)."""

    time: Clock = about("Час")
    candidate: Id | None = about("Кандидат", default=None)
    what: Paragraphs = about("Що сталося")


class AbsentMember(Record):
    """A member of the commission who was not there."""

    id: Id = about("Член комісії")
    reason: Text = about("Причина відсутності")


class SittingProtocol(Record):
    """The protocol of the exam's sitting."""

    number: Text = about("Номер", 'У лапках: "3".')
    date: IsoDate = about("Дата")


class Sitting(Record):
    """One sitting of the exam: all who sat it answered at the same time (D7, D13)."""

    date: IsoDate = about("Дата іспиту")
    hour: Clock | None = about("Призначена година", 'Час у лапках: "10:00".', default=None)
    place: Text | None = about("Місце проведення", default=None)
    agreed: IsoDate | None = about("Погоджено з головою комісії", "Коли голова погодив дату іспиту.", default=None)
    posts: tuple[Id, ...] = about(
        "Посади", "Які з посад конкурсу охоплює засідання; не заповнюйте, якщо всі.", default=()
    )
    language: Language = about("Мова іспиту", default=STATE_LANGUAGE)
    room: tuple[RoomCheck, ...] = about("Перевірка приміщення", default=())
    offered: Text | None = about("Як запропоновано білети", default=None)
    started: Clock | None = about("Початок підготовки відповідей", 'Час у лапках: "10:00".', default=None)
    finished: Clock | None = about("Закінчення підготовки відповідей", default=None)
    present: tuple[Id, ...] = about("Присутні члени комісії", "Коди членів комісії з competition.yaml.", default=())
    absent: tuple[AbsentMember, ...] = about("Відсутні члени комісії", default=())
    incidents: tuple[Incident, ...] = about("Події", "Хто виходив, кого попереджено чи усунено.", default=())
    candidates: tuple[ExamEntry, ...] = about("Кандидати", default=())
    protocol: SittingProtocol | None = about("Протокол засідання", default=None)

    def held(self) -> bool:
        """Whether the exam has begun: before, the record is only a plan."""
        return bool(self.started or self.present or any(one.ticket or one.marks for one in self.candidates))
