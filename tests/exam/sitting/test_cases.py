"""The written cases of tests/cases/sitting: what does not fit about the day of an exam, by the law of its date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.plain import Plain
from kadry_cli.core.register.reader import read_text
from kadry_cli.exam.checks.day import day_findings
from kadry_cli.exam.checks.marks import mark_findings
from kadry_cli.exam.checks.plan import plan_findings
from kadry_cli.exam.records.sitting import Sitting
from tests.exam.exams import exam_law

CASES = Path(__file__).parents[2] / "cases" / "sitting"
KEYS = {"name", "id", "norm", "on", "given", "expect", "source"}
PEOPLE = ("havryliuk-stepan", "kovtun-larysa", "berezhnyi-oleh")


def written_cases() -> list[tuple[str, dict[str, Any]]]:
    listed = []
    for path in sorted(CASES.glob("*.yaml")):
        value, findings = read_text(path.read_bytes(), path.name)
        assert isinstance(value, list), findings
        listed += [(path.stem, dict(case)) for case in value if isinstance(case, dict)]
    return listed


def base(day: str) -> dict[str, Any]:
    """A whole day of an exam, as its file would have it."""
    plain = Plain(day)
    entry = {
        "id": "gudz-mariia",
        "invited": {"date": plain, "how": "під розпис"},
        "ticket": Plain("7"),
        "picked": "10:02",
        "witness": "kovtun-larysa",
        "finished": "10:40",
        "marks": [Plain(mark) for mark in "55455"],
        "acquainted": plain,
    }
    return {
        "date": plain,
        "hour": "10:00",
        "agreed": plain,
        "room": [{"what": "Приміщення", "done": "так"}],
        "started": "10:05",
        "finished": "10:58",
        "present": list(PEOPLE),
        "candidates": [entry],
    }


def judged(case: dict[str, Any]) -> Iterator[Finding]:
    """What the checks find in a case."""
    given, value = case["given"], base(case["on"])
    for changes, target in ((given.get("sitting", {}), value), (given.get("entry", {}), value["candidates"][0])):
        for key, changed in changes.items():
            if changed == "":
                target.pop(key, None)
            else:
                target[key] = changed
    sitting = Sitting.model_validate(value)
    law = exam_law(date.fromisoformat(case["on"]), given["kind"])
    assert law.on.norm(case["norm"]).key == case["norm"]
    for check in (plan_findings, day_findings, mark_findings):
        yield from check(sitting, law, "exam.yaml", ("sittings", 0))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{stem}: {case['name']}", marks=pytest.mark.req(case["id"]))
        for stem, case in written_cases()
    ],
)
def test_a_written_case(case: dict[str, Any]) -> None:
    assert set(case) == KEYS
    assert [f"{one.code} {severity_of(one).value}" for one in judged(case)] == case["expect"]
