"""Arguments that the commands of the exam share."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_competition

Competition = Annotated[
    str, typer.Argument(metavar="КОНКУРС", help="Код конкурсу", autocompletion=complete_competition)
]
