"""Arguments that the commands of a competition share."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_candidate, complete_competition

Competition = Annotated[
    str, typer.Argument(metavar="КОНКУРС", help="Код конкурсу або його частина", autocompletion=complete_competition)
]
Candidate = Annotated[
    str, typer.Argument(metavar="КАНДИДАТ", help="Код або частина імені", autocompletion=complete_candidate)
]
CompetitionOrAsked = Annotated[
    str | None,
    typer.Argument(
        metavar="КОНКУРС",
        help="Код конкурсу або його частина; на терміналі можна вибрати зі списку",
        autocompletion=complete_competition,
    ),
]
CandidateOrAsked = Annotated[
    str | None,
    typer.Argument(
        metavar="КАНДИДАТ",
        help="Код або частина імені; на терміналі можна вибрати зі списку",
        autocompletion=complete_candidate,
    ),
]

SittingNumber = Annotated[
    int | None, typer.Option("--sitting", metavar="НОМЕР", min=1, help="Номер засідання за порядком; типово – останнє")
]
