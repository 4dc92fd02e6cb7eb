"""Options of the commands of the audit."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core.console.completion import complete_ids, complete_person
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.errors import UsageError

PersonOption = Annotated[
    str | None,
    typer.Option(
        "--person", metavar="ОСОБА", help="Лише записи однієї людини: код або ім’я", autocompletion=complete_person
    ),
]
FieldOption = Annotated[
    str | None, typer.Option("--field", metavar="ПОЛЕ", help="Лише це поле: слова форми або ключ запису")
]
RevealOption = Annotated[bool, typer.Option("--reveal", help="Показати приховані персональні дані")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="ФАЙЛ", help="Записати таблицею (*.csv, *.xlsx) або папером (*.pdf, *.docx, *.html)"
    ),
]
UnitOption = Annotated[
    str | None,
    typer.Option(
        "--unit",
        metavar="ПІДРОЗДІЛ",
        help="Лише про людей, які в день акта працювали в підрозділі чи нижче: код або назва",
        autocompletion=complete_ids("staff/units/{unit}.yaml"),
    ),
]
BundleOption = Annotated[
    Path | None,
    typer.Option("--bundle", metavar="ФАЙЛ", help="Читати історію з файлу, зробленого kadry backup або самим git"),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Замінити наявний файл")]
SinceOption = Annotated[
    date | None, typer.Option("--since", metavar="ДАТА", parser=parse_date, help="Записано не раніше цього дня")
]
UntilOption = Annotated[
    date | None, typer.Option("--until", metavar="ДАТА", parser=parse_date, help="Записано не пізніше цього дня")
]
PathsArgument = Annotated[
    list[Path] | None, typer.Argument(metavar="ШЛЯХ…", help="Лише зміни цих файлів чи папок реєстру")
]


def required_order(since: date | None, until: date | None) -> None:
    """UsageError for a period that ends before it begins."""
    if since is not None and until is not None and until < since:
        raise UsageError("--until раніше за --since", "переставте дні")
