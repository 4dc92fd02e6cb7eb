"""Forms that tell what was meant: the mend is right, and certain only where nothing else can have been meant."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.language.dates import date_words
from kadry_cli.core.records.base import Record, about
from kadry_cli.core.records.mends import (
    Mend,
    choice_mend,
    clock_mend,
    count_mend,
    date_mend,
    digest_mend,
    id_mend,
    ratio_mend,
    yes_no_mend,
)
from kadry_cli.core.records.plain import Plain, source_of, would_retype
from kadry_cli.core.records.types import (
    Choice,
    Clock,
    Count,
    Edrpou,
    Id,
    IsoDate,
    Paragraphs,
    PersonName,
    Positive,
    Sha256,
    Text,
    YesNo,
)
from kadry_cli.core.register.load import parse_record
from kadry_cli.core.register.reader import read_text


@pytest.mark.parametrize(
    ("text", "made", "certain"),
    [
        ("15.06.2009", "2009-06-15", True),
        ("5.6.2009", "2009-06-05", True),
        ("06.07.2009 р.", "2009-07-06", True),
        ("15.06.2009р.", "2009-06-15", True),
        ("15.06.2009 року", "2009-06-15", True),
        ("2009.06.15", "2009-06-15", True),
        ("2009/6/5", "2009-06-05", True),
        ("2009-6-15", "2009-06-15", True),
        ("2009-06-15T00:00:00", "2009-06-15", True),
        ("15 червня 2009 року", "2009-06-15", True),
        ("15  Червня 2009", "2009-06-15", True),
        ("15/06/2009", "2009-06-15", True),
        ("06/07/2009", "2009-07-06", False),
        ("06-07-2009", "2009-07-06", False),
    ],
)
def test_a_date_in_another_form(text: str, made: str, certain: bool) -> None:
    assert date_mend(text) == Mend(made, certain)


@pytest.mark.parametrize(
    "text",
    [
        "31.06.2009",
        "15.06.09",
        "15.13.2009",
        "червень 2009",
        "2009",
        "2009-06-15T10:00:00",
        "15.06-2009",
        "",
        "1.1.1799",
    ],
)
def test_no_date_is_guessed(text: str) -> None:
    assert date_mend(text) is None


@pytest.mark.parametrize(
    ("text", "made"), [("9:05", '"09:05"'), ("09.05", '"09:05"'), (" 10:00 ", '"10:00"'), ("10:00:00", '"10:00"')]
)
def test_a_time_in_another_form(text: str, made: str) -> None:
    assert clock_mend(text) == Mend(made, True)


@pytest.mark.parametrize("text", ["24:00", "9:5", "10:60", "10", "10:00:30", "десята"])
def test_no_time_is_guessed(text: str) -> None:
    assert clock_mend(text) is None


@pytest.mark.parametrize(
    ("text", "made", "certain"),
    [
        *(("+7", "7", True), ("07", "7", True), ("08", "8", True), ("1_000", "1000", True), (" 7 ", "7", True)),
        *(("012", "12", False), ("019", "19", True), ("00", "0", True)),
    ],
)
def test_a_number_in_another_form(text: str, made: str, certain: bool) -> None:
    assert count_mend(text, 0) == Mend(made, certain)


@pytest.mark.parametrize("text", ["-7", "7.0", "сім", "1 000", "1_0", "1234567890", "0x7", ""])
def test_no_number_is_guessed(text: str) -> None:
    assert count_mend(text, 0) is None


def test_a_number_that_the_field_refuses_is_no_mend() -> None:
    assert count_mend("00", 1) is None


@pytest.mark.parametrize(
    ("text", "made"),
    [("1,5", "1.5"), ("x3", "3"), ("Х 3", "3"), ("×2", "2"), ("03", "3"), ("0,5", "0.5"), ("1/2", "1/2")],
)
def test_a_ratio_in_another_form(text: str, made: str) -> None:
    assert ratio_mend(text) == Mend(made, True)


@pytest.mark.parametrize("text", ["0", "0/5", "000", "-2", "подвійний", "1/0", "1000", ""])
def test_no_ratio_is_guessed(text: str) -> None:
    assert ratio_mend(text) is None


def test_a_word_of_a_list_in_another_dress() -> None:
    words = ("з'явився", "не з'явився", "голова")
    for text in ("Голова", " голова ", "гoлова", "ГОЛОВА", "голова"):  # a Latin o in one of them
        assert choice_mend(text, words) == Mend("голова", True)
    assert choice_mend("Не  з’явився", words) == Mend("не з'явився", True)
    assert choice_mend("головa-", words) is None
    assert choice_mend("", words) is None


@pytest.mark.parametrize(
    ("text", "made", "certain"),
    [
        *(("yes", "так", True), ("True", "так", True), ("Так", "так", True), ("no", "ні", True), ("off", "ні", True)),
        *(("нi", "ні", True), ("да", "так", False), ("+", "так", False), ("нет", "ні", False), ("0", "ні", False)),
    ],
)
def test_yes_and_no(text: str, made: str, certain: bool) -> None:
    assert yes_no_mend(text) == Mend(made, certain)


def test_ids_and_digests() -> None:
    assert id_mend(" gudz-mariia ") == Mend("gudz-mariia", True)
    assert id_mend("Gudz_Mariia") == Mend("gudz-mariia", False)
    assert id_mend("Ґудзь") is None
    assert digest_mend("AB" * 32) == Mend("ab" * 32, True)
    assert digest_mend(" ".join(["12"] * 32)) == Mend('"' + "12" * 32 + '"', True)
    assert digest_mend("ab" * 31) is None


Role = Annotated[str, Choice("голова", "секретар", "не з'явився")]


class Everything(Record):
    """A field of each type that can be mended."""

    name: PersonName | None = about("Ім’я", default=None)
    text: Text | None = about("Текст", default=None)
    note: Paragraphs | None = about("Примітка", default=None)
    day: IsoDate | None = about("Дата", default=None)
    hour: Clock | None = about("Час", default=None)
    count: Count | None = about("Кількість", default=None)
    positive: Positive | None = about("Номер", default=None)
    id: Id | None = about("Код", default=None)
    digest: Sha256 | None = about("Відбиток", default=None)
    answer: YesNo | None = about("Відповідь", default=None)
    edrpou: Edrpou | None = about("Код ЄДРПОУ", default=None)
    choice: Role | None = about("Вибір", default=None)


written = st.one_of(
    st.from_regex(re.compile(r"\A[0-9]{1,4}[-./: ][0-9]{1,2}[-./: ][0-9]{1,4}( р\.)?\Z", re.ASCII)),
    st.dates(min_value=date(1700, 1, 1)).map(date_words),
    st.text(st.sampled_from("0123456789 +_-:.,"), max_size=8),
    st.text(st.sampled_from("Іваненкo aеосpхЇї’ʼ'-#:\"\\ыё0з3 "), max_size=14),
    st.sampled_from(["yes", "Так", "NO", "Голова", " Не з’явився", "AB" * 32, "14 360 570", "14360570 ", "00012345"]),
)


@pytest.mark.req("T-D2", "T-D3")
@given(st.sampled_from(list(Everything.model_fields)), written, st.booleans())
def test_what_is_offered_is_accepted_where_it_stands(field: str, text: str, plain: bool) -> None:
    source = text if plain else source_of(text)
    found = parse_record(f"{field}: {source}\n".encode(), "a.yaml", Everything).findings
    for finding in found:
        if finding.fix is not None:
            assert finding.loc == (field,)
            again = parse_record(f"{field}: {finding.fix.text}\n".encode(), "a.yaml", Everything).findings
            # Quotes and blanks may hide another fault of the same value.
            assert finding.code not in {one.code for one in again}
            assert not again or finding.code in ("KD106", "KD109"), (text, finding.fix, again)


@given(st.text(st.sampled_from("аЇ’ aZ09.,:;#-'\"[]{}&*!|>%@`?\n\\ no~"), max_size=10))
def test_the_source_of_a_text_is_read_as_the_text(text: str) -> None:
    value, findings = read_text(f"x: {source_of(text)}\n".encode(), "a.yaml")
    assert findings == ()
    assert value == {"x": text}
    assert not isinstance(value["x"] if isinstance(value, dict) else None, Plain)
    assert not would_retype(text) or source_of(text).startswith('"')
