"""Points 12-16 of the card: oath, entry, and the reduced dates as a paper card has them (I14-I19)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Id, IsoDate, Text
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.records.words import EntryWay


class Oath(Record):
    """Point 12: when the oath was taken, and where the signed text lies (I14)."""

    date: IsoDate = about("Дата прийняття Присяги", "День складення.", place="П-2ДС 12")
    source: Text | None = about("Документ про Присягу", "Підписаний текст чи запис трудової книжки.", default=None)


class Protocol(Record):
    """The protocol of the competition's commission (13а)."""

    number: Text = about("Номер протоколу", "У лапках.", place="П-2ДС 13а")
    date: IsoDate = about("Дата протоколу", "День засідання.", place="П-2ДС 13а")
    competition: Id | None = about(
        "Код конкурсу",
        "Якщо конкурс є в реєстрі: тоді протокол звіряють.",
        default=None,
        examples=("2009-holovnyi-spetsialist",),
    )


class Entry(Record):
    """Point 13: how the person came to the service; exactly one of four ways, each with its own lines (I15)."""

    way: EntryWay = about("Спосіб прийняття", "Один із чотирьох способів пункту 13.", place="П-2ДС 13")
    date: IsoDate = about("Дата прийняття на службу", "Перший день служби.")
    protocol: Protocol | None = about("Протокол конкурсу", "Лише для конкурсу.", place="П-2ДС 13а", default=None)
    leader: Text | None = about(
        "Посада керівника", "Лише для патронатної служби: до чиєї служби.", place="П-2ДС 13б", default=None
    )
    reserve_since: IsoDate | None = about(
        "Дата включення до резерву", "Лише для прийняття з резерву.", place="П-2ДС 13в", default=None
    )
    other: Text | None = about(
        "Інша підстава", "Словами закону, зі статтею; лише коли спосіб інший.", place="П-2ДС 13г", default=None
    )
    ground: Ground = about("Акт про призначення", "За яким прийнято на службу.")


class ReducedDates(Record):
    """Points 14-16 as an older paper card has them; kadry counts them itself and tells a difference (I16-I18)."""

    as_of: IsoDate = about("На яку дату обчислено", "День, на який рахували стаж.")
    general: IsoDate | None = about("Загальний стаж", "Приведена дата.", place="П-2ДС 14", default=None)
    continuous: IsoDate | None = about("Безперервний стаж", "Приведена дата.", place="П-2ДС 15", default=None)
    civil: IsoDate | None = about("Стаж державної служби", "Приведена дата.", place="П-2ДС 16", default=None)
