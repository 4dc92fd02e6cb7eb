"""Arguments that the commands of a card share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_person

Person = Annotated[str, typer.Argument(metavar="ОСОБА", help="Код або частина імені", autocompletion=complete_person)]
PersonOrAsked = Annotated[
    str | None,
    typer.Argument(
        metavar="ОСОБА",
        help="Код або частина імені; на терміналі спитають",
        autocompletion=complete_person,
    ),
]
PeopleOrAsked = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ОСОБА",
        help="Коди або частини імен; на терміналі спитають",
        autocompletion=complete_person,
    ),
]
PeopleFile = Annotated[
    Path | None,
    typer.Option("--people", metavar="ФАЙЛ", help="Хто: список кодів чи імен (текст, CSV, XLSX), «-» – з каналу"),
]
Order = Annotated[
    str | None,
    typer.Option("--order", metavar="АКТ", help="Акт, за яким записують: розпорядження від 19.06.2009 № 49-к"),
]
