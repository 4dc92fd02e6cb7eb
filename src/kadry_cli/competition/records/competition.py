"""`competitions/<id>/competition.yaml`: one competition, from the act of the head to its end (design §3; B1-B8, B18).

What of a candidate enters git is settled in docs/decisions/0005.
"""

from __future__ import annotations

from typing import Annotated

from kadry_cli.competition.records.acts import ActReference
from kadry_cli.competition.records.candidate import Candidate
from kadry_cli.competition.records.commission import BY_COMMISSION, CommissionMember, ConductedBy
from kadry_cli.competition.records.sitting import CommissionSitting
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Choice, Id, IsoDate, Paragraphs, PersonName, Positive, Text

USUAL, REPEATED, FOR_RESERVE = (
    "конкурс на заміщення вакантних посад",
    "повторний конкурс",
    "конкурс із зарахування до кадрового резерву",
)

CompetitionKind = Annotated[
    str,
    Choice(
        USUAL,
        REPEATED,
        FOR_RESERVE,
        means=(
            "перший конкурс на ці посади",
            "той самий конкурс ще раз, бо нікого не рекомендовано",
            "добір осіб до кадрового резерву",
        ),
    ),
]


class VacantPost(Record):
    """A post put up for the competition."""

    post: Id = about(
        "Код посади", "Посада зі штатного розпису (staff/units).", examples=("holovnyi-spetsialist-zahalnoho",)
    )
    units: Positive = about("Кількість вакантних одиниць", "Скільки переможців може бути.", default=1)


class Publication(Record):
    """One publication of the announcement, with its proof (B4)."""

    date: IsoDate = about("Дата публікації", "День виходу.")
    medium: Text = about("Де опубліковано", "Назва газети чи сайту.")
    place: Text | None = about("Номер і сторінка", "Номер випуску, сторінка або адреса сторінки.", default=None)


class ToldEmployee(Record):
    """An employee of the body who was told of the competition (B5)."""

    name: PersonName = about("Прізвище, ім’я та по батькові", "Працівник органу.")
    date: IsoDate = about("Дата ознайомлення", "День підпису на аркуші ознайомлення.")


class Announcement(Record):
    """The announcement: where it was published and who of the staff read it (B4, B5, B20-B24)."""

    publications: tuple[Publication, ...] = about("Публікації", "Перша з них починає строк подання.", at_least=1)
    staff_told: tuple[ToldEmployee, ...] = about("Ознайомлено працівників", "За аркушем ознайомлення.", default=())
    more: Paragraphs | None = about("Додаткова інформація", "Інші законні відомості в оголошенні.", default=None)

    def since(self) -> IsoDate:
        """The day of the announcement: of its first publication."""
        return min(one.date for one in self.publications)


class Competition(Record):
    """A competition."""

    id: Id = about("Код конкурсу", "Такий самий, як назва папки.", examples=("2009-holovnyi-spetsialist",))
    kind: CompetitionKind = about("Вид конкурсу", "Повторний – коли попередній нікого не рекомендував.")
    repeats: Id | None = about(
        "Повторює конкурс",
        "Код конкурсу, який нікого не рекомендував.",
        default=None,
        examples=("2009-holovnyi-spetsialist",),
    )
    posts: tuple[VacantPost, ...] = about("Вакантні посади", "Посади, на які оголошено конкурс.", at_least=1)
    head_act: ActReference = about("Акт керівника про проведення конкурсу", "Ним затверджено й умови конкурсу.")
    conditions: Paragraphs | None = about("Умови конкурсу", "Те, що акт затвердив понад оголошення.", default=None)
    conducted_by: ConductedBy = about(
        "Хто проводить", "У малому органі – керівник або вищий орган.", default=BY_COMMISSION
    )
    conducted_why: Text | None = about(
        "Чому не комісія органу", "Скільки працівників в органі; чия комісія.", default=None
    )
    commission: tuple[CommissionMember, ...] = about("Конкурсна комісія", "Склад за актом керівника.", default=())
    announcement: Announcement | None = about("Оголошення", "Коли і де оголошено конкурс.", default=None)
    candidates: tuple[Candidate, ...] = about("Кандидати", "Усі, хто подав заяву.", default=())
    sittings: tuple[CommissionSitting, ...] = about("Засідання комісії", "Допуск і відбір.", default=())
    ended: IsoDate | None = about("Конкурс завершено", "День, яким конкурс закінчився.", default=None)
