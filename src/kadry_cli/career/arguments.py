"""Arguments that the commands of the career share."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_person

Person = Annotated[str, typer.Argument(metavar="ОСОБА", help="Код або частина імені", autocompletion=complete_person)]
People = Annotated[
    list[str] | None,
    typer.Argument(metavar="ОСОБА...", help="Коди або частини імен", autocompletion=complete_person),
]
