"""The personal work plan (papers 5.4; G20, G28, G31), and the rows of planned work that the form shares with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kadry_cli.assessment.papers.ground import Subject
from kadry_cli.assessment.records.assessment import Assessment, PlannedWork
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short


def work_rows(work: Iterable[PlannedWork]) -> list[dict[str, str]]:
    """Planned work as rows: what, until when, what was expected, when it was done, why it changed."""
    return [
        {
            "task": printed(one.task),
            "due": date_short(one.due) if one.due is not None else "",
            "expected": printed(one.expected or ""),
            "done": date_short(one.done) if one.done is not None else "",
            "causes": printed(one.causes or ""),
        }
        for one in work
    ]


def plan(subject: Subject, before: Assessment | None) -> dict[str, Any]:
    """The plan of a year: as its own assessment accounts for it, else as the interview of the year before made it."""
    body, one = subject.body, subject.assessment
    made = before.interview.next_plan if before is not None and before.interview is not None else ()
    work = one.prepared.work if one is not None and one.prepared is not None and one.prepared.work else made
    talk = before.interview if before is not None else None
    head = body.actor(talk.by if talk is not None else None, subject.day)
    signed = before.signed if before is not None else None
    who = body.servant
    return {
        **body.head("Особистий план роботи", subject.day),
        "heading": f"{who.genitive} на",
        "year": "" if body.blank else str(subject.year),
        "annex_mark": body.annex(3),
        "name": subject.whose.name,
        "post": subject.whose.words(),
        "rows": work_rows(work),
        "assessor": {"post": "Безпосередній керівник", "name": head["name"]},
        "signed_head": date_short(signed.head) if signed is not None and signed.head is not None else "",
        "signed_servant": date_short(signed.servant) if signed is not None and signed.servant is not None else "",
        "servant_title": f"{who.nominative[:1].upper()}{who.nominative[1:]}",
        "servant": body.short(subject.whose.name, subject.day),
    }
