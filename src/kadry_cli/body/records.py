"""`staff/units/<unit>.yaml`: a unit of the body and its posts, with dated names (design §3)."""

from __future__ import annotations

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import NameCases
from kadry_cli.core.records.types import Id, IsoDate, Positive, Text, YesNo


class UnitName(Record):
    """The unit's name from a date; a renaming alone makes a new row of section III of the card (I22)."""

    since: IsoDate = about("Діє з", alias="from")
    name: Text = about("Назва підрозділу")
    cases: NameCases | None = about("Відмінки", default=None)


class PostTitle(Record):
    """The post's title from a date."""

    since: IsoDate = about("Діє з", alias="from")
    title: Text = about("Назва посади", "У називному відмінку, без назви підрозділу.")
    cases: NameCases | None = about("Відмінки", default=None)


class JobDescription(Record):
    """The paper that lists the duties of a post (G33)."""

    title: Text = about("Назва документа")
    number: Text | None = about("Номер", default=None)
    date: IsoDate | None = about("Дата", default=None)


class Post(Record):
    """A post of the staff list."""

    id: Id = about("Код посади", "Незмінний; на нього посилаються конкурси та картки.")
    titles: tuple[PostTitle, ...] = about("Назви посади", at_least=1)
    category: Text | None = about("Категорія посади", "Римська цифра, як у штатному розписі.", default=None)
    head_post: YesNo = about("Посада керівника", default=False)
    units: Positive = about("Кількість штатних одиниць", default=1)
    appointed_by: Text | None = about("Орган, що призначає", "Якщо призначає не керівник цього органу.", default=None)
    requirements: tuple[Text, ...] = about("Основні вимоги", default=())
    job_description: JobDescription | None = about("Посадова інструкція", default=None)
    until: IsoDate | None = about("Посаду скорочено з", default=None)


class Unit(Record):
    """A structural unit of the body."""

    id: Id = about("Код підрозділу", "Такий самий, як назва файлу.")
    names: tuple[UnitName, ...] = about("Назви підрозділу", at_least=1)
    parent: Id | None = about("Підпорядкований підрозділу", default=None)
    head: Id | None = about("Код посади керівника підрозділу", default=None)
    posts: tuple[Post, ...] = about("Посади", default=())
    until: IsoDate | None = about("Підрозділ ліквідовано з", default=None)
