"""Near questions: the written cases, what must never change the verdict, and the blocks against comparing all."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.register.reader import read_text
from kadry_cli.exam.bank import near
from kadry_cli.exam.bank.near import near_pairs
from tests.exam.bank.banks import question

CASES = Path(__file__).parents[2] / "cases" / "exam" / "bank"
WORDS = (
    "склад",
    "рада",
    "ради",
    "громада",
    "бюджет",
    "бюджету",
    "архів",
    "порядок",
    "порядку",
    "розгляд",
    "самоврядування",
    "самоврядуваня",
)


def cases(name: str) -> list[dict[str, Any]]:
    value, findings = read_text((CASES / name).read_bytes(), name)
    assert isinstance(value, list), findings
    return [dict(case) for case in value if isinstance(case, dict)]


@pytest.mark.req("D6")
@pytest.mark.parametrize("case", cases("near.yaml"), ids=lambda case: case["name"])
def test_a_written_case(case: dict[str, Any]) -> None:
    first = question(case["first"], source=case.get("first_source", ""))
    second = question(case["second"], case.get("second_subject", "special"))
    for pair in ([first, second], [second, first]):
        assert bool(near_pairs(pair)) is bool(case["near"])
    assert [pair.said() for pair in near_pairs([first, second])] == [case["near"]] * bool(case["near"])


def test_the_same_question_is_not_near_itself() -> None:
    assert near_pairs([question("Склад ради"), question("Склад ради")]) == ()


def test_a_pair_that_was_judged_different_is_not_listed_again() -> None:
    one, other = question("Склад ради"), question("Склад рад")
    assert len(near_pairs([one, other])) == 1
    assert near_pairs([one, other], [(other.id, one.id)]) == ()


def test_only_pairs_with_a_question_from_a_place_on_are_looked_for() -> None:
    questions = [question("Склад ради"), question("Склад рад"), question("Склад раді")]
    assert [(pair.first, pair.second) for pair in near_pairs(questions, since=2)] == [(0, 2), (1, 2)]


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join), max_size=14, unique=True))
def test_the_blocks_lose_no_pair_of_two_words_or_more(texts: list[str]) -> None:
    questions = [question(text) for text in texts]
    folded = [near._fold(text) for text in texts]
    everything = {
        (first, second)
        for first, second in combinations(range(len(texts)), 2)
        if near._alike(folded[first].stems, folded[second].stems)
        and min(len(folded[first].stems), len(folded[second].stems)) > 1
    }
    pairs = {(pair.first, pair.second) for pair in near_pairs(questions)}
    assert everything <= pairs


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7), st.sampled_from("'’ʼ"), st.sampled_from(",;–—«»"))
def test_signs_and_case_alone_never_make_another_question(words: list[str], apostrophe: str, sign: str) -> None:
    text = " ".join([*words, f"об{apostrophe}єкт"])
    other = f"{sign} ".join([*words, "ОБ'ЄКТ"]) + sign
    one, two = question(text), question(other)
    assert one.id == two.id or len(near_pairs([one, two])) == 1
