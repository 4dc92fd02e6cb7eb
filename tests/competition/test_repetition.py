"""Repeated competitions against the ones they repeat (B29)."""

from __future__ import annotations

import pytest

from kadry_cli.competition.checks.register import check_repetitions
from kadry_cli.core.records.report import Fact, FactIndex

POST = "spetsialist-finansiv"


def competition(name: str, ordered: str, repeats: str = "", post: str = POST) -> list[Fact]:
    path = f"competitions/{name}/competition.yaml"
    return [
        Fact("competition", name, path, ("id",), (ordered,)),
        Fact("competition.repeats", name, path, ("repeats",) if repeats else ("kind",), (repeats, post)),
    ]


def outcome(name: str, won: str, day: str) -> Fact:
    return Fact(
        "competition.outcome", name, f"competitions/{name}/competition.yaml", ("sittings", 0, "date"), (won, day)
    )


def found(*facts: Fact) -> list[tuple[str, str]]:
    index = FactIndex()
    index.add(facts)
    return [(one.path.split("/")[1], str(one.values["reason"])) for one in check_repetitions(index)]


@pytest.mark.req("B29")
def test_a_repetition_of_one_that_nobody_won_is_right() -> None:
    first, second = competition("a", "2009-04-30"), competition("b", "2009-08-03", "a")
    assert found(*first, outcome("a", "ні", "2009-06-18"), *second) == []


@pytest.mark.req("B29")
def test_a_competition_that_somebody_won_is_not_repeated() -> None:
    first, second = competition("a", "2009-04-30"), competition("b", "2009-08-03", "a")
    assert found(*first, outcome("a", "так", "2009-06-18"), *second) == [
        ("b", "у конкурсі «a» комісія назвала переможця")
    ]


@pytest.mark.req("B29")
def test_an_unknown_one_and_a_ring_are_seen() -> None:
    assert found(*competition("b", "2009-08-03", "a")) == [("b", "конкурсу «a» у реєстрі немає")]
    ring = [
        *competition("a", "2009-04-30", "b"),
        *competition("b", "2009-08-03", "c"),
        *competition("c", "2009-09-01", "a"),
    ]
    assert [name for name, _ in found(*ring)] == ["a", "b", "c"]
    assert {reason for _, reason in found(*ring)} == {"конкурси повторюють один одного по колу"}


@pytest.mark.req("B29")
def test_who_leads_into_a_ring_is_not_in_it() -> None:
    ring = [
        *competition("a", "2009-04-30", "b"),
        *competition("b", "2009-08-03", "a"),
        *competition("c", "2009-09-01", "a"),
    ]
    assert [name for name, _ in found(*ring)] == ["a", "b"]


@pytest.mark.req("B29")
@pytest.mark.parametrize(
    ("ordered", "post", "expected"),
    [
        ("2009-06-18", POST, ["b"]),
        ("2009-06-17", POST, []),
        ("2009-06-18", "inshyi", []),
    ],
)
def test_the_next_one_for_the_post_says_that_it_repeats(ordered: str, post: str, expected: list[str]) -> None:
    facts = [*competition("a", "2009-04-30"), outcome("a", "ні", "2009-06-18"), *competition("b", ordered, post=post)]
    assert [name for name, _ in found(*facts)] == expected


@pytest.mark.req("B29")
def test_only_the_first_that_follows_is_asked() -> None:
    facts = [*competition("a", "2009-04-30"), outcome("a", "ні", "2009-06-18")]
    facts += competition("b", "2009-08-03") + competition("c", "2013-02-11")
    assert [name for name, _ in found(*facts)] == ["b"]
