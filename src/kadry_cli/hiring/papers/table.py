"""Which papers a competition has: the name of each, the function that gives its fields, whom it is about.

Title, template and declared fields stand in the manifest under the same name (`hiring/topic.py`).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from kadry_cli.competition.records import Candidate
    from kadry_cli.hiring.papers.ground import Asked
    from kadry_cli.hiring.state import State

    Builder = Callable[[State, Candidate | None, Asked], dict[str, Any]]

NOBODY, PERHAPS, SOMEBODY = "", "можна", "треба"
"""Whether a paper is about a candidate: never, where one is named, always (but for a blank)."""


class CompetitionPaper(NamedTuple):
    """One paper: its name in the command, `module:function` below `kadry_cli.hiring`, whether it takes a candidate, and
    how the file is called where the user gives no name."""

    name: str
    target: str
    candidate: str = NOBODY
    file: str = ""

    def builder(self) -> Builder:
        """The function that gives the fields of the paper, imported now."""
        module, _, attribute = self.target.partition(":")
        found: Builder = getattr(importlib.import_module(f"kadry_cli.hiring.{module}"), attribute)
        return found


PAPERS = (
    CompetitionPaper("order", "papers.order:order", file="akt-pro-konkurs"),
    CompetitionPaper("announcement", "papers.announcement:announcement", file="oholoshennia"),
    CompetitionPaper("publication", "papers.announcement:publication", file="dovidka-pro-opryliudnennia"),
    CompetitionPaper("staff-sheet", "papers.announcement:staff_sheet", file="arkush-oznaiomlennia"),
    CompetitionPaper("application", "papers.application:application", PERHAPS, file="zaiava"),
    CompetitionPaper("applications-book", "papers.book:applications_book", file="zhurnal-zaiav"),
    CompetitionPaper("review", "papers.review:review", file="poperednii-rozhliad"),
    CompetitionPaper("interview-sheet", "papers.talks:interview_sheet", SOMEBODY, file="spivbesida"),
    CompetitionPaper("abstract-sheet", "papers.talks:abstract_sheet", SOMEBODY, file="referat"),
)
