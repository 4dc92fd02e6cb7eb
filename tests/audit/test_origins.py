"""Where each value comes from, through every state of a record."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.audit.origins import origins, sourced
from tests.audit.test_comparing import LAST, LATER, ROW, VALUES

pytestmark = pytest.mark.req("K1")


def traced(*states: Any) -> dict[tuple[Any, ...], int]:
    """The act of each value of the last state, by its place."""
    known: Any = None
    old: Any = None
    for act, state in enumerate(states):
        known = origins(old, known, state, act)
        old = state
    return {one.loc: one.act for one in sourced(old, known)}


def test_a_row_keeps_its_origin_when_one_is_inserted_before_it() -> None:
    found = traced({"career": [ROW, LAST]}, {"career": [ROW, LATER, LAST]})
    assert {act for loc, act in found.items() if loc[1] == 1} == {1}
    assert {act for loc, act in found.items() if loc[1] != 1} == {0}


def test_only_the_changed_value_of_a_row_is_new() -> None:
    found = traced([ROW, LAST], [ROW, {**LAST, "rank": "10"}])
    assert {loc for loc, act in found.items() if act == 1} == {(1, "rank")}


def test_a_value_set_back_comes_from_the_act_that_set_it_back() -> None:
    assert traced({"rank": "13"}, {"rank": "12"}, {"rank": "13"}) == {("rank",): 2}


def test_a_record_taken_away_and_written_again_is_new() -> None:
    assert traced({"rank": "13"}, None, {"rank": "13"}) == {("rank",): 2}


@given(st.lists(VALUES.filter(lambda value: isinstance(value, dict)), min_size=1, max_size=4))
def test_every_value_has_an_act_and_what_never_changed_the_first(states: list[Any]) -> None:
    found = traced(*states)
    last = states[-1]
    assert sum(1 for _ in sourced(last, origins(None, None, last, 0))) == len(found)
    assert all(0 <= act < len(states) for act in found.values())
    if all(state == states[0] for state in states):
        assert set(found.values()) <= {0}


@given(VALUES.filter(lambda value: isinstance(value, dict)), st.text("абв", min_size=1, max_size=3))
def test_an_act_that_changes_one_key_gives_that_key_alone(state: Any, text: str) -> None:
    found = traced({**state, "more": "до"}, {**state, "more": text})
    assert {loc for loc, act in found.items() if act == 1} == {("more",)}
