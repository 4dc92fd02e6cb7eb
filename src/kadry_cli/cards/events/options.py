"""Options that several events share."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.body.staff_completion import complete_post
from kadry_cli.core.console.dates import parse_date

Since = Annotated[date | None, typer.Option("--from", metavar="ДАТА", parser=parse_date, help="З якого дня діє")]
First = Annotated[date | None, typer.Option("--from", metavar="ДАТА", parser=parse_date, help="Перший день")]
Last = Annotated[date | None, typer.Option("--to", metavar="ДАТА", parser=parse_date, help="Останній день")]
Post = Annotated[
    str | None,
    typer.Option(
        "--post", metavar="ПОСАДА", help="Код або частина назви зі штатного розпису", autocompletion=complete_post
    ),
]
Rank = Annotated[int | None, typer.Option("--rank", metavar="ЧИСЛО", min=1, max=15, help="Ранг")]
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
