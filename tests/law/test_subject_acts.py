"""Which law stands behind a subject of the exam, by date and kind of body: it follows from the laws themselves (D3)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.reading import acts, law_of
from kadry_cli.core.law.wording import act_titles
from kadry_cli.core.register.reader import read_text
from kadry_cli.topics import topic

CASES = Path(__file__).parents[1] / "cases" / "law" / "subject-acts.yaml"
PARALLEL = ("exam.subject_titles", "exam.mark_descriptors")


def exam(day: date, kind: str) -> LawOnDate:
    return law_of([topic("exam")]).on(day, kind)


def written_cases() -> list[Any]:
    cases, findings = read_text(CASES.read_bytes(), CASES.name)
    assert isinstance(cases, list), findings
    written: list[Any] = list(cases)
    return [pytest.param(case, id=f"{case['on']}-{case['given']['kind']}") for case in written]


@pytest.mark.req("D3", "A4")
@pytest.mark.parametrize("case", written_cases())
def test_the_written_cases(case: dict[str, Any]) -> None:
    norm = exam(date.fromisoformat(case["on"]), case["given"]["kind"]).norm(case["norm"])
    expected = {key: str(value) for key, value in case["expect"].items()}
    if norm.value is None:
        assert expected == {"state": norm.state}
        return
    found = {**norm.value, "state": norm.state, "confidence": norm.confidence}
    assert found == {"constitution": "constitution", **expected}


@pytest.mark.req("D3")
@pytest.mark.parametrize("kind", ["state", "local"])
def test_a_subject_changes_when_its_law_does(kind: str) -> None:
    """From day to day until 2020 a law stands behind a subject only while it is in force, the gap of 2011 aside."""
    register = acts()
    day = date(2002, 5, 10)
    while day < date(2020, 1, 1):
        norm = exam(day, kind).norm("exam.subject_acts")
        for act_id in (norm.value or {}).values():
            act = register[act_id]
            begun = act.in_force_from is None or act.in_force_from.first() <= day
            ended = kind in act.in_force_to and act.in_force_to[kind].last() < day
            assert begun, (day, act_id)
            assert not ended or (date(2011, 1, 5) <= day <= date(2011, 6, 30)), (day, act_id)
        day += timedelta(days=1)


@pytest.mark.req("D3", "D16")
@pytest.mark.parametrize("kind", ["state", "local"])
def test_titles_and_descriptors_fill_on_every_day_of_the_order(kind: str) -> None:
    for day in (date(2002, 5, 10), date(2011, 1, 2), date(2011, 3, 1), date(2011, 7, 31)):
        law = exam(day, kind)
        titles = act_titles(law.norm("exam.subject_acts"))
        for key in PARALLEL:
            for text in law.norm(key).value.values():
                assert "{" not in text.format_map(titles)


@pytest.mark.req("D3")
def test_the_title_of_the_law_is_that_of_the_date() -> None:
    titles = {
        day: act_titles(exam(date.fromisoformat(day), "local").norm("exam.subject_acts"))["anti_corruption"]
        for day in ("2010-12-31", "2011-01-01", "2011-07-01", "2020-06-18")
    }
    assert titles == {
        "2010-12-31": "Про боротьбу з корупцією",
        "2011-01-01": "Про засади запобігання та протидії корупції",
        "2011-07-01": "Про засади запобігання і протидії корупції",
        "2020-06-18": "Про запобігання корупції",
    }


@pytest.mark.req("A4")
def test_what_the_order_itself_says_stays_unconfirmed_after_it_was_replaced() -> None:
    for key in ("exam.subjects", "exam.questions_by_subject", *PARALLEL):
        for kind in ("state", "local"):
            assert exam(date(2012, 3, 1), kind).norm(key).state == "unconfirmed"
