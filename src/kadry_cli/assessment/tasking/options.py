"""Options of `kadry assess tasks`."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from kadry_cli.assessment.records.words import EXCELLENT, NEGATIVE, POSITIVE
from kadry_cli.core.console.dates import parse_date


class ConclusionWord(StrEnum):
    """The words of КМУ 640/2017, as a choice on the command line."""

    NEGATIVE = NEGATIVE
    POSITIVE = POSITIVE
    EXCELLENT = EXCELLENT


TaskText = Annotated[
    str | None, typer.Option("--task", metavar="ТЕКСТ", help="Нове завдання або нові слова завдання --number")
]
Indicators = Annotated[
    str | None,
    typer.Option("--indicators", metavar="ТЕКСТ", help="Показники результативності, ефективності та якості"),
]
Due = Annotated[date | None, typer.Option("--due", metavar="ДАТА", parser=parse_date, help="Строк виконання")]
Number = Annotated[int | None, typer.Option("--number", metavar="НОМЕР", min=1, help="Про яке завдання мова")]
Reached = Annotated[str | None, typer.Option("--result", metavar="ТЕКСТ", help="Досягнутий результат")]
Done = Annotated[date | None, typer.Option("--done", metavar="ДАТА", parser=parse_date, help="Коли фактично виконано")]
ScoreOption = Annotated[int | None, typer.Option("--score", metavar="БАЛ", min=0, help="Бал за завдання")]
NotAssessable = Annotated[bool, typer.Option("--not-assessable", help="«Н»: виконання оцінити неможливо")]
Reason = Annotated[str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Обґрунтування бала")]
ConclusionOption = Annotated[
    ConclusionWord | None,
    typer.Option("--conclusion", metavar="СЛОВО", help="Висновок керівника: негативна, позитивна, відмінна"),
]
ConclusionDay = Annotated[date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата висновку")]
By = Annotated[
    str | None, typer.Option("--by", metavar="ХТО", help="Хто виставив: код, ім’я з картки або «ПІБ, посада»")
]
