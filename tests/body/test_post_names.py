"""A post with its unit, as papers name both in a case."""

from __future__ import annotations

import pytest

from kadry_cli.body.structure import PostName


@pytest.mark.req("F24")
@pytest.mark.parametrize(
    ("title", "unit", "words"),
    [
        ("начальник відділу", "Загальний відділ", "начальника загального відділу"),
        (
            "заступник начальника відділу",
            "Відділ фінансів та економіки",
            "заступника начальника відділу фінансів та економіки",
        ),
        ("завідувач сектору", "Сектор земельних відносин", "завідувача сектору земельних відносин"),
        ("начальник", "Загальний відділ", "начальника загального відділу"),
        ("голова ради", "Апарат ради", "голови ради апарату ради"),
    ],
)
def test_a_word_that_post_and_unit_share_is_said_once(title: str, unit: str, words: str) -> None:
    named = PostName(title, None, unit, None)
    assert named.after_of() == f" {words}"
    assert named.in_case("genitive") == words


def test_a_doubtful_form_is_not_guessed() -> None:
    named = PostName("в. о. керівника", None, "Фітотрон", None)
    assert named.in_case("accusative") is None
    assert named.after_of() == ": в. о. керівника, фітотрон"
