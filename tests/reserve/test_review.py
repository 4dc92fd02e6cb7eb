"""The review as a function of the records: in whatever order they are read, and what it proposes on the example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings, strategies

from kadry_cli.assessment.records.assessment import Assessment
from kadry_cli.core.finding import Finding
from kadry_cli.person.records.card import Card, Dismissal
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.drafting import drafts
from kadry_cli.reserve.lists import reserves_on_disk
from kadry_cli.reserve.records.candidate import Removal
from kadry_cli.reserve.records.reserve import ReserveList
from kadry_cli.reserve.reviewing import read_reviewed, reviewed_year
from kadry_cli.reserve.rules.review import Review, Reviewed, review
from tests.kadry import EXAMPLE

DAY = date(2014, 12, 10)
RESERVES = reserves_on_disk(EXAMPLE)
ACT = Ground.model_construct(kind="розпорядження", number="14-к", date=date(2014, 11, 28), issuer=None)


@cache
def records() -> Reviewed:
    findings: list[Finding] = []
    found = read_reviewed(RESERVES, 2014, DAY, None, findings)
    assert findings == []
    return found


def reviewed(found: Reviewed, day: date = DAY, kind: str = "local") -> Review:
    return review(found, RESERVES.ground.law.on(day, kind))


def proposed(found: Review) -> dict[str, str]:
    """What the review proposes for each person."""
    return {one.place.candidate.person: one.decision.result.value for post in found.posts for one in post.candidates}


def posts(found: Review) -> dict[str, str]:
    return {one.post: one.decision.result.value for one in found.posts}


def with_list(unit: str, **changes: Any) -> Reviewed:
    """The records with one list changed."""
    lists = [one.model_copy(update=changes) if one.unit == unit else one for one in records().lists]
    return replace(records(), lists=lists)


def with_candidate(person: str, **changes: Any) -> Reviewed:
    """The records with one enrolment changed."""

    def changed(found: ReserveList) -> ReserveList:
        after = tuple(
            post.model_copy(
                update={
                    "candidates": tuple(
                        one.model_copy(update=changes) if one.person == person else one for one in post.candidates
                    )
                }
            )
            for post in found.posts
        )
        return found.model_copy(update={"posts": after})

    return replace(records(), lists=[changed(one) for one in records().lists])


def with_card(person: str, **changes: Any) -> Reviewed:
    card: Card = records().cards[person]
    return replace(records(), cards={**records().cards, person: card.model_copy(update=changes)})


@pytest.mark.req("F16")
@settings(max_examples=20, deadline=None)
@given(chance=strategies.randoms(use_true_random=False))
def test_the_order_of_records_makes_no_difference(chance: Random) -> None:
    found = records()
    shuffled = replace(
        found,
        lists=chance.sample(found.lists, len(found.lists)),
        cards=dict(chance.sample(sorted(found.cards.items()), len(found.cards))),
        assessments=chance.sample(found.assessments, len(found.assessments)),
        competitions=chance.sample(found.competitions, len(found.competitions)),
        units=chance.sample(found.units, len(found.units)),
    )
    assert reviewed(shuffled) == reviewed(found)


@pytest.mark.req("F2", "F3", "F4", "F15", "F16")
def test_every_post_of_the_staff_list_has_its_line() -> None:
    found = reviewed(records())
    every = [post.id for unit in records().units for post in unit.posts]
    assert sorted(one.post for one in found.posts) == sorted(every)
    assert posts(found)["nachalnyk-finansiv"] == "осіб досить"
    assert posts(found)["nachalnyk-sluzhby-ditei"] == "нікого немає"
    assert posts(found)["inspektor-ditei"] == "потребу не визначено"
    only = reviewed(replace(records(), unit="aparat"))
    assert {one.unit for one in only.posts} == {"aparat"}


@pytest.mark.req("F12", "F16", "F22")
def test_a_plan_that_was_not_carried_out_is_a_reason_to_look_closer() -> None:
    found = proposed(reviewed(records()))
    assert found["kravets-andrii-8t5j"] == "розглянути"
    assert found["tkachuk-ihor-6w1n"] == "лишити"


@pytest.mark.req("F16")
def test_whoever_left_is_proposed_to_be_taken_out_and_the_post_lacks_somebody() -> None:
    gone = Dismissal.model_construct(date=date(2014, 11, 28), reason="за власним бажанням", norm="–", ground=ACT)
    found = reviewed(with_card("yefimenko-yuliia-4b9s", dismissal=gone))
    assert proposed(found)["yefimenko-yuliia-4b9s"] == "виключити"
    assert posts(found)["nachalnyk-zahalnoho"] == "осіб бракує"
    (left,) = [one.outflow for one in found.outflows if one.unit == "zahalnyi-viddil"]
    assert (left.total, left.leaving) == (2, 1)


@pytest.mark.req("F5", "F17")
def test_the_outflow_is_that_of_the_reserve_itself() -> None:
    found = reviewed(with_list("aparat", outflow=40, prospects="з 2015 року – відділ житла"))
    (one,) = [one for one in found.outflows if one.unit == "aparat"]
    assert (one.outflow.expected, one.outflow.more_than_planned) == (1, False)
    assert one.prospects == "з 2015 року – відділ житла"


@pytest.mark.req("F26", "F28")
def test_the_year_ends_for_everybody_and_the_right_of_a_competition_has_its_day() -> None:
    found = reviewed(records()).expiring
    years = {one.person: one.until for one in found if not one.competition}
    assert set(years.values()) == {date(2014, 12, 31)}
    (right,) = [one for one in found if one.competition]
    assert (right.person, right.until) == ("bondar-kateryna-5r2h", date(2015, 5, 27))


@pytest.mark.req("F11", "F28", "B28")
def test_whoever_a_commission_recommended_is_proposed_until_the_right_is_over() -> None:
    without = replace(records(), lists=[one for one in records().lists if one.unit != "finansovyi-viddil"])
    (one,) = [one for one in reviewed(without).proposals if one.competition]
    assert (one.person, one.post, one.until) == ("bondar-kateryna-5r2h", "nachalnyk-finansiv", date(2015, 5, 27))
    assert one.kind.value == "керівник вирішив зарахувати"
    assert [one for one in reviewed(without, date(2015, 5, 27)).proposals if one.competition]
    assert not [one for one in reviewed(without, date(2015, 5, 28)).proposals if one.competition]
    assert not [one for one in reviewed(records()).proposals if one.competition]


@pytest.mark.req("F29", "G32")
def test_the_assessment_proposes_whoever_is_in_no_list() -> None:
    found = {one.person: one.kind.value for one in reviewed(records()).proposals}
    assert found["gudz-mariia-3f8k"] == "запропоновано за оцінкою"
    assert found["lysenko-hanna-7t3b"] == "висока оцінка"
    low = [
        one.model_copy(update={"final_marks": (one.final_marks[0].model_copy(update={"mark": "низька"}),)})
        for one in records().assessments
        if one.person == "kravets-andrii-8t5j" and one.final_marks
    ]
    assert low
    after = reviewed(replace(records(), assessments=low))
    (line,) = [
        one for post in after.posts for one in post.candidates if one.place.candidate.person == "kravets-andrii-8t5j"
    ]
    assert "reserve.low-mark" in [step.message for step in line.decision.steps]


def test_of_two_assessments_the_later_one_counts() -> None:
    (one,) = [one for one in records().assessments if one.person == "lysenko-hanna-7t3b" and one.year == 2013]
    good = one.final_marks[0].model_copy(update={"mark": "добра", "date": date(2014, 12, 1)})
    later: Assessment = one.model_copy(update={"year": 2014, "final_marks": (good,), "proposals": ()})
    found = reviewed(replace(records(), assessments=[later, *records().assessments]))
    assert "lysenko-hanna-7t3b" not in {one.person for one in found.proposals}


@pytest.mark.req("F19", "F20")
def test_a_post_that_a_higher_body_fills_needs_its_commission() -> None:
    units = [
        unit.model_copy(
            update={
                "posts": tuple(
                    post.model_copy(update={"appointed_by": "Вигаданська обласна рада"})
                    if post.id == "zastupnyk-holovy"
                    else post
                    for post in unit.posts
                )
            }
        )
        for unit in records().units
    ]
    found = reviewed(replace(records(), units=units))
    assert proposed(found)["berezhnyi-oleh-2h7q"] == "розглянути"
    (post,) = [one for one in found.posts if one.post == "zastupnyk-holovy"]
    assert "reserve.no-commission" in [step.message for step in post.decision.steps]


@pytest.mark.req("F19")
def test_the_highest_posts_of_a_state_body_go_another_way() -> None:
    units = [
        unit.model_copy(
            update={
                "posts": tuple(
                    post.model_copy(update={"category": "ІІІ"}) if post.id == "zastupnyk-holovy" else post
                    for post in unit.posts
                )
            }
        )
        for unit in records().units
    ]
    found = reviewed(replace(records(), units=units), kind="state")
    assert posts(found)["zastupnyk-holovy"] == "окремий порядок"
    assert found.top is not None
    assert found.top.last == date(2015, 2, 1)
    assert reviewed(replace(records(), units=units)).top is None


@pytest.mark.req("F26")
def test_a_state_body_has_no_reserve_after_april_2016() -> None:
    before = reviewed(records(), date(2016, 4, 30), "state")
    after = reviewed(records(), date(2016, 5, 1), "state")
    assert (before.ended, after.ended, after.posts, after.proposals) == (False, True, (), ())
    assert not reviewed(records(), date(2016, 5, 1)).ended


@pytest.mark.req("F13", "F16")
def test_a_draft_takes_over_whoever_stays_without_consents() -> None:
    made = {one.unit: one for one in drafts(reviewed(records()), records().lists)}
    assert set(made) == {one.unit for one in records().lists}
    assert {(one.year, one.act) for one in made.values()} == {(2015, None)}
    for who in made["zahalnyi-viddil"].posts[0].candidates:
        assert (who.consent, who.application, who.plan, who.letter, who.told) == (None,) * 5
        assert who.enrolled == date(2015, 1, 1)
    removed = Removal.model_construct(date=date(2014, 9, 1), reason="за заявою", ground=ACT)
    held = with_candidate("kravets-andrii-8t5j", removed=removed)
    (one,) = [one for one in drafts(reviewed(held), held.lists) if one.unit == "zahalnyi-viddil"]
    assert [who.person for who in one.posts[0].candidates] == ["yefimenko-yuliia-4b9s"]


def test_the_year_is_that_of_the_last_approved_list() -> None:
    assert reviewed_year(RESERVES, date(2014, 12, 10)) == 2014
    assert reviewed_year(RESERVES, date(2015, 1, 12)) == 2014
    assert reviewed_year(RESERVES, date(2012, 1, 12)) == 2012
