"""Checks of a competition: its order, commission and candidates, and the posts it is for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.begun_register import begun_in
from tests.diagnostics.registers import (
    COMPETITION_2009,
    COMPETITION_2013,
    COMPETITION_2014,
    EXAM_2013,
    REPEATED_2014,
    codes,
    example_in,
    findings,
    rewrite,
)


@pytest.mark.req("B7")
@pytest.mark.parametrize(("out", "expected"), [(0, []), (1, ["KD404"])])
def test_four_is_the_usual_size_and_fewer_only_warn(out: int, expected: list[str], tmp_path: Path) -> None:
    root = example_in(tmp_path)
    member = "  - id: tkachuk-ihor-6w1n\n    name: Ткачук Ігор Петрович\n    post: юрисконсульт\n    role: член\n"
    for person in [member][:out]:
        rewrite(root, COMPETITION_2013, person, "")
    found = findings(root, COMPETITION_2013)
    assert [one["code"] for one in found] == expected
    assert {one["severity"] for one in found} <= {"warning"}


@pytest.mark.req("B7")
@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("role: голова", "role: член", ["KD401"]),
        ("role: член", "role: голова", ["KD401"]),
        ("role: секретар", "role: член", ["KD402"]),
        ("role: член", "role: секретар", ["KD402"]),
        ("role: секретар", "role: голова", ["KD401", "KD402"]),
    ],
)
def test_there_is_one_chair_and_one_secretary(old: str, new: str, expected: list[str], tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, old, new)
    assert codes(root) == expected


@pytest.mark.req("B6", "B7")
def test_a_competition_just_announced_has_no_commission_yet(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    text = (root / COMPETITION_2013).read_text(encoding="utf-8")
    (root / COMPETITION_2013).write_text(text.partition("commission:")[0], encoding="utf-8", newline="\n")
    (root / EXAM_2013).unlink()
    assert codes(root) == []


@pytest.mark.req("A4", "B7")
def test_the_size_is_judged_by_the_law_on_the_date_of_the_order(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2013, "date: 2013-02-11", "date: 2001-02-11")
    member = "  - id: tkachuk-ihor-6w1n\n    name: Ткачук Ігор Петрович\n    post: юрисконсульт\n    role: член\n"
    rewrite(root, COMPETITION_2013, member, "")
    assert codes(root, COMPETITION_2013) == [], "the rule is of 15.02.2002"


@pytest.mark.req("B1")
def test_a_competition_is_for_posts_of_the_staff_list(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, "post: holovnyi-spetsialist-zahalnoho", "post: nevidoma-posada")
    (one,) = findings(root)
    assert (one["code"], one["loc"]) == ("KD407", ["posts", 0, "post"])
    (root / "staff/units/finansovyi-viddil.yaml").unlink()
    assert [one["path"] for one in findings(root) if one["code"] == "KD407"] == [
        COMPETITION_2009,
        COMPETITION_2013,
        REPEATED_2014,
        COMPETITION_2014,
    ]


@pytest.mark.req("B1")
def test_with_several_posts_each_candidate_names_one_of_them(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    one_post = "posts:\n  - post: spetsialist-finansiv\n    units: 2\n"
    rewrite(root, COMPETITION_2013, one_post, one_post + "  - post: nachalnyk-finansiv\n")
    assert codes(root) == ["KD406", "KD406"]
    for name, post in (("Бондар Катерина Михайлівна", "nachalnyk-finansiv"), ("Грицай Максим Володимирович", "inshyi")):
        rewrite(root, COMPETITION_2013, f"name: {name}\n", f"name: {name}\n    post: {post}\n")
    assert codes(root) == ["KD405"]


@pytest.mark.req("C13")
def test_a_member_is_not_a_candidate(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, "id: lytvyn-pavlo-2q4g", "id: yaremko-nadiia-8c4t")
    assert codes(root).count("KD403") == 1


def test_a_person_stands_once_in_each_list(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, "id: lytvyn-pavlo-2q4g", "id: kravets-andrii-8t5j")
    found = findings(root)
    assert [one["loc"] for one in found if one["code"] == "KD222"] == [["candidates", 4, "id"], ["candidates", 5, "id"]]


def test_a_competition_in_a_wrong_folder_is_seen(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    rewrite(root, COMPETITION_2009, "id: 2009-holovnyi-spetsialist", "id: 2010-holovnyi-spetsialist")
    assert codes(root) == ["KD221", "KD510"]


@pytest.mark.req("B1", "B6")
@pytest.mark.parametrize(
    "line", ["kind: конкурс на заміщення вакантних посад\n", '  number: "45-к"\n', "  date: 2009-04-30\n"]
)
def test_kind_number_and_date_of_the_order_are_required(line: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, line, "")
    (one,) = findings(root, COMPETITION_2009)
    assert one["code"] == "KD101"
    assert line.partition(":")[0].strip() in one["message"]


@pytest.mark.req("B23")
@pytest.mark.parametrize("own_day", ["", "2009-06-09"])
def test_a_term_of_a_record_is_counted_with_the_days_off_of_the_body(own_day: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    # The last day for documents is 09.06.2009, unless that is a day off here.
    rewrite(
        root, COMPETITION_2009, "      number: 2\n      date: 2009-05-22", "      number: 2\n      date: 2009-06-10"
    )
    if own_day:
        act = '    order: {kind: розпорядження, number: "27-р", date: 2009-06-01}\n'
        rewrite(root, "calendar.yaml", "days_off:\n", f"days_off:\n  - date: {own_day}\n{act}")
    late = [one for one in findings(root, COMPETITION_2009) if one["code"] == "KD439"]
    assert ["10.06.2009" in one["message"] for one in late] == ([] if own_day else [True])
