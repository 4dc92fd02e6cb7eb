"""Arguments and options that the commands of enrolment share."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.body.staff_completion import complete_post, complete_unit
from kadry_cli.cards.grounds import ground_of
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.session import Session
from kadry_cli.core.records.years import LATEST_YEAR
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.arguments import FIRST_YEAR
from kadry_cli.reserve.lists import FOLDER


def complete_listed(ctx: typer.Context, args: list[str], incomplete: str) -> list[str]:
    """The codes of everybody in the lists of the register, by a scan of their lines."""
    session = ctx.obj if isinstance(ctx.obj, Session) else Session()
    root = session.register_root()
    found = set()
    for path in (root / FOLDER).glob("*/*.yaml") if root is not None else ():
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            key, sign, value = line.strip().removeprefix("- ").partition(": ")
            if key == "person" and sign and value.startswith(incomplete):
                found.add(value)
    return sorted(found)


YearNamed = Annotated[
    int | None, typer.Argument(metavar="РІК", min=FIRST_YEAR, max=LATEST_YEAR, help="На який рік складено список")
]
UnitNamed = Annotated[
    str | None,
    typer.Argument(metavar="ПІДРОЗДІЛ", help="Код або частина назви підрозділу", autocompletion=complete_unit),
]
PersonListed = Annotated[
    str | None,
    typer.Argument(metavar="ОСОБА", help="Хто у списку: код або частина імені", autocompletion=complete_listed),
]
OfYear = Annotated[
    int | None,
    typer.Option("--year", metavar="РІК", min=FIRST_YEAR, max=LATEST_YEAR, help="Список якого року; типово – останній"),
]
OfPost = Annotated[
    str | None,
    typer.Option(
        "--post", metavar="ПОСАДА", help="Посада резерву, якщо зараховано на кілька", autocompletion=complete_post
    ),
]
ActOption = Annotated[
    str | None,
    typer.Option("--order", metavar="АКТ", help="Акт, за яким записують: «розпорядження від 15.01.2013 № 3-к»"),
]
DayOption = Annotated[date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата події")]


def act_of(text: str | None, option: str) -> Ground | None:
    """An act as typed; None where it is left out."""
    return ground_of(text, option) if text is not None else None
