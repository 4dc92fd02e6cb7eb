"""The written cases of tests/cases/calendar."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kadry_cli.core.register.reader import read_text

CASES = Path(__file__).parents[1] / "cases" / "calendar"
KEYS = {"name", "id", "norm", "on", "given", "expect", "source"}


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of one file; every value is text."""
    path = CASES / f"{name}.yaml"
    value, findings = read_text(path.read_bytes(), path.name)
    assert isinstance(value, list), findings
    made = [dict(case) for case in value if isinstance(case, dict)]
    assert [case["name"] for case in made if set(case) != KEYS] == []
    return made


def named(case: dict[str, Any]) -> str:
    """The name of a case, as pytest shows it."""
    return str(case["name"])
