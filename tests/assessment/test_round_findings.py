"""How much a slip weighs by the law of its date and the kind of body; what the guide says of the damaged line."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, get_args

import pytest

from kadry_cli.assessment.checks.assessment import check_assessment
from kadry_cli.assessment.checks.campaign import check_campaign
from kadry_cli.assessment.records.assessment import Assessment, GivenMark
from kadry_cli.assessment.records.campaign import Campaign
from kadry_cli.assessment.records.words import CHANGED, LEFT_AS_IT_WAS, ObjectionOutcome
from kadry_cli.core.calendar.own_days import NO_OWN_DAYS
from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import RecordPlace
from kadry_cli.core.records.settings import Settings
from kadry_cli.person.records.grounds import Ground
from kadry_cli.topics import all_topics
from tests.assessment.test_round_cases import WHO
from tests.assessment.written import cases_of

LAW = law_of(all_topics())
PERSON = "proba-taras-9z3k"
DOCS = Path(__file__).parents[2] / "docs/uk"


def assessment(day: date, word: str) -> Assessment:
    mark = GivenMark.model_construct(mark=word, date=day, by=WHO)
    return Assessment.model_construct(person=PERSON, year=day.year, final_marks=(mark,))


def campaign(day: date) -> Campaign:
    return Campaign.model_construct(
        year=day.year - 1,
        act=Ground.model_construct(kind="наказ", number="1-к", date=day),
        since=day,
        until=date(day.year, 4, 30),
        report_since=date(day.year - 1, 1, 1),
        report_until=date(day.year - 1, 12, 31),
    )


@pytest.mark.parametrize("case", cases_of("assessment", "findings"))
def test_how_much_a_slip_weighs(case: dict[str, Any]) -> None:
    given, day = case["given"], date.fromisoformat(case["on"])
    settings = Settings.model_construct(kind=given["kind"])
    law = partial(LAW.on, kind=given["kind"])
    if "word" in given:
        ids = {"person": PERSON, "year": str(day.year)}
        place = RecordPlace("x.yaml", ids, settings, law, lambda: NO_OWN_DAYS)
        # Without the marks by criteria, which tasks have not, the order of the acts would be told too.
        found = [one for one in check_assessment(assessment(day, given["word"]), place).findings if one.code != "KD642"]
    else:
        place = RecordPlace("x.yaml", {"year": str(day.year - 1)}, settings, law, lambda: NO_OWN_DAYS)
        found = list(check_campaign(campaign(day), place).findings)
    assert [f"{one.code} {severity_of(one).value}" for one in found] == case["expect"]


@pytest.mark.req("G27")
def test_the_damaged_line_is_said_and_not_guessed() -> None:
    guide = (DOCS / "otsinka.md").read_text(encoding="utf-8")
    assert "пошкоджено" in guide
    assert "не вгадує" in guide
    (choice,) = get_args(ObjectionOutcome)[1:]
    assert set(choice.words) == {LEFT_AS_IT_WAS, CHANGED}


@pytest.mark.req("G1", "G7")
def test_the_guide_says_what_the_assessment_is_for_and_how_it_is_held() -> None:
    guide = " ".join((DOCS / "otsinka.md").read_text(encoding="utf-8").split())
    tasks = (
        "чи виконано обов’язки",
        "добір і розстановку",
        "ініціативу",
        "навчати",
        "кар’єру",
        "організаційні проблеми",
    )
    principles = ("законно", "прозоро", "гласно", "об’єктивно", "неупереджено", "довіри")
    assert [word for word in (*tasks, *principles) if word not in guide] == []
