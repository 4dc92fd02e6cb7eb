"""`competitions/<id>/questions.yaml`: the question bank of one exam (D4-D6)."""

from __future__ import annotations

from typing import Annotated

from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.types import Choice, Id, IsoDate, Text

CONSTITUTION, CIVIL_SERVICE, ANTI_CORRUPTION, SPECIAL = "constitution", "civil_service", "anti_corruption", "special"
SUBJECTS = (CONSTITUTION, CIVIL_SERVICE, ANTI_CORRUPTION, SPECIAL)
HEAD_APPROVES, CHAIR_APPROVES = "керівник органу", "голова конкурсної комісії"

Subject = Annotated[
    str,
    Choice(
        *SUBJECTS,
        means=(
            "Конституція України",
            "закон про державну службу або про службу в органах місцевого самоврядування",
            "антикорупційний закон",
            "законодавство за функціями органу й підрозділу",
        ),
    ),
]
Approver = Annotated[
    str, Choice(HEAD_APPROVES, CHAIR_APPROVES, means=("підписує керівник органу", "підписує голова комісії"))
]


class Question(Record):
    """One question of the list."""

    id: Id = about(
        "Код питання", "Дає програма під час імпорту: відбиток розділу, тексту й статті.", examples=("q-remjyl2jz3rt",)
    )
    subject: Subject = about(
        "Розділ",
        "`constitution` – Конституція, `civil_service` – закон про службу, `anti_corruption` – антикорупційний "
        "закон, `special` – законодавство за функціями органу й підрозділу.",
    )
    text: Text = about("Питання", "Без номера і без посилання на статтю.")
    source: Text | None = about("Стаття", "Друкують у переліку в дужках, у білеті – ні.", default=None)
    valid_from: IsoDate | None = about("Чинне з", "Перший день; без рядка – від початку.", default=None)
    valid_to: IsoDate | None = about("Чинне до", "Останній день.", default=None)


class DifferentQuestions(Record):
    """Two questions that look alike and that a person has judged to be two."""

    first: Id = about("Перше питання", "Код питання з цього переліку.", examples=("q-remjyl2jz3rt",))
    second: Id = about("Друге питання", "Код схожого питання.", examples=("q-tdvv24fnqbz6",))


class BankApproval(Record):
    """Who approved the list, and when."""

    by: Approver = about("Хто затвердив", "Чий підпис стоїть на грифі затвердження.")
    date: IsoDate = about("Дата", "Коли перелік затверджено.")


class Bank(Record):
    """The questions of one exam; their order in the file is that of the printed list."""

    competition: Id = about("Код конкурсу", "Такий самий, як назва папки.", examples=("2009-holovnyi-spetsialist",))
    approved: BankApproval | None = about(
        "Перелік затверджено", "Хто й коли; доки не затверджено, рядка немає.", default=None
    )
    questions: tuple[Question, ...] = about("Питання", "У тому порядку, в якому їх друкують.", at_least=1)
    different: tuple[DifferentQuestions, ...] = about(
        "Схожі, але різні питання", "Пари, які людина переглянула й лишила обидва питання.", default=()
    )
