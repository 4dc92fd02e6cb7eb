"""Columns are known by their titles, however an officer types them."""

from __future__ import annotations

import pytest

from kadry_cli.core.tables.columns import folded_title, head_places

TITLES = {"код": "id", "id": "id", "ім'я": "name", "Дата народження": "born"}


@pytest.mark.parametrize("cell", ["ім'я", "Ім’я", " ІМʼЯ ", "\u00a0ім'я\n"])
def test_apostrophes_case_and_blanks_at_the_ends_do_not_count(cell: str) -> None:
    assert head_places(["код", cell], TITLES) == {"id": 0, "name": 1}


def test_an_underscore_is_a_blank_and_titles_are_folded_on_both_sides() -> None:
    assert head_places(["дата_народження"], TITLES) == {"born": 0}
    assert folded_title(" Дата_Народження ") == "дата народження"


def test_columns_may_stand_in_any_order_and_others_are_passed_over() -> None:
    assert head_places(["", "телефон", "Дата народження", "Код"], TITLES) == {"born": 2, "id": 3}
    assert head_places(["телефон"], TITLES) == {}
    assert head_places([], TITLES) == {}


def test_of_two_cells_that_name_one_column_the_first_counts() -> None:
    assert head_places(["id", "код", "КОД"], TITLES) == {"id": 0}
