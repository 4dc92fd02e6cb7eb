"""The receipt of a visit, printed from the record as it is about to be written (D4, B25)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kadry_cli.body.staff_files import load_units
from kadry_cli.competition.records import Competition
from kadry_cli.core.console.acting import Plan, Standing
from kadry_cli.core.console.paper_runs import Sheet
from kadry_cli.core.register.load import parse_record
from kadry_cli.exam.places import competition_path
from kadry_cli.hiring.papers.ground import Asked
from kadry_cli.hiring.papers.outcome_printing import set_papers
from kadry_cli.hiring.papers.receipt import receipt
from kadry_cli.hiring.state import standing_state


def with_receipt(standing: Standing, competition: str, plan: Plan, output: Path, force: bool) -> Plan:
    """The plan of a visit with its receipt, which is written right before the commit."""
    state = standing_state(standing, competition)
    path = competition_path(competition)
    record = parse_record(plan.files[path] or b"", path, Competition).record
    if record is None:
        return plan
    state = state._replace(competition=record)
    who = next(one for one in record.candidates if one.id == plan.result["candidate"])
    units, findings = load_units(standing.root)
    ready = set_papers(standing.root, state, [Sheet("receipt", receipt(state, who, Asked(units)), output)])
    return replace(
        plan,
        findings=(*plan.findings, *findings, *ready.findings),
        notes=(f"Розписка: {output}.", *plan.notes) if ready.files else plan.notes,
        first=lambda: ready.write(force),
    )
