"""`kadry assess summary` on the example: counts, shares, means as fractions, six queries, what is hidden."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from kadry_cli.assessment.summary.commands import KINDS, Decision
from tests.diagnostics.registers import example_in
from tests.kadry import EXAMPLE, kadry


def summary(*args: object) -> Any:
    run = kadry("--root", EXAMPLE, "assess", "summary", 2013, *args, "--json")
    assert run.code == 0, run
    return run.json["result"]


@pytest.mark.req("G23", "G24", "G29")
def test_counts_shares_and_means_are_exact() -> None:
    found = summary()
    total = {one["mark"]: one for one in found["total"]["marks"]}
    assert (found["people"], found["counted"]) == (11, 11)
    assert {mark: one["count"] for mark, one in total.items()} == {
        "низька": 0,
        "задовільна": 1,
        "добра": 6,
        "висока": 4,
    }
    assert sum(Fraction(one["share"]) for one in total.values()) == 1
    assert sum(one["total"] for one in found["units"]) == 11
    assert found["criteria"][0]["head"] == "47/11"
    assert found["criteria"][0]["own_people"] == 11
    assert [one["number"] for one in found["criteria"]] == list(range(1, 19))
    assert {one["problem"] for one in found["problems"]}
    assert all(one["people"] for one in found["training"])


@pytest.mark.req("G25")
@pytest.mark.parametrize("word", KINDS)
def test_each_of_the_six_decisions_has_its_query(word: Decision) -> None:
    found = summary("--for", word, "--reveal")
    proposed = next(one["count"] for one in found["proposals"] if one["kind"] == KINDS[word])
    assert len(found["query"]) == 11
    assert sum(bool(one["proposal"]) for one in found["query"]) == proposed
    assert {one["mark"] for one in found["query"]} <= {"задовільна", "добра", "висока"}


@pytest.mark.req("G32")
def test_the_career_plan_names_who_has_a_proposal_or_a_need_and_hides_it() -> None:
    told, hidden = summary("--reveal")["career"], summary()["career"]
    assert [one["person"] for one in told] == [one["person"] for one in hidden]
    assert any("кадровий резерв" in text for one in told for text in one["proposals"])
    assert {text for one in hidden for text in (one["mark"], *one["proposals"])} == {"••••••"}


@pytest.mark.req("G23")
def test_a_public_summary_has_no_names_and_no_texts() -> None:
    found = summary("--public", "--reveal")
    text = str(found)
    for surname in ("Бережн", "Ґудзь", "Гаврилюк", "Жук", "Кравець", "Сабо"):
        assert surname not in text
    assert (found["career"], found["problems"], found["unfinished"], found["training"]) == ([], [], [], [])
    assert found["total"]["marks"] is None
    assert [one["own"] for one in found["criteria"] if one["block"] == "leader"] == [None] * 5


def test_a_unit_is_taken_with_those_under_it() -> None:
    found = summary("--unit", "zahalnyi-viddil")
    assert (found["unit"], found["people"]) == ("Загальний відділ", 2)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--public", "--unit", "zahalnyi-viddil"), "разом не пишуть"),
        (("--public", "--for", "ранг"), "разом не пишуть"),
        (("--least", "4"), "лише разом із --public"),
        (("--for", "ранг", "-o", "x.pdf"), "а не папір"),
    ],
)
def test_what_does_not_go_together_is_refused(args: tuple[str, ...], said: str) -> None:
    run = kadry("--root", EXAMPLE, "assess", "summary", 2013, *args)
    assert (run.code, said in run.err) == (2, True)


def test_a_year_without_an_assessment_is_named(tmp_path: Any) -> None:
    run = kadry("--root", EXAMPLE, "assess", "summary", 2010)
    assert (run.code, "за 2010 рік" in run.err) == (2, True)


@pytest.mark.req("G23")
def test_who_is_not_finished_is_named_and_not_counted(tmp_path: Any) -> None:
    root = example_in(tmp_path)
    path = root / "people/berezhnyi-oleh-2h7q/assessments/2013.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("approved:")], encoding="utf-8", newline="\n")
    found = kadry("--root", root, "assess", "summary", 2013, "--json").json["result"]
    assert (found["people"], found["counted"]) == (11, 10)
    assert [(one["name"], one["next"]) for one in found["unfinished"]] == [("Бережний Олег Васильович", "затвердження")]
    public = kadry("--root", root, "assess", "summary", 2013, "--public", "--json").json["result"]
    assert (public["people"], public["counted"]) == (None, 10)
