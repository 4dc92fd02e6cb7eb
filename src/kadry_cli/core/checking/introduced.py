"""What a change would make wrong with one record, before any file is written."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.records.base import Record
from kadry_cli.core.records.report import RecordPlace, RecordReport

R = TypeVar("R", bound=Record)


def introduced_errors(
    check: Callable[[R, RecordPlace], RecordReport], before: R | None, after: R, place: RecordPlace
) -> list[Finding]:
    """The errors of a record that it did not have before; they have no lines, for no file holds them yet.

    `before` is None for a record that is new.
    """
    known = [(one.code, one.loc) for one in check(before, place).findings] if before is not None else []
    return [
        finding
        for finding in check(after, place).findings
        if (finding.code, finding.loc) not in known and severity_of(finding) is Severity.ERROR
    ]
