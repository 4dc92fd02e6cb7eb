"""The public summary: what is hidden cannot be computed from what is shown, tried against all that could be true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.assessment.summary.counting import UnitCount
from kadry_cli.assessment.summary.hiding import is_safe, published

MARKS = 3


def tables_like(totals: Sequence[int], columns: Sequence[int]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Every table of whole numbers with these sums of rows and columns."""
    if not totals:
        if not any(columns):
            yield ()
        return
    for row in product(*(range(min(totals[0], column) + 1) for column in columns)):
        if sum(row) == totals[0]:
            rest = [column - count for column, count in zip(columns, row, strict=True)]
            for below in tables_like(totals[1:], rest):
                yield (row, *below)


@pytest.mark.req("G23")
@given(
    st.lists(st.tuples(*(st.integers(0, 4) for _ in range(MARKS))), min_size=1, max_size=4),
    st.integers(2, 4),
)
def test_a_hidden_number_cannot_be_computed(counts: list[tuple[int, ...]], least: int) -> None:
    units = [UnitCount(f"відділ {at}", one) for at, one in enumerate(counts)]
    shown = published(units, MARKS, least)
    if shown.total is None:
        assert all(one is None for _, _, one in shown.units)
        return
    assert is_safe(shown.total.counts, least)
    assert sum(total for _, total, _ in shown.units) in (0, shown.total.total)
    hidden = [total for _, total, one in shown.units if one is None]
    for _, total, one in shown.units:
        assert total >= least
        assert one is None or is_safe(one.counts, least)
    if not hidden or not shown.units:
        return
    visible = [one.counts for _, _, one in shown.units if one is not None]
    left = [count - sum(row[at] for row in visible) for at, count in enumerate(shown.total.counts)]
    possible = list(tables_like(hidden, left))
    for row in range(len(hidden)):
        for column in range(len(left)):
            if left[column]:
                assert len({table[row][column] for table in possible}) > 1


@pytest.mark.req("G23")
def test_small_units_stand_together_and_small_marks_too() -> None:
    units = [
        UnitCount("великий", (0, 6, 14, 7)),
        UnitCount("другий", (0, 5, 9, 6)),
        UnitCount("малий", (1, 0, 2, 0)),
        UnitCount("менший", (0, 2, 1, 0)),
    ]
    shown = published(units, 4, 5)
    assert shown.marks == ((0, 1), (2,), (3,))
    assert shown.total is not None
    assert shown.total.counts == (14, 26, 13)
    assert [(name, total, one is not None) for name, total, one in shown.units] == [
        ("великий", 27, True),
        ("другий", 20, False),
        ("Інші підрозділи", 6, False),
    ]


@pytest.mark.req("G23")
def test_nothing_is_shown_where_everybody_has_one_mark_or_is_one_of_few() -> None:
    for counts in ((0, 0, 9, 0), (1, 0, 1, 0), (0, 4, 9, 0)):
        shown = published([UnitCount("відділ", counts)], 4, 5)
        assert shown.total is None
        assert shown.marks == ((0,), (1,), (2,), (3,))
