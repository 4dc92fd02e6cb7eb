"""What the commands of knowledge hand back; for types and schemas only."""

from __future__ import annotations

from typing_extensions import TypedDict

from kadry_cli.body.results import ChangedOrder
from kadry_cli.core.console.results import Acted, FilesWritten


class OrderAcquaintResult(ChangedOrder, Acted):
    """Acquaintances and the act that recorded them."""


class NamedPaper(TypedDict):
    """One paper by its name in the command."""

    name: str
    title: str


class PaperResult(FilesWritten):
    """The files written; without a name the papers there are."""

    papers: list[NamedPaper]
