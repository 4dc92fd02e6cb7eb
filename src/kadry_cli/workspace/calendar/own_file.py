"""Reading `calendar.yaml`: only a register that has one pays for models."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli.core.calendar.checks import check_calendar
from kadry_cli.core.calendar.own_days import OwnDays
from kadry_cli.core.calendar.records import BodyCalendar, own_days_of
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.finding import Severity
from kadry_cli.core.register.load import load_record
from kadry_cli.core.register.positions import locate

if TYPE_CHECKING:
    from kadry_cli.core.finding import Finding
    from kadry_cli.core.law.lookup import Law, LawOnDate


def own_calendar(root: Path, path: str, law: Law, day: date) -> tuple[LawOnDate | None, OwnDays | None, list[Finding]]:
    """The law of a day with the body's own acts, its calendar, and the errors that forbid counting by them.

    Everything else that is wrong in the register is left to `kadry check`.
    """
    opened = open_register(root, law)
    loaded = load_record(root, path, BodyCalendar)
    findings = [*opened.findings, *loaded.findings]
    if opened.ground is None or loaded.record is None:
        return None, None, findings
    ground = opened.ground
    report = check_calendar(loaded.record, ground.place(path, {}))
    findings += locate(report.findings, loaded.data)
    errors = [finding for finding in findings if severity_of(finding) is Severity.ERROR]
    if errors:
        return None, None, errors
    return ground.law_on(day), own_days_of(loaded.record, ground.own_acts), []
