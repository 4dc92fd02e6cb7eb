"""Three apostrophes are one to compare, and a paper prints ’ and «»."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.language.apostrophes import canonical, printed, same_text

texts = st.text(alphabet=st.one_of(st.sampled_from("ая'’ʼ \"«»„“”(-."), st.characters()))


def test_texts_that_differ_in_apostrophes_only_are_the_same() -> None:
    assert same_text("Дем'янюк", "Дем’янюк")
    assert same_text("Дем’янюк", "Демʼянюк")
    assert not same_text("Дем’янюк", "Демянюк")
    assert not same_text("Дем’янюк", "дем’янюк")


@given(texts)
def test_the_form_to_compare_and_the_form_to_print_are_final(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)
    assert printed(printed(text)) == printed(text)


@given(st.text(alphabet="абв'’ʼ -№5"))
def test_a_printed_text_without_quotes_is_the_same_text(text: str) -> None:
    assert same_text(text, printed(text))


@given(texts, texts)
def test_sameness_is_equality_of_the_canonical_forms(first: str, second: str) -> None:
    assert same_text(first, second) is (canonical(first) == canonical(second))
