"""What the papers of the overviews say of the body and the posts: plain values on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kadry_cli.body.staff_files import load_units
from kadry_cli.core.finding import Finding
from kadry_cli.exam.papers.ground import PaperGround
from kadry_cli.hiring.papers.ground import Asked
from kadry_cli.hiring.state import State


def paper_ground(root: Path, state: State, day: date) -> tuple[PaperGround, tuple[Finding, ...]]:
    """The ground of a paper of a day, and what is wrong with the staff list."""
    units, findings = load_units(root)
    return Asked(units).ground(state, day), findings
