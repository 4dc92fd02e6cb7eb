"""The written cases of tests/cases/service, and the law to judge them by."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from kadry_cli.core.law.lookup import LawOnDate, OwnAct
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.register.reader import read_text
from kadry_cli.topics import topic

CASES = Path(__file__).parents[1] / "cases" / "service"
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


def law_on(day: date, kind: str = "state", own_acts: tuple[OwnAct, ...] = ()) -> LawOnDate:
    """The law of service on a day."""
    return law_of((topic("service"),)).on(day, kind, own_acts)
