"""Lines of reports on the screen, as a result and as a table."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from kadry_cli.audit.changes import FieldChange
from kadry_cli.audit.reports.asking import Report
from kadry_cli.audit.reports.line import ReportLine
from kadry_cli.audit.telling import ARROW, Told
from kadry_cli.audit.values import OF_ACT, OF_CHANGE, Names, Row, change_value, rows
from kadry_cli.audit.view import line, show_head
from kadry_cli.core.language.dates import date_short

if TYPE_CHECKING:
    from kadry_cli.audit.results import AuditReportKind, AuditReportLine
    from kadry_cli.core.console.screen import Screen

OF_LINE = ("Що сказано", "Коли сталося за записом", "Днів", "Робочих днів")
NOTHING = "Нічого такого не виявлено."


def kind_value(report: Report) -> AuditReportKind:
    """A report in the list of reports."""
    kind = report.kind
    return {"name": kind.name, "title": kind.title, "about": report.about, "lines": len(report.lines)}


def line_value(report: str, one: ReportLine, names: Names) -> AuditReportLine:
    """A line as a result."""
    return {
        **change_value(one.change, names),
        "report": report,
        "said": one.said,
        "happened": one.happened,
        "days": one.days,
        "working_days": one.working_days,
    }


def report_rows(found: Iterable[Report], names: Names) -> list[Row]:
    """The lines as a table, each with the title of its report."""
    made: list[Row] = [("Звіт", *OF_ACT, *OF_CHANGE, *OF_LINE)]
    for report in found:
        told = rows((one.change for one in report.lines), names)[1:]
        made += [
            (
                report.kind.title,
                *row,
                one.said,
                date_short(one.happened) if one.happened else "",
                one.days if one.days is not None else "",
                one.working_days if one.working_days is not None else "",
            )
            for row, one in zip(told, report.lines, strict=True)
        ]
    return made


def show_report(screen: Screen, report: Report, names: Names, limit: int) -> None:
    """A report act by act: whose record, what changed, what is said of it."""
    screen.heading(report.kind.title)
    screen.paragraph(report.about)
    if not report.lines:
        screen.line(NOTHING)
    shown = report.lines[:limit] if limit else report.lines
    for commit, lines in groupby(shown, key=lambda one: one.change.commit):
        show_head(screen, commit)
        for whose, of_record in groupby(lines, key=lambda one: whose_words(one.change, names)):
            screen.paragraph(f"{whose}:", "  ", "  ")
            for one in of_record:
                screen.paragraph(change_words(one.change.told), "    ", "      ")
                if one.said:
                    screen.paragraph(one.said, "      ", "  ")


def whose_words(one: FieldChange, names: Names) -> str:
    """«Ґудзь Марія Іванівна, особова картка (people/…/card.yaml)»."""
    whose = names.get(one.person, one.person)
    where = f" ({one.path})" if one.path else ""
    return f"{whose}, {one.record}{where}" if whose else f"{one.record}{where}"


def change_words(one: Told) -> str:
    """What changed in one line; of an act its moment and that of the act before it."""
    if not one.field and one.old:
        return f"{one.title}: {one.old} {ARROW} {one.new}"
    return line(one)
