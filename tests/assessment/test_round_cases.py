"""The written cases of tests/cases/assessment: scale, people, heads, time, marks, stages, terms, blanks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from kadry_cli.assessment.records.actors import Actor
from kadry_cli.assessment.records.assessment import (
    Acquainted,
    Approval,
    Assessment,
    Filed,
    GivenMark,
    HeadAssessment,
    Interview,
    Marks,
    Objection,
    PlannedWork,
    Preparation,
    SelfAssessment,
    Signatures,
)
from kadry_cli.assessment.records.tasks import TaskResult
from kadry_cli.assessment.rules.campaign import longest, window
from kadry_cli.assessment.rules.completeness import gaps
from kadry_cli.assessment.rules.marks import criteria_on, mark_problems, mean_mark, mean_words, replay_mean
from kadry_cli.assessment.rules.people import Heads, Service, chain_of, exemption, replay_exemption
from kadry_cli.assessment.rules.regime import Regime, scale_on
from kadry_cli.assessment.rules.stages import acts, next_act, reached, task_stages
from kadry_cli.assessment.rules.terms import form_due, objection_due
from kadry_cli.body.records import Post, Unit, UnitName
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.reading import law_of
from kadry_cli.person.rules.standing import staff_of
from kadry_cli.topics import all_topics
from tests.assessment.written import cases_of

LAW = law_of(all_topics())
NONE = "–"
WHO = Actor.model_construct(person="holova")
DAY = date(2014, 1, 20)


def law(case: dict[str, Any]) -> LawOnDate:
    return LAW.on(date.fromisoformat(case["on"]), case["given"]["kind"])


def iso(day: date | None) -> str:
    return day.isoformat() if day is not None else NONE


@pytest.mark.parametrize("case", cases_of("assessment", "scale"))
def test_the_words_of_a_date(case: dict[str, Any]) -> None:
    scale = scale_on(law(case))
    names = {Regime.CRITERIA: "критерії", Regime.TASKS: "завдання", Regime.OPEN: NONE}
    assert {"regime": names[scale.regime], "words": list(scale.marks)} == case["expect"]


@pytest.mark.parametrize("case", cases_of("assessment", "exemption"))
def test_who_is_exempt(case: dict[str, Any]) -> None:
    given = case["given"]
    service = Service(date.fromisoformat(given["since"]), "patronage" in given)
    found = exemption("Проба Тарас", service, date.fromisoformat(given["report"]), law(case))
    assert (found.result or NONE) == case["expect"]
    assert replay_exemption(found.inputs, law(case)) == found


@pytest.mark.parametrize("case", cases_of("assessment", "window"))
def test_when_a_year_is_assessed(case: dict[str, Any]) -> None:
    given = case["given"]
    usual = window(int(given["year"]), law(case))
    most = longest(date.fromisoformat(given["until"]), law(case))
    assert {"first": iso(usual.first), "last": iso(usual.last), "longest": iso(most.last)} == case["expect"]


@pytest.mark.parametrize("case", cases_of("assessment", "marks"))
def test_what_is_wrong_with_marks(case: dict[str, Any]) -> None:
    given = case["given"]
    general = [4] * int(given["g"])
    general[:1] = [int(given.get("first", 4))]
    marks = Marks.model_construct(general=tuple(general), leader=(4,) * int(given["l"]), special=(4,) * int(given["s"]))
    special = [f"критерій {number}" for number in range(int(given.get("special", given["s"])))]
    criteria = criteria_on(law(case), leader="leader" in given, special=special)
    found = [
        f"{one.block} {one.given} з {one.wanted}" if one.place is None else f"{one.block} бал {one.given}"
        for one in mark_problems(marks, criteria, scale_on(law(case)))
    ]
    assert found == case["expect"]


@pytest.mark.parametrize("case", cases_of("assessment", "mean"))
def test_what_the_mean_comes_to(case: dict[str, Any]) -> None:
    found = mean_mark([int(one) for one in case["given"]["marks"].split()], law(case))
    words = {"mean": mean_words(found.result.mean), "word": found.result.word} if found.result else NONE
    assert words == case["expect"]
    assert replay_mean(found.inputs, law(case)) == found


@pytest.mark.parametrize("case", cases_of("assessment", "terms"))
def test_the_last_day_of_a_term(case: dict[str, Any]) -> None:
    due = {"form": form_due, "objection": objection_due}[case["given"]["term"]]
    assert iso(due(date.fromisoformat(case["on"]), law(case)).last) == case["expect"]


def assessment_of(given: dict[str, Any]) -> Assessment:
    """The assessment with these acts on these days."""
    on = {key: date.fromisoformat(text) for key, text in given.items()}
    made: dict[str, Any] = {"person": "proba-taras-9z3k", "year": 2013}
    if "prepared" in on:
        made["prepared"] = Preparation.model_construct(date=on["prepared"], by=WHO)
    if "self" in on:
        made["own"] = SelfAssessment.model_construct(date=on["self"], marks=Marks.model_construct())
    if "head" in on:
        made["head"] = HeadAssessment.model_construct(date=on["head"], by=WHO, marks=Marks.model_construct())
    if "mark" in on:
        made["final_marks"] = (GivenMark.model_construct(mark="добра", date=on["mark"], by=WHO),)
    made["given"] = on.get("given")
    if "acquainted" in on:
        made["acquainted"] = Acquainted.model_construct(date=on["acquainted"], agrees=True)
    if "interview" in on:
        made["interview"] = Interview.model_construct(date=on["interview"], by=WHO)
    if {"signed_head", "signed_servant"} & set(on):
        made["signed"] = Signatures.model_construct(head=on.get("signed_head"), servant=on.get("signed_servant"))
    if "objection" in on:
        made["objection"] = Objection.model_construct(date=on["objection"], reasons="–")
    if "approved" in on:
        made["approved"] = Approval.model_construct(date=on["approved"], by=WHO)
    if "filed" in on:
        made["filed"] = Filed.model_construct(date=on["filed"], checked_by="–")
    return Assessment.model_construct(None, **made)


@pytest.mark.parametrize("case", cases_of("assessment", "stages"))
def test_how_far_an_assessment_has_come(case: dict[str, Any]) -> None:
    done = acts(assessment_of(case["given"]), date.fromisoformat(case["on"]))
    following = next_act(done)
    found = {"stage": str(reached(done)), "next": following.value if following is not None else NONE}
    assert found == case["expect"]


@pytest.mark.parametrize("case", cases_of("assessment", "task-stages"))
def test_how_far_an_assessment_by_tasks_has_come(case: dict[str, Any]) -> None:
    given = dict(case["given"])
    tasks = tuple(TaskResult.model_construct(task="–") for _ in range(int(given.pop("tasks", 0))))
    one = assessment_of(given).model_copy(update={"tasks": tasks})
    assert str(task_stages(one, date.fromisoformat(case["on"]))) == case["expect"]


@pytest.mark.parametrize("case", cases_of("assessment", "chains"))
def test_the_chain_of_heads(case: dict[str, Any]) -> None:
    given = case["given"]
    name = UnitName.model_construct(since=date(2000, 1, 1), name="Підрозділ")
    units = {}
    for code, parent in given["units"].items():
        posts = {post: unit for post, unit in given["posts"].items() if unit.strip("!") == code}
        units[code] = Unit.model_construct(
            id=code,
            names=(name,),
            parent=parent or None,
            head=next((post for post, unit in posts.items() if unit.endswith("!")), None),
            posts=tuple(Post.model_construct(id=post) for post in posts),
            until=date(2010, 1, 1) if given.get("abolished") == code else None,
        )
    held = {person: post for post, person in given["holders"].items()}
    holders = {post: (person,) for post, person in given["holders"].items()}
    heads = Heads(DAY, units, holders, Actor.model_construct(person=given["head"]))
    chain = chain_of(given["of"], held[given["of"]], staff_of(tuple(units.values())), heads)
    found = {
        "by": (chain.by.person or NONE) if chain.by is not None else NONE,
        "higher": (chain.higher.person or NONE) if chain.higher is not None else NONE,
    }
    assert found == case["expect"]


@pytest.mark.parametrize("case", cases_of("assessment", "gaps"))
def test_what_a_form_lacks(case: dict[str, Any]) -> None:
    without = case["given"]["without"]
    plan = () if "next_plan" in without else (PlannedWork.model_construct(task="–"),)
    whole: dict[str, Any] = {
        "prepared": Preparation.model_construct(date=DAY, by=WHO),
        "own": SelfAssessment.model_construct(date=DAY, marks=Marks.model_construct()),
        "head": HeadAssessment.model_construct(
            date=DAY, by=WHO, marks=Marks.model_construct(), timeliness="–", quality="–", results="–"
        ),
        "final_marks": (GivenMark.model_construct(mark="добра", date=DAY, by=WHO),),
        "given": DAY,
        "acquainted": Acquainted.model_construct(date=DAY, agrees=True),
        "interview": Interview.model_construct(date=DAY, by=WHO, next_plan=plan),
        "signed": Signatures.model_construct(head=DAY, servant=DAY),
        "approved": Approval.model_construct(date=DAY, by=WHO),
    }
    if "objection" in case["given"]:
        whole["objection"] = Objection.model_construct(date=DAY, reasons="–")
    kept = {key: value for key, value in whole.items() if key not in without}
    one = Assessment.model_construct(None, person="proba-taras-9z3k", year=2013, **kept)
    assert [f"{gap.words}{'!' if gap.needed else ''}" for gap in gaps(one)] == case["expect"]
