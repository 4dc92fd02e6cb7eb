"""What no change may do to marks that were handed over (G15; KD663)."""

from __future__ import annotations

import pytest

from kadry_cli.assessment.checks.kept import kept_assessment
from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.core.register.load import parse_record
from tests.kadry import EXAMPLE

TEXT = (EXAMPLE / "people/gudz-mariia-3f8k/assessments/2013.yaml").read_text(encoding="utf-8")


def read(text: str) -> Assessment:
    record = parse_record(text.encode(), "x.yaml", Assessment).record
    assert record is not None
    return record


@pytest.mark.req("G15", "T-U7")
@pytest.mark.row("U7")
@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        pytest.param("general: [4,", "general: [5,", "self", id="self"),
        pytest.param("  quality: без зауважень\n", "", "head", id="head"),
        pytest.param("mark: висока", "mark: добра", "final_marks", id="final-mark"),
    ],
)
def test_what_was_handed_over_stands(old: str, new: str, key: str) -> None:
    found = list(kept_assessment(read(TEXT), read(TEXT.replace(old, new, 1)), "x.yaml"))
    assert [(one.code, one.loc) for one in found] == [("KD663", (key,))]
    # Before the form was handed over a slip of the pen may be undone.
    early = TEXT.replace("given: 2014-01-28\n", "")
    assert list(kept_assessment(read(early), read(early.replace(old, new, 1)), "x.yaml")) == []


@pytest.mark.req("G15", "T-U7")
@pytest.mark.row("U7")
def test_a_form_is_not_taken_away() -> None:
    assert [one.code for one in kept_assessment(read(TEXT), None, "x.yaml")] == ["KD663"]
