"""The order of Ukrainian lists: properties that hold for every text."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.language.alphabet import UKRAINIAN
from kadry_cli.core.language.collation import sort_key

if TYPE_CHECKING:
    from random import Random

any_text = st.text(max_size=12)
ukrainian = st.text(alphabet=UKRAINIAN + UKRAINIAN.upper() + "'’ʼ -", max_size=12)


def test_the_alphabet_has_33_letters_and_sorts_as_it_stands() -> None:
    assert len(UKRAINIAN) == 33
    assert sorted(UKRAINIAN, key=sort_key) == list(UKRAINIAN)
    assert sorted(UKRAINIAN.upper(), key=sort_key) == list(UKRAINIAN.upper())


def test_a_letter_comes_before_the_next_one_whatever_follows() -> None:
    for first, second in pairwise(UKRAINIAN):
        assert sort_key(first + "яяя") < sort_key(second)


@given(any_text | ukrainian, any_text | ukrainian)
def test_only_equal_texts_have_equal_keys(first: str, second: str) -> None:
    assert (sort_key(first) == sort_key(second)) is (first == second)


@given(st.lists(ukrainian, max_size=8), st.randoms())
def test_the_order_does_not_depend_on_how_the_list_came(lines: list[str], random: Random) -> None:
    shuffled = list(lines)
    random.shuffle(shuffled)
    assert sorted(shuffled, key=sort_key) == sorted(lines, key=sort_key)


@given(ukrainian, ukrainian)
def test_case_and_apostrophes_never_outweigh_a_letter(first: str, second: str) -> None:
    bare_first, bare_second = (text.lower().translate(str.maketrans("", "", "'’ʼ")) for text in (first, second))
    if bare_first != bare_second:
        assert (sort_key(first) < sort_key(second)) is (sort_key(bare_first) < sort_key(bare_second))


@given(ukrainian)
def test_decomposed_letters_stand_where_the_composed_do(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text))[:2] == sort_key(text)[:2]
