"""Which papers personal files have: the name of each, the function that gives its fields, whether it is about a file.

Title, template and declared fields stand in the manifest under the same name (`dossier/topic.py`).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from kadry_cli.dossier.papers.ground import Asked

    Builder = Callable[[Asked], dict[str, Any]]


class FilePaper(NamedTuple):
    """One paper: its name in the command, `module:function` below `kadry_cli.dossier.papers`, how its file is called
    where the user gives no name, whether it is about one file."""

    name: str
    target: str
    file: str
    about_file: bool = True

    def builder(self) -> Builder:
        """The function that gives the fields of the paper, imported now."""
        module, _, attribute = self.target.partition(":")
        found: Builder = getattr(importlib.import_module(f"kadry_cli.dossier.papers.{module}"), attribute)
        return found


PAPERS = (
    FilePaper("inventory", "of_file:inventory", "opys-spravy"),
    FilePaper("cover", "of_file:cover", "obkladynka"),
    FilePaper("certification", "of_file:certification", "zasvidchuvach"),
    FilePaper("refresh-sheet", "of_file:refresh_sheet", "utochnennia"),
    FilePaper("movement-book", "of_books:movement_book", "knyha-rukhu", about_file=False),
    FilePaper("issue-journal", "of_books:issue_journal", "zhurnal-vydachi", about_file=False),
)
