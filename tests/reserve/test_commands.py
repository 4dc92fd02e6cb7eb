"""`kadry reserve review|list|refresh` on the example: what they say, what they write, what they leave alone."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from tests.body.acts import commits, done, git, grounds, on, refused, values
from tests.diagnostics.registers import codes, example_in, rewrite
from tests.kadry import EXAMPLE, kadry_process

ROOT = Path(__file__).parents[2]
ORDER = "розпорядження від 17.01.2014 № 5-к"
BASIS = ("--basis", ORDER)
ON = ("--on", "2014-12-12")
CARD = "people/kravets-andrii-8t5j/card.yaml"
ROW = """  - post: начальник загального відділу
    date: 2014-01-17
    ground:
      kind: розпорядження
      number: "5-к"
      date: 2014-01-17
"""


def fingerprint(root: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(one for one in root.rglob("*") if one.is_file() and ".git" not in one.parts):
        found.update(path.relative_to(root).as_posix().encode() + path.read_bytes())
    return found.hexdigest()


def of_state(folder: Path) -> Path:
    root = example_in(folder)
    rewrite(root, "kadry.yaml", "kind: local", "kind: state")
    return root


@pytest.mark.req("F16")
def test_a_review_changes_nothing_and_says_the_same_again(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    before = fingerprint(root)
    first, second = (on(root, "reserve", "review", *ON, "--json") for _ in range(2))
    assert (first, first.code) == (second, 0)
    assert fingerprint(root) == before
    assert "лише разом із --draft" in on(root, "reserve", "review", *ON, "--dry-run").err


@pytest.mark.req("F16")
def test_a_review_does_not_depend_on_the_seed_of_hashes() -> None:
    said = [
        kadry_process("--root", EXAMPLE, "reserve", "review", *ON, "--explain", environ={"PYTHONHASHSEED": seed}).out
        for seed in ("1", "2")
    ]
    assert said[0] == said[1] != ""


@pytest.mark.req("F2", "F3", "F5", "F16", "F28", "F29")
def test_the_result_has_posts_what_ends_and_what_is_due() -> None:
    found = on(EXAMPLE, "reserve", "review", "2014", *ON, "--json").json
    result = found["result"]
    assert {"posts", "expiring", "due"} <= set(result)
    (post,) = [one for one in result["posts"] if one["post"] == "nachalnyk-zahalnoho"]
    assert {"post", "title", "head", "need", "candidates", "verdict"} <= set(post)
    assert (post["head"], post["need"], post["verdict"]) == (True, 2, "осіб досить")
    assert "№ 1386" in post["reasons"][0]
    assert result["due"]["state"] == "триває"
    assert (result["due"]["from"], result["due"]["to"], result["due"]["days_left"]) == ("2014-12-01", "2014-12-31", 19)
    assert {one["kind"] for one in result["expiring"]} == {"reserve-year", "competition-right"}
    assert {one["rule"] for one in found["decisions"]} == {"reserve.staying", "reserve.cover"}


@pytest.mark.req("F16")
def test_a_review_after_december_is_overdue() -> None:
    due = on(EXAMPLE, "reserve", "review", "--on", "2015-01-01", "--json").json["result"]["due"]
    assert (due["year"], due["state"], due["days_left"]) == (2014, "прострочено", -1)
    assert due["waiting"] == ["aparat", "finansovyi-viddil", "zahalnyi-viddil"]
    assert "прострочено на 1 день" in on(EXAMPLE, "reserve", "review", "--on", "2015-01-01").out


@pytest.mark.req("F13", "F16", "F17")
def test_drafts_of_the_next_year_are_one_act(register: Path) -> None:
    known = len(commits(register))
    run = on(register, "reserve", "review", "--draft", *ON, *BASIS, "--json")
    assert run.code == 0
    assert {one["code"] for one in run.json["findings"]} == {"KD601"}
    assert run.json["result"]["drafts"] == [
        f"reserve/2015/{unit}.yaml" for unit in ("aparat", "finansovyi-viddil", "zahalnyi-viddil")
    ]
    assert (len(commits(register)), grounds(register)[0]) == (known + 1, ORDER)
    assert git(register, "show", "--name-only", "--format=", "HEAD").split() == run.json["result"]["drafts"]
    made: Any = values(register, "reserve/2015/zahalnyi-viddil.yaml")
    assert (made["year"], "act" in made, len(made["posts"][0]["candidates"])) == ("2015", False, 2)
    assert not {"consent", "application", "plan"} & set(made["posts"][0]["candidates"][0])
    assert "уже є" in refused(register, "reserve", "review", "2014", "--draft", *ON, *BASIS)


@pytest.mark.req("F6", "F25")
def test_the_public_list_names_nobody() -> None:
    whole = on(EXAMPLE, "reserve", "list", "2014", "--json").json["result"]
    public = on(EXAMPLE, "reserve", "list", "2014", "--public", "--json")
    people = [one for unit in whole["lists"] for post in unit["posts"] for one in post["candidates"]]
    assert len(people) == whole["count"] == public.json["result"]["count"] == 7
    for said in (public.out, on(EXAMPLE, "reserve", "list", "2014", "--public").out):
        assert not any(one["person"] in said or one["name"] in said for one in people)
    assert "Списки є за роки: 2014" in on(EXAMPLE, "reserve", "list", "2011").out
    only = on(EXAMPLE, "reserve", "list", "2014", "--unit", "апарат", "--json").json["result"]
    assert [one["unit"] for one in only["lists"]] == ["aparat"]


@pytest.mark.req("F4")
def test_a_list_may_be_divided_by_areas(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    post = "  - post: nachalnyk-finansiv\n"
    rewrite(root, "reserve/2014/finansovyi-viddil.yaml", post, f"{post}    area: бюджет\n")
    run = on(root, "reserve", "list", "2014", "--unit", "finansovyi-viddil", "--public")
    assert "начальник відділу (напрям: бюджет)" in run.out


@pytest.mark.req("F7")
def test_the_lost_picture_of_stages_is_said_and_not_invented() -> None:
    guide = (ROOT / "docs/uk/rezerv.md").read_text(encoding="utf-8")
    assert "у дайджесті загублено, тому етапів програма не вигадує" in guide


@pytest.mark.req("F26")
def test_a_state_body_is_told_that_it_has_no_reserve(tmp_path: Path) -> None:
    root = of_state(tmp_path)
    for args in (("list", "2017"), ("review", "2014", "--on", "2017-01-10")):
        run = on(root, "reserve", *args)
        assert (run.code, "кадрового резерву в державних органах немає" in run.out) == (0, True)
        assert "№ 889-VIII" in run.out
    assert on(root, "reserve", "review", "2014", "--on", "2017-01-10", "--json").json["result"]["posts"] == []


@pytest.mark.req("F26")
def test_a_state_body_can_draft_and_enter_nothing(register: Path) -> None:
    rewrite(register, "kadry.yaml", "kind: local", "kind: state")
    for args in (("review", "2014", "--draft", "--on", "2017-01-10"), ("refresh", "2017")):
        run = on(register, "reserve", *args, *BASIS)
        assert (run.code, "кадрового резерву в державних органах немає" in run.err) == (2, True)


@pytest.mark.req("F26", "F27")
def test_section_vii_is_brought_in_line_with_the_lists(register: Path) -> None:
    rewrite(register, CARD, f"reserve:\n{ROW}", "")
    done(register, "record", *BASIS) if codes(register) == [] else on(register, "record", *BASIS)
    assert codes(register) == ["KD627"]
    tried = done(register, "reserve", "refresh", "2014", *BASIS, "--dry-run")
    assert (tried["commit"], tried["files"]) == (None, [CARD])
    made = done(register, "reserve", "refresh", "2014", *BASIS)
    assert [(one["person"], one["date"], one["ground"]) for one in made["rows"]] == [
        ("kravets-andrii-8t5j", "2014-01-17", "розпорядження від 17.01.2014 № 5-к")
    ]
    (row,) = values(register, CARD)["reserve"]
    assert "body" not in row
    assert (row["post"], row["date"]) == ("начальник відділу, загальний відділ", "2014-01-17")
    assert codes(register) == []
    assert "Змін немає" in on(register, "reserve", "refresh", "2014", *BASIS).out
    assert "нікого не зараховано" in refused(register, "reserve", "refresh", "2011", *BASIS)


@pytest.mark.req("F26")
def test_rows_of_another_body_stay(register: Path) -> None:
    other = ROW.replace("  - post:", "  - body: Вигаданська районна рада\n    post:")
    rewrite(register, CARD, ROW, other)
    on(register, "record", *BASIS)
    done(register, "reserve", "refresh", "2014", *BASIS)
    rows = values(register, CARD)["reserve"]
    assert [row.get("body") for row in rows] == ["Вигаданська районна рада", None]
