"""The cheap test of a whole text never misses what the exact functions would find."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.language.lookalikes import name_problems
from kadry_cli.core.language.mixed_words import SUSPICIOUS, mixed_words, suspicious

any_signs = st.text(
    alphabet=st.one_of(st.sampled_from("аіїЯґёaizIX'’ʼ`- .0–\u0301\u200b\u00ad\nЄѓéѐ"), st.characters()),
    max_size=20,
)
parts_of_names = st.text(alphabet="аіїЯґёыaizIXéοѓ`\u0301\u0308\u200b", min_size=1, max_size=5)
names = st.lists(st.tuples(parts_of_names, st.sampled_from("'’ʼ- ")), min_size=1, max_size=4)


def test_a_clean_file_is_not_suspicious() -> None:
    text = "post: головний спеціаліст, п'ята категорія (№ 12-к) – «так»\nname: Дем’янюк, Демʼянюк; Ґава\n"
    assert not suspicious(text)
    assert SUSPICIOUS.search(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ковaленко",
        "ковалЁв",
        "і\u0308жак",
        "а\u0301",
        "Лук`ян",
        "Ко\u200bваль",
        "IT-відділ",
        "сiм’я",
        "м'iста",
    ],
)
def test_what_may_be_wrong_is_suspicious(text: str) -> None:
    assert suspicious(f"title: {text}\n")


@given(any_signs)
def test_the_quick_answer_is_the_answer_of_the_expression(text: str) -> None:
    assert suspicious(text) is (SUSPICIOUS.search(text) is not None)


@given(names)
def test_no_letter_problem_of_a_name_escapes_except_a_whole_foreign_word(
    parts: list[tuple[str, str]],
) -> None:
    name = "".join(part + link for part, link in parts)
    kinds = {problem.kind for problem in name_problems(name)} - {"latin-word", "space"}
    only_greek = all(problem.char == "ο" for problem in name_problems(name) if problem.kind == "foreign-letter")
    if kinds - {"foreign-letter"} or (kinds and not only_greek):
        assert suspicious(name)


@given(any_signs)
def test_a_repaired_word_is_mixed_no_longer(text: str) -> None:
    for word in mixed_words(text):
        assert text.startswith(word.word, word.position)
        if word.repaired is not None:
            assert {left.kind for left in mixed_words(word.repaired)} <= {"hyphenated"}
