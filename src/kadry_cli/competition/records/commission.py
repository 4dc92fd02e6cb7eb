"""Who runs a competition: the commission, or in a small body its head or the commission of a higher body (B6-B8)."""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.settings import Script
from kadry_cli.core.records.types import Choice, Id, PersonName, Text, YesNo

CHAIR, SECRETARY, MEMBER = "голова", "секретар", "член"
BY_COMMISSION, BY_HEAD, BY_HIGHER_BODY = "конкурсна комісія", "керівник органу", "комісія вищого органу"

CommissionRole = Annotated[
    str,
    Choice(
        CHAIR, SECRETARY, MEMBER, means=("веде засідання", "веде протокол; належить до складу", "решта складу комісії")
    ),
]
ConductedBy = Annotated[
    str,
    Choice(
        BY_COMMISSION,
        BY_HEAD,
        BY_HIGHER_BODY,
        means=("комісія цього органу", "сам керівник, у малому органі", "комісія вищого органу, для малого органу"),
    ),
]


class CommissionMember(Record):
    """A member of the commission; the secretary belongs to its composition (reading of C1)."""

    id: Id = about(
        "Код особи",
        "Той самий в усіх записах: за ним знають, хто був присутній і як голосував.",
        examples=("shevchuk-olena-4m2d",),
    )
    script: Script | None = about("Письмо імені", "`latn`, якщо ім’я офіційно записано латиницею.", default=None)
    name: PersonName = about("Прізвище, ім’я та по батькові", "У називному відмінку.")
    post: Text | None = about("Посада", "Основна посада члена комісії.", default=None)
    body: Text | None = about(
        "Звідки член комісії", "Інший орган чи установа; не пишіть для працівників цього органу.", default=None
    )
    role: CommissionRole = about("Роль у комісії", "Голова й секретар – по одному.")
    votes: YesNo = about("Має право голосу", "Чи голосує, за актом про утворення комісії.", default=True)
    kin: tuple[Id, ...] = about(
        "Близькі особи серед кандидатів", "Коди кандидатів, про яких член комісії заявив.", default=()
    )
