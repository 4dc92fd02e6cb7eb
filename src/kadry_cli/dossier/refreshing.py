"""The yearly refresh of files, one by one or all at once, and who is overdue (H12)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.plurals import counted
from kadry_cli.dossier.records.file import PersonalFile, Refresh
from kadry_cli.dossier.rules import RefreshDue, Stage, refresh_due, stage, years_to_refresh
from kadry_cli.dossier.state import TOGETHER, Files, file_plan, replaced, standing_files

if TYPE_CHECKING:
    from kadry_cli.dossier.results import DueRefresh, RefreshResult


@dataclass(frozen=True)
class RefreshWish:
    """What is recorded: whose (none: of all who need it), for which year, when, what changed, who signed."""

    people: tuple[str, ...]
    year: int
    day: date | None
    changes: str = ""
    hr: str = ""
    acquainted: date | None = None


def needing(files: Files, year: int, day: date) -> list[PersonalFile]:
    """The files in use that are not refreshed for a year: of those who were appointed before that year."""
    return [
        one
        for one in files.all()[0]
        if stage(one) is Stage.FORMED
        and one.appointed is not None
        and one.appointed.date.year < year
        and one.appointed.date <= day
        and not any(done.year == year for done in one.refreshed)
    ]


def overdue(files: Files, today: date) -> list[tuple[PersonalFile, RefreshDue]]:
    """Every refresh that had to be made by now and is not recorded, file by file."""
    return [(one, due) for one in files.all()[0] for due in years_to_refresh(one, today, files.law)]


def due_json(files: Files, found: Sequence[tuple[PersonalFile, RefreshDue]]) -> list[DueRefresh]:
    """Overdue refreshes as the result of a command gives them."""
    return [
        {
            "person": file.person,
            "name": printed(files.name(file)),
            "year": due.year,
            "last": due.last.isoformat() if due.last else "",
        }
        for file, due in found
    ]


def refreshed(standing: Standing, wish: RefreshWish) -> Plan:
    """The plan that records the refresh of some files in one act; of a year that is recorded, the acquaintance."""
    files = standing_files(standing)
    people = [files.find(one) for one in wish.people] or _all(files, wish)
    changed: dict[str, bytes | None] = {}
    notes: list[str] = []
    findings: list[Finding] = []
    for file in people:
        plan = file_plan(standing, file, _with(file, wish), "", {})
        changed |= plan.files
        notes += plan.notes
        findings += plan.findings
    if findings:
        return Plan({}, "", findings=tuple(findings))
    due = refresh_due(wish.year, files.law)
    if due.last is None:
        notes.append(f"Строк уточнення за {wish.year} рік джерелами не підтверджено.")
    names: Mapping[str, str] = {one.person: printed(files.name(one)) for one in people}
    result: RefreshResult = {
        "year": wish.year,
        "files_refreshed": [{"person": person, "name": name} for person, name in names.items()],
        "due": [],
    }
    who = next(iter(names.values())) if len(names) == 1 else counted(len(names), "справу", "справи", "справ")
    when = f" станом на {date_short(wish.day)}" if wish.day else ""
    said = (
        f"{who}: уточнено за {wish.year} рік{when}."
        if wish.day
        else f"{who}: ознайомлення за {wish.year} рік записано."
    )
    return Plan(changed, said, {**result}, notes=tuple(notes), together=TOGETHER)


def _all(files: Files, wish: RefreshWish) -> list[PersonalFile]:
    if wish.day is None:
        raise UserError("не вказано --date", "уточнення всіх справ записують одним днем")
    found = needing(files, wish.year, wish.day)
    if not found:
        raise UserError(
            f"за {wish.year} рік уточнено вже всі справи", "прострочені за інші роки: kadry file refresh --due"
        )
    return found


def _with(file: PersonalFile, wish: RefreshWish) -> PersonalFile:
    at = next((at for at, one in enumerate(file.refreshed) if one.year == wish.year), None)
    if at is not None:
        known = file.refreshed[at]
        if known.acquainted is not None or wish.acquainted is None or wish.day not in (None, known.date):
            raise UserError(
                f"справу «{file.person}» за {wish.year} рік уже уточнено {date_short(known.date)}",
                "записати можна лише день ознайомлення: --acquainted ДАТА",
            )
        lines = list(file.refreshed)
        lines[at] = known.model_copy(update={"acquainted": wish.acquainted})
        return replaced(file, refreshed=tuple(lines))
    if wish.day is None:
        raise UserError(f"справу «{file.person}» за {wish.year} рік не уточнено", "вкажіть день: --date ДАТА")
    if stage(file) is not Stage.FORMED:
        raise UserError(f"справа «{file.person}»: {stage(file).value}, її не уточнюють", "уточнюють сформовані справи")
    line = Refresh.model_construct(
        year=wish.year,
        date=wish.day,
        changes=wish.changes or None,
        hr=wish.hr,
        acquainted=wish.acquainted,
    )
    return replaced(file, refreshed=(*file.refreshed, line))
