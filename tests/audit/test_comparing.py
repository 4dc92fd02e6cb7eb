"""Two states of a record: what is one change, and that nothing is passed over."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.audit.comparing import ADDED, CHANGED, MOVED, REMOVED, differences

pytestmark = pytest.mark.req("K1")

ROW = {"date": "2009-06-22", "kind": "призначення", "rank": "13"}
LATER = {"date": "2012-02-03", "kind": "присвоєння рангу", "rank": "12"}
LAST = {"date": "2014-02-03", "kind": "присвоєння рангу", "rank": "11"}


def told(old: Any, new: Any) -> list[tuple[Any, ...]]:
    return [tuple(one) for one in differences(old, new)]


def test_an_inserted_row_is_one_change_and_moves_nothing() -> None:
    assert told({"career": [ROW, LAST]}, {"career": [ROW, LATER, LAST]}) == [(("career", 1), ADDED, None, LATER)]
    assert told({"career": [ROW, LATER, LAST]}, {"career": [ROW, LAST]}) == [(("career", 1), REMOVED, LATER, None)]


def test_a_field_of_a_row_that_stands_elsewhere_now_is_one_change() -> None:
    wrong = {**LAST, "rank": "10"}
    assert told({"career": [ROW, LAST]}, {"career": [ROW, LATER, wrong]}) == [
        (("career", 1), ADDED, None, LATER),
        (("career", 2, "rank"), CHANGED, "11", "10"),
    ]


def test_a_corrected_day_of_the_only_row_left_is_a_change_not_a_loss() -> None:
    moved = {**ROW, "date": "2009-06-23"}
    assert told({"career": [ROW, LAST]}, {"career": [moved, LAST]}) == [
        (("career", 0, "date"), CHANGED, "2009-06-22", "2009-06-23")
    ]


def test_rows_in_another_order_are_told() -> None:
    assert told([ROW, LAST], [LAST, ROW]) == [((), MOVED, None, None)]


def test_a_list_that_begins_or_ends_is_told_row_by_row() -> None:
    assert told({}, {"career": [ROW, LAST]}) == [
        (("career", 0), ADDED, None, ROW),
        (("career", 1), ADDED, None, LAST),
    ]
    assert told({"career": [ROW]}, {}) == [(("career", 0), REMOVED, ROW, None)]


def test_two_rows_of_one_identity_are_not_taken_for_each_other() -> None:
    twins = [{"date": "2009-01-01", "name": "подяка"}, {"date": "2009-01-01", "name": "грамота"}]
    changed = [twins[0], {**twins[1], "name": "відзнака"}]
    assert told(twins, changed) == [((1, "name"), CHANGED, "грамота", "відзнака")]


TEXTS = st.sampled_from(["", "1", "2", "наказ", "2009-06-22", "так"])
KEYS = st.sampled_from(["id", "person", "number", "date", "kind", "name", "rank", "note", "items"])
VALUES: st.SearchStrategy[Any] = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(TEXTS, max_size=3), st.lists(st.dictionaries(KEYS, inner, max_size=4), max_size=4),
        st.dictionaries(KEYS, inner, max_size=4),
    ),
    max_leaves=12,
)  # fmt: skip


@given(VALUES, VALUES)
def test_nothing_that_differs_is_passed_over_and_nothing_equal_is_told(old: Any, new: Any) -> None:
    assert bool(told(old, new)) == (old != new)
    assert told(old, copy.deepcopy(old)) == []


@given(st.lists(st.dictionaries(KEYS, TEXTS, min_size=1, max_size=4), min_size=1, max_size=5), st.data())
def test_a_single_changed_value_of_a_row_is_told(rows: list[dict[str, str]], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(rows) - 1))
    key = data.draw(st.sampled_from(sorted(rows[at])))
    changed = copy.deepcopy(rows)
    changed[at][key] = "зовсім інше"
    assert told(rows, changed)
