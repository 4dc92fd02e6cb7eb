"""The seal of a ticket set in `exam.yaml`, and `competitions/<id>/tickets.yaml`, written when the seal is opened."""

from __future__ import annotations

from kadry_cli.competition.records import ActReference
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Clock, Id, IsoDate, Positive, Sha256, Text
from kadry_cli.exam.records.bank import Approver, Subject


class BlueprintLine(Record):
    """How many questions of a subject stand in a ticket."""

    subject: Subject = about("Розділ")
    questions: Positive = about("Кількість питань у білеті")


class Contribution(Record):
    """Chance that a member of the commission added after the commitment: dice, a lot (trust 3.8)."""

    member: Id = about("Член комісії")
    value: Text = about("Внесок", 'Цифри на гральних кубиках або інший жереб: "3 5 1".')


class Printing(Record):
    """One printing of the tickets."""

    date: IsoDate = about("Дата")
    time: Clock = about("Час")
    copies: Positive = about("Кількість примірників")


class Opening(Record):
    """When the seal was opened, and the seed that had been secret till then."""

    date: IsoDate = about("Дата")
    time: Clock = about("Час")
    seed: Sha256 = about("Таємне число", "64 шістнадцяткові цифри.")
    early: Text | None = about("Чому раніше", "Причина, якщо комплект відкрито до призначеної години.", default=None)


class Seal(Record):
    """One commitment: what the tickets come from, fixed before anyone knows them (E9)."""

    algorithm: Text = about("Алгоритм", examples=("kadry-tickets/1",))
    sealed: IsoDate = about("Дата опечатування")
    time: Clock = about("Час опечатування")
    act: ActReference = about("Підстава", "Акт керівника; для нового комплекту – новий акт.")
    approver: Approver = about("Хто затверджує білети")
    replaces: Text | None = about("Чому новий комплект", "Лише для другого і наступних.", default=None)
    bank: Sha256 = about("Відбиток переліку питань")
    day: IsoDate = about("Дата, на яку питання чинні", "Дата іспиту.")
    tickets: Positive = about("Кількість білетів")
    blueprint: tuple[BlueprintLine, ...] = about("Склад білета", at_least=1)
    commitment: Sha256 = about("Зобов’язання", "Відбиток таємного числа й усього, що вище.")
    recipients: tuple[Text, ...] = about(
        "Ключі, якими запечатано", "Відкриті ключі age голови й секретаря: потрібні обидва.", default=()
    )
    contributions: tuple[Contribution, ...] = about("Внески членів комісії", default=())
    set_code: Sha256 | None = about("Код комплекту", "З’являється, коли білети надруковано.", default=None)
    printed: tuple[Printing, ...] = about("Друк білетів", default=())
    opened: Opening | None = about("Відкрито", default=None)


class QuestionDigest(Record):
    """A question of the sealed bank by its digest, so that a changed letter is named afterwards."""

    id: Id = about("Код питання")
    digest: Sha256 = about("Відбиток питання")


class Ticket(Record):
    """One ticket: its questions in the order in which they are printed."""

    number: Positive = about("Номер білета")
    questions: tuple[Id, ...] = about("Питання", at_least=1)


class TicketSet(Record):
    """The opened set of tickets."""

    competition: Id = about("Код конкурсу", "Такий самий, як назва папки.")
    commitment: Sha256 = about("Зобов’язання", "Те саме, що в exam.yaml.")
    bank: tuple[QuestionDigest, ...] = about("Перелік питань на день опечатування", at_least=1)
    tickets: tuple[Ticket, ...] = about("Білети", at_least=1)
