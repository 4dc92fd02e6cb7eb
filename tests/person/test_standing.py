"""Section III and the facts of posts as properties: whatever the career, the rows say it once and in order (I22)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kadry_cli.person.checks.card import check_card
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.words import APPOINTED, MOVED, RANKED, RECLASSIFIED
from kadry_cli.person.rules.standing import Staff, progress, staff_of, standing_on
from tests.competition.whole import place_of
from tests.person.made import ID, as_read, card_with, event, unit_of

FIRST, LAST = date(2005, 1, 1), date(2014, 12, 31)
DAYS = st.dates(FIRST, LAST)
CATEGORIES = ("IV", "V", "VI")
SAID: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    APPOINTED: st.fixed_dictionaries({"post": st.sampled_from(["persha", "druha"])}),
    MOVED: st.fixed_dictionaries({"post": st.sampled_from(["persha", "druha"])}),
    RANKED: st.fixed_dictionaries({"rank": st.integers(9, 13)}),
    RECLASSIFIED: st.fixed_dictionaries({"category": st.sampled_from(CATEGORIES)}),
}


@st.composite
def careers(draw: st.DrawFn) -> list[dict[str, Any]]:
    days = sorted(draw(st.lists(DAYS, min_size=1, max_size=6)))
    kinds = [APPOINTED, *draw(st.lists(st.sampled_from([MOVED, RANKED, RECLASSIFIED]), min_size=5, max_size=5))]
    return [event(day, kind, **draw(SAID[kind])) for day, kind in zip(days, kinds, strict=False)]


@st.composite
def staffs(draw: st.DrawFn) -> Staff:
    names = sorted(draw(st.sets(DAYS, max_size=4)))
    texts = draw(st.lists(st.sampled_from(["Відділ", "Сектор", "Управління"]), min_size=5, max_size=5))
    began = date(2000, 1, 1)
    dated = [{"from": day, "name": text} for day, text in zip([began, *names], texts, strict=False)]
    posts = [{"id": one, "titles": [{"from": began, "title": one}]} for one in ("persha", "druha")]
    return staff_of([unit_of(as_read({"id": "viddil", "names": dated, "posts": posts}))])


def made(career: list[dict[str, Any]], left: date | None = None) -> Card:
    ground = {"kind": "розпорядження", "number": "9-к", "date": left}
    norm = "стаття 38 КЗпП України"
    dismissal = {"date": left, "reason": "за власним бажанням", "norm": norm, "ground": ground}
    return card_with(as_read({"career": career, **({"dismissal": dismissal} if left is not None else {})}))


@pytest.mark.req("I22")
@settings(max_examples=40)
@given(careers(), staffs(), DAYS)
def test_each_event_has_its_row_and_the_dates_never_go_back(
    career: list[dict[str, Any]], staff: Staff, day: date
) -> None:
    rows = progress(made(career), staff, day)
    assert [row.event for row in rows if row.event is not None] == [
        number for number, one in enumerate(career) if one["date"] <= day
    ]
    assert all(before.date <= row.date for before, row in pairwise(rows))
    assert all(row.date <= day for row in rows)


@pytest.mark.req("I22")
@settings(max_examples=40)
@given(careers(), staffs(), DAYS)
def test_a_row_without_an_event_says_something_new(career: list[dict[str, Any]], staff: Staff, day: date) -> None:
    for before, row in pairwise(progress(made(career), staff, day)):
        if row.event is None:
            assert row.standing != before.standing
            assert row.ground == ""


@pytest.mark.req("I22")
@settings(max_examples=40)
@given(careers(), staffs(), DAYS, DAYS)
def test_an_earlier_day_shows_the_same_rows_as_far_as_it_goes(
    career: list[dict[str, Any]], staff: Staff, one: date, other: date
) -> None:
    card = made(career)
    shorter, longer = progress(card, staff, min(one, other)), progress(card, staff, max(one, other))
    assert longer[: len(shorter)] == shorter
    assert standing_on(card, staff, one) == (
        progress(card, staff, one)[-1].standing if progress(card, staff, one) else None
    )


@pytest.mark.req("I22")
@settings(max_examples=40)
@given(careers(), staffs(), DAYS)
def test_a_new_rank_adds_exactly_one_row(career: list[dict[str, Any]], staff: Staff, day: date) -> None:
    before = progress(made(career), staff, LAST)
    if day <= career[0]["date"] or any(row.date == day for row in before):
        return
    after = progress(made(sorted([*career, event(day, RANKED, rank=14)], key=lambda said: said["date"])), staff, LAST)
    assert len(after) == len(before) + 1
    assert [row.date for row in after if row.date != day] == [row.date for row in before]
    assert next(row for row in after if row.date == day).standing.rank == 14


@pytest.mark.req("I22", "I33")
@settings(max_examples=40)
@given(careers(), staffs(), DAYS)
def test_nothing_follows_the_dismissal(career: list[dict[str, Any]], staff: Staff, left: date) -> None:
    left = max(left, career[0]["date"])
    card = made(career, left)
    assert progress(card, staff, LAST) == progress(card, staff, left) == progress(made(career), staff, left)
    assert standing_on(card, staff, left + timedelta(days=1)) is None


@pytest.mark.req("I22")
@settings(max_examples=40)
@given(careers(), DAYS)
def test_nobody_holds_two_posts_on_one_day(career: list[dict[str, Any]], left: date) -> None:
    report = check_card(made(career, max(left, career[-1]["date"])), place_of(card_path(ID), person=ID))
    held = [(fact.data[1], fact.data[2]) for fact in report.facts if fact.kind == "person.post"]
    assert all(until < since for (_, until), (since, _) in pairwise(held))


@pytest.mark.req("I22")
def test_section_three_goes_up_to_the_last_day_of_the_calendar() -> None:
    staff = staff_of([unit_of("viddil: fakhivets")])
    card = card_with({"career": as_read([event(date(2009, 6, 22), APPOINTED, post="fakhivets")])})
    assert [row.date for row in progress(card, staff, date.max)] == [date(2009, 6, 22)]
