"""The terms of a competition: the written cases on the law of their day, for both kinds of body."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.competition.rules.terms import TERMS, Due, TermName, due
from kadry_cli.core.calendar.own_days import OwnDays
from kadry_cli.core.calendar.term_rule import replay_term
from kadry_cli.core.law.json_values import json_value
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.core.register.reader import read_text
from tests.calendar.laws import own_day
from tests.competition.law import competition_law

FOLDER = Path(__file__).parents[1] / "cases" / "competition" / "terms"
KEYS = {"name", "id", "norm", "on", "given", "expect", "source"}
DAYS = st.dates(date(2002, 2, 15), date(2021, 12, 31))


def written() -> list[tuple[str, dict[str, Any]]]:
    """The cases of all files, each with the name of its file; every value is text."""
    found: list[tuple[str, dict[str, Any]]] = []
    for path in sorted(FOLDER.glob("*.yaml")):
        value, findings = read_text(path.read_bytes(), path.name)
        assert isinstance(value, list), findings
        cases = [dict(case) for case in value if isinstance(case, dict)]
        assert [case["name"] for case in cases if set(case) != KEYS] == []
        found += [(path.stem, case) for case in cases]
    return found


def own_in(raw: dict[str, str]) -> OwnDays:
    """The body's own days of a case: one off, one worked."""
    days = [own_day(date.fromisoformat(raw[key]), working=key == "working") for key in ("off", "working") if key in raw]
    return OwnDays({day.day: day for day in days})


def counted(case: dict[str, Any]) -> Due:
    raw, start = case["given"], date.fromisoformat(case["on"])
    return due(TermName(raw["term"]), start, competition_law(start, raw["kind"]), own_in(raw))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{file}: {case['name']}", marks=pytest.mark.req(case["id"], "A4"))
        for file, case in written()
    ],
)
def test_a_written_case(case: dict[str, Any]) -> None:
    raw, expect = case["given"], case["expect"]
    assert TERMS[TermName(raw["term"])].norm == case["norm"], "the case names the norm of its term"
    found = counted(case)
    assert (found.last.isoformat() if found.last else "") == expect["last"]
    if found.decision is None:
        assert (found.norm.value, expect["moved_from"], expect["passed"]) == (None, "", "")
        return
    term = found.decision.result
    assert (term.moved_from.isoformat() if term.moved_from else "") == expect["moved_from"]
    assert ", ".join(f"{one.day} {one.why.value}" for one in term.passed) == expect["passed"]
    again = replay_term(json_value(found.decision.inputs), competition_law(found.start, raw["kind"]))
    assert (again.result, again.fingerprint()) == (term, found.decision.fingerprint())


@pytest.mark.req("B4", "B23", "B28", "B31", "B32", "B34", "C7")
def test_every_term_is_judged_in_both_kinds_of_body() -> None:
    seen = {(case["given"]["term"], case["given"]["kind"]) for _, case in written()}
    assert seen == {(name.value, kind) for name in TermName for kind in ("local", "state")}


@pytest.mark.req("B4", "B23", "B32", "C7")
@pytest.mark.parametrize("name", TermName)
def test_every_term_says_how_it_was_counted_and_that_241_1_is_an_analogy(name: TermName) -> None:
    found = due(name, date(2009, 6, 18), competition_law(date(2009, 6, 18)))
    assert found.decision is not None
    assert found.last is not None
    sentences = step_sentences(found.decision)
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in sentences)
    assert "висновок" in sentences[-1]
    moved_from = found.decision.result.moved_from or found.last
    assert any(moved_from.strftime("%d.%m.%Y") in sentence for sentence in sentences)


@given(start=DAYS, name=st.sampled_from([TermName.DOCUMENTS, TermName.PROTOCOL, TermName.NOTICES, TermName.APPEAL]))
def test_a_term_of_days_is_never_shorter_than_the_norm(start: date, name: TermName) -> None:
    found = due(name, start, competition_law(start))
    assert found.last is not None
    by_count = start + timedelta(days=int(found.norm.value))
    assert found.last >= by_count
    assert not found.is_late(found.last)
    assert found.is_late(found.last + timedelta(days=1))


@given(day=DAYS)
def test_publication_is_a_whole_month_before_and_never_later(day: date) -> None:
    found = due(TermName.PUBLICATION, day, competition_law(day))
    assert found.last is not None
    assert found.decision is not None
    assert found.decision.result.moved_from is None
    assert 28 <= (day - found.last).days <= 31
    assert found.last.day == day.day or (found.last + timedelta(days=1)).day == 1
