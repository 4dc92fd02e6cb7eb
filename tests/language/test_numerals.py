"""Numbers in words, against the words of num2words, and the plural forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.cases import CASES
from kadry_cli.core.language.numerals import LARGEST, in_words, with_words
from kadry_cli.core.language.plurals import plural

if TYPE_CHECKING:
    from kadry_cli.core.language.cases import Case
    from kadry_cli.core.language.numeral_forms import Gender

num2words = pytest.importorskip("num2words")


@pytest.mark.parametrize(("gender", "theirs"), [("m", "masculine"), ("f", "feminine")])
def test_the_words_up_to_two_thousand_are_those_of_num2words(gender: Gender, theirs: str) -> None:
    for number in range(2001):
        assert canonical(in_words(number, gender)) == num2words.num2words(number, lang="uk", gender=theirs)


@given(st.integers(0, LARGEST))
def test_the_words_of_any_number_are_those_of_num2words(number: int) -> None:
    assert canonical(in_words(number)) == num2words.num2words(number, lang="uk")


# Where num2words differs, it differs from the orthography: «двохста» for «двохсот», «стами» for «ста», «тисячи».
THEIR_MISTAKES: dict[Case, set[str]] = {
    "genitive": {"двохста", "трьохста", "чотирьохста", "п'ятиста", "шестиста", "семиста", "восьмиста", "дев'ятиста",
                    "тисячи"},
    "instrumental": {"дев'яностами", "стами", "восьмастами"},
    "locative": {"стах"},
}  # fmt: skip


@pytest.mark.parametrize("case", CASES[:6])
@pytest.mark.parametrize(("gender", "theirs"), [("m", "masculine"), ("f", "feminine")])
def test_the_cases_are_those_of_num2words_but_for_its_mistakes(case: Case, gender: Gender, theirs: str) -> None:
    for number in [*range(1, 1000), 1000, 2001, 5000, 21000, 1000000, 2000000]:
        ours = canonical(in_words(number, gender, case)).split()
        others = num2words.num2words(number, lang="uk", case=case, gender=theirs).split()
        assert len(ours) == len(others)
        differing = {other for mine, other in zip(ours, others, strict=True) if mine != other}
        assert differing <= THEIR_MISTAKES.get(case, set())


@given(st.integers(0, LARGEST))
def test_the_neuter_differs_in_a_last_one_only(number: int) -> None:
    # num2words knows no neuter: it says «двадцять один» for «двадцять одне».
    *start, last = in_words(number, "m").split()
    assert in_words(number, "n").split() == [*start, "одне" if last == "один" else last]


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_there_are_no_words_beyond_the_range(number: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        in_words(number)


def test_a_sum_of_marks_is_printed_in_figures_and_words() -> None:
    assert with_words(17) == "17 (сімнадцять)"


@given(st.integers(-1000, 1000))
def test_the_plural_form_repeats_every_hundred_and_ignores_the_sign(number: int) -> None:
    forms = ("день", "дні", "днів")
    assert plural(number, *forms) == plural(abs(number) + 100, *forms)
