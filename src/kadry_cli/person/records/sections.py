"""Sections II-VIII of the card, each entry with its ground (I20-I26, I35)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Id, IsoDate, Positive, Text
from kadry_cli.person.records.grounds import Ground
from kadry_cli.person.records.words import CareerKind, PenaltyKind


class Extension(Record):
    """One row of II: service prolonged beyond the age limit (I21)."""

    since: IsoDate = about("Продовжено з", "Перший день.", place="П-2ДС II", alias="from")
    until: IsoDate = about("Продовжено до", "Останній день.", place="П-2ДС II", alias="to")
    ground: Ground = about("Лист-погодження", "Номер і дата листа, за яким продовжено.", place="П-2ДС II")


class CareerEvent(Record):
    """One act on the person's way in the body; section III follows from these (I22).

    What an event does not name stays as it was: a new rank leaves post and unit.
    """

    date: IsoDate = about("Дата події", "З якого дня діє.", place="П-2ДС III")
    kind: CareerKind = about("Подія", "Призначення, переведення, ранг чи категорія.")
    post: Id | None = about(
        "Код посади", "Зі штатного розпису.", default=None, place="П-2ДС III", examples=("spetsialist-finansiv",)
    )
    post_title: Text | None = about(
        "Назва посади", "Лише якщо посади немає в штатному розписі.", default=None, place="П-2ДС III"
    )
    unit_name: Text | None = about("Назва підрозділу", "Лише разом з назвою посади.", default=None, place="П-2ДС III")
    category: Text | None = about(
        "Категорія", "Римська цифра чи літера; без рядка – категорія посади.", default=None, place="П-2ДС III"
    )
    rank: Positive | None = about("Ранг", "Числом.", default=None, place="П-2ДС III")
    probation_until: IsoDate | None = about("Випробування до", "Останній день, якщо його встановлено.", default=None)
    temporary_until: IsoDate | None = about(
        "Призначено тимчасово до", "Останній день, якщо призначення строкове.", default=None
    )
    ground: Ground = about("Підстава події", "Наказ чи розпорядження.", place="П-2ДС III")
    acquainted: IsoDate | None = about("Працівник підписав", "День підпису в картці.", default=None)


class Leave(Record):
    """One row of IV (I23)."""

    kind: Text = about(
        "Вид відпустки", "Словами закону.", place="П-2ДС IV", examples=("щорічна основна",), sensitive=True
    )
    period_from: IsoDate | None = about("За період з", "Початок робочого року.", place="П-2ДС IV", default=None)
    period_to: IsoDate | None = about("За період до", "Кінець робочого року.", place="П-2ДС IV", default=None)
    since: IsoDate = about("Початок відпустки", "Перший день.", place="П-2ДС IV", alias="from")
    until: IsoDate = about("Закінчення відпустки", "Останній день.", place="П-2ДС IV", alias="to")
    days: Positive | None = about("Календарних днів", "Скільки надано, без святкових і неробочих днів.", default=None)
    ground: Ground = about("Підстава відпустки", "Наказ чи розпорядження.", place="П-2ДС IV")


class Suspension(Record):
    """A suspension from duties for the time of an inquiry, and what the inquiry found (I24)."""

    since: IsoDate = about("Відсторонено з", "Перший день.", place="П-2ДС V", alias="from")
    until: IsoDate | None = about("Відсторонено до", "Останній день.", place="П-2ДС V", default=None, alias="to")
    inquiry: Text | None = about(
        "Результати розслідування", "Одним реченням.", place="П-2ДС V", default=None, sensitive=True
    )


class Penalty(Record):
    """One row of V: discipline (I24)."""

    reason: Text = about("Причина", "Що призвело до відповідальності.", place="П-2ДС V", sensitive=True)
    kind: PenaltyKind = about("Що застосовано", "Стягнення, захід впливу чи відсторонення.", place="П-2ДС V")
    name: Text = about("Вид стягнення", "Словами закону: догана.", place="П-2ДС V", sensitive=True)
    date: IsoDate = about("Дата стягнення", "День застосування.")
    suspension: Suspension | None = about("Відсторонення", "Лише коли відсторонено.", place="П-2ДС V", default=None)
    ground: Ground = about("Підстава стягнення", "Наказ чи розпорядження.", place="П-2ДС V")
    delays_rank_until: IsoDate | None = about(
        "Ранг затримано до", "Останній день, якщо захід затримує присвоєння чергового рангу.", default=None
    )
    lifted: IsoDate | None = about("Дата зняття", "Коли стягнення знято.", place="П-2ДС V", default=None)
    lifted_by: Ground | None = about("Акт про зняття", "Якщо знято достроково.", default=None)


class Award(Record):
    """One row of VI (I25)."""

    name: Text = about("Заохочення чи нагорода", "Словами рішення.", place="П-2ДС VI", examples=("подяка",))
    date: IsoDate = about("Дата заохочення", "День рішення.")
    ground: Ground = about("Рішення про заохочення", "Якого органу, номер, дата.", place="П-2ДС VI")


class ReserveEntry(Record):
    """One row of VII: enrolled in the reserve for a year; in the own body the form prints «У цьому органі»."""

    body: Text | None = about(
        "Орган, до якого зараховано", "Лише коли це інший орган.", place="П-2ДС VII", default=None
    )
    post: Text = about("Посада в резерві", "На яку зараховано.", place="П-2ДС VII")
    date: IsoDate = about("Дата зарахування", "День зарахування до резерву.", place="П-2ДС VII")
    ground: Ground = about("Підстава зарахування", "Наказ чи розпорядження.", place="П-2ДС VII")


class Training(Record):
    """One row of VIII (I26)."""

    institution: Text = about(
        "Заклад підвищення кваліфікації", "Назва на момент закінчення, також за кордоном.", place="П-2ДС VIII"
    )
    programme: Text = about("Програма чи тематика", "Як у свідоцтві.", place="П-2ДС VIII")
    since: IsoDate | None = about("Навчання з", "Перший день.", place="П-2ДС VIII", default=None, alias="from")
    until: IsoDate = about("Навчання до", "Останній день.", place="П-2ДС VIII", alias="to")
    document: Text | None = about("Документ про навчання", "Свідоцтво з номером.", place="П-2ДС VIII", default=None)
    document_date: IsoDate | None = about("Дата документа", "Як у свідоцтві.", place="П-2ДС VIII", default=None)
    ground: Ground | None = about("Підстава навчання", "Наказ про направлення, якщо був.", default=None)
