"""Working days against the holidays library, and what the body's own acts change."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from holidays.countries.ukraine import Ukraine

from kadry_cli.core.calendar.easter import easter
from kadry_cli.core.calendar.national import government_years, holiday_rules, holidays_in
from kadry_cli.core.calendar.own_days import OwnDays, OwnWeek
from kadry_cli.core.calendar.words import WEEKDAYS
from kadry_cli.core.calendar.working import Why
from kadry_cli.core.calendar.year import months_of, special_days
from tests.calendar.laws import own_day, working_days

DAY = timedelta(days=1)
YEARS = range(1991, 2031)


@pytest.mark.parametrize("year", YEARS)
def test_every_day_is_what_the_library_says(year: int) -> None:
    library, ours = Ukraine(years=year), working_days()  # type: ignore[no-untyped-call]
    assert [one.day for one in ours.in_year(year) if one.working is not library.is_working_day(one.day)] == []


@pytest.mark.parametrize("year", YEARS)
def test_the_holidays_are_those_of_the_library(year: int) -> None:
    """By date; the library names some otherwise. Under martial law its holidays are those of the category «workday»."""
    both = ("public", "workday")
    library = Ukraine(years=year, language="uk", observed=False, categories=both)  # type: ignore[no-untyped-call]
    fixed = {day for day, name in library.items() if "еренесено" not in name and "указу" not in name}
    assert {day for day, _ in holidays_in(year)} == fixed


@pytest.mark.parametrize(
    ("year", "day"), [(1991, "04-07"), (2009, "04-19"), (2016, "05-01"), (2021, "05-02"), (2038, "04-25")]
)
def test_easter(year: int, day: str) -> None:
    assert easter(year) == date.fromisoformat(f"{year}-{day}")


def test_the_data_of_transfers_are_in_order_and_cited() -> None:
    for key, year in government_years().items():
        off = [moved.off for moved in year.moved]
        assert off == sorted(set(off)), key
        for moved in year.moved:
            assert (moved.off.year, moved.off.weekday() < 5, moved.working.weekday() >= 5) == (int(key), True, True)
            assert all(
                re.search(r"Кабінету Міністрів України (від [0-9.]{10} )?№ [0-9]", act)
                for act in moved.acts.split(", ")
            )
    assert list(government_years()) == [str(year) for year in range(1991, 2023)]
    assert [rule.name for rule in holiday_rules().values() if rule.first > rule.last] == []


def test_each_day_says_why() -> None:
    days = working_days()
    reasons = {
        "2009-01-01": (False, Why.HOLIDAY, "Новий рік", None, "kzpp"),
        "2009-01-02": (False, Why.TRANSFER, "", "2009-01-10", ""),
        "2009-01-10": (True, Why.TRANSFER, "", "2009-01-02", ""),
        "2009-01-11": (False, Why.WEEK, "", None, ""),
        "2009-01-12": (True, Why.WEEK, "", None, ""),
        "2009-03-09": (False, Why.AFTER_HOLIDAY, "Міжнародний жіночий день", "2009-03-08", "kzpp"),
        "1995-01-09": (False, Why.DECREE, "", None, ""),
        "1996-12-28": (True, Why.TRANSFER, "", "1997-01-02", ""),
        "2023-08-24": (True, Why.WORKED_HOLIDAY, "День незалежності України", None, "law-2136-ix"),
        "2022-05-08": (False, Why.WEEK, "", None, ""),
    }
    for day, (working, why, name, other, act) in reasons.items():
        found = days.on(date.fromisoformat(day))
        assert (found.working, found.why, found.name) == (working, why, name), day
        assert (found.other.isoformat() if found.other else None, found.cite.act) == (other, act), day


def test_two_holidays_on_one_day_are_both_named() -> None:
    found = working_days().on(date(2016, 5, 1))
    assert found.name == "Великдень (Пасха), День міжнародної солідарності трудящих"


def test_own_acts_come_before_everything() -> None:
    off, worked = date(2009, 6, 2), date(2009, 1, 1)
    own = OwnDays({off: own_day(off, working=False), worked: own_day(worked, working=True)})
    days = working_days(own)
    assert (days.on(off).working, days.on(off).why) == (False, Why.OWN)
    assert (days.on(worked).working, days.on(worked).why) == (True, Why.OWN)


def test_an_own_act_sets_the_whole_recommendation_aside() -> None:
    """23.08.2010 was to be off for 21.08.2010: whoever speaks of one of the two days, speaks of both."""
    monday, saturday = date(2010, 8, 23), date(2010, 8, 21)
    days = working_days(OwnDays({monday: own_day(monday, working=True)}))
    assert (days.is_working(monday), days.is_working(saturday)) == (True, False)
    days = working_days(OwnDays({saturday: own_day(saturday, working=False)}))
    assert (days.is_working(monday), days.is_working(saturday)) == (True, False)
    assert not working_days().is_working(monday)
    assert working_days(transfers=False).is_working(monday)


def test_a_six_day_week_works_on_saturdays_and_follows_no_transfers() -> None:
    days = working_days(OwnDays(weeks=(OwnWeek(date(2009, 2, 1), 6),)))
    assert not days.is_working(date(2009, 1, 31))
    assert days.is_working(date(2009, 2, 7))
    assert days.is_working(date(2010, 1, 5)), "recommended for those who have Saturday and Sunday off"
    assert not days.is_working(date(2009, 5, 9))
    assert days.is_working(date(2009, 5, 11)), "9 May 2009 was a Saturday, a working day of that week"
    assert not days.is_working(date(2009, 6, 8)), "Trinity fell on the weekly day off"


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        ("2009-04-30", 1),
        ("2009-12-31", 1),
        ("2009-03-06", 0),
        ("2009-05-07", 0),
        ("2009-05-08", 1),
        ("2009-06-06", 0),
        ("2022-03-07", 0),
        ("2021-03-07", 0),
        ("2019-12-31", 0),
        ("2018-03-07", 1),
        ("2023-12-31", 0),
        ("2024-08-23", 0),
    ],
)
def test_the_day_before_a_holiday_is_shorter(day: str, hours: int) -> None:
    assert working_days().shortened_by(date.fromisoformat(day)) == hours


def test_months_add_up_to_the_year() -> None:
    days = working_days()
    for year, working in ((2009, 251), (2008, 252), (2024, 262)):
        months = months_of(year, days)
        assert sum(month.working for month in months) == working
        assert sum(month.days for month in months) == sum(month.working + month.off for month in months)
        assert all(not one.is_ordinary() for one in special_days(year, days))


def test_before_1991_only_the_week_is_known() -> None:
    days = working_days()
    assert not days.is_known(date(1990, 12, 31))
    assert days.is_known(date(1991, 1, 1))
    assert special_days(1990, days) == ()
    assert WEEKDAYS[date(1990, 5, 1).weekday()] == "вівторок"
    assert days.is_working(date(1990, 5, 1))
