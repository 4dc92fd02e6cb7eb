"""Terms: the written cases by the law of their date, and properties against counting day by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.calendar.own_days import OwnDays, OwnWeek
from kadry_cli.core.calendar.term_rule import replay_term, term
from kadry_cli.core.calendar.terms import Asked, Unit, counted
from kadry_cli.core.law.json_values import json_value
from kadry_cli.core.law.wording import step_sentences
from tests.calendar.laws import law_on, own_day, working_days
from tests.calendar.written import cases, named

MINE = {"A4", "B4", "B23", "B32", "K20"}
DAY = timedelta(days=1)
DATES = st.dates(date(1991, 2, 1), date(2030, 12, 1))
DAYS = working_days()


def asked_in(case: dict[str, Any]) -> Asked:
    raw = case["given"]
    unit = next(unit for unit in Unit if unit.value in raw)
    yes = {key: raw.get(key) == "так" for key in ("working", "back")}
    shift = {"так": True, "ні": False}.get(raw.get("shift", ""))
    return Asked(date.fromisoformat(case["on"]), int(raw[unit.value]), unit, yes["working"], yes["back"], shift)


def own_in(raw: dict[str, str]) -> OwnDays:
    days = [own_day(date.fromisoformat(raw["off"]), working=False, act=raw["act"])] if "off" in raw else []
    weeks = (OwnWeek(date(2000, 1, 1), int(raw["week"])),) if "week" in raw else ()
    return OwnDays({day.day: day for day in days}, weeks)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=named(case), marks=[pytest.mark.req(case["id"])] if case["id"] in MINE else [])
        for case in cases("terms")
    ],
)
def test_a_written_case(case: dict[str, Any]) -> None:
    raw, expect = case["given"], case["expect"]
    law = law_on(date.fromisoformat(case["on"]), raw["kind"])
    assert law.norm(case["norm"]).key == case["norm"], "the case names a norm of the law"
    decision = term(asked_in(case), law, own_in(raw), of_code=raw.get("of_code") == "так")
    found = decision.result
    assert (found.date.isoformat(), found.counted_from.isoformat()) == (expect["date"], expect["counted_from"])
    assert (found.moved_from.isoformat() if found.moved_from else "") == expect["moved_from"]
    assert ", ".join(f"{one.day} {one.why.value}" for one in found.passed) == expect["passed"]
    assert ", ".join(f"{one.day} {one.why.value}" for one in found.noticed) == expect.get("noticed", "")
    if "step" in expect:
        assert expect["step"] in [step.message for step in decision.steps]
    again = replay_term(json_value(decision.inputs), law)
    assert (again.result, again.steps, again.fingerprint()) == (found, decision.steps, decision.fingerprint())
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in step_sentences(decision))


@pytest.mark.req("B4", "B23", "B32")
def test_that_article_241_1_is_applied_by_analogy_is_always_said() -> None:
    for back in (False, True):
        steps = term(Asked(date(2009, 6, 1), 3, back=back), law_on(date(2009, 6, 1))).steps
        assert steps[-1].message == ("calendar.analogy-back" if back else "calendar.analogy")
        own_code = term(Asked(date(2009, 6, 1), 3, back=back), law_on(date(2009, 6, 1)), of_code=True).steps
        assert not any("analogy" in step.message for step in own_code)


@given(start=DATES, amount=st.integers(1, 400))
def test_days_are_counted_from_the_next_day(start: date, amount: int) -> None:
    found = counted(Asked(start, amount), DAYS, shift=False)
    assert found.date == start + amount * DAY
    assert (found.date - found.counted_from).days + 1 == amount


@given(start=DATES, amount=st.integers(1, 60), unit=st.sampled_from(Unit))
def test_a_moved_term_ends_on_the_first_working_day_not_before(start: date, amount: int, unit: Unit) -> None:
    still = counted(Asked(start, amount, unit), DAYS, shift=False).date
    moved = counted(Asked(start, amount, unit), DAYS, shift=True)
    oracle = next(day for day in (still + n * DAY for n in range(40)) if DAYS.is_working(day))
    assert moved.date == oracle
    assert (moved.moved_from or moved.date) == still
    assert [one.day for one in moved.passed] == [still + n * DAY for n in range((oracle - still).days)]


@pytest.mark.req("B4")
@given(start=DATES, amount=st.integers(1, 60), unit=st.sampled_from(Unit), shift=st.sampled_from([None, True, False]))
def test_a_backward_term_is_never_moved_forward(start: date, amount: int, unit: Unit, shift: bool | None) -> None:
    by_count = counted(Asked(start, amount, unit, back=True), DAYS, shift=False).date
    found = term(Asked(start, amount, unit, back=True, shift=shift), law_on(start)).result
    assert found.date <= by_count < start
    assert found.date == by_count or shift


@given(start=DATES, amount=st.integers(1, 120), back=st.booleans())
def test_working_days_against_counting_them_one_by_one(start: date, amount: int, back: bool) -> None:
    found = counted(Asked(start, amount, working=True, back=back), DAYS, shift=True)
    step = -1 if back else 1
    between = [start + step * n * DAY for n in range(1, abs((found.date - start).days) + 1)]
    assert sum(DAYS.is_working(day) for day in between) == amount
    assert DAYS.is_working(found.date)
    assert [one.day for one in found.passed] == [day for day in between if not DAYS.is_working(day)]


@given(start=DATES, amount=st.integers(1, 120))
def test_forward_then_backward_comes_home(start: date, amount: int) -> None:
    last = counted(Asked(start, amount), DAYS, shift=False).date
    assert counted(Asked(last, amount, back=True), DAYS, shift=False).date == start
    if DAYS.is_working(start):
        last = counted(Asked(start, amount, working=True), DAYS, shift=False).date
        assert counted(Asked(last, amount, working=True, back=True), DAYS, shift=False).date == start


@given(start=DATES, months=st.integers(1, 120))
def test_a_month_there_and_back_loses_days_only_where_a_month_has_too_few(start: date, months: int) -> None:
    there = counted(Asked(start, months, Unit.MONTHS), DAYS, shift=False)
    home = counted(Asked(there.date, months, Unit.MONTHS, back=True), DAYS, shift=False).date
    assert home == start if not there.clipped else (home < start and there.clipped == start.day)


def test_a_longer_term_never_ends_earlier() -> None:
    for unit in Unit:
        ends = [counted(Asked(date(2009, 1, 30), n, unit), DAYS, shift=True).date for n in range(1, 30)]
        assert ends == sorted(ends)


def test_what_is_no_term_is_refused() -> None:
    with pytest.raises(ValueError, match="no such term"):
        counted(Asked(date(2009, 1, 1), 0), DAYS, shift=True)
    with pytest.raises(ValueError, match="no such term"):
        counted(Asked(date(2009, 1, 1), 2, Unit.MONTHS, working=True), DAYS, shift=True)
    for asked in (
        Asked(date(9999, 12, 30), 2),
        Asked(date(9999, 1, 1), 1, Unit.YEARS),
        Asked(date(1, 1, 1), 1, back=True),
        Asked(date(9999, 12, 20), 20, working=True),
    ):
        with pytest.raises(OverflowError):
            counted(asked, DAYS, shift=True)
