"""The strict reader: text stays text, everything wrong is told at once, nothing private is repeated."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.diagnostics.catalogue import advice_of, message_of
from kadry_cli.core.records.plain import Plain, would_retype
from kadry_cli.core.register.raw_text import HIDDEN
from kadry_cli.core.register.reader import read_text
from tests.register.corpus import cases

TRAPS = [
    "0012", "010", "no", "on", "Off", "y", "N", "12:30", "1:2:3", "190:20:30.15", "1_000", "2009-02-30", "2009-2-3",
    "2009-06-15 10:00:00", "2009-06-15T10:00:00Z", "~", "null", ".inf", "-.INF", ".NaN", "0x1F", "0b11", "0o17",
    "+380", "1e3", "1.", ".5", "=", "-12", "685_230.15", "yes", "TRUE",
]  # fmt: skip
TEXTS = [
    "Коваленко",
    "noon",
    "nope",
    "05.06.2009",
    "№ 12",
    "45-к",
    "1 день",
    "12-к",
    "yEs",
    "on/off",
    "v1.2",
    "+",
    "1,5",
]


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("word", TRAPS)
def test_a_word_that_yaml_would_retype_comes_as_text_and_is_marked(word: str) -> None:
    value, findings = read_text(f"a: {word}\n".encode(), "")
    assert findings == ()
    assert value == {"a": word}
    assert isinstance(value, dict)
    assert type(value["a"]) is Plain


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("word", TRAPS + TEXTS)
def test_quoted_text_is_never_marked(word: str) -> None:
    for quoted in (f'"{word}"', f"'{word}'", f"|-\n  {word}"):
        value, _ = read_text(f"a: {quoted}\n".encode(), "")
        assert isinstance(value, dict)
        assert value["a"] == word
        assert type(value["a"]) is str


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("text", TEXTS)
def test_plain_text_that_stays_text_is_not_marked(text: str) -> None:
    assert not would_retype(text)
    assert type(read_text(f"- {text}\n".encode(), "")[0][0]) is str  # type: ignore[index]


@pytest.mark.req("T-D2")
@given(st.text(st.sampled_from("0123456789+-.:_~=<eExXoObTZnNyYsfFaluriIoO "), max_size=12))
def test_whatever_a_stock_reader_retypes_is_marked(text: str) -> None:
    """The oracle is PyYAML's own resolver (YAML 1.1); ours may mark more (YAML 1.2), never less."""
    resolver: Any = yaml.resolver.Resolver()
    tag = resolver.resolve(yaml.ScalarNode, text, (True, False))
    if tag != "tag:yaml.org,2002:str":
        assert would_retype(text)


def test_dates_are_marked_so_that_date_fields_know_them_plain() -> None:
    assert type(read_text(b"- 2009-06-15\n", "")[0][0]) is Plain  # type: ignore[index]


def test_an_empty_value_is_an_empty_plain_text() -> None:
    value, _ = read_text(b"a:\nb: ''\n", "")
    assert value == {"a": "", "b": ""}
    assert isinstance(value, dict)
    assert (type(value["a"]), type(value["b"])) == (Plain, str)


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    text = "a: 1\nb:\n  - |\n    два\n    рядки\n"
    plain = read_text(text.encode(), "")
    assert read_text(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), "") == plain


def test_everything_wrong_is_told_at_once() -> None:
    text = 'a: 1\na: 2\nb: &x {c: 1, c: 2}\nd: *x\ne: !!str "\\u200b"\n<<: {}\nf: [1\n'
    assert [(finding.code, finding.line) for finding in read_text(text.encode(), "")[1]] == [
        ("KD004", 2),
        ("KD005", 3),
        ("KD004", 3),
        ("KD006", 4),
        ("KD007", 5),
        ("KD012", 5),
        ("KD008", 6),
        ("KD003", 7),
    ]


def test_columns_count_characters_from_one() -> None:
    (finding,) = read_text("\ufeffпрізвище: Коваленко\u200b\n".encode(), "")[1]
    assert (finding.line, finding.column, finding.end_column) == (1, 20, 21)


def test_an_escape_is_pointed_at_where_it_is_written() -> None:
    (finding,) = read_text('a:\n  - "ї\\\\\\u202e"\n'.encode(), "")[1]
    assert (finding.line, finding.column, finding.end_column) == (2, 9, 15)
    assert finding.values["character"] == "U+202E"


def test_a_duplicate_names_the_first_line() -> None:
    (finding,) = read_text(b"a: 1\nb: 2\na: 3\n", "")[1]
    assert message_of(finding) == "рядок «a:» повторено; перший раз він стоїть у рядку 1"


@pytest.mark.parametrize(
    ("codec", "words"),
    [
        ("cp1251", "Windows-1251"),
        ("cp1125", "CP866"),
        ("koi8_u", "KOI8-U"),
        ("utf-16-le", "UTF-16 LE"),
        ("utf-16-be", "UTF-16 BE"),
        ("utf-16", "UTF-16"),
        ("utf-32", "UTF-32"),
    ],
)
def test_the_likely_code_page_is_named(codec: str, words: str) -> None:
    (finding,) = read_text("surname: Коваленко\nname: Олена Петрівна\n".encode(codec), "")[1]
    assert finding.code == "KD001"
    assert words in str(finding.values["codepage"])


def test_a_broken_byte_has_its_place() -> None:
    (finding,) = read_text("surname: Коваленко\nname: Оле".encode() + b"\xff" + "на\n".encode(), "")[1]
    assert (finding.line, finding.column) == (2, 10)
    assert finding.values["codepage"] == "UTF-8 з пошкодженими байтами"


PASSPORT = "АА 543210"


@pytest.mark.req("T-I11")
@pytest.mark.parametrize("case", cases("bad"), ids=lambda case: f"{case.code}-{case.name}")
def test_no_message_repeats_a_value(case: Any) -> None:
    """A passport number put before, into and after every bad file never comes back in a finding."""
    lines = case.data.split(b"\n")
    for position in {0, len(lines) // 2, len(lines)}:
        for inserted in (
            f"passport: {PASSPORT}",
            f'passport: "{PASSPORT}',
            f"{PASSPORT}: {PASSPORT}",
            f"[{PASSPORT}, {PASSPORT}",
        ):
            data = b"\n".join([*lines[:position], inserted.encode(), *lines[position:]])
            assert_not_repeated(read_text(data, "a.yaml")[1])


@pytest.mark.req("T-I11")
def test_a_number_pasted_as_a_key_is_not_shown() -> None:
    findings = read_text(b"{5432101234, 5432101234}", "")[1]
    assert [finding.code for finding in findings] == ["KD004"]
    assert "54321" not in message_of(findings[0])


def assert_not_repeated(findings: Any) -> None:
    for finding in findings:
        words = message_of(finding) + advice_of(finding) + repr(finding)
        assert "543210" not in words
        assert "АА" not in words


ASSIGNED = "".join(letter for letter in map(chr, range(0xE1000)) if unicodedata.category(letter)[0] != "C")
letters = st.characters(
    codec="utf-8", exclude_categories=("C", "Zl", "Zp"), exclude_characters="".join(HIDDEN.findall(ASSIGNED))
)
texts = st.text(letters | st.just("\n"), max_size=20)
keys = st.text(letters, min_size=1, max_size=10).map(lambda text: unicodedata.normalize("NFC", text))
values = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)


@given(st.dictionaries(keys, values, min_size=1, max_size=3) | st.lists(values, min_size=1, max_size=3))
def test_what_a_stock_writer_quotes_is_read_back_exactly(value: Any) -> None:
    text = yaml.dump(value, Dumper=yaml.SafeDumper, default_style='"', allow_unicode=True, width=60)
    assert read_text(text.encode(), "") == (value, ())


@given(values)
def test_an_accepted_file_says_to_us_what_it_says_to_others(value: Any) -> None:
    text = yaml.dump(value, Dumper=yaml.SafeDumper, allow_unicode=True)
    read, findings = read_text(text.encode(), "")
    if not findings:
        assert read == yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes text only


@pytest.mark.parametrize("case", cases("good"), ids=lambda case: f"{case.code}-{case.name}")
def test_good_files_say_to_us_what_they_say_to_others(case: Any) -> None:
    assert read_text(case.data, "")[0] == yaml.load(case.data, Loader=yaml.BaseLoader)  # noqa: S506
