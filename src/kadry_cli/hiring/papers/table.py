"""Which papers a competition has: the name of each, the function that gives its fields, whom it is about.

Title, template and declared fields stand in the manifest under the same name (`hiring/topic.py`).
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from kadry_cli.hiring import paper_files as files
from kadry_cli.hiring.papers.words import PaperWord

if TYPE_CHECKING:
    from kadry_cli.competition.records import Candidate
    from kadry_cli.hiring.papers.ground import Asked
    from kadry_cli.hiring.state import State

    Builder = Callable[[State, Candidate | None, Asked], dict[str, Any]]

NOBODY, PERHAPS, SOMEBODY = "", "можна", "треба"
"""Whether a paper is about a candidate: never, where one is named, always (but for a blank)."""


class CompetitionPaper(NamedTuple):
    """One paper: its name in the command, `module:function` below `kadry_cli.hiring`, whether it takes a candidate, how
    the file is called where the user gives no name, whether it has a blank form. A paper of a sitting has a word of
    `competition protocol --paper` instead of a function, and is printed as that command prints it."""

    name: str
    target: str
    candidate: str = NOBODY
    file: str = ""
    word: PaperWord | None = None
    has_blank: bool = True

    def builder(self) -> Builder:
        """The function that gives the fields of the paper, imported now."""
        module, _, attribute = self.target.partition(":")
        found: Builder = getattr(importlib.import_module(f"kadry_cli.hiring.{module}"), attribute)
        return found


PAPERS = (
    CompetitionPaper("order", "papers.order:order", file=files.ORDER),
    CompetitionPaper("announcement", "papers.announcement:announcement", file=files.ANNOUNCEMENT),
    CompetitionPaper("publication", "papers.announcement:publication", file=files.PUBLICATION),
    CompetitionPaper("staff-sheet", "papers.announcement:staff_sheet", file=files.STAFF_SHEET),
    CompetitionPaper("application", "papers.application:application", PERHAPS, file=files.APPLICATION),
    CompetitionPaper("receipt", "papers.receipt:receipt", SOMEBODY, file=files.RECEIPT),
    CompetitionPaper("applications-book", "papers.book:applications_book", file=files.APPLICATIONS_BOOK),
    CompetitionPaper("review", "papers.review:review", file=files.REVIEW),
    CompetitionPaper("invitation", "papers.end_papers:exam_invitation", SOMEBODY, file=files.EXAM_INVITATION),
    CompetitionPaper("interview-sheet", "papers.talks:interview_sheet", SOMEBODY, file=files.INTERVIEW_SHEET),
    CompetitionPaper("abstract-sheet", "papers.talks:abstract_sheet", SOMEBODY, file=files.ABSTRACT_SHEET),
    CompetitionPaper("ballot", "", word=PaperWord.BALLOT),
    CompetitionPaper("counting", "", word=PaperWord.COUNTING),
    CompetitionPaper("protocol", "", word=PaperWord.PROTOCOL),
    CompetitionPaper("opinion", "", PERHAPS, word=PaperWord.OPINION),
    CompetitionPaper("extract", "", SOMEBODY, word=PaperWord.EXTRACT, has_blank=False),
    CompetitionPaper("result-letter", "papers.end_papers:letter_of_result", SOMEBODY, file=files.NOTICE),
    CompetitionPaper("head-order", "papers.end_papers:act_of_head", SOMEBODY, file=files.HEAD_ORDER),
    CompetitionPaper("oath", "papers.end_papers:oath", PERHAPS, file=files.OATH),
    CompetitionPaper("complaint-answer", "papers.end_papers:answer", SOMEBODY, file=files.COMPLAINT_ANSWER),
    CompetitionPaper("inventory", "overview.inventory:inventory_paper", file=files.INVENTORY),
)
