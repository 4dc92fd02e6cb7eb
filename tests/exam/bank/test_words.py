"""Lines and subjects of published lists: the written cases."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.exam.bank.subjects import heading_of, subject_of
from kadry_cli.exam.bank.wording import without_number, worded
from tests.exam.bank.test_near import cases


@pytest.mark.req("D6")
@pytest.mark.parametrize("case", cases("lines.yaml"), ids=lambda case: case["line"])
def test_a_line_is_a_question(case: dict[str, Any]) -> None:
    assert worded(case["line"]) == (case["text"], case["source"])


@given(st.text())
def test_any_line_is_read(line: str) -> None:
    read = worded(line)
    assert len(read.text) + len(read.source) <= len(line) * 3
    assert len(without_number(line)) <= len(line) * 3


@pytest.mark.req("D3")
@pytest.mark.parametrize("case", cases("subjects.yaml"), ids=lambda case: case.get("words") or case["heading"])
def test_a_subject_is_known_by_words(case: dict[str, Any]) -> None:
    if "words" in case:
        assert (subject_of(case["words"]) or "") == case["subject"]
        return
    heading = heading_of(case["heading"])
    said = "" if heading is None else {"": "title", None: "unknown"}.get(heading.subject, heading.subject)
    assert said == case["subject"]
