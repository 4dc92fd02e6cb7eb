"""A calendar feed on its way out, for every command that has `--ics`: to a file, or to standard output."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

if TYPE_CHECKING:
    from kadry_cli.core.console.screen import Screen

Ics = Annotated[
    Path | None,
    typer.Option("--ics", metavar="ФАЙЛ", help="Записати строки для програми-календаря; «-» – на стандартний вивід"),
]


class FeedOut(NamedTuple):
    """The files written, none on standard output, and what is shown."""

    files: list[str]
    view: Callable[[Screen], None]


def feed_out(ics: Path, data: bytes, count: int, force: bool) -> FeedOut:
    """The feed of `count` days written where the user said. UserError where a file stands there already."""
    if str(ics) == "-":
        return FeedOut([], lambda screen: screen.document(data))
    from kadry_cli.core.documents.output import write_output
    from kadry_cli.core.language.plurals import counted

    write_output(ics, data, force)
    said = f"Для календаря записано {counted(count, 'строк', 'строки', 'строків')}: {ics}"
    return FeedOut([str(ics)], lambda screen: screen.line(said))
