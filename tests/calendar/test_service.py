"""Length of service by three methods: the written cases, and the laws that the arithmetic must obey."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.calendar.methods import DAY, Method, between, in_days, length, reduced_date, shown, total
from kadry_cli.core.calendar.months import month_length, shifted
from kadry_cli.core.calendar.periods import (
    Gap,
    Period,
    birth_problem,
    continuous,
    gaps,
    merged,
    problems,
    service_length,
)
from kadry_cli.core.calendar.span import NotASpanError, Span, read_span
from tests.calendar.written import cases, named

DATES = st.dates(date(1930, 1, 1), date(2060, 12, 31))
SPANS = st.builds(Span, st.integers(0, 45), st.integers(0, 11), st.integers(0, 29))


def read_period(raw: dict[str, str]) -> Period:
    end = date.fromisoformat(raw["to"]) if "to" in raw else None
    coefficient = Fraction(raw.get("coefficient", "1"))
    return Period(raw["entry"], date.fromisoformat(raw["from"]), end, "", coefficient, raw.get("basis", ""))


@pytest.mark.parametrize("case", cases("lengths"), ids=named)
def test_length_of_a_period(case: dict[str, Any]) -> None:
    start, end = (date.fromisoformat(case["given"][key]) for key in ("from", "to"))
    expect = case["expect"]
    found = {method.value: length(start, end, method) for method in Method}
    assert (found["calendar"].short(), found["thirty"].short()) == (expect["calendar"], expect["thirty"])
    assert found["days"] == Span(days=int(expect["days"]))
    assert end + DAY == date.fromisoformat(case["on"])


@pytest.mark.parametrize("case", cases("reduced"), ids=named)
def test_reduced_date(case: dict[str, Any]) -> None:
    as_of, service = date.fromisoformat(case["on"]), read_span(case["given"]["length"])
    by_calendar, by_thirty = (reduced_date(as_of, service, method) for method in (Method.CALENDAR, Method.THIRTY))
    expect = case["expect"]
    assert (by_calendar.date.isoformat(), by_calendar.missing) == (expect["calendar"], 0)
    assert (by_thirty.date.isoformat(), by_thirty.missing) == (expect["thirty"], int(expect["missing"]))


@pytest.mark.parametrize("case", cases("service"), ids=named)
def test_service_of_several_periods(case: dict[str, Any]) -> None:
    as_of, expect = date.fromisoformat(case["on"]), case["expect"]
    periods = [read_period(raw) for raw in case["given"]["periods"]]
    found = problems(periods, as_of)
    assert ", ".join(f"{one.code} {one.entry}" for one in found) == expect.get("problems", "")
    if found:
        return
    stretches = merged(periods, as_of)
    lengths = {method.value: service_length(stretches, method) for method in Method}
    assert (lengths["calendar"].short(), lengths["thirty"].short()) == (expect["calendar"], expect["thirty"])
    assert lengths["days"] == Span(days=int(expect["days"]))
    assert ", ".join("+".join(one.entries) for one in stretches) == expect["merged"]
    assert sum(one.overlap for one in stretches) == int(expect["overlap"])
    assert ", ".join(f"{one.start}..{one.end}" for one in gaps(stretches)) == expect["gaps"]


@given(start=DATES, days=st.integers(0, 20_000))
def test_one_period_up_to_the_as_of_date_is_reduced_to_its_first_day(start: date, days: int) -> None:
    as_of = start + timedelta(days=days)
    for method in (Method.CALENDAR, Method.DAYS):
        assert reduced_date(as_of, length(start, as_of - DAY, method), method).date == start


@given(start=DATES, first=st.integers(1, 9_000), second=st.integers(1, 9_000), method=st.sampled_from(Method))
def test_a_period_split_in_two_counts_the_same(start: date, first: int, second: int, method: Method) -> None:
    middle, end = start + timedelta(days=first), start + timedelta(days=first + second)
    whole = merged([Period("1", start, end - DAY)], end)
    halves = merged([Period("1", start, middle - DAY), Period("2", middle)], end)
    assert service_length(whole, method) == service_length(halves, method)


PERIODS = st.lists(st.tuples(st.integers(0, 9_000), st.integers(1, 900), st.sampled_from("аб")), min_size=1, max_size=8)
AS_OF = date(2030, 1, 1)


def made(rows: list[tuple[int, int, str]]) -> list[Period]:
    first = date(2000, 1, 1)
    return [
        Period(str(number), first + timedelta(days=start), first + timedelta(days=start + size - 1), kind)
        for number, (start, size, kind) in enumerate(rows)
    ]


@given(rows=PERIODS, shuffled=st.randoms(use_true_random=False), method=st.sampled_from(Method))
def test_the_order_of_periods_changes_nothing(rows: list[tuple[int, int, str]], shuffled: Any, method: Method) -> None:
    periods = made(rows)
    mixed = periods.copy()
    shuffled.shuffle(mixed)
    assert merged(mixed, AS_OF) == merged(periods, AS_OF)
    assert service_length(merged(mixed, AS_OF), method) == service_length(merged(periods, AS_OF), method)


@given(rows=PERIODS)
def test_days_are_those_that_a_calendar_on_the_wall_would_show(rows: list[tuple[int, int, str]]) -> None:
    """Of each kind every day counts once, and the free days between are the gaps."""
    periods = made(rows)
    stretches = merged(periods, AS_OF)
    for kind in "аб":
        days = {day for one in periods if one.kind == kind for day in ordinals(one)}
        mine = [one for one in stretches if one.kind == kind]
        assert service_length(mine, Method.DAYS) == Span(days=len(days))
        if days:
            free = set(range(min(days), max(days) + 1)) - days
            assert {day for gap in gaps(mine) for day in ordinals(gap)} == free
        assert sum(one.overlap for one in mine) <= sum(span_of(one) for one in periods if one.kind == kind) - len(days)


def ordinals(days: Period | Gap) -> range:
    """Every day of a period or a gap, as its number in the calendar."""
    assert days.end is not None
    return range(days.start.toordinal(), days.end.toordinal() + 1)


def span_of(period: Period) -> int:
    assert period.end is not None
    return (period.end - period.start).days + 1


@given(as_of=DATES, service=SPANS)
def test_thirty_goes_back_as_it_came(as_of: date, service: Span) -> None:
    """Away from days that a month has not, the method's difference of components is the length again."""
    found = reduced_date(as_of, service, Method.THIRTY)
    assert found.date < as_of or service == Span()
    if found.missing:
        assert found.date.day == month_length(found.date.year, found.date.month) < found.missing
    elif as_of.day <= 30 and found.date.day <= 30:
        days = (as_of.year - found.date.year) * 360 + (as_of.month - found.date.month) * 30 + as_of.day - found.date.day
        assert days == service.years * 360 + service.months * 30 + service.days


@given(as_of=DATES, days=st.integers(0, 20_000))
def test_days_are_shown_by_walking_back(as_of: date, days: int) -> None:
    read = shown(as_of, Span(days=days), Method.DAYS)
    assert reduced_date(as_of, read, Method.CALENDAR).date == as_of - timedelta(days=days)
    assert in_days(as_of, Span(days=days), Method.DAYS) == days


@given(day=DATES, months=st.integers(-900, 900))
def test_a_month_later_is_the_same_number_or_the_last_day(day: date, months: int) -> None:
    later = shifted(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == min(day.day, month_length(later.year, later.month))


@given(start=DATES, after=DATES)
def test_whole_months_between_are_as_many_as_fit(start: date, after: date) -> None:
    if after < start:
        return
    found = between(start, after)
    assert shifted(after, -found.all_months()) - timedelta(days=found.days) == start
    assert found.months < 12
    assert shifted(after, -found.all_months() - 1) < start


class TestSpan:
    @pytest.mark.parametrize(
        ("text", "span"),
        [
            ("20y3m9d", Span(20, 3, 9)),
            ("20 р. 3 міс. 9 дн.", Span(20, 3, 9)),
            ("20 років 3 місяці 9 днів", Span(20, 3, 9)),
            ("1 рік, 1 місяць, 1 день", Span(1, 1, 1)),
            ("9d", Span(0, 0, 9)),
            ("14 міс", Span(0, 14, 0)),
            (" 2Y ", Span(2, 0, 0)),
        ],
    )
    def test_a_length_is_read(self, text: str, span: Span) -> None:
        assert read_span(text) == span

    @pytest.mark.parametrize("text", ["", "20", "3m20y", "1y1y", "1y-2m", "1.5y", "y", "1 тиждень", "1y 2x", "٣y"])
    def test_anything_else_is_refused(self, text: str) -> None:
        with pytest.raises(NotASpanError, match=r"тривалість|спершу роки"):
            read_span(text)

    @given(span=SPANS)
    def test_what_is_shown_is_read_back(self, span: Span) -> None:
        assert read_span(span.short()) == read_span(span.words()) == span

    @pytest.mark.parametrize(
        ("span", "words"),
        [(Span(21, 2, 5), "21 рік 2 місяці 5 днів"), (Span(), "0 днів"), (Span(0, 11, 0), "11 місяців")],
    )
    def test_words(self, span: Span, words: str) -> None:
        assert span.words() == words

    @given(span=SPANS, times=st.fractions(0, 3, max_denominator=12))
    def test_a_coefficient_drops_less_than_a_day(self, span: Span, times: Fraction) -> None:
        found = span.times(times)
        exact = (span.years * 360 + span.months * 30 + span.days) * times
        assert 0 <= exact - (found.years * 360 + found.months * 30 + found.days) < 1
        assert found == found.carried()

    def test_spans_add_up_only_with_spans(self) -> None:
        assert Span(1, 2, 3) + Span(1, 11, 28) == Span(2, 13, 31)
        with pytest.raises(TypeError):
            Span(1) + (1, 2)  # noqa: RUF005 - the sum is what is tried


def test_one_period_carries_no_days_and_two_do() -> None:
    assert total([Span(0, 0, 30)], Method.CALENDAR) == Span(0, 0, 30)
    assert total([Span(0, 0, 30), Span(0, 12, 0)], Method.CALENDAR) == Span(1, 1, 0)
    assert total([Span(0, 12, 30)], Method.CALENDAR) == Span(1, 0, 30)
    assert total([Span(0, 0, 30)], Method.THIRTY) == Span(0, 1, 0)
    assert total([Span(0, 0, 30), Span(0, 0, 400)], Method.DAYS) == Span(0, 0, 430)


def test_a_period_that_begins_today_has_nothing_to_count() -> None:
    period = Period("1", AS_OF)
    assert problems([period], AS_OF) == ()
    assert merged([period], AS_OF) == ()
    assert service_length((), Method.CALENDAR) == Span()


def test_the_as_of_date_itself_never_counts() -> None:
    assert merged([Period("1", date(2029, 12, 31), AS_OF)], AS_OF)[0].end == date(2029, 12, 31)


def test_a_reduced_date_must_come_after_birth() -> None:
    as_of, born = date(2009, 1, 1), date(1980, 1, 1)
    assert birth_problem(as_of, Span(28, 11, 29), Method.CALENDAR, born) is None
    found = birth_problem(as_of, Span(29), Method.CALENDAR, born)
    assert found is not None
    assert (found.code, found.day) == ("before-birth", born)
    assert birth_problem(as_of, Span(3000), Method.CALENDAR, born) is not None


def test_days_know_no_months() -> None:
    with pytest.raises(ValueError, match="days"):
        reduced_date(AS_OF, Span(0, 1, 0), Method.DAYS)
    with pytest.raises(ValueError, match=">"):
        length(date(2009, 1, 2), date(2008, 12, 31), Method.CALENDAR)
    with pytest.raises(OverflowError):
        reduced_date(date(20, 1, 1), Span(20), Method.THIRTY)


class TestContinuous:
    """A gap within its limit is bridged and not counted; a longer one starts the count anew."""

    MONTH = Span(months=1)
    STRETCHES = merged(
        [
            Period("1", date(2000, 1, 1), date(2001, 1, 31)),
            Period("2", date(2001, 3, 1), date(2002, 1, 31)),
            Period("3", date(2002, 3, 2), date(2003, 1, 31)),
            Period("4", date(2003, 2, 10), date(2003, 12, 31)),
        ],
        date(2004, 1, 1),
    )

    def test_a_month_is_within_a_month_and_a_day_more_is_not(self) -> None:
        within = [gap.within(self.MONTH) for gap in gaps(self.STRETCHES)]
        assert within == [True, False, True]
        assert Gap(date(2001, 3, 5), date(2001, 4, 4)).within(self.MONTH)
        assert not Gap(date(2001, 3, 5), date(2001, 4, 5)).within(self.MONTH)
        assert Gap(date(2001, 3, 5), date(2001, 3, 25)).within(Span(days=21))
        assert not Gap(date(2001, 3, 5), date(2001, 3, 26)).within(Span(days=21))

    def test_the_last_break_decides(self) -> None:
        found = continuous(self.STRETCHES, lambda gap: gap.within(self.MONTH))
        assert [one.entries for one in found.stretches] == [("3",), ("4",)]
        assert found.bridged == (Gap(date(2003, 2, 1), date(2003, 2, 9)),)
        assert found.broken_by == Gap(date(2002, 2, 1), date(2002, 3, 1))

    def test_without_a_break_all_counts(self) -> None:
        found = continuous(self.STRETCHES, lambda gap: True)
        assert (len(found.stretches), len(found.bridged), found.broken_by) == (4, 3, None)
