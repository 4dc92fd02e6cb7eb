"""What `kadry check` prints for the machines of others: SARIF, annotations of GitHub Actions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kadry_cli.core.diagnostics.report import Report, Suppressed
from kadry_cli.core.register.layout import read_bytes

if TYPE_CHECKING:
    from kadry_cli.workspace.check import Checked


def report_text(checked: Checked, unchecked: Sequence[str], root: Path, *, sarif: bool) -> str:
    """A check as SARIF, or as annotations; `unchecked` are sentences on what was not looked at."""
    accepted = [Suppressed(finding, entry.reason, entry.until, entry.act) for finding, entry in checked.accepted]
    report = Report(checked.findings, accepted, _base(root), checked.body, checked.complete, unchecked)
    if not sarif:
        from kadry_cli.core.diagnostics.github import github_text

        return github_text(report)
    from kadry_cli.core.diagnostics.sarif import sarif_text

    return sarif_text(report, lambda path: read_bytes(root, path)[0] if path else None)


def _base(root: Path) -> str:
    """The way to the register from where the user stands: there the root of the sources is taken to be."""
    here, register = Path.cwd().resolve(), root.resolve()
    if register == here or not register.is_relative_to(here):
        return ""
    return register.relative_to(here).as_posix()
