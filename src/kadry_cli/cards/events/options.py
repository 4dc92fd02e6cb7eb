"""Options that several events share."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.body.staff_completion import complete_post
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UserError

LOWEST = 15
"""The lowest rank that any law has known; which ranks a category has, the law's data say."""

Since = Annotated[date | None, typer.Option("--from", metavar="ДАТА", parser=parse_date, help="З якого дня діє")]
First = Annotated[date | None, typer.Option("--from", metavar="ДАТА", parser=parse_date, help="Перший день")]
Last = Annotated[date | None, typer.Option("--to", metavar="ДАТА", parser=parse_date, help="Останній день")]
Post = Annotated[
    str | None,
    typer.Option(
        "--post", metavar="ПОСАДА", help="Код або частина назви зі штатного розпису", autocompletion=complete_post
    ),
]
Rank = Annotated[int | None, typer.Option("--rank", metavar="ЧИСЛО", min=1, max=LOWEST, help="Ранг")]
Probation = Annotated[
    date | None,
    typer.Option("--probation", metavar="ДАТА", parser=parse_date, help="Останній день випробування, якщо встановлено"),
]
Temporary = Annotated[
    date | None,
    typer.Option("--temporary", metavar="ДАТА", parser=parse_date, help="Останній день, якщо призначено тимчасово"),
]
Category = Annotated[
    str | None, typer.Option("--category", metavar="КАТЕГОРІЯ", help="Якщо інша, ніж у штатному розписі")
]


def read_rank(text: str) -> int:
    """A rank as it is written in a table or an answer. UserError for anything else."""
    word = text.strip()
    if not word.isdecimal() or not 1 <= int(word) <= LOWEST:
        raise UserError(f"«{text}» – це не ранг", f"ранг – число від 1 до {LOWEST}")
    return int(word)
