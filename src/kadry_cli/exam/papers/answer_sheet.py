"""The answer sheet (papers 1.4; D11, D12, D23): the same for everybody, so that it names nobody."""

from __future__ import annotations

from datetime import date
from typing import Any

from kadry_cli.competition.records import Competition
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.plurals import counted
from kadry_cli.exam.papers.ground import PaperGround, body_head, member_lines, named_posts, signer
from kadry_cli.exam.records.sitting import WITHDREW, Sitting

UNKNOWN_PLACES = 5
"""So many places without a number where the law of the date does not say how many questions a ticket has."""


def answer_sheet(ground: PaperGround, day: date, copies: int) -> dict[str, Any]:
    """The fields of `copies` equal sheets: name, ticket, times, questions and marks are written by hand."""
    named = named_posts(ground, day)
    head = body_head(ground, day)
    questions = ground.law.questions.value
    minutes = ground.law.max_minutes.value
    members = ground.competition.commission
    return {
        "title": "Аркуш з відповідями кандидата",
        "body_name": head["body_name"],
        "date": head["date"],
        "post": printed(named[0].nominative()) if len(named) == 1 else "",
        "minutes": "" if minutes is None else counted(int(minutes), "хвилина", "хвилини", "хвилин"),
        "numbered": questions is not None,
        "questions": list(range(1, int(questions or UNKNOWN_PLACES) + 1)),
        "copies": copies,
        "chair": signer(members, "голова", ground),
        "members": member_lines(members, ground),
        "secretary": signer(members, "секретар", ground),
    }


def sheets_needed(competition: Competition, sitting: Sitting) -> int:
    """How many sheets the sitting needs: one for each of its candidates who may come."""
    if sitting.candidates:
        return sum(1 for entry in sitting.candidates if entry.attendance != WITHDREW)
    return sum(1 for candidate in competition.candidates if candidate.admitted)
