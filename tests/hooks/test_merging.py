"""The merge of two states of one record, as a function over values (K1)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.audit.comparing import leaves
from kadry_cli.core.finding import Loc
from kadry_cli.core.register.editor import Put, compose, edit
from kadry_cli.core.register.reader import read_text
from kadry_cli.hooks.layout import Sides, edits_to, merged_file
from kadry_cli.hooks.merging import merged
from kadry_cli.person.records.card import Card
from tests.hooks.users import CARD
from tests.kadry import EXAMPLE

pytestmark = pytest.mark.req("K1")

TEXT = (EXAMPLE / CARD).read_bytes()
VALUES: Any = read_text(TEXT, CARD)[0]


def is_row_place(loc: Loc) -> bool:
    """Whether a place is no item of a list of plain words: such a list is one value."""
    return not isinstance(loc[-1], int)


def place_of(loc: Loc) -> Loc:
    """The place that is changed as one: a value, or a whole list of plain words."""
    return loc if is_row_place(loc) else loc[:-1]


PLACES = sorted({place_of(loc) for loc, _ in leaves(VALUES)}, key=str)


def put(value: Any, loc: Loc, new: Any) -> Any:
    """The value with another at one place."""
    if not loc:
        return new
    if isinstance(value, dict):
        return {key: put(old, loc[1:], new) if key == loc[0] else old for key, old in value.items()}
    return [put(old, loc[1:], new) if at == loc[0] else old for at, old in enumerate(value)]


@given(st.sampled_from(PLACES), st.sampled_from(PLACES), st.booleans())
def test_two_single_changes_are_both_taken_or_conflict_where_they_meet(one: Loc, other: Loc, alike: bool) -> None:
    ours, theirs = put(VALUES, one, "нове"), put(VALUES, other, "нове" if alike else "інше")
    found = merged(VALUES, ours, theirs)
    if one == other and not alike:
        assert [(conflict.loc, conflict.ours, conflict.theirs) for conflict in found.conflicts] == [
            (one, "нове", "інше")
        ]
        assert (found.ours, found.theirs) == (ours, theirs)
        return
    assert found.conflicts == ()
    assert found.ours == found.theirs == put(ours, other, "нове" if alike else "інше")


@given(st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_a_merge_seen_from_the_other_side_is_the_same(one: Loc, other: Loc) -> None:
    ours, theirs = put(VALUES, one, "нове"), put(VALUES, other, "інше")
    found, turned = merged(VALUES, ours, theirs), merged(VALUES, theirs, ours)
    assert (found.ours, found.theirs) == (turned.theirs, turned.ours)
    assert len(found.conflicts) == len(turned.conflicts)


@given(st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_the_file_holds_exactly_what_was_merged_with_its_comments(one: Loc, other: Loc) -> None:
    ours, theirs = (edit(TEXT, CARD, [Put(loc, word)]).data for loc, word in ((one, "нове"), (other, "інше")))
    done = merged_file(CARD, Card, Sides(TEXT, ours, theirs))
    value, findings = read_text(done.data, CARD)
    if one == other:
        assert len(done.conflicts) == 1
        assert {finding.code for finding in findings} == {"KD013"}
        assert b"\n".join((b"<<<<<<<",)) in done.data
        return
    assert done.conflicts == ()
    assert value == put(put(VALUES, one, "нове"), other, "інше")
    assert done.data.startswith(TEXT[: TEXT.index(b"\nid:")])


def row(number: str, **more: Any) -> dict[str, Any]:
    return {"number": number, **more}


BASE = {"lines": [row("1", text="перший"), row("2", text="другий")]}


def with_rows(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"lines": [*BASE["lines"], *rows]}


def test_rows_added_on_both_sides_stand_one_after_another() -> None:
    found = merged(BASE, with_rows(row("3", text="тут")), with_rows(row("4", text="там")))
    assert (found.conflicts, found.ours) == ((), with_rows(row("3", text="тут"), row("4", text="там")))


def test_the_same_row_added_on_both_sides_stands_once() -> None:
    both = with_rows(row("3", text="той самий"))
    assert merged(BASE, both, both) == merged(BASE, both, with_rows(row("3", text="той самий")))
    found = merged(BASE, with_rows(row("3", text="x"), row("4", text="y")), with_rows(row("3", text="x")))
    assert (found.conflicts, found.ours) == ((), with_rows(row("3", text="x"), row("4", text="y")))


def test_two_rows_under_one_number_are_a_conflict() -> None:
    ours, theirs = with_rows(row("3", text="тут")), with_rows(row("3", text="там"))
    found = merged(BASE, ours, theirs)
    assert [(one.loc, one.twins) for one in found.conflicts] == [(("lines", 2), True)]
    assert (found.ours, found.theirs) == (ours, theirs)


def test_a_number_corrected_to_one_that_the_other_side_added_is_a_conflict() -> None:
    base, ours = {"lines": [row("1", text="а")]}, {"lines": [row("2", text="а")]}
    theirs = {"lines": [row("1", text="а"), row("2", text="б")]}
    for one, other in ((ours, theirs), (theirs, ours)):
        found = merged(base, one, other)
        assert [conflict.loc for conflict in found.conflicts] == [("lines",)]
        assert (found.ours, found.theirs) == (one, other)


def test_a_row_inserted_before_others_keeps_its_place() -> None:
    theirs = {"lines": [row("0", text="там"), *BASE["lines"]]}
    found = merged(BASE, with_rows(row("3", text="тут")), theirs)
    assert [line["number"] for line in found.ours["lines"]] == ["0", "1", "2", "3"]


def test_a_row_taken_away_is_gone_unless_the_other_side_changed_it() -> None:
    without = {"lines": [BASE["lines"][0]]}
    assert merged(BASE, without, with_rows(row("3"))).ours == {"lines": [BASE["lines"][0], row("3")]}
    changed = {"lines": [BASE["lines"][0], row("2", text="змінено")]}
    for ours, theirs in ((without, changed), (changed, without)):
        found = merged(BASE, ours, theirs)
        assert len(found.conflicts) == 1
        assert (found.ours, found.theirs) == (ours, theirs)


def test_a_field_taken_away_and_changed_is_a_conflict() -> None:
    base, changed = {"a": "1", "b": "2"}, {"a": "1", "b": "3"}
    found = merged(base, {"a": "1"}, changed)
    assert [(one.loc, one.in_ours, one.ours, one.theirs) for one in found.conflicts] == [(("b",), False, None, "3")]
    assert (found.ours, found.theirs) == ({"a": "1"}, changed)


def test_a_part_added_on_both_sides_otherwise_is_never_put_together_of_halves() -> None:
    found = merged({"a": "1"}, {"a": "1", "end": {"date": "x"}}, {"a": "1", "end": {"ground": "y"}})
    assert [one.loc for one in found.conflicts] == [("end",)]


def test_lists_that_each_side_began_are_one_list() -> None:
    found = merged({"a": "1"}, {"a": "1", "l": [row("1")]}, {"a": "1", "l": [row("2")]})
    assert (found.conflicts, found.ours) == ((), {"a": "1", "l": [row("1"), row("2")]})


def test_rows_moved_on_one_side_keep_that_order_and_the_changes_of_the_other() -> None:
    moved = {"lines": [BASE["lines"][1], BASE["lines"][0]]}
    changed = {"lines": [row("1", text="змінено"), BASE["lines"][1]]}
    wanted = {"lines": [BASE["lines"][1], row("1", text="змінено")]}
    assert merged(BASE, moved, changed).ours == wanted
    assert merged(BASE, changed, moved).ours == wanted
    three = {"lines": [row("1"), row("2"), row("3")]}
    first, second = ({"lines": [row(number) for number in order]} for order in ("312", "213"))
    assert [one.loc for one in merged(three, first, second).conflicts] == [("lines",)]


def test_a_file_that_both_sides_made_is_a_conflict_as_a_whole() -> None:
    assert [one.loc for one in merged(None, {"a": "1"}, {"a": "2"}).conflicts] == [()]


def test_a_conflict_is_told_in_the_words_of_the_form_and_personal_data_are_masked() -> None:
    ours = edit(TEXT, CARD, [Put(("career", 0, "rank"), "12"), Put(("address", "house"), "8")]).data
    theirs = edit(TEXT, CARD, [Put(("career", 0, "rank"), "11"), Put(("address", "house"), "9")]).data
    done = merged_file(CARD, Card, Sides(TEXT, ours, theirs))
    assert any(one.endswith("Ранг: тут 12, там 11, було 13") for one in done.conflicts)
    assert any("Будинок: тут ••••••, там ••••••, було ••••••" in one for one in done.conflicts)


def test_comments_of_the_other_side_are_not_lost_silently() -> None:
    ours = edit(TEXT, CARD, [Put(("career", 0, "rank"), "12")]).data
    theirs = edit(TEXT, CARD, [Put(("marital",), "заміжня")]).data.replace(b"marital:", "# довідка\nmarital:".encode())
    done = merged_file(CARD, Card, Sides(TEXT, ours, theirs))
    assert done.conflicts == ("примітки, додані там, стоять у кінці файлу: перенесіть їх самі",)
    assert done.data.endswith("=======\n# довідка\n>>>>>>> там\n".encode())


@pytest.mark.parametrize("broken", [0, 1, 2])
def test_a_side_that_does_not_read_is_never_merged_by_guess(broken: int) -> None:
    states = [TEXT, TEXT.replace(b"rank: 13", b"rank: 12"), TEXT.replace(b"marital", b"marital_")]
    states[broken] = states[broken].replace(b"begun:", b"id: x\nbegun:")
    done = merged_file(CARD, Card, Sides(states[0], states[1], states[2], lines=states[1]))
    assert len(done.conflicts) == 1
    assert "KD013" in {finding.code for finding in read_text(done.data, CARD)[1]}


def test_a_file_that_is_no_record_is_merged_as_git_does() -> None:
    assert merged_file("x.yaml", None, Sides(b"", b"a\n", b"b\n", b"c\n")).data == b"c\n"
    assert merged_file("x.yaml", None, Sides(b"", b"a\n", b"b\n")).conflicts


NUMBERS = st.sampled_from("123456")
LINES = st.lists(
    st.builds(lambda number, letter: row(number, text=f"{number}{letter}"), NUMBERS, st.sampled_from("абв")),
    max_size=4,
    unique_by=lambda line: line["number"],
)
"""Rows that share nothing with any other: none is the correction of another."""
STATES = st.builds(lambda rows, word: {"word": word, **({"lines": rows} if rows else {})}, LINES, st.sampled_from("xy"))


@given(STATES, STATES, STATES)
def test_whatever_both_sides_did_nothing_is_lost_and_both_see_the_same(
    base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]
) -> None:
    assert merged(base, ours, base) == merged(base, base, ours) == merged(base, ours, ours) == (ours, ours, ())
    found, turned = merged(base, ours, theirs), merged(base, theirs, ours)
    assert bool(found.conflicts) == bool(turned.conflicts)
    if found.conflicts:
        assert found.ours != found.theirs
        return
    by_number = {state: {line["number"]: line for line in value.get("lines", [])} for state, value in (
        ("base", base), ("ours", ours), ("theirs", theirs), ("merged", found.ours), ("turned", turned.ours)
    )}  # fmt: skip
    assert by_number["merged"] == by_number["turned"]
    assert len(by_number["merged"]) == len(found.ours.get("lines", []))
    for number in "123456":
        was, one, other = (by_number[state].get(number) for state in ("base", "ours", "theirs"))
        assert by_number["merged"].get(number) == (other if one == was else one)


@given(STATES, STATES)
def test_the_edits_lead_from_any_state_to_any_other(old: dict[str, Any], new: dict[str, Any]) -> None:
    data = compose(old, ["голова"])
    assert read_text(edit(data, "x.yaml", list(edits_to(old, new, Card))).data, "x.yaml")[0] == new
