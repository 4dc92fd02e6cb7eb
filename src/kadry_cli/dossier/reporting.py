"""Reports on changes to the central body and its territorial bodies (H13, H22)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.kept_books import book_on_disk
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.dossier.books import REPORTS, reported
from kadry_cli.dossier.changes import FieldChange, changes
from kadry_cli.dossier.people import card_of
from kadry_cli.dossier.records.books import BookedReport
from kadry_cli.dossier.state import Files, standing_files

if TYPE_CHECKING:
    from kadry_cli.dossier.results import ChangedField, ReportResult

RECORD_WORDS = {"card.yaml": "картка", "file.yaml": "особова справа"}
HEAD = ("Прізвище, ім’я та по батькові", "Код особи", "Запис", "Поле", "Що змінено", "Зміна", "Було", "Стало")
HIDDEN = "див. картку"
"""What stands for a sensitive value."""


def last_reported(root: Path) -> str:
    """The act up to which changes were reported last; "" where nothing was."""
    folder = root / REPORTS.folder
    years = (
        sorted({int(path.stem[:4]) for path in folder.glob("[0-9][0-9][0-9][0-9]*.yaml")}) if folder.is_dir() else []
    )
    lines = [line for year in years for line in book_on_disk(root, REPORTS, year).lines()]
    return next((line.until for line in reversed(lines) if line.until and not line.void), "")


def by_names(files: Files, found: Sequence[FieldChange]) -> tuple[list[FieldChange], dict[str, str]]:
    """The changes in the order of the people's names, and the names; the id where the register no longer knows the
    person."""
    names = {}
    for person in dict.fromkeys(one.person for one in found):
        card, file = card_of(files.read, person), files.file(person)
        names[person] = printed(card.name if card is not None else (file.name if file and file.name else person))
    return sorted(found, key=lambda one: (sort_key(names[one.person]), one.person)), names


def change_json(one: FieldChange, names: dict[str, str]) -> ChangedField:
    """A change as the result of a command gives it: without values, for it may be seen by others."""
    return {
        "person": one.person,
        "name": names[one.person],
        "record": RECORD_WORDS[one.record],
        "field": one.field(),
        "title": one.title,
        "change": one.change,
    }


def report_rows(found: Sequence[FieldChange], names: dict[str, str]) -> list[Sequence[str | int]]:
    """The rows of the table that is sent; a sensitive value is left to the card."""
    rows: list[Sequence[str | int]] = [HEAD]
    for one in found:
        hidden = not one.old and not one.new
        old, new = (HIDDEN, HIDDEN) if hidden else (printed(one.old), printed(one.new))
        rows.append(
            (names[one.person], one.person, RECORD_WORDS[one.record], one.field(), one.title, one.change, old, new)
        )
    return rows


def recorded(standing: Standing, day: date, recipients: tuple[str, ...], since: str) -> Plan:
    """The plan that records a report up to the end of the history as it stands."""
    until = standing.register.head.commit
    found = changes(standing.root, since, until)
    if not found:
        raise UserError("від останнього повідомлення нічого не змінено", "повідомляти нема про що")
    found, names = by_names(standing_files(standing), found)
    line = BookedReport.model_construct(
        number=1,
        date=day,
        recipients=recipients,
        since=since or None,
        until=until,
        people=tuple(sorted(names)),
    )
    made = reported(standing, line, day)
    result: ReportResult = {
        "since": since or None,
        "until": until,
        "changes": [change_json(one, names) for one in found],
        "written": [],
        "number": made.number,
        "recipients": list(recipients),
    }
    people = counted(len(names), "особу", "особи", "осіб")
    said = f"Повідомлення № {made.number} від {date_short(day)} про {people} записано."
    return Plan({made.path: made.data}, said, {**result}, notes=made.notes)
