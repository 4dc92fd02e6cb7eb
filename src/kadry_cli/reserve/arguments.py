"""Arguments that the commands of the reserve share."""

from __future__ import annotations

from typing import Annotated

import typer

from kadry_cli.body.staff_completion import complete_unit
from kadry_cli.body.staff_files import find_unit
from kadry_cli.core.records.years import LATEST_YEAR
from kadry_cli.reserve.lists import Reserves

FIRST_YEAR = 1994
"""Of the first act on the reserve."""

YearArgument = Annotated[
    int | None,
    typer.Argument(metavar="РІК", min=FIRST_YEAR, max=LATEST_YEAR, help="Рік списку; типово – рік дати --on"),
]
UnitOption = Annotated[
    str | None,
    typer.Option(
        "--unit", metavar="ПІДРОЗДІЛ", help="Лише список цього підрозділу: код або назва", autocompletion=complete_unit
    ),
]


def wanted_unit(reserves: Reserves, wanted: str | None) -> str | None:
    """The code of the unit that a text means; None where every unit is meant. UserError lists who could be meant."""
    return find_unit(reserves.units([]), wanted).id if wanted is not None else None
