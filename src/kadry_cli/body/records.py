"""`staff/units/<unit>.yaml`: a unit of the body and its posts, with dated names (design §3)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import NameCases
from kadry_cli.core.records.types import Id, IsoDate, Positive, Text, YesNo


class UnitName(Record):
    """The unit's name from a date; a renaming alone makes a new row of section III of the card (I22)."""

    since: IsoDate = about("Діє з", "Перший день дії: рік-місяць-день.", alias="from")
    name: Text = about("Назва підрозділу", "Повна, у називному відмінку.", examples=("Загальний відділ",))
    cases: NameCases | None = about("Відмінки", "Лише ті, які програма утворює неправильно.", default=None)


class PostTitle(Record):
    """The post's title from a date."""

    since: IsoDate = about("Діє з", "Перший день дії: рік-місяць-день.", alias="from")
    title: Text = about("Назва посади", "У називному відмінку, без назви підрозділу.")
    cases: NameCases | None = about("Відмінки", "Лише ті, які програма утворює неправильно.", default=None)


class JobDescription(Record):
    """The paper that lists the duties of a post (G33)."""

    title: Text = about("Назва документа", "Як на самому документі: «Посадова інструкція головного спеціаліста».")
    number: Text | None = about("Номер", 'У лапках, якщо це лише цифри: "7".', default=None)
    date: IsoDate | None = about("Дата", "Коли документ затверджено.", default=None)


class Post(Record):
    """A post of the staff list."""

    id: Id = about(
        "Код посади",
        "Незмінний; на нього посилаються конкурси та картки.",
        examples=("holovnyi-spetsialist-zahalnoho",),
    )
    titles: tuple[PostTitle, ...] = about("Назви посади", "За порядком дат; остання чинна.", at_least=1)
    category: Text | None = about(
        "Категорія посади", "Римська цифра, як у штатному розписі.", default=None, examples=("VI",)
    )
    head_post: YesNo = about("Посада керівника", "Чи очолює ця посада орган або підрозділ.", default=False)
    units: Positive = about("Кількість штатних одиниць", "За штатним розписом.", default=1)
    appointed_by: Text | None = about("Орган, що призначає", "Якщо призначає не керівник цього органу.", default=None)
    requirements: tuple[Text, ...] = about(
        "Основні вимоги", "Кожна вимога окремим рядком, як в оголошенні.", default=()
    )
    job_description: JobDescription | None = about(
        "Посадова інструкція", "Документ з обов’язками за посадою.", default=None
    )
    until: IsoDate | None = about("Посаду скорочено з", "Перший день без цієї посади.", default=None)


class Unit(Record):
    """A structural unit of the body."""

    id: Id = about("Код підрозділу", "Такий самий, як назва файлу.", examples=("zahalnyi-viddil",))
    names: tuple[UnitName, ...] = about("Назви підрозділу", "За порядком дат; остання чинна.", at_least=1)
    parent: Id | None = about(
        "Підпорядкований підрозділу", "Код вищого підрозділу.", default=None, examples=("upravlinnia-spravamy",)
    )
    head: Id | None = about(
        "Код посади керівника підрозділу",
        "Одна з посад цього підрозділу.",
        default=None,
        examples=("nachalnyk-zahalnoho",),
    )
    posts: tuple[Post, ...] = about("Посади", "Штатний розпис підрозділу.", default=())
    until: IsoDate | None = about("Підрозділ ліквідовано з", "Перший день без цього підрозділу.", default=None)
