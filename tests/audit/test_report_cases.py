"""The written cases of tests/cases/audit: each report over a small history, what it names and what it does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from kadry_cli.audit.reports.kinds import KINDS, report_named
from kadry_cli.audit.reports.line import ReportLine
from tests.audit.stories import history_of, options_on, tell

CASES = Path(__file__).parents[1] / "cases" / "audit" / "reports.yaml"
KEYS = {"name", "id", "report", "on", "given", "expect", "source"}


def cases() -> list[Any]:
    """The cases as parameters, each marked with its requirement."""
    found = yaml.load(CASES.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    return [
        pytest.param(one, id=f"{one['report']}: {one['name']}", marks=pytest.mark.req("K1", one["id"])) for one in found
    ]


@pytest.mark.parametrize("case", cases())
def test_a_report_names_these_changes_and_no_other(case: dict[str, Any], tmp_path: Path) -> None:
    assert set(case) == KEYS
    commits = tell(tmp_path / "r", case["given"])
    with history_of(tmp_path / "r") as history:
        found = report_named(case["report"]).lines(history, options_on(date.fromisoformat(case["on"])))
    told = [told_as(one, expected, commits) for one, expected in zip(found, case["expect"], strict=False)]
    assert (told, len(found)) == (case["expect"], len(case["expect"])), found


def told_as(line: ReportLine, expected: dict[str, str], commits: list[str]) -> dict[str, str]:
    """A line in the words of the case: only what it asks for, of the sentence only the part it names."""
    change = line.change
    said = expected["said"] if expected.get("said", "") in line.said and "said" in expected else line.said
    every = {
        "act": str(commits.index(change.commit.id)),
        "path": change.path,
        "field": change.told.field,
        "person": change.person,
        "old": change.told.old,
        "new": change.told.new,
        "said": said,
        "days": str(line.days),
        "working": str(line.working_days),
    }
    return {key: every[key] for key in expected}


def test_every_report_has_cases() -> None:
    named = {param.values[0]["report"] for param in cases()}
    assert named == {kind.name for kind in KINDS}
