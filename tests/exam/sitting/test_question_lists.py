"""Whether every candidate had the list of questions when the documents were handed in (D5)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.diagnostics.registers import (
    COMPETITION_2009,
    COMPETITION_2013,
    EXAM_2009,
    codes,
    example_in,
    findings,
)

ALL = 10
"""Candidates of the example's competition; two of them were not admitted, and three were not examined."""
RULES = {"KD594", "KD595"}


def with_days(root: Path, applied: str, given: str) -> None:
    """Every candidate of 2009 applied on a day and had the list on another."""
    text = (root / COMPETITION_2009).read_text(encoding="utf-8")
    text, applications = re.subn(r"(    application:\n      number: \d+\n      date: )\S+", rf"\g<1>{applied}", text)
    text, lists = re.subn(r"(    question_list: )\S+", rf"\g<1>{given}", text)
    assert (applications, lists) == (ALL, ALL)
    (root / COMPETITION_2009).write_text(text, encoding="utf-8", newline="\n")


def told(root: Path) -> list[str]:
    """The codes about lists of questions."""
    return [code for code in codes(root) if code in RULES]


@pytest.mark.req("D5")
@pytest.mark.parametrize(("given", "found"), [("2009-05-12", []), ("2009-05-11", []), ("2009-05-13", ["KD594"] * ALL)])
def test_the_list_comes_with_the_documents(given: str, found: list[str], tmp_path: Path) -> None:
    root = example_in(tmp_path)
    with_days(root, "2009-05-12", given)
    assert told(root) == found
    for one in (one for one in findings(root) if one["code"] in RULES):
        assert (one["severity"], one["citation"]["act"]) == ("error", "gduds-30-84-2002")


@pytest.mark.req("D5", "A4")
def test_nobody_is_judged_by_a_norm_nobody_confirms(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    text = (root / COMPETITION_2013).read_text(encoding="utf-8")
    days = "    application:\n      number: 1\n      date: 2013-03-01\n    question_list: 2013-03-05\n    admitted:"
    (root / COMPETITION_2013).write_text(text.replace("    admitted:", days), encoding="utf-8", newline="\n")
    assert codes(root) == []


@pytest.mark.req("D5")
def test_once_the_days_are_kept_everybody_examined_needs_one(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    text = (root / COMPETITION_2009).read_text(encoding="utf-8")
    only = re.sub(r"    question_list: (?!2009-05-21)\S+\n", "", text)
    assert only.count("question_list:") == 1, "the list of Шевчук alone"
    (root / COMPETITION_2009).write_text(only, encoding="utf-8", newline="\n")
    listed = [one for one in findings(root) if one["code"] in RULES]
    assert [(one["code"], one["severity"]) for one in listed] == [("KD595", "warning")] * 4
    assert "gudz-mariia-3f8k" in listed[0]["message"]
    (root / EXAM_2009).unlink()
    (root / EXAM_2009).with_name("tickets.yaml").unlink()
    assert told(root) == [], "before the exam nobody lacks anything"
