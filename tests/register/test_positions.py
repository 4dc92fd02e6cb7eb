"""Places of values: what `locate` points at is what a reader of the finding would put a finger on."""

from __future__ import annotations

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.register.positions import Span, locate, positions

CARD = """\
# картка
surname: Коваленко
name:
  given: "Петро"   # ім’я
  empty:
marks: [5, 4,
  3]
service:
  - post: спеціаліст
    from: 2009-02-30
  - post: >
      довгий
      текст
nothing: {}
"""


def pointed_at(loc: Loc, text: str = CARD, *, on_key: bool = False) -> str:
    """The characters of the file that a finding at `loc` would be shown under."""
    (finding,) = locate((Finding("KD101", "a.yaml", loc, on_key=on_key),), text.encode())
    line = text.removeprefix("\ufeff").splitlines()[finding.line - 1]
    return f"{finding.line}:{line[finding.column - 1 : finding.end_column - 1]}"


def test_a_value_is_pointed_at() -> None:
    assert pointed_at(("surname",)) == "2:Коваленко"
    assert pointed_at(("name", "given")) == '4:"Петро"'
    assert pointed_at(("marks", 2)) == "7:3"
    assert pointed_at(("service", 0, "from")) == "10:2009-02-30"
    assert pointed_at(("nothing",)) == "14:{}"


def test_a_key_is_pointed_at_when_it_is_meant() -> None:
    assert pointed_at(("surname",), on_key=True) == "2:surname"
    assert pointed_at(("service", 1, "post"), on_key=True) == "11:post"
    assert pointed_at(("service", 0), on_key=True) == "9:post"


def test_a_block_value_is_its_first_key_or_item() -> None:
    assert pointed_at(("name",)) == "4:given"
    assert pointed_at(("service", 0)) == "9:post"
    assert pointed_at(("service",)) == "9:p"
    assert pointed_at(()) == "2:surname"


def test_a_value_over_several_lines_ends_with_its_first() -> None:
    assert pointed_at(("marks",)) == "6:[5, 4,"
    assert pointed_at(("service", 1, "post")) == "11:>"


def test_an_empty_value_is_shown_by_its_key() -> None:
    assert pointed_at(("name", "empty")) == "5:empty"


def test_a_missing_key_is_shown_by_the_nearest_one_above() -> None:
    assert pointed_at(("name", "patronymic")) == "3:name"
    assert pointed_at(("service", 0, "to")) == "9:post"
    assert pointed_at(("service", 7, "to", "day")) == "8:service"
    assert pointed_at(("body",)) == "2:surname"


def test_a_byte_order_mark_and_windows_line_ends_do_not_shift_anything() -> None:
    text = "\ufeff" + CARD.replace("\n", "\r\n")
    assert pointed_at(("surname",), text) == "2:Коваленко"
    assert pointed_at(("marks",), text) == "6:[5, 4,"
    assert pointed_at(("service", 0, "from"), text) == "10:2009-02-30"


def test_a_letter_outside_the_basic_plane_is_one_column() -> None:
    assert positions("a: {b: 😀, c: 1}".encode())[("a", "c")] == Span(1, 11, 12, 1, 14, 15)


def test_places_before_a_break_are_kept() -> None:
    assert pointed_at(("a", "b"), "a: {b: 1}\nc: d: e\n") == "1:1"
    assert positions("surname: Коваленко".encode("cp1251")) == {}
    assert positions(b"") == {}
    assert positions(b"[" * 500_000)


def test_the_first_of_two_equal_keys_is_kept() -> None:
    assert pointed_at(("a",), "a: 1\na: 2\n") == "1:1"


def test_a_finding_with_a_line_and_one_without_any_place_stay_as_they_are() -> None:
    placed = Finding("KD004", "a.yaml", line=7, column=2, end_column=3)
    assert locate((placed,), b"a: 1\n") == (placed,)
    assert locate((Finding("KD101"),), b"") == (Finding("KD101"),)
