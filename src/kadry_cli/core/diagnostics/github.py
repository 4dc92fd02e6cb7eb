"""Findings as annotations of GitHub Actions: one workflow command a line (`::error file=…,line=…::…`).

Whatever stands in a record, a line is one command and says what it says: everything that could end a value or a line
is escaped, other control characters are made visible, long numbers masked as on the screen.
"""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.core.diagnostics.catalogue import advice_of, entry_of, message_of, severity_of
from kadry_cli.core.diagnostics.render import totals_sentence
from kadry_cli.core.diagnostics.report import Report
from kadry_cli.core.finding import Finding, Severity
from kadry_cli.core.masking import masked, show

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github_text(report: Report) -> str:
    """Every finding as an annotation, in their order, and the sentence of totals as a line of the log."""
    lines = [_annotation(finding, report) for finding in report.findings]
    lines += [f"::notice::{_message(sentence)}" for sentence in report.unchecked]
    lines.append(totals_sentence(report.findings))
    if report.accepted:
        lines.append(f"Прийнято зауважень: {len(report.accepted)}.")
    return "\n".join(lines) + "\n"


def _annotation(finding: Finding, report: Report) -> str:
    properties = ",".join(f"{key}={_property(value)}" for key, value in _properties(finding, report))
    parts = [show(masked(message_of(finding)))]
    if advice := masked(advice_of(finding)):
        parts.append(f"порада: {show(advice)}")
    words = _message("\n".join(parts))
    return f"::{COMMANDS[severity_of(finding)]} {properties}::{words}"


def _properties(finding: Finding, report: Report) -> Iterator[tuple[str, object]]:
    yield "file", report.path(finding.path)
    if finding.line:
        yield "line", finding.line
        if finding.column:
            yield "col", finding.column
        if finding.end_column > finding.column:
            # A column of the end is shown only with the line of the end.
            yield "endLine", finding.line
            yield "endColumn", finding.end_column
    yield "title", f"{finding.code} {entry_of(finding).name}"


def _property(value: object) -> str:
    return show(str(value)).translate(_IN_PROPERTY)


def _message(text: str) -> str:
    return text.translate(_IN_MESSAGE)
