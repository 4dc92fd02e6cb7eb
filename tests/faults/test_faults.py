"""Faults, injected one by one: a sample in the ordinary suite, every one of them with `pytest -m faults`.

The full set prints how many fired; `python -m tests.faults` writes that down in docs/reference/faults.md.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.harness import NEEDS_SHIM, Bench, Case, has_compiler
from tests.faults.plan import PLACES, all_cases, counts, share, some_cases
from tests.faults.scene import a_careless_act

PARTS = 4
SAMPLE = {"disk": 30, "git": 20, "child": 12, "orphan": 6, "power": 12}

pytestmark = [
    pytest.mark.posix,
    pytest.mark.req("T-W1", "T-W2", "T-W3", "T-W4", "T-W6"),
]


def tried(bench: Bench, cases: list[Case]) -> None:
    verdicts = [bench.run(case) for case in cases]
    assert [f"{verdict.case}: {', '.join(verdict.wrong)}" for verdict in verdicts if verdict.wrong] == []
    found = counts(verdicts)
    assert found["fired"] >= 0.8 * found["tried"], "a fault that does not fire proves nothing"


@pytest.mark.parametrize("where", PLACES)
def test_a_sample_of_faults_leaves_the_old_state_or_the_new_one(bench: Bench, where: str) -> None:
    if where in NEEDS_SHIM and not has_compiler():
        pytest.skip("needs Linux and a C compiler")
    tried(bench, some_cases(bench, where, SAMPLE[where]))


@pytest.mark.faults
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("where", PLACES)
def test_every_fault_leaves_the_old_state_or_the_new_one(bench: Bench, where: str, part: int) -> None:
    if where in NEEDS_SHIM:
        assert has_compiler(), "the full set needs Linux and a C compiler"
    tried(bench, share(all_cases(bench, where), part, PARTS))


def test_without_a_fault_the_act_is_recorded(bench: Bench) -> None:
    verdict = bench.run(Case("disk", "none", 0))
    assert (verdict.fired, verdict.ended, verdict.side, verdict.wrong) == (False, 0, "new", ())


def test_a_careless_writer_fails_the_same_questions(broken_ground: Path, tmp_path: Path) -> None:
    """The negative control: files in place first, then the history. The harness must notice."""
    bench = Bench(broken_ground, tmp_path / "run", a_careless_act)
    verdicts = [bench.run(Case("disk", "kill", at)) for at in range(1, 9)]
    assert all(verdict.fired for verdict in verdicts)
    assert sum(verdict.side == "mixed" for verdict in verdicts) >= 4
