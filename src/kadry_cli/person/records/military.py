"""Section IX of the card: the military record by the points of the military ticket (I27-I30)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Text, Year
from kadry_cli.person.records.words import FIT, Fitness


class FitnessFinding(Record):
    """How the ticket judges fitness; the blanks of the two longer patterns are filled from it (I28)."""

    verdict: Fitness = about("Придатність", "За записом у військовому квитку.", place="П-2ДС IX", sensitive=True)
    column: Text | None = about("Графа", "гр. наказу; не для «стройовий».", default=None, sensitive=True)
    article: Text | None = about("Стаття", "ст. наказу; не для «стройовий».", default=None, sensitive=True)
    order_number: Text | None = about("Номер наказу МО", "У лапках.", default=None, sensitive=True)
    order_year: Year | None = about("Рік наказу МО", "Чотири цифри: 1987.", default=None, sensitive=True)

    def words(self) -> str:
        """The line as the form prints it, blanks kept where the ticket was not copied (digest L588-L592)."""
        if self.verdict == FIT:
            return FIT
        blank = "___"
        column, article, number = (part or blank for part in (self.column, self.article, self.order_number))
        return f"{self.verdict} по гр. {column} ст. {article} наказу МО {self.order_year or '19___'} р. № {number}"


class MilitaryRecord(Record):
    """The seven lasting lines of IX; soldiers, sailors, sergeants, warrant officers (digest L574; officers: open)."""

    group: Text | None = about(
        "Група обліку", "Пункт 24 квитка.", place="П-2ДС IX (п. 24)", default=None, sensitive=True
    )
    category: Text | None = about(
        "Категорія обліку", "Пункт 23.", place="П-2ДС IX (п. 23)", default=None, sensitive=True
    )
    composition: Text | None = about("Склад", "Пункт 25.", place="П-2ДС IX (п. 25)", default=None, sensitive=True)
    rank: Text | None = about("Військове звання", "Пункт 20.", place="П-2ДС IX (п. 20)", default=None, sensitive=True)
    specialty: Text | None = about(
        "Військово-облікова спеціальність",
        "Пункт 26, у лапках.",
        place="П-2ДС IX (п. 26)",
        default=None,
        sensitive=True,
    )
    fitness: FitnessFinding | None = about(
        "Придатність до військової служби", "Розділи V і IX квитка.", place="П-2ДС IX", default=None, sensitive=True
    )
    office: Text | None = about(
        "Військкомат за місцем проживання",
        "Або той, що керує обліком у раді.",
        place="П-2ДС IX",
        default=None,
        sensitive=True,
    )
    source: Text | None = about("Військовий квиток", "Серія і номер у лапках.", default=None, sensitive=True)


class SpecialRegister(Record):
    """«Перебуває на спецобліку», in pencil: it changes, is never signed for and never printed (I30)."""

    certificate: Text = about("Посвідчення про відстрочку", "Серія і номер у лапках.", legal=False, sensitive=True)
    list_number: Text | None = about("Номер переліку", "У лапках.", default=None, legal=False, sensitive=True)
    section: Text | None = about("Розділ переліку", "Як у постанові.", default=None, legal=False, sensitive=True)
    point: Text | None = about("Пункт переліку", "Як у постанові.", default=None, legal=False, sensitive=True)
