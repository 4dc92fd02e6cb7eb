"""Arguments that the commands of the yearly assessment share."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.assessment.stages.state import CAMPAIGN
from kadry_cli.core.console.completion import complete_ids, complete_person

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
