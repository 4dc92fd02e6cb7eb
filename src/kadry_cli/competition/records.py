"""`competitions/<id>/competition.yaml`: what a competition is for, who runs it, who takes part (design §3).

Of a candidate only id and name enter git (docs/decisions/0005); everything else stays in the paper file.
"""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import ActKind, Script
from kadry_cli.core.records.types import Choice, Id, IsoDate, PersonName, Positive, Text, YesNo

CompetitionKind = Annotated[
    str,
    Choice(
        "конкурс на заміщення вакантних посад",
        "повторний конкурс",
        "конкурс із зарахування до кадрового резерву",
        means=(
            "перший конкурс на ці посади",
            "той самий конкурс ще раз, бо переможця не було",
            "добір осіб до кадрового резерву",
        ),
    ),
]
CommissionRole = Annotated[
    str,
    Choice(
        "голова",
        "секретар",
        "член",
        means=("веде засідання", "веде протокол; належить до складу", "решта складу комісії"),
    ),
]


class ActReference(Record):
    """An act of the head: kind, number, date (B3, B6)."""

    kind: ActKind = about("Вид акта", "Наказ чи розпорядження: як на самому акті.")
    number: Text = about("Номер", 'У лапках: "45-к".', examples=("45-к",))
    date: IsoDate = about("Дата", "Коли акт видано.")


class VacantPost(Record):
    """A post put up for the competition."""

    post: Id = about(
        "Код посади", "Посада зі штатного розпису (staff/units).", examples=("holovnyi-spetsialist-zahalnoho",)
    )
    units: Positive = about("Кількість вакантних одиниць", "Скільки таких посад вакантні.", default=1)


class CommissionMember(Record):
    """A member of the commission; the secretary belongs to its composition (reading of C1)."""

    id: Id = about(
        "Код особи", "Дають один раз і не змінюють, навіть коли змінилося прізвище.", examples=("shevchuk-olena-4m2d",)
    )
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Прізвище, ім’я та по батькові", "Повністю, у називному відмінку.")
    post: Text | None = about("Посада", "Основна посада члена комісії.", default=None)
    role: CommissionRole = about("Роль у комісії", "За актом про утворення комісії.")
    votes: YesNo = about("Має право голосу", "Чи голосує, за актом про утворення комісії.", default=True)


class Candidate(Record):
    """A candidate: id, name, and whether the commission admitted the person to the exam."""

    id: Id = about(
        "Код особи", "Дають один раз і не змінюють, навіть коли змінилося прізвище.", examples=("shevchuk-olena-4m2d",)
    )
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Прізвище, ім’я та по батькові", "Повністю, у називному відмінку.")
    post: Id | None = about(
        "Код посади",
        "На яку посаду подано заяву, якщо посад кілька.",
        default=None,
        examples=("holovnyi-spetsialist-zahalnoho",),
    )
    applied: IsoDate | None = about("Дата подання документів", "За журналом реєстрації заяв.", default=None)
    question_list: IsoDate | None = about(
        "Перелік питань одержано", "Дата розписки кандидата; не пізніше за подання документів.", default=None
    )
    admitted: YesNo | None = about("Допущено до іспиту", "Не заповнюйте, доки рішення немає.", default=None)


class Competition(Record):
    """A competition."""

    id: Id = about("Код конкурсу", "Такий самий, як назва папки.", examples=("2009-holovnyi-spetsialist",))
    kind: CompetitionKind = about("Вид конкурсу", "Як у назві паперів конкурсу.")
    posts: tuple[VacantPost, ...] = about("Вакантні посади", "На які посади оголошено конкурс.", at_least=1)
    head_act: ActReference = about("Акт керівника про проведення конкурсу", "Реквізити наказу чи розпорядження.")
    commission: tuple[CommissionMember, ...] = about(
        "Конкурсна комісія", "Увесь склад: голова, секретар, члени.", default=()
    )
    candidates: tuple[Candidate, ...] = about("Кандидати", "Усі, хто подав документи.", default=())
