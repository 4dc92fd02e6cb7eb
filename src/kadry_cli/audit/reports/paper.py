"""The report of an auditor as a paper: what was read, each report as a table, a place for the hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kadry_cli.audit.paper import body_name
from kadry_cli.audit.reports.asking import Report
from kadry_cli.audit.reports.line import ReportLine
from kadry_cli.audit.reports.showing import change_words
from kadry_cli.audit.values import Names
from kadry_cli.audit.view import OUTSIDE
from kadry_cli.core.git.commits import BASIS, COMMAND, Commit
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.restriction import restriction_on
from kadry_cli.core.records.settings import Settings

TITLE = "Звіт аудитора"


def report_fields(
    settings: Settings, day: date, found: Sequence[Report], names: Names, last: Commit | None, narrowed: str
) -> dict[str, Any]:
    """The fields of the paper; `last` is the act up to which the history was read."""
    only = found[0].kind.title if len(found) == 1 else ""
    return {
        "title": f"{TITLE}: {only}" if only else TITLE,
        "body_name": body_name(settings, day),
        "date": date_short(day),
        "mark": printed(restriction_on(settings.restriction_marks, day)),
        "copy": "",
        "on": date_short(day),
        "narrowed": narrowed,
        "read": f"{last.id} від {last.committed:%d.%m.%Y %H:%M}" if last is not None else "",
        "sections": [_section(each, names) for each in found],
    }


def _section(report: Report, names: Names) -> dict[str, Any]:
    return {
        "title": report.kind.title,
        "about": report.about,
        "rows": [_row(number, one, names) for number, one in enumerate(report.lines, 1)],
    }


def _row(number: int, one: ReportLine, names: Names) -> Mapping[str, str]:
    commit = one.change.commit
    ground = commit.first(BASIS) or "не вказано"
    return {
        "number": str(number),
        "when": f"{commit.committed:%d.%m.%Y %H:%M}",
        "who": commit.author,
        "act": commit.id[:10],
        "basis": ground if commit.first(COMMAND) else f"{ground} ({OUTSIDE})",
        "whose": names.get(one.change.person, one.change.person),
        "record": one.change.record,
        "path": one.change.path,
        "change": change_words(one.change.told),
        "said": one.said,
    }
