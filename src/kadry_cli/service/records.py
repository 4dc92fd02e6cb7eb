"""A period of work: one line of the work book with its paper, as the card and the file of periods have it (J1, J5)."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Choice, IsoDate, Ratio, Text
from kadry_cli.service.words import AS_USUAL, KINDS, LEAVING_GROUNDS, TRANSFER

ServiceKind = Annotated[
    str,
    Choice(
        *KINDS,
        means=(
            "загальний стаж роботи, пункт 14 картки",
            "безперервний стаж роботи, пункт 15 картки",
            "стаж державної служби, пункт 16 картки",
        ),
    ),
]

LeavingGround = Annotated[
    str,
    Choice(
        *LEAVING_GROUNDS,
        means=(
            "причину не названо або її не визнано поважною",
            "хвороба, догляд за хворим, переїзд та інші причини, які визнано поважними",
            "до іншого роботодавця або на виборну посаду",
            "строковий трудовий договір скінчився",
            "строковий договір у районах Крайньої Півночі та прирівняних до них",
            "скорочення штату, ліквідація чи реорганізація",
            "невідповідність за станом здоров’я, інвалідність",
            "переїзд за чоловіком (дружиною), якого переведено до іншої місцевості",
            "звільнення у зв’язку з виходом на пенсію",
            "жінка з дитиною до 14 років (з дитиною з інвалідністю – до 16)",
            "звільнення у зв’язку з призовом чи вступом на військову службу",
            "служба у війську скінчилася",
            "жінку звільнено з підземних робіт",
            "прогул чи інше винне порушення",
            "жодна з названих",
        ),
    ),
]


class Leaving(Record):
    """How work at a place ended: what decides how long a break may be in continuous service (law §1.6)."""

    ground: LeavingGround = about("Підстава звільнення", "За записом трудової книжки.", examples=(TRANSFER,))
    words: Text | None = about(
        "Запис про звільнення",
        "Словами трудової книжки, з пунктом і статтею.",
        default=None,
        examples=("пункт 5 статті 36 КЗпП України",),
    )
    kept_until: IsoDate | None = about(
        "Безперервність збережено до",
        "Останній день дозволеної перерви, якщо його визначає окрема норма; тоді потрібен рядок basis.",
        default=None,
    )
    basis: Text | None = about("Підстава для kept_until", "Акт і пункт, за якими перерву дозволено.", default=None)


class Exclusion(Record):
    """Days inside a period that do not count."""

    start: IsoDate = about("Перший день", "Перший день, який не зараховано.", alias="from")
    end: IsoDate = about("Останній день", "Останній день, який не зараховано.", alias="to")
    reason: Text = about("Чому не зараховано", "Коротко: що це за час.", examples=("прогул",))
    basis: Text = about("Підстава", "Код норми (`ato-x3`), код акта з acts.yaml або акт і пункт словами.")
    counts: tuple[ServiceKind, ...] = about(
        "З якого стажу виключено", "Без рядка – з усіх, до яких зараховано період.", default=()
    )


class WorkPeriod(Record):
    """A period of work: one line of the work book, or one paper that stands for it (J1)."""

    start: IsoDate = about("Працює з", "Перший день роботи.", alias="from")
    end: IsoDate | None = about(
        "Працював до", "Останній день роботи; без рядка – працює досі.", alias="to", default=None
    )
    employer: Text | None = about(
        "Місце роботи",
        "Назва, як у трудовій книжці.",
        default=None,
        examples=("Тихобережна селищна рада",),
    )
    post: Text | None = about(
        "Посада", "Посада чи професія, як у трудовій книжці.", default=None, examples=("бухгалтер",)
    )
    document: Text | None = about(
        "Документ",
        "Чим підтверджено період.",
        default=None,
        examples=("трудова книжка БТ-I № 0000000", "військовий квиток"),
    )
    entry: Text | None = about(
        "Запис трудової книжки", 'Номер запису, з яким період знайдуть; лише цифри – у лапках: "5".', default=None
    )
    counts: tuple[ServiceKind, ...] = about(
        "До якого стажу зараховано",
        "Один чи кілька видів стажу; без рядка – до загального й безперервного.",
        default=AS_USUAL,
    )
    coefficient: Ratio = about(
        "Коефіцієнт", "У скільки разів зараховано: 3, 1.5 або 1/2; крім одиниці – лише з рядком basis.", default="1"
    )
    basis: Text | None = about(
        "Підстава обчислення",
        "Код норми (`ato-x3`), код акта з acts.yaml або акт і пункт словами.",
        default=None,
        examples=("ato-x3",),
    )
    excluded: tuple[Exclusion, ...] = about("Незараховані дні", "Частини періоду, які до стажу не входять.", default=())
    left: Leaving | None = about(
        "Як закінчилася робота",
        "Потрібно для безперервного стажу: від підстави залежить дозволена перерва.",
        default=None,
    )

    def times(self) -> Fraction:
        """The coefficient as a number."""
        return Fraction(self.coefficient)

    def kinds(self) -> tuple[str, ...]:
        """The kinds that the period counts for."""
        return self.counts


class ListedPeriod(WorkPeriod):
    """A line of the file of `kadry service compute`: a period that may name one kind alone (design §10)."""

    kind: ServiceKind | None = about("Вид стажу", "Якщо період зараховано лише до одного виду стажу.", default=None)

    def kinds(self) -> tuple[str, ...]:
        """The kinds that the line counts for."""
        return (self.kind,) if self.kind is not None else self.counts
