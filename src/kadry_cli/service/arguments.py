"""Arguments that the commands of length of service share."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kadry_cli.core.calendar.methods import Method
from kadry_cli.core.calendar.span import NotASpanError, Span, read_span
from kadry_cli.core.errors import UserError
from kadry_cli.service.chosen import Chosen


class MethodWord(StrEnum):
    """The methods, as a choice on the command line."""

    CALENDAR = "calendar"
    THIRTY = "thirty"
    DAYS = "days"


WantedMethod = Annotated[
    MethodWord | None,
    typer.Option(
        "--method",
        help="calendar – календарний, thirty – місяць по 30 днів, days – за днями; типово той, який обрав орган",
    ),
]


def wanted_method(method: MethodWord | None) -> Chosen | None:
    """The method that the command line asks for."""
    return Chosen(Method(method.value)) if method is not None else None


def parse_length(text: str) -> Span:
    """The length of service in `20y3m9d` or «20 р. 3 міс. 9 дн.». UserError for any other form."""
    try:
        return read_span(text)
    except NotASpanError as problem:
        raise UserError(str(problem)) from None
