"""Written cases: what a lawyer can read, one file for one question."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.register.reader import read_text

CASES = Path(__file__).parents[1] / "cases"
KEYS = {"name", "id", "norm", "on", "given", "expect", "source"}


def cases_of(folder: str, name: str) -> list[Any]:
    """Every case of a file with the ids of its requirements; every value is text."""
    path = CASES / folder / f"{name}.yaml"
    value, findings = read_text(path.read_bytes(), path.name)
    assert isinstance(value, list), findings
    made = []
    for case in value:
        assert isinstance(case, dict)
        assert set(case) == KEYS, case
        marks = pytest.mark.req(*str(case["id"]).split(", "))
        made.append(pytest.param(case, id=str(case["name"]), marks=marks))
    return made
