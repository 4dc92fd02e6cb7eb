"""What the changing commands of the staff list share."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from kadry_cli.body.records import Unit
from kadry_cli.body.staff_files import load_units
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.console.acting import Standing
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.diagnostics.catalogue import has_errors

Since = Annotated[date | None, typer.Option("--from", metavar="ДАТА", parser=parse_date, help="З якої дати")]
Genitive = Annotated[
    str | None, typer.Option("--genitive", metavar="ТЕКСТ", help="Назва в родовому відмінку, для паперів")
]

FROM = "З якої дати, наприклад 02.03.2009"


def readable_units(standing: Standing) -> tuple[Unit, ...]:
    """The staff list. RefusedError where a file of it cannot be read: nobody could tell then who is meant."""
    units, findings = load_units(standing.root)
    if has_errors(findings):
        raise RefusedError(findings)
    return units
