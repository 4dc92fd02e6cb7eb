"""Length of service by kinds: the written cases, and laws against a naive count day by day."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli import __version__
from kadry_cli.core.calendar.methods import DAY, Method
from kadry_cli.core.calendar.span import read_span
from kadry_cli.core.law.certificate import certificate_yaml
from kadry_cli.core.law.lookup import OwnAct, OwnRule
from kadry_cli.core.law.verification import verify_certificate
from kadry_cli.core.law.wording import step_sentences
from kadry_cli.service.checks import check_birth, check_periods
from kadry_cli.service.continuity import judged_breaks
from kadry_cli.service.counting import count, pieces
from kadry_cli.service.effects import additional_leave, seniority_bonus
from kadry_cli.service.items import Cut, Item, item_input, item_of, items_of
from kadry_cli.service.records import ListedPeriod
from kadry_cli.service.reducing import reduced
from kadry_cli.service.rules import service_length
from kadry_cli.service.words import AS_USUAL, CIVIL, CONTINUOUS, GENERAL, KINDS
from kadry_cli.topics import all_topics
from tests.service.written import cases, law_on, named

KIND_CASES = cases("kinds")


def listed(raw: list[Any]) -> list[ListedPeriod]:
    return [ListedPeriod.model_validate(one) for one in raw]


@pytest.mark.req("J1", "J3", "J5", "J6", "I16", "I17", "I18")
@pytest.mark.parametrize("case", KIND_CASES, ids=named)
def test_service_by_kinds(case: dict[str, Any]) -> None:
    law, expect = law_on(date.fromisoformat(case["on"])), case["expect"]
    periods = listed(case["given"]["periods"])
    found = check_periods(periods, "periods.yaml", (), law, law.day)
    assert " ".join(one.code for one in found) == expect["codes"]
    items = items_of(periods, law)
    for kind in KINDS:
        if kind in expect:
            counted = service_length(items, kind, Method.CALENDAR, law).result
            assert f"{counted.length.short()} з {counted.reduced_date}" == expect[kind]


@pytest.mark.req("I17", "J6")
@pytest.mark.parametrize("case", cases("continuity"), ids=named)
def test_a_break_is_judged_by_the_way_work_ended(case: dict[str, Any]) -> None:
    law, given_ = law_on(date.fromisoformat(case["on"])), case["given"]
    start, end = date.fromisoformat(given_["gap_from"]), date.fromisoformat(given_["gap_to"])
    before = Item("запис № 1", start - 400 * DAY, start - DAY, AS_USUAL, ground=given_["left"])
    items = [before, Item("запис № 2", end + DAY, None, AS_USUAL)]
    counted = count(items, CONTINUOUS, law.day, Method.CALENDAR, law)
    (judged,) = counted.breaks
    assert (judged.judged, judged.limit) == (case["expect"]["judged"], case["expect"]["limit"])
    assert len(counted.before) == (0 if judged.bridged() else 1)
    assert judged.partial == (law.at(start - DAY).norm(case["norm"]).confidence in ("partial", "common"))


@pytest.mark.req("J5")
@pytest.mark.parametrize("case", cases("effects"), ids=named)
def test_what_service_gives(case: dict[str, Any]) -> None:
    law = law_on(date.fromisoformat(case["on"]), case["given"]["kind"])
    service, expect = read_span(case["given"]["length"]), case["expect"]
    bonus, leave = seniority_bonus(service, law).result, additional_leave(service, law).result
    assert (str(bonus.value) if bonus else "–", str(leave.value) if leave else "–") == (
        expect["bonus"],
        expect["leave"],
    )
    coming = f"{bonus.next_value} з {bonus.next_from}" if bonus and bonus.next_from else ""
    assert coming == expect["next_bonus"]


def test_a_body_may_choose_the_other_reading_of_the_anniversary() -> None:
    day = date(2009, 6, 15)
    rule = OwnRule("service.anniversary_days", "1", "пункт 2")
    act = OwnAct("poriadok-2009", "Про стаж", "наказ", "голови", "5", date(2009, 1, 5), date(2009, 1, 5), None, (rule,))
    law = law_on(day, own_acts=(act,))
    on_the_day, after = (seniority_bonus(read_span(text), law) for text in ("3y", "3y1d"))
    assert [one.result.value if one.result else None for one in (on_the_day, after)] == [0, 10]
    assert "має пройти ще 1 день" in " ".join(step_sentences(after))


@pytest.mark.req("I18")
def test_civil_service_names_the_act_of_each_time() -> None:
    law = law_on(date(2018, 1, 1))
    item = Item("запис № 1", date(2010, 1, 1), None, (CIVIL,))
    words = " ".join(step_sentences(service_length([item], CIVIL, Method.CALENDAR, law)))
    assert (
        "Роботу до 30.04.2016 включно рахують за цим актом (постанова Кабінету Міністрів України від 03.05.1994"
        in words
    )
    assert "Роботу з 01.05.2016 рахують за цим актом (постанова Кабінету Міністрів України від 25.03.2016" in words
    late = service_length([item._replace(start=date(2017, 1, 1))], CIVIL, Method.CALENDAR, law)
    assert "283" not in " ".join(step_sentences(late))


@pytest.mark.req("J5")
def test_grounds_in_words_are_said_to_be_unchecked_and_own_acts_are_cited() -> None:
    act = OwnAct("poriadok-2009", "Про стаж", "наказ", "голови", "5", date(2009, 1, 5), date(2009, 1, 5))
    law = law_on(date(2010, 1, 1), own_acts=(act,))
    raw = {"from": "2009-01-05", "to": "2009-12-31", "coefficient": "2", "basis": "poriadok-2009"}
    words = [
        " ".join(step_sentences(service_length(items_of(listed([one]), law), GENERAL, Method.CALENDAR, law)))
        for one in (raw, {**raw, "basis": "постанова від 1 січня"})
    ]
    assert "підстава коефіцієнта – наказ голови від 05.01.2009 № 5" in words[0]
    assert "програма її не перевіряє" not in words[0]
    assert "Підставу «постанова від 1 січня» наведено словами органу, програма її не перевіряє" in words[1]
    early = listed([{**raw, "from": "2009-01-04"}])
    assert [one.code for one in check_periods(early, "x.yaml", (), law)] == ["KD336"]


@pytest.mark.req("J5")
def test_what_is_confirmed_in_part_makes_no_error_and_a_local_body_gets_a_note() -> None:
    period = listed([{"from": "2014-01-01", "to": "2014-12-31", "coefficient": "3", "basis": "ato-x3"}])
    state = check_periods(period, "x.yaml", (), law_on(date(2015, 1, 1)))
    assert [(one.code, one.severity.value if one.severity else "") for one in state] == [("KD336", "warning")]
    local = check_periods(period, "x.yaml", (), law_on(date(2015, 1, 1), "local"))
    assert [one.code for one in local] == ["KD336", "KD341"]


@pytest.mark.req("J2")
def test_more_service_than_life_is_told() -> None:
    law = law_on(date(2009, 1, 1))
    found = count([Item("запис № 1", date(1980, 1, 1), None, (GENERAL,))], GENERAL, law.day, Method.CALENDAR, law)
    assert [one.code for one in check_birth(found, date(1980, 1, 1), "x.yaml")] == ["KD335"]
    assert check_birth(found, date(1979, 12, 31), "x.yaml") == ()


AS_OF = date(2010, 1, 1)
FIRST = date(1975, 1, 1)
ROWS = st.lists(
    st.tuples(
        st.integers(0, 11_000),
        st.integers(1, 1_500),
        st.sets(st.sampled_from(KINDS), min_size=1),
        st.none() | st.tuples(st.integers(0, 400), st.integers(0, 90)),
    ),
    min_size=1,
    max_size=6,
)


def made(rows: list[tuple[int, int, set[str], tuple[int, int] | None]]) -> list[Item]:
    items = []
    for number, (start, size, kinds, cut) in enumerate(rows, 1):
        first = FIRST + timedelta(days=start)
        last = first + timedelta(days=size - 1)
        cuts: tuple[Cut, ...] = ()
        if cut is not None and cut[0] < size:
            begin = first + timedelta(days=cut[0])
            cuts = (Cut(begin, min(begin + timedelta(days=cut[1]), last), "прогул", "наказ", True, (GENERAL,)),)
        items.append(Item(f"запис № {number}", first, last, tuple(sorted(kinds)), cuts=cuts))
    return items


def counted_days(items: list[Item], kind: str) -> set[int]:
    """Every day that some period of the kind has and does not take out: counted one by one."""
    days: set[int] = set()
    for item in items:
        if kind not in item.kinds or item.end is None:
            continue
        mine = {day for day in range(item.start.toordinal(), item.end.toordinal() + 1) if day < AS_OF.toordinal()}
        for cut in item.cuts:
            if kind in cut.kinds:
                mine -= set(range(cut.start.toordinal(), cut.end.toordinal() + 1))
        days |= mine
    return days


@pytest.mark.req("J4", "J5")
@given(rows=ROWS)
def test_each_kind_has_the_days_of_its_own_periods_each_once(
    rows: list[tuple[int, int, set[str], tuple[int, int] | None]],
) -> None:
    items, law = made(rows), law_on(AS_OF)
    for kind in (GENERAL, CIVIL):
        found = count(items, kind, AS_OF, Method.DAYS, law)
        assert found.methods[Method.DAYS].days == len(counted_days(items, kind))


@pytest.mark.req("I17")
@given(rows=ROWS)
def test_continuous_service_is_what_the_last_long_break_left(
    rows: list[tuple[int, int, set[str], tuple[int, int] | None]],
) -> None:
    """With no ground recorded a break may last a month; the naive count walks back day by day."""
    items, law = made(rows), law_on(AS_OF)
    days = counted_days(items, CONTINUOUS)
    found = count(items, CONTINUOUS, AS_OF, Method.DAYS, law)
    kept: set[int] = set()
    free: list[int] = []
    for day in range(max(days, default=0), min(days, default=1) - 1, -1):
        if day in days:
            if free and not _at_most_a_month(date.fromordinal(free[-1]), date.fromordinal(free[0])):
                break
            kept.add(day)
            free = []
        else:
            free.append(day)
    assert found.methods[Method.DAYS].days == len(kept)


def _at_most_a_month(start: date, end: date) -> bool:
    """From the 5th to the 4th of the next month, where the month has no such day to its last day but one."""
    month = start.month % 12 + 1
    year = start.year + (start.month == 12)
    day = start.day
    while True:
        try:
            limit = date(year, month, day)
        except ValueError:
            day -= 1
        else:
            return end < limit


@pytest.mark.req("J1")
@given(rows=ROWS, method=st.sampled_from(Method), shuffled=st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_no_kind(
    rows: list[tuple[int, int, set[str], tuple[int, int] | None]], method: Method, shuffled: Any
) -> None:
    items, law = made(rows), law_on(AS_OF)
    mixed = items.copy()
    shuffled.shuffle(mixed)
    for kind in KINDS:
        one, other = (count(these, kind, AS_OF, method, law) for these in (items, mixed))
        assert (one.methods, one.stretches, one.breaks) == (other.methods, other.stretches, other.breaks)


@pytest.mark.req("J2", "J7")
@given(rows=ROWS, method=st.sampled_from(Method))
def test_a_certificate_of_any_count_is_verified(
    rows: list[tuple[int, int, set[str], tuple[int, int] | None]], method: Method
) -> None:
    items, law = made(rows), law_on(AS_OF)
    decision = service_length(items, CONTINUOUS, method, law, "наказ від 05.01.2009 № 5")
    assert all(item_of(item_input(item))._replace(words=item.words) == item for item in items)
    text = certificate_yaml(decision, law, __version__)
    assert verify_certificate(text, all_topics()).verified, text


def test_other_decisions_are_verified_too() -> None:
    law = law_on(date(2017, 5, 1))
    half = Fraction(3, 2)
    coefficient = Item("запис № 1", date(2015, 1, 1), date(2015, 12, 31), (CIVIL,), "", half, (CIVIL,), "наказ", True)
    kept = Item("запис № 2", date(2016, 3, 1), None, (CIVIL,), ground="переведення", kept_until=date(2016, 5, 1))
    made_by_rules = (
        service_length([coefficient, kept], CIVIL, Method.THIRTY, law),
        reduced(law.day, read_span("20y3m9d"), Method.CALENDAR),
        seniority_bonus(read_span("12y"), law),
        additional_leave(read_span("12y"), law),
    )
    for decision in made_by_rules:
        assert verify_certificate(certificate_yaml(decision, law, __version__), all_topics()).verified


def test_the_pieces_of_a_period_leave_out_what_is_cut() -> None:
    cuts = tuple(
        Cut(date(2009, 1, first), date(2009, 1, last), "прогул", "наказ", True, (GENERAL,))
        for first, last in ((1, 2), (5, 5), (30, 31))
    )
    item = Item("запис № 1", date(2009, 1, 1), date(2009, 1, 31), (GENERAL,), cuts=cuts)
    found = [(one.start.day, one.end.day if one.end else 0) for one in pieces([item], GENERAL, AS_OF)]
    assert found == [(3, 4), (6, 29)]
    assert judged_breaks((), [item], law_on(AS_OF)) == ()
