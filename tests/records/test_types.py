"""Every field type: the exact forms it takes, and everything near them that it refuses (trust D2)."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from kadry_cli.core.records.plain import Plain, would_retype
from kadry_cli.core.records.types import (
    Choice,
    Clock,
    Count,
    Edrpou,
    Id,
    IsoDate,
    MarkText,
    Paragraphs,
    PersonName,
    Positive,
    Ratio,
    Text,
    YesNo,
)

Word = Annotated[str, Choice("з'явився", "усунений")]


def plain(text: str) -> str:
    """A scalar as the reader gives it where it stands in the file without quotes."""
    return Plain(text) if would_retype(text) else text


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value)


def refusal(kind: Any, value: object) -> str:
    with pytest.raises(ValidationError) as refused:
        read(kind, value)
    (error,) = refused.value.errors()
    return error["type"]


TAKEN: list[tuple[str, Any, str, object]] = [
    ("line", Text, plain("45-к"), "45-к"),
    ("line in quotes", Text, "0012", "0012"),
    ("line «no» in quotes", Text, "no", "no"),
    ("500 letters", Text, "я" * 500, "я" * 500),
    ("inner blanks", Text, "а  б", "а  б"),
    ("paragraphs", Paragraphs, "перший\nдругий\n", "перший\nдругий"),
    ("20,000 letters", Paragraphs, "я" * 20_000, "я" * 20_000),
    ("date", IsoDate, plain("2009-06-15"), date(2009, 6, 15)),
    ("date in quotes", IsoDate, "2009-06-15", date(2009, 6, 15)),
    ("first day", IsoDate, plain("1800-01-01"), date(1800, 1, 1)),
    ("last day", IsoDate, plain("2999-12-31"), date(2999, 12, 31)),
    ("leap day", IsoDate, plain("2008-02-29"), date(2008, 2, 29)),
    ("leap day of a century", IsoDate, plain("2000-02-29"), date(2000, 2, 29)),
    ("clock", Clock, "09:05", time(9, 5)),
    ("midnight", Clock, "00:00", time(0, 0)),
    ("last minute", Clock, "23:59", time(23, 59)),
    ("zero", Count, plain("0"), 0),
    ("count", Count, plain("15"), 15),
    ("largest count", Count, plain("999999999"), 999_999_999),
    ("positive", Positive, plain("1"), 1),
    ("mark as written", MarkText, plain("5"), "5"),
    ("mark of blanks", MarkText, " 3 ", "3"),
    ("any mark", MarkText, "А", "А"),
    ("ratio", Ratio, plain("3"), "3"),
    ("ratio in quotes", Ratio, "3", "3"),
    ("decimal ratio", Ratio, plain("1.5"), "1.5"),
    ("fraction", Ratio, plain("1/2"), "1/2"),
    ("id", Id, "shevchuk-olena-4m2d", "shevchuk-olena-4m2d"),
    ("id of digits in quotes", Id, "2009", "2009"),
    ("id of 64 signs", Id, "a" * 64, "a" * 64),
    ("yes", YesNo, "так", True),
    ("no", YesNo, "ні", False),
    ("edrpou", Edrpou, "00000017", "00000017"),
    ("word", Word, "з'явився", "з'явився"),
    ("word with another apostrophe", Word, "з’явився", "з'явився"),
    ("word with the letter apostrophe", Word, "зʼявився", "з'явився"),
    ("name", PersonName, "Дем'янчук Роман Ігорович", "Дем'янчук Роман Ігорович"),
    ("name with a hyphen", PersonName, "Нечуй-Левицький Іван Ґалаґан", "Нечуй-Левицький Іван Ґалаґан"),
]

REFUSED: list[tuple[str, Any, object, str]] = [
    ("leading zero without quotes", Text, plain("0012"), "text_unquoted"),
    ("no without quotes", Text, plain("no"), "text_unquoted"),
    ("on without quotes", Text, plain("on"), "text_unquoted"),
    ("time without quotes", Text, plain("12:30"), "text_unquoted"),
    ("octal without quotes", Text, plain("010"), "text_unquoted"),
    ("underscore without quotes", Text, plain("1_000"), "text_unquoted"),
    ("no such day without quotes", Text, plain("2009-02-30"), "text_unquoted"),
    ("infinity without quotes", Text, plain(".inf"), "text_unquoted"),
    ("tilde", Text, plain("~"), "text_empty"),
    ("nothing", Text, plain(""), "text_empty"),
    ("empty in quotes", Text, "", "text_empty"),
    ("blanks", Text, "   ", "text_empty"),
    ("blank before", Text, " а", "text_spaces"),
    ("blank after", Text, "а ", "text_spaces"),
    ("hard blank after", Text, "а\u00a0", "text_spaces"),
    ("501 letters", Text, "я" * 501, "text_long"),
    ("two lines", Text, "а\nб", "text_long"),
    ("two lines of a block", Text, "а\nб\n", "text_long"),
    ("a list", Text, ["а"], "text_type"),
    ("a mapping", Text, {"а": "б"}, "text_type"),
    ("20,001 letters", Paragraphs, "я" * 20_001, "text_long"),
    ("empty paragraphs", Paragraphs, "\n\n", "text_empty"),
    ("a number for paragraphs", Paragraphs, plain("12"), "text_unquoted"),
    ("points", IsoDate, "15.06.2009", "date_form"),
    ("strokes", IsoDate, "2009/06/15", "date_form"),
    ("one digit of month", IsoDate, plain("2009-6-15"), "date_form"),
    ("with a time", IsoDate, plain("2009-06-15T00:00:00"), "date_form"),
    ("seconds since 1970", IsoDate, plain("1245024000"), "date_form"),
    ("month 13", IsoDate, plain("2009-13-01"), "date_form"),
    ("month 0", IsoDate, plain("2009-00-10"), "date_form"),
    ("year 1799", IsoDate, plain("1799-12-31"), "date_year"),
    ("year 0", IsoDate, plain("0000-01-01"), "date_year"),
    ("year 3000", IsoDate, plain("3000-01-01"), "date_year"),
    ("the last day of the calendar", IsoDate, plain("9999-12-31"), "date_year"),
    ("Arabic digits of a date", IsoDate, "٢٠٠٩-٠٦-١٥", "date_form"),
    ("blank around a date", IsoDate, " 2009-06-15", "date_form"),
    ("line end after a date", IsoDate, "2009-06-15\n", "date_form"),
    ("30 February", IsoDate, plain("2009-02-30"), "no_such_date"),
    ("29 February of 2009", IsoDate, plain("2009-02-29"), "no_such_date"),
    ("29 February of 1900", IsoDate, plain("1900-02-29"), "no_such_date"),
    ("31 June", IsoDate, plain("2009-06-31"), "no_such_date"),
    ("day 0", IsoDate, plain("2009-06-00"), "no_such_date"),
    ("clock without quotes", Clock, plain("10:00"), "text_unquoted"),
    ("hour 24", Clock, "24:00", "clock_form"),
    ("minute 60", Clock, "10:60", "clock_form"),
    ("one digit of hour", Clock, "9:05", "clock_form"),
    ("a point in the clock", Clock, "09.05", "clock_form"),
    ("with seconds", Clock, "09:05:00", "clock_form"),
    ("Arabic digits of a clock", Clock, "٠٩:٠٥", "clock_form"),
    ("underscore", Count, plain("1_000"), "count_form"),
    ("plus", Count, plain("+7"), "count_form"),
    ("minus", Count, plain("-7"), "count_form"),
    ("blanks around", Count, " 12 ", "count_form"),
    ("leading zero", Count, plain("012"), "count_form"),
    ("on", Count, plain("on"), "count_form"),
    ("true", Count, plain("true"), "count_form"),
    ("part", Count, plain("3.5"), "count_form"),
    ("whole part", Count, plain("3.0"), "count_form"),
    ("exponent", Count, plain("1e3"), "count_form"),
    ("hexadecimal", Count, plain("0x1F"), "count_form"),
    ("base sixty", Count, plain("12:30"), "count_form"),
    ("Arabic digit", Count, "٣", "count_form"),
    ("full-width digit", Count, "３", "count_form"),
    ("nothing for a count", Count, plain(""), "count_form"),
    ("ten digits", Count, plain("1234567890"), "count_form"),
    ("in quotes", Count, "15", "count_quoted"),
    ("a list for a count", Count, ["5"], "text_type"),
    ("zero for a positive", Positive, plain("0"), "count_form"),
    ("nought for a ratio", Ratio, plain("0"), "ratio_form"),
    ("nought as a fraction", Ratio, plain("0/5"), "ratio_form"),
    ("divided by nought", Ratio, plain("1/0"), "ratio_form"),
    ("minus before a ratio", Ratio, plain("-3"), "ratio_form"),
    ("comma in a ratio", Ratio, "1,5", "ratio_form"),
    ("exponent of a ratio", Ratio, plain("1e3"), "ratio_form"),
    ("word for a ratio", Ratio, "подвійний", "ratio_form"),
    ("a list for a ratio", Ratio, ["3"], "text_type"),
    ("a list for a mark", MarkText, ["5"], "text_type"),
    ("id of digits without quotes", Id, plain("2009"), "text_unquoted"),
    ("capital", Id, "Shevchuk", "id_form"),
    ("Cyrillic", Id, "шевчук", "id_form"),
    ("two hyphens", Id, "a--b", "id_form"),
    ("hyphen before", Id, "-rf", "id_form"),
    ("way up", Id, "../x", "id_form"),
    ("line end", Id, "ab\n", "id_form"),
    ("NUL", Id, "a\0b", "id_form"),
    ("pathspec", Id, ":(glob)", "id_form"),
    ("one letter", Id, "a", "id_form"),
    ("65 signs", Id, "a" * 65, "id_form"),
    ("device", Id, "con", "id_form"),
    ("English yes", YesNo, plain("yes"), "choice"),
    ("true for yes", YesNo, plain("true"), "choice"),
    ("capital yes", YesNo, "Так", "choice"),
    ("one for yes", YesNo, plain("1"), "choice"),
    ("zeros for edrpou", Edrpou, "00000000", "edrpou"),
    ("check digit", Edrpou, "00000018", "edrpou"),
    ("seven digits", Edrpou, "0000017", "edrpou"),
    ("Arabic edrpou", Edrpou, "٠٠٠٠٠٠١٧", "edrpou"),
    ("edrpou without quotes", Edrpou, plain("00000017"), "text_unquoted"),
    ("other word", Word, "хворів", "choice"),
    ("capital word", Word, "Усунений", "choice"),
    ("word with a grave", Word, "з`явився", "choice"),
    ("Latin twin in a name", PersonName, "Іваненкo Тарас", "name_letters"),
    ("Russian letter in a name", PersonName, "Сырник Петро", "name_letters"),
    ("digit in a name", PersonName, "Шевчук 0лена", "name_letters"),
    ("blank before a name", PersonName, " Шевчук Олена", "text_spaces"),
    ("nothing for a name", PersonName, plain(""), "text_empty"),
]


@pytest.mark.req("T-D2")
@pytest.mark.parametrize(("kind", "value", "result"), [pytest.param(*row[1:], id=row[0]) for row in TAKEN])
def test_an_exact_form_is_taken(kind: Any, value: str, result: object) -> None:
    got = read(kind, value)
    assert (got, type(got)) == (result, type(result))


@pytest.mark.req("T-D2")
@pytest.mark.parametrize(("kind", "value", "error"), [pytest.param(*row[1:], id=row[0]) for row in REFUSED])
def test_anything_near_it_is_refused(kind: Any, value: object, error: str) -> None:
    assert refusal(kind, value) == error


@pytest.mark.req("T-D2")
@given(text=st.text(max_size=20))
def test_no_type_ever_changes_a_text(text: str) -> None:
    """What is taken as a text is the text; what is taken as a number or a date prints as it was written."""
    for kind, back in ((Text, str), (Id, str), (Count, str), (IsoDate, date.isoformat)):
        for value in (text, Plain(text)):
            try:
                got = read(kind, value)
            except ValidationError:
                continue
            assert back(got) == text


@pytest.mark.req("T-D2")
@given(number=st.integers(0, 999_999_999), quoted=st.booleans())
def test_counts_are_plain_decimal_numbers(number: int, quoted: bool) -> None:
    if quoted:
        assert refusal(Count, str(number)) == "count_quoted"
    else:
        assert read(Count, Plain(str(number))) == number


@pytest.mark.req("T-D2")
@given(day=st.dates(date(1800, 1, 1), date(2999, 12, 31)))
def test_every_day_that_a_record_may_have_is_read(day: date) -> None:
    assert read(IsoDate, Plain(day.isoformat())) == day
