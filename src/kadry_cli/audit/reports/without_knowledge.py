"""Changes without the proven knowledge of those who must know: never, only later, or by a paper alone (H10, L479)."""

from __future__ import annotations

from collections.abc import Iterator

from kadry_cli.audit.reports.history import ReadHistory
from kadry_cli.audit.reports.line import Options, ReportLine
from kadry_cli.audit.verifying.knowledge import Roles, knowledge_in

UNPROVEN, LATER, ON_PAPER = (
    "обізнаність не доведено",
    "обізнаність записано пізніше, ніж зміну",
    "доведено лише папером",
)


def report(history: ReadHistory, options: Options) -> Iterator[ReportLine]:
    """First what nobody has proven, then what was proven late, then what only a paper proves."""
    if not history.head:
        return
    found = knowledge_in(history.place, history.store, history.head, options.on)
    for said, roles in ((UNPROVEN, found.unproven), (LATER, found.later), (ON_PAPER, found.on_paper)):
        yield from _lines(history, options, said, roles)


def _lines(history: ReadHistory, options: Options, said: str, roles: Roles) -> Iterator[ReportLine]:
    for step in history.steps:
        known = roles.get((step.commit.id, step.file.path))
        if known:
            for change in history.told(step, reveal=options.reveal):
                yield ReportLine(change, f"{said}: {', '.join(known)}")
