"""Arguments that the commands of the day of an exam share."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_candidate

SittingNumber = Annotated[
    int | None, typer.Option("--sitting", metavar="НОМЕР", min=1, help="Номер засідання, якщо їх кілька")
]
CandidateArgument = Annotated[
    str,
    typer.Argument(metavar="КАНДИДАТ", help="Код або частина прізвища", autocompletion=complete_candidate),
]
