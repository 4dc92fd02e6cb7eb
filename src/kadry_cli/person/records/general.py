"""Points 1-11 of the card: what the servant states from passport, diploma, certificates (I3-I13)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import Script
from kadry_cli.core.records.types import Count, IsoDate, PersonName, Sha256, Text, Year, YesNo
from kadry_cli.person.records.words import DegreeKind, EducationLevel, LanguageLevel

PAPER = "З якого документа взято: паспорт, диплом, свідоцтво."


class FormerName(Record):
    """A full name that the person bore until a day; papers of that time are printed with it (I3)."""

    until: IsoDate = about("До якого дня", "Останній день з цим іменем.")
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Попереднє ім’я", "Прізвище, ім’я та по батькові повністю.")
    source: Text | None = about("Документ про зміну імені", "Свідоцтво про шлюб чи зміну імені.", default=None)


class Citizenship(Record):
    """Point 2: from which day a citizen; 24.08.1991 or what follows from the law of 1991, never a default (I4)."""

    since: IsoDate = about("Громадянство з", "24.08.1991 або дата набуття за законом.", place="П-2ДС 2", alias="from")
    source: Text | None = about("Документ про громадянство", PAPER, default=None)


class Birth(Record):
    """Points 3 and 4: where and when born (I5)."""

    country: Text = about("Країна народження", "Як у паспорті.", place="П-2ДС 3", sensitive=True)
    region: Text | None = about(
        "Область народження", "Без слова «область».", place="П-2ДС 3", default=None, sensitive=True
    )
    district: Text | None = about(
        "Район народження", "Без слова «район».", place="П-2ДС 3", default=None, sensitive=True
    )
    settlement: Text = about("Місто (село) народження", "З видом: «м. Дніпро».", place="П-2ДС 3", sensitive=True)
    date: IsoDate = about("Дата народження", "Як у паспорті.", place="П-2ДС 4", sensitive=True)
    source: Text | None = about("Документ про народження", PAPER, default=None)


class Diploma(Record):
    """Number and date of a diploma or certificate."""

    number: Text = about("Номер диплома", "З серією, у лапках.", sensitive=True)
    date: IsoDate | None = about("Дата видачі диплома", "Як у дипломі.", default=None)


class Education(Record):
    """One row of point 5; whoever still studies fills only institution, year of entry, speciality (I6, I7)."""

    level: EducationLevel = about("Освіта", "Вища чи середня.", place="П-2ДС 5")
    institution: Text = about("Навчальний заклад", "Назва на момент закінчення.", place="П-2ДС 5")
    place: Text | None = about("Місцезнаходження закладу", "Місто чи село.", place="П-2ДС 5", default=None)
    entered: Year = about("Рік вступу", "Чотири цифри.", place="П-2ДС 5")
    studying: YesNo = about("Навчається", "«так», доки навчання триває.", default=False)
    finished: Year | None = about(
        "Рік закінчення", "Чотири цифри; хто навчається – не пише.", place="П-2ДС 5", default=None
    )
    speciality: Text | None = about("Спеціальність", "Як у дипломі.", place="П-2ДС 5", default=None)
    qualification: Text | None = about("Кваліфікація", "Як у дипломі.", place="П-2ДС 5", default=None)
    diploma: Diploma | None = about("Диплом (свідоцтво)", "Номер і дата видачі.", place="П-2ДС 5", default=None)
    source: Text | None = about("Документ про освіту", PAPER, default=None)


class Degree(Record):
    """One row of point 6: a degree or an academic title (I8)."""

    kind: DegreeKind = about("Ступінь чи звання", "Науковий ступінь або вчене звання.", place="П-2ДС 6")
    name: Text = about("Назва ступеня чи звання", "Як у дипломі.", place="П-2ДС 6")
    year: Year = about("Рік присвоєння", "Чотири цифри.", place="П-2ДС 6")
    diploma: Diploma | None = about(
        "Диплом про ступінь чи звання", "Номер і дата видачі.", place="П-2ДС 6", default=None
    )
    source: Text | None = about("Документ про ступінь", PAPER, default=None)


class Language(Record):
    """One row of point 7: a language and how well (I9)."""

    language: Text = about("Мова", "Назва мови.", place="П-2ДС 7", examples=("англійська",))
    level: LanguageLevel = about("Якою мірою", "Словами форми.", place="П-2ДС 7")
    source: Text | None = about("Документ про мову", PAPER, default=None)


class Works(Record):
    """Point 8: how many works are published; the list is an attachment of the card (I10)."""

    monographs: Count = about("Монографій", "Скільки опубліковано.", place="П-2ДС 8", default=0)
    articles: Count = about("Статей", "Скільки опубліковано.", place="П-2ДС 8", default=0)
    inventions: Count = about("Винаходів", "Скільки.", place="П-2ДС 8", default=0)
    source: Text | None = about("Документ про праці", PAPER, default=None)


class FamilyMember(Record):
    """One member of the family in point 9 (I11)."""

    kinship: Text = about("Ступінь рідства", "Хто це: дружина, син, мати.", place="П-2ДС 9", sensitive=True)
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Прізвище, ім’я та по батькові", "Члена сім’ї.", place="П-2ДС 9", sensitive=True)
    born: IsoDate = about("Дата народження члена сім’ї", "Рік-місяць-день.", place="П-2ДС 9", sensitive=True)
    source: Text | None = about("Документ про рідство", PAPER, default=None, sensitive=True)


class Passport(Record):
    """Point 10 (I12)."""

    series: Text | None = about(
        "Серія паспорта", "Дві літери; картка серії не має.", place="П-2ДС 10", default=None, sensitive=True
    )
    number: Text = about("Номер паспорта", "У лапках: шість цифр, у картки дев’ять.", place="П-2ДС 10", sensitive=True)
    issued_by: Text = about("Ким видано паспорт", "Як у паспорті.", place="П-2ДС 10", sensitive=True)
    date: IsoDate = about("Дата видачі паспорта", "Як у паспорті.", place="П-2ДС 10", sensitive=True)


class Address(Record):
    """Point 11: home address and telephones (I12)."""

    settlement: Text = about("Місто", "Місто, селище чи село проживання.", place="П-2ДС 11", sensitive=True)
    post_office: Text | None = about(
        "Поштове відділення", "Індекс у лапках.", place="П-2ДС 11", default=None, sensitive=True
    )
    street: Text | None = about("Вулиця", "З видом: «вул. Набережна».", place="П-2ДС 11", default=None, sensitive=True)
    block: Text | None = about("Корпус", "У лапках, якщо є.", place="П-2ДС 11", default=None, sensitive=True)
    house: Text | None = about("Будинок", "У лапках.", place="П-2ДС 11", default=None, sensitive=True)
    flat: Text | None = about("Квартира", "У лапках, якщо є.", place="П-2ДС 11", default=None, sensitive=True)
    phones: tuple[Text, ...] = about("Телефони", "Кожен у лапках.", place="П-2ДС 11", default=(), sensitive=True)
    source: Text | None = about("Документ про адресу", PAPER, default=None, sensitive=True)


class StatedAt(Record):
    """The servant's own signature under points 1-11: the day, and what exactly was signed (I13)."""

    date: IsoDate = about("Дата особистого підпису", "День підпису під пунктами 1–11.")
    fingerprint: Sha256 | None = about(
        "Відбиток підписаного",
        "64 шістнадцяткові цифри: SHA-256 пунктів 1–11, як їх підписано; ставить програма.",
        default=None,
    )
