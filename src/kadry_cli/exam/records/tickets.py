"""The seal of a ticket set in `exam.yaml`, and `competitions/<id>/tickets.yaml`, written when the seal is opened."""

from __future__ import annotations

from kadry_cli.competition.records import ActReference
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Clock, Id, IsoDate, Positive, Sha256, Text
from kadry_cli.exam.records.bank import Approver, Subject

_DIGEST = "0b4e" * 16


class BlueprintLine(Record):
    """How many questions of a subject stand in a ticket."""

    subject: Subject = about("Розділ", "З якого розділу переліку беруть питання.")
    questions: Positive = about("Кількість питань у білеті", "Скільки питань цього розділу.")


class Contribution(Record):
    """Chance that a member of the commission added after the commitment: dice, a lot (trust 3.8)."""

    member: Id = about("Член комісії", "Код із competition.yaml.", examples=("tkachuk-ihor-6w1n",))
    value: Text = about("Внесок", 'Цифри на гральних кубиках або інший жереб: "3 5 1".')


class Printing(Record):
    """One printing of the tickets."""

    date: IsoDate = about("Дата", "Коли надруковано.")
    time: Clock = about("Час", 'У лапках: "09:10".')
    copies: Positive = about("Кількість примірників", "Скільки комплектів вийшло з друку.")


class Opening(Record):
    """When the seal was opened, and the seed that had been secret till then."""

    date: IsoDate = about("Дата", "Коли відкрито.")
    time: Clock = about("Час", 'У лапках: "09:45".')
    seed: Sha256 = about("Таємне число", "64 шістнадцяткові цифри.", examples=(_DIGEST,))
    early: Text | None = about("Чому раніше", "Причина, якщо комплект відкрито до призначеної години.", default=None)


class Seal(Record):
    """One commitment: what the tickets come from, fixed before anyone knows them (E9)."""

    algorithm: Text = about("Алгоритм", "Назва й версія; записує програма.", examples=("kadry-tickets/1",))
    sealed: IsoDate = about("Дата опечатування", "Коли зобов’язання записано.")
    time: Clock = about("Час опечатування", 'У лапках: "16:30".')
    act: ActReference = about("Підстава", "Акт керівника; для нового комплекту – новий акт.")
    approver: Approver = about("Хто затверджує білети", "Чий гриф стоїть на білетах.")
    replaces: Text | None = about("Чому новий комплект", "Лише для другого і наступних.", default=None)
    bank: Sha256 = about("Відбиток переліку питань", "64 шістнадцяткові цифри; записує програма.", examples=(_DIGEST,))
    day: IsoDate = about("Дата, на яку питання чинні", "Дата іспиту.")
    tickets: Positive = about("Кількість білетів", "Скільки різних білетів у комплекті.")
    blueprint: tuple[BlueprintLine, ...] = about("Склад білета", "Скільки питань з якого розділу.", at_least=1)
    commitment: Sha256 = about("Зобов’язання", "Відбиток таємного числа й усього, що вище.", examples=(_DIGEST,))
    recipients: tuple[Text, ...] = about(
        "Ключі, якими запечатано", "Відкриті ключі age голови й секретаря: потрібні обидва.", default=()
    )
    contributions: tuple[Contribution, ...] = about(
        "Внески членів комісії", "Випадок, доданий після зобов’язання.", default=()
    )
    set_code: Sha256 | None = about(
        "Код комплекту", "З’являється, коли білети надруковано.", default=None, examples=(_DIGEST,)
    )
    printed: tuple[Printing, ...] = about("Друк білетів", "Кожен друк окремо.", default=())
    opened: Opening | None = about("Відкрито", "Коли таємне число оприлюднено.", default=None)


class QuestionDigest(Record):
    """A question of the sealed bank by its digest, so that a changed letter is named afterwards."""

    id: Id = about("Код питання", "Як у questions.yaml.", examples=("q-remjyl2jz3rt",))
    digest: Sha256 = about("Відбиток питання", "64 шістнадцяткові цифри; записує програма.", examples=(_DIGEST,))


class Ticket(Record):
    """One ticket: its questions in the order in which they are printed."""

    number: Positive = about("Номер білета", "Той, що надруковано на білеті.")
    questions: tuple[Id, ...] = about(
        "Питання", "Коди за порядком у білеті.", at_least=1, examples=(["q-remjyl2jz3rt", "q-tdvv24fnqbz6"],)
    )


class TicketSet(Record):
    """The opened set of tickets."""

    competition: Id = about("Код конкурсу", "Такий самий, як назва папки.", examples=("2009-holovnyi-spetsialist",))
    commitment: Sha256 = about("Зобов’язання", "Те саме, що в exam.yaml.", examples=(_DIGEST,))
    bank: tuple[QuestionDigest, ...] = about(
        "Перелік питань на день опечатування", "Відбитки: за ними видно змінену літеру.", at_least=1
    )
    tickets: tuple[Ticket, ...] = about("Білети", "За порядком номерів.", at_least=1)
