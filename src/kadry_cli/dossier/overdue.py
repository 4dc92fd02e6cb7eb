"""What is overdue on a day: registrations, refreshes, returns (H8, H12, H19; trust U11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.dossier.lending import still_out
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.dossier.registering import known_appointment
from kadry_cli.dossier.rules import registration_due, years_to_refresh
from kadry_cli.dossier.state import Files

if TYPE_CHECKING:
    from kadry_cli.dossier.results import Overdue

REGISTER, REFRESH, RETURN = "register", "refresh", "return"


def overdue_rows(files: Files, found: Sequence[PersonalFile], today: date) -> list[Overdue]:
    """Every overdue duty of these files, file by file."""
    out = {one.line.person: one.line for one in still_out(files.root)}
    rows: list[Overdue] = []
    for file in found:
        appointed = None if file.number is not None else file.appointed or known_appointment(files, file)
        if appointed is not None:
            due = registration_due(appointed.date, files.law(appointed.date), files.ground.own_days())
            if due.last is not None and due.last < today:
                rows.append(_row(files, file, REGISTER, due.last, "справу не внесено до книги обліку руху"))
        for missed in years_to_refresh(file, today, files.law):
            if missed.last is not None:
                rows.append(_row(files, file, REFRESH, missed.last, f"не уточнено за {missed.year} рік"))
        line = out.get(file.person)
        if line is not None and line.due is not None and line.due < today:
            who = f", {printed(line.to)}" if line.to else ""
            rows.append(_row(files, file, RETURN, line.due, f"справу не повернено за № {line.number}{who}"))
    return rows


def _row(files: Files, file: PersonalFile, what: str, last: date, words: str) -> Overdue:
    return {
        "person": file.person,
        "name": printed(files.name(file)),
        "what": what,
        "since": last.isoformat(),
        "detail": f"{words}; строк минув {date_short(last)}",
    }
