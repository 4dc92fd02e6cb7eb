"""The written cases of tests/cases/competition: both sides of each boundary of the checks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.register.reader import read_text
from tests.competition.whole import judged

CASES = Path(__file__).parents[1] / "cases" / "competition"
KEYS = {"name", "id", "norm", "given", "expect", "source"}


def written_cases() -> list[tuple[str, dict[str, Any]]]:
    listed = []
    for path in sorted(CASES.glob("[!t]*.yaml")):
        value, findings = read_text(path.read_bytes(), path.name)
        assert isinstance(value, list), findings
        listed += [(path.stem, dict(case)) for case in value if isinstance(case, dict)]
    return listed


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{stem}: {case['name']}", marks=pytest.mark.req(*str(case["id"]).split(", ")))
        for stem, case in written_cases()
    ],
)
def test_a_written_case_is_judged_so(case: dict[str, Any]) -> None:
    assert set(case) == KEYS
    found = [f"{one.code} {severity_of(one).value}" for one in judged(case["given"] or {})]
    assert sorted(found) == sorted(str(one) for one in case["expect"])


def test_a_finding_by_a_norm_cites_it() -> None:
    for stem, case in written_cases():
        if case["norm"] != "–":
            cited = [one for one in judged(case["given"] or {}) if one.citation is not None]
            assert cited or not case["expect"], f"{stem}: {case['name']}"
