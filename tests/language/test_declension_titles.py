"""Post titles and names of units in seven cases: written cases, and what holds for every text."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.language.cases import CASES
from kadry_cli.core.language.declension.posts import titles as module
from kadry_cli.core.language.declension.posts.doubts import doubt_words
from kadry_cli.core.language.declension.posts.titles import TitleForms, decline_title, decline_unit
from kadry_cli.core.language.declension.posts.tokens import split_tokens
from kadry_cli.core.language.declension.posts.words import Doubt

FILES = sorted((Path(__file__).parents[1] / "cases" / "language" / "declension" / "posts").glob("*.yaml"))
CASES_WRITTEN: list[dict[str, Any]] = [
    case for path in FILES for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]

pytestmark = pytest.mark.req("I2")

heads = st.sampled_from(["начальник", "голова", "лікар", "медична сестра", "перший заступник", "черговий", "боєць"])
tails = st.sampled_from(
    ["відділу кадрів", "з питань персоналу", "І категорії", "«Веселка»", "(на час відпустки)", "№ 5"]
)
texts = st.text(max_size=30) | st.text(alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБЮ’' -–/(),.1«»", max_size=30)


def declined(case: dict[str, Any]) -> TitleForms:
    return decline_unit(case["unit"]) if "unit" in case else decline_title(case["given"])


@pytest.mark.parametrize("case", CASES_WRITTEN, ids=[case["name"] for case in CASES_WRITTEN])
def test_written_case(case: dict[str, Any]) -> None:
    forms = declined(case)
    expected = dict(case["expect"])
    assert forms.uncertain == expected.pop("uncertain", None)
    answers: dict[str, object] = {name: forms.in_case(name) for name in CASES}
    answers |= {f"also_{name}": "|".join(forms.also(name)) for name in CASES}
    assert {name: answers[name] for name in expected} == expected


def test_every_case_says_its_source() -> None:
    for case in CASES_WRITTEN:
        assert set(case) == {"name", "unit" if "unit" in case else "given", "expect", "source"}
    assert {"posts", "compounds", "women", "units", "doubts"} <= {path.stem for path in FILES}


def test_every_doubt_has_words_and_a_written_case() -> None:
    doubts = set(get_args(Doubt))
    assert {case["expect"].get("uncertain") for case in CASES_WRITTEN} >= doubts
    assert len({doubt_words(doubt) for doubt in doubts}) == len(doubts)


@given(texts)
def test_any_text_is_answered_and_keeps_its_nominative(text: str) -> None:
    for forms in (decline_title(text), decline_unit(text)):
        assert forms.nominative == text
        assert all(isinstance(forms.in_case(case), str) for case in CASES)


@given(texts)
def test_tokens_lose_nothing(text: str) -> None:
    assert "".join(split_tokens(text)) == text


@given(heads, tails)
def test_the_tail_stays_and_the_head_changes(head: str, tail: str) -> None:
    alone, whole = decline_title(head), decline_title(f"{head} {tail}")
    for case in CASES:
        assert whole.in_case(case) == f"{alone.in_case(case)} {tail}"


@given(heads, tails)
def test_capitals_stay(head: str, tail: str) -> None:
    title = f"{head} {tail}"
    small, capital, capitals = decline_title(title), decline_title(title.capitalize()), decline_title(title.upper())
    for case in CASES:
        assert capital.in_case(case) == small.in_case(case).capitalize()
        assert capitals.in_case(case) == small.in_case(case).upper()


@given(st.sampled_from("'’ʼ"))
def test_the_apostrophe_stays_as_written(apostrophe: str) -> None:
    assert decline_title(f"прем{apostrophe}єр-міністр").genitive == f"прем{apostrophe}єр-міністра"
    assert decline_title(f"кур{apostrophe}єр").instrumental == f"кур{apostrophe}єром"


def test_the_rules_import_the_standard_library_and_this_room_only() -> None:
    allowed = {"__future__", "re", "enum", "typing"}
    for path in Path(module.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                assert {name.name for name in node.names} <= allowed, path
            elif isinstance(node, ast.ImportFrom):
                assert str(node.module) in allowed or str(node.module).startswith("kadry_cli.core.language"), path
