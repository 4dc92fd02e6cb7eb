"""What `kadry card export` and `import` hand back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted, FilesWritten


class ExportResult(FilesWritten):
    """How many cards were exported, and whether with their sensitive fields."""

    people: int
    revealed: bool


class CardsImported(TypedDict):
    """The people whose cards a table began and changed, by their ids; `unchanged` is how many were so already."""

    created: list[str]
    changed: list[str]
    unchanged: int


class ImportResult(CardsImported, Acted):
    """What a table did, and the act that recorded it."""
