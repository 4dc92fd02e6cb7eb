"""What a change would make wrong with the record of an exam, before any file is written."""

from __future__ import annotations

from kadry_cli.core.checking.files import Ground
from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.records.report import RecordPlace
from kadry_cli.exam.checks.exam import check_exam
from kadry_cli.exam.places import exam_path
from kadry_cli.exam.records.exam import Exam


def introduced_errors(before: Exam, after: Exam, ground: Ground) -> list[Finding]:
    """The errors of a record that it did not have before; they have no lines, for no file holds them yet."""
    place = RecordPlace(
        exam_path(after.competition), {"competition": after.competition}, ground.settings, ground.law_on
    )
    known = [(one.code, one.loc) for one in check_exam(before, place).findings]
    return [
        finding
        for finding in check_exam(after, place).findings
        if (finding.code, finding.loc) not in known and severity_of(finding) is Severity.ERROR
    ]
