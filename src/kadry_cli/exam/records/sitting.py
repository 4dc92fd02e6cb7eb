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

Attendance = Annotated[
    str,
    Choice(
        CAME,
        ABSENT,
        WITHDREW,
        REMOVED,
        means=(
            "складав іспит",
            "не прийшов на іспит",
            "відмовився від участі до іспиту",
            "відсторонено під час іспиту",
        ),
    ),
]
Delivery = Annotated[
    str,
    Choice(
        "під розпис",
        "рекомендованим листом",
        "телефоном",
        "електронною поштою",
        means=(
            "особисто, з підписом",
            "поштою з повідомленням про вручення",
            "із записом у журналі",
            "на вказану адресу",
        ),
    ),
]
Language = Annotated[str, Choice(STATE_LANGUAGE, means=("українська",))]


class Invitation(Record):
    """That a candidate was told the place and the time of the exam (D2)."""

    date: IsoDate = about("Дата повідомлення", "Коли кандидат дізнався про місце й час.")
    how: Delivery = about("Як повідомлено", "У який спосіб.")


class IndividualMarks(Record):
    """Marks that one member proposed, kept apart from the joint marks (D15)."""

    member: Id = about("Член комісії", "Код із competition.yaml.", examples=("tkachuk-ihor-6w1n",))
    marks: tuple[MarkText, ...] = about("Оцінки за питання", "За порядком питань білета: [5, 4, 3, 4, 5].", at_least=1)


class Correction(Record):
    """A joint mark that the commission changed: the old one stays (D22)."""

    question: Positive = about("Номер питання", "Котре в білеті, від 1.")
    old: MarkText = about("Попередня оцінка", "Яка була, числом без лапок: 3.")
    new: MarkText = about("Нова оцінка", "Яка стала, числом без лапок: 4.")
    reason: Text = about("Причина", "Чому комісія змінила оцінку.")
    author: Id = about(
        "Хто вніс", "Член комісії, який засвідчив виправлення на аркуші.", examples=("tkachuk-ihor-6w1n",)
    )
    date: IsoDate = about("Дата", "Коли виправлено.")


class AnswerScan(Record):
    """A scan of an answer sheet; the file is kept by the personnel service (D21)."""

    name: Text = about("Назва файлу", "Без папки.", examples=("arkush-07.pdf",))
    sha256: Sha256 = about(
        "Відбиток SHA-256", "64 шістнадцяткові цифри; записує `kadry exam scan`.", examples=("0b4e" * 16,)
    )


class ExamEntry(Record):
    """What happened to one candidate at a sitting."""

    id: Id = about("Код кандидата", "З competition.yaml того самого конкурсу.", examples=("gudz-mariia-3f8k",))
    invited: Invitation | None = about("Повідомлено про іспит", "Коли і як.", default=None)
    attendance: Attendance = about("Участь", "Усунений – кого відсторонили від іспиту під час складання.", default=CAME)
    ticket: Positive | None = about("Номер білета", "Білет, який кандидат вибрав сам.", default=None)
    picked: Clock | None = about("Час вибору білета", 'У лапках: "10:00".', default=None)
    witness: Id | None = about(
        "Хто засвідчив вибір", "Член комісії, при якому білет відкрито.", default=None, examples=("tkachuk-ihor-6w1n",)
    )
    started: Clock | None = about("Початок підготовки", 'Час у лапках: "10:05".', default=None)
    finished: Clock | None = about("Закінчення підготовки", 'Час у лапках: "10:55".', default=None)
    marks: tuple[MarkText, ...] = about("Спільні оцінки", "Одна спільна оцінка комісії за кожне питання.", default=())
    individual: tuple[IndividualMarks, ...] = about(
        "Окремі оцінки членів комісії", "Якщо комісія їх записує; рахують спільні.", default=()
    )
    corrections: tuple[Correction, ...] = about(
        "Виправлення оцінок", "Кожне окремим записом, попередня оцінка лишається.", default=()
    )
    scans: tuple[AnswerScan, ...] = about(
        "Скани аркушів з відповідями", "Назви й відбитки; самі файли зберігають окремо.", default=()
    )
    acquainted: IsoDate | None = about("Ознайомлено з результатом", "Дата підпису кандидата.", default=None)
    note: Text | None = about("Примітка", "Наприклад, за що кандидата усунено.", default=None)


class RoomCheck(Record):
    """One line of the checklist of the room (D8)."""

    what: Text = about("Що перевірено", "Наприклад, «сторонніх матеріалів немає».")
    done: YesNo = about("Виконано", "Чи так є насправді.")


class Incident(Record):
    """Something that happened during the exam: somebody left, was warned, was removed (D14)."""

    time: Clock = about("Час", 'У лапках: "10:20".')
    candidate: Id | None = about(
        "Кандидат", "Код, якщо подія стосується одного.", default=None, examples=("gudz-mariia-3f8k",)
    )
    what: Paragraphs = about("Що сталося", "Одним реченням; довгий текст – після «|» рядками з відступом.")


class AbsentMember(Record):
    """A member of the commission who was not there."""

    id: Id = about("Член комісії", "Код із competition.yaml.", examples=("tkachuk-ihor-6w1n",))
    reason: Text = about("Причина відсутності", "Наприклад, «відпустка».")


class SittingProtocol(Record):
    """The protocol of the exam's sitting."""

    number: Text = about("Номер", 'У лапках: "3".')
    date: IsoDate = about("Дата", "Коли протокол складено.")


class Sitting(Record):
    """One sitting of the exam: all who sat it answered at the same time (D7, D13)."""

    date: IsoDate = about("Дата іспиту", "За якою беруть норми.")
    hour: Clock | None = about("Призначена година", 'Час у лапках: "10:00".', default=None)
    place: Text | None = about(
        "Місце проведення", "Як у протоколі.", default=None, examples=("зал засідань селищної ради",)
    )
    agreed: IsoDate | None = about("Погоджено з головою комісії", "Коли голова погодив дату іспиту.", default=None)
    posts: tuple[Id, ...] = about(
        "Посади",
        "Які з посад конкурсу охоплює засідання; не заповнюйте, якщо всі.",
        default=(),
        examples=(["holovnyi-spetsialist-zahalnoho"],),
    )
    language: Language = about("Мова іспиту", "Якою складають.", default=STATE_LANGUAGE)
    room: tuple[RoomCheck, ...] = about("Перевірка приміщення", "Рядки переліку, за яким оглядають зал.", default=())
    offered: Text | None = about(
        "Як запропоновано білети", "Наприклад, «на столі голови, текстом донизу».", default=None
    )
    started: Clock | None = about("Початок підготовки відповідей", 'Час у лапках: "10:00".', default=None)
    finished: Clock | None = about("Закінчення підготовки відповідей", 'Час у лапках: "10:55".', default=None)
    present: tuple[Id, ...] = about(
        "Присутні члени комісії",
        "Коди членів комісії з competition.yaml.",
        default=(),
        examples=(["tkachuk-ihor-6w1n"],),
    )
    absent: tuple[AbsentMember, ...] = about("Відсутні члени комісії", "Хто й чому.", default=())
    incidents: tuple[Incident, ...] = about("Події", "Хто виходив, кого попереджено чи усунено.", default=())
    candidates: tuple[ExamEntry, ...] = about("Кандидати", "Усі допущені, хто прийшов і хто ні.", default=())
    protocol: SittingProtocol | None = about("Протокол засідання", "Номер і дата, коли його складено.", default=None)

    def held(self) -> bool:
        """Whether the exam has begun: before, the record is only a plan."""
        return bool(self.started or self.present or any(one.ticket or one.marks for one in self.candidates))
