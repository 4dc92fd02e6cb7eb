"""The person of a command of service."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_person

People = Annotated[
    list[str] | None,
    typer.Argument(metavar="ОСОБА...", help="Коди або частини імен", autocompletion=complete_person),
]
Person = Annotated[
    str | None, typer.Argument(metavar="ОСОБА", help="Код або частина імені", autocompletion=complete_person)
]
PersonOption = Annotated[
    str | None,
    typer.Option(
        "--person", metavar="ОСОБА", help="Код або частина імені: стаж за карткою", autocompletion=complete_person
    ),
]
