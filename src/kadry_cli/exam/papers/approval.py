"""The stamp of approval on the exam's papers: who approves, named as of a day (papers 0.2, 1.1-1.3; E4)."""

from __future__ import annotations

from datetime import date

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.names import signature_name, split_name
from kadry_cli.core.records.dated import on_date
from kadry_cli.exam.papers.ground import ROLE_WORDS, PaperGround, signature_style
from kadry_cli.exam.records.bank import CHAIR_APPROVES, HEAD_APPROVES


def approval(ground: PaperGround, by: str | None, day: date, approved: date | None = None) -> dict[str, str]:
    """The lines of the stamp: `post`, `name`, `date`; each "" where it is to be written by hand.

    `by` is the head of the body (of the day) or the chair of the commission, None where nobody is named yet.
    """
    post, name = _approver(ground, by, day)
    return {
        "post": post,
        "name": printed(signature_name(split_name(name), signature_style(ground))),
        "date": "" if approved is None else date_short(approved),
    }


def _approver(ground: PaperGround, by: str | None, day: date) -> tuple[str, str]:
    """Post and full name."""
    if by == CHAIR_APPROVES:
        chair = next((one.name for one in ground.competition.commission if one.role == "голова"), "")
        return ROLE_WORDS["голова"], chair
    head = on_date(ground.settings.heads, day) if by == HEAD_APPROVES else None
    return (printed(head.post), head.name) if head else ("", "")
