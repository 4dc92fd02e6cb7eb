"""The written cases of tests/cases/exam: a specification that a personnel lawyer can check line by line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.law.wording import step_sentences
from kadry_cli.core.register.reader import read_text
from kadry_cli.exam.records.sitting import CAME
from kadry_cli.exam.rules import ExamLaw, exam_result, replay_exam_result
from kadry_cli.exam.scoring import with_places
from tests.exam.exams import exam_law, own_act, scored

CASES = Path(__file__).parents[1] / "cases" / "exam"
KEYS = {"name", "id", "norm", "on", "given", "expect", "source"}


def written_cases() -> list[tuple[str, dict[str, Any]]]:
    listed = []
    for path in sorted(CASES.glob("*.yaml")):
        value, findings = read_text(path.read_bytes(), path.name)
        assert isinstance(value, list), findings
        listed += [(path.stem, dict(case)) for case in value if isinstance(case, dict)]
    return listed


def law_of_case(case: dict[str, Any]) -> ExamLaw:
    own = case["given"].get("own")
    acts = []
    if own is not None:
        until = date.fromisoformat(own["to"]) if "to" in own else None
        acts.append(own_act(own["rules"], date.fromisoformat(own["from"]), until))
    return exam_law(date.fromisoformat(case["on"]), case["given"]["kind"], *acts)


def words(value: object) -> str:
    """A value as the cases write it: «так», «ні», a number, a word, or nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "так" if value else "ні"
    return str(value)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{stem}: {case['name']}", marks=pytest.mark.req(case["id"]))
        for stem, case in written_cases()
    ],
)
def test_a_written_case(case: dict[str, Any]) -> None:
    assert set(case) == KEYS
    law, expect = law_of_case(case), case["expect"]
    assert case["norm"] in law.on.norm(case["norm"]).key, "the case names a norm of the law"
    if "places" in expect:
        rows = [scored(f"kandydat-{n}", [str(m) for m in row], law) for n, row in enumerate(case["given"]["rows"])]
        assert [placed.place for placed in with_places(rows)] == expect["places"]
        return
    marks = [str(mark) for mark in case["given"]["marks"]]
    decision = exam_result(case["given"].get("attendance", CAME), marks, law)
    result = decision.result
    got = {
        "state": words(result.state),
        "total": words(result.total),
        "max": words(result.maximum),
        "pass_at": words(result.pass_at),
        "passed": words(result.passed),
    }
    assert got == {key: str(expect[key]) for key in got}
    last = decision.steps[-1]
    assert last.message == expect.get("step", last.message)
    for name in ("question", "reason", "given", "questions"):
        if name in expect:
            assert str(last.values[name]) == expect[name]
    if "act" in expect:
        assert expect["act"] in {cite.act for cite in last.cites}
    assert decision.law_date.isoformat() == case["on"]
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in step_sentences(decision))
    again = replay_exam_result(decision.inputs, law.on)
    assert (again.result, again.steps, again.fingerprint()) == (result, decision.steps, decision.fingerprint())
