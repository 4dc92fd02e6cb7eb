"""Dates of the law: days, and months whose day nobody knows."""

from __future__ import annotations

from datetime import date

import pytest

from kadry_cli.core.law.dates import LawDate, law_day, read_law_date


def test_a_day_is_one_day() -> None:
    read = read_law_date("2002-05-10")
    assert read == LawDate(2002, 5, 10)
    assert read.first() == read.last() == date(2002, 5, 10)
    assert (read.iso(), read.words()) == ("2002-05-10", "10.05.2002")


@pytest.mark.parametrize(("text", "last"), [("2011-08~", 31), ("2012-02~", 29), ("2011-12~", 31), ("2011-02~", 28)])
def test_a_month_is_any_of_its_days(text: str, last: int) -> None:
    read = read_law_date(text)
    assert read is not None
    assert (read.first().day, read.last().day) == (1, last)
    assert read.iso() == text


def test_a_month_says_that_its_day_is_unknown() -> None:
    assert LawDate(2011, 8).words() == "серпень 2011 року (день невідомий)"


@pytest.mark.parametrize(
    "text", ["2011-13~", "2011-02-30", "2011-00-01", "2011", "2011-08", "08.2011", "2011-8~", "２011-08-01", ""]
)
def test_other_forms_are_no_dates(text: str) -> None:
    assert read_law_date(text) is None


def test_a_calendar_day_is_a_date_of_the_law() -> None:
    assert law_day(date(2016, 5, 1)).iso() == "2016-05-01"
