"""Printing the protocol of the exam's sitting (papers 1.7)."""

from __future__ import annotations

from pathlib import Path

from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.printing import not_printed
from kadry_cli.core.errors import UserError
from kadry_cli.exam.papers.file_names import PROTOCOL, file_stem, sitting_stem
from kadry_cli.exam.papers.opening import open_planned, undated
from kadry_cli.exam.papers.printing import paper_ground, ready, sitting_of, written
from kadry_cli.exam.papers.protocol import blank_protocol, protocol


def print_protocol(
    root: Path, competition: str, number: int, output: Path | None, to: str | None, blank: bool, force: bool
) -> Outcome:
    """The protocol of one sitting as the record has it; it is refused for a sitting that was not held yet."""
    if blank:
        planned, findings = open_planned(root, competition, number)
        if planned is None:
            return not_printed(findings)
        ground, fields = planned.ground, undated(blank_protocol(planned.ground, planned.day), planned)
        name = file_stem(PROTOCOL, ground.competition.id, blank=True)
    else:
        files, findings = ready(root, competition)
        if files is None:
            return not_printed(findings)
        sitting = sitting_of(files, number)
        if not sitting.held():
            raise UserError("іспиту ще не проводили: протоколу немає з чого складати", "надрукуйте бланк: --blank")
        ground, found = paper_ground(root, files, sitting)
        findings += found
        scored = [one for one in files.scored() if one.sitting == number - 1]
        fields = protocol(ground, sitting, files.exam.seals, scored)
        name = sitting_stem(PROTOCOL, ground.competition.id, files.exam.sittings, number, blank=False)
    return written("protocol", fields, root, ground, name, output, to, force, findings)
