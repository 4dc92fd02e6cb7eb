"""Arguments that the commands of the yearly assessment share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.assessment.records import words
from kadry_cli.assessment.stages.state import CAMPAIGN
from kadry_cli.core.console.completion import complete_ids, complete_person
from kadry_cli.core.errors import UserError

GROUNDS = (words.BY_LAW, words.PATRONAGE_STAFF, words.NEWLY_APPOINTED, words.ATTESTED, words.AWAY)
"""Why somebody is not assessed."""


def ground_word(text: str) -> str:
    """One of the grounds. UserError for any other word: a cause is never written down (G2)."""
    word = " ".join(text.split())
    if word not in GROUNDS:
        raise UserError(f"«{word}» – не підстава", f"є: {'; '.join(GROUNDS)}")
    return word


class MethodWord(StrEnum):
    """How the final mark comes about."""

    JUDGEMENT = words.BY_JUDGEMENT
    MEAN = words.BY_MEAN


class MarkWord(StrEnum):
    """The final mark; which words hold on a date, the law says."""

    LOW = words.LOW
    FAIR = words.FAIR
    GOOD = words.GOOD
    HIGH = words.HIGH
    NEGATIVE = words.NEGATIVE
    POSITIVE = words.POSITIVE
    EXCELLENT = words.EXCELLENT


class OutcomeWord(StrEnum):
    """What an objection came to."""

    LEFT = words.LEFT_AS_IT_WAS
    CHANGED = words.CHANGED


complete_year = complete_ids(CAMPAIGN)

YearArgument = Annotated[
    int | None,
    typer.Argument(metavar="РІК", min=1991, max=2200, help="Звітний рік", autocompletion=complete_year),
]
YearOption = Annotated[
    int | None,
    typer.Option("--year", metavar="РІК", min=1991, max=2200, help="Звітний рік; типово – останній, який оцінюють"),
]
PersonOrAsked = Annotated[
    str | None,
    typer.Argument(
        metavar="ОСОБА", help="Код або частина імені; на терміналі спитають", autocompletion=complete_person
    ),
]
MarksLine = Annotated[
    str | None,
    typer.Option("--marks", metavar="БАЛИ", help="Бали через пробіл у порядку бланка: «4 4 5 4 …»"),
]
MarksFile = Annotated[
    Path | None,
    typer.Option("--file", metavar="ТАБЛИЦЯ", help="Бали з таблиці CSV, XLSX чи ODS: рядок – критерій, бал останній"),
]
Reveal = Annotated[bool, typer.Option("--reveal", help="Показати й самі оцінки")]
PeopleArguments = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ОСОБА", help="Коди або частини імен; на терміналі спитають", autocompletion=complete_person
    ),
]
