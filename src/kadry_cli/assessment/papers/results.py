"""What the commands of papers hand back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import FilesWritten


class YearPaperRow(TypedDict):
    """A paper there is: its name, its title, the command that prints it."""

    name: str
    title: str
    command: str


class YearPaperResult(FilesWritten):
    """Files written; without a name the papers there are."""

    papers: list[YearPaperRow]


class FormsResult(FilesWritten):
    """Forms written, and for how many people they were asked for (0: a blank)."""

    people: int
