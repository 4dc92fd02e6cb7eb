"""Checks of what is arranged before an exam: its date, the invitations, the posts, the room (D2, D7, D8)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.exam.records.sitting import WITHDREW, Sitting
from kadry_cli.exam.rules import ExamLaw


def plan_findings(sitting: Sitting, law: ExamLaw, path: str, loc: Loc) -> Iterator[Finding]:
    """What was not arranged as the order of the exam asks.

    What is missing counts only once the exam was held, and only where its day is kept here: a record that merely takes
    over the results of a paper exam is not asked for more.
    """
    yield from _dates(sitting, law, path, loc)
    if len(sitting.posts) > 1:
        norm = law.on.norm("exam.sitting_for")
        if norm.value is not None:
            values = {"posts": len(sitting.posts), "candidates": len(sitting.candidates)}
            yield Finding("KD591", path, (*loc, "posts"), values, on_key=True, citation=norm.cite)
    if sitting.held() and is_kept(sitting):
        yield from _missing(sitting, law, path, loc)


def is_kept(sitting: Sitting) -> bool:
    """Whether the day itself is recorded, not only what came of it."""
    arranged = sitting.hour or sitting.agreed or sitting.room or sitting.offered
    return bool(arranged or any(entry.invited or entry.picked for entry in sitting.candidates))


def _dates(sitting: Sitting, law: ExamLaw, path: str, loc: Loc) -> Iterator[Finding]:
    norm = law.on.norm("exam.date_set_by")
    exam = date_short(sitting.date)
    if norm.value is not None and sitting.agreed is not None and sitting.agreed > sitting.date:
        values = {"date": date_short(sitting.agreed), "exam": exam}
        yield Finding("KD584", path, (*loc, "agreed"), values, severity=severity_for(norm), citation=norm.cite)
    for row, entry in enumerate(sitting.candidates):
        if entry.invited is not None and entry.invited.date > sitting.date:
            values = {"date": date_short(entry.invited.date), "exam": exam}
            yield Finding("KD585", path, (*loc, "candidates", row, "invited", "date"), values)


def _missing(sitting: Sitting, law: ExamLaw, path: str, loc: Loc) -> Iterator[Finding]:
    norm = law.on.norm("exam.date_set_by")
    if norm.value is not None:
        warning = severity_for(norm, Severity.WARNING)
        if sitting.agreed is None:
            yield Finding("KD583", path, (*loc, "date"), severity=warning, citation=norm.cite)
        for row, entry in enumerate(sitting.candidates):
            if entry.invited is None and entry.attendance != WITHDREW:
                place: Loc = (*loc, "candidates", row, "id")
                yield Finding("KD586", path, place, {"id": entry.id}, severity=warning, citation=norm.cite)
    undone = [number for number, line in enumerate(sitting.room) if not line.done]
    for number in undone:
        yield Finding("KD592", path, (*loc, "room", number, "done"))
    if not sitting.room:
        yield Finding("KD592", path, (*loc, "date"))
