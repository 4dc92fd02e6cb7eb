"""Checks of an exam: presence, time, tickets, marks, and whether its people are those of the competition."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.begun_register import begun_in
from tests.diagnostics.registers import (
    COMPETITION_2009,
    EXAM_2009,
    EXAM_2013,
    codes,
    findings,
    rewrite,
)


def found(tmp_path: Path, old: str, new: str, file: str = EXAM_2009) -> list[dict[str, Any]]:
    root = begun_in(tmp_path)
    rewrite(root, file, old, new)
    return findings(root)


def brief(listed: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(one["code"], one["line"], one["column"]) for one in listed]


@pytest.mark.req("C9")
def test_three_members_present_are_enough_and_two_are_not(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    rewrite(root, EXAM_2009, "      - berezhnyi-oleh-2h7q\n", "")
    assert codes(root) == []
    rewrite(root, EXAM_2009, "      - tkachuk-ihor-6w1n\n", "")
    (one,) = findings(root)
    assert (one["code"], one["severity"]) == ("KD503", "error")
    assert one["message"] == "присутніх членів комісії 2, а потрібно не менше ніж 3"
    assert one["citation"]["act"] == "gduds-30-84-2002"


@pytest.mark.req("C9")
def test_a_member_named_twice_is_counted_once(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    rewrite(root, EXAM_2013, "      - yaremko-nadiia-8c4t\n", "      - kovtun-larysa-9m3x\n")
    assert codes(root) == ["KD503", "KD222"]


@pytest.mark.req("C9")
def test_a_number_given_by_the_own_act_is_cited_by_it(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    rewrite(root, "acts.yaml", "value: 3\n", "value: 4\n")
    (one,) = findings(root)
    assert (one["code"], one["path"], one["citation"]["act"]) == ("KD503", EXAM_2013, "rada-18-2012")
    assert "розпорядження Тихобережного селищного голови від 25.01.2012 № 18-р" in one["citation"]["text"]


@pytest.mark.req("D13")
@pytest.mark.parametrize(
    ("finished", "code"), [("11:00", []), ("11:01", ["KD504"]), ("10:00", ["KD516"]), ("09:59", ["KD516"])]
)
def test_sixty_minutes_are_the_most(finished: str, code: list[str], tmp_path: Path) -> None:
    listed = found(tmp_path, 'finished: "10:55"', f'finished: "{finished}"')
    assert [one["code"] for one in listed] == code
    if code == ["KD504"]:
        assert listed[0]["message"] == "відповіді готували 61 хв, а дозволено не більше ніж 60"


@pytest.mark.req("D13", "A4")
def test_time_is_not_judged_by_a_norm_nobody_confirms(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    rewrite(root, "acts.yaml", "      - key: exam.max_minutes\n        value: 60\n        point: пункт 4\n", "")
    rewrite(root, EXAM_2013, 'finished: "15:00"', 'finished: "18:00"')
    assert codes(root) == []


@pytest.mark.req("D13")
def test_time_that_is_not_written_is_not_judged(tmp_path: Path) -> None:
    assert found(tmp_path, '    finished: "10:55"\n', "") == []


@pytest.mark.req("D9")
def test_one_ticket_is_picked_by_one_candidate(tmp_path: Path) -> None:
    listed = found(tmp_path, "ticket: 12", "ticket: 7")
    assert brief(listed) == [("KD505", 15, 17), ("KD505", 20, 17)]


@pytest.mark.req("D9")
def test_the_same_ticket_at_another_sitting_is_another_ticket(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    rewrite(
        root,
        EXAM_2009,
        "      - id: yakymets-solomiia-9z3w\n        attendance: відкликав заяву\n",
        "  - date: 2009-06-16\n    present: [havryliuk-stepan-5k2d, kovtun-larysa-9m3x, tkachuk-ihor-6w1n]\n"
        "    candidates:\n      - id: yakymets-solomiia-9z3w\n        ticket: 7\n        marks: [3, 3, 3, 3, 3]\n",
    )
    assert codes(root) == []


@pytest.mark.req("D15", "D17")
@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ("[5, 5, 0, 5, 5]", [("KD501", 16)]),
        ("[0, 5, 0, 5, 6]", [("KD501", 16)] * 3),
        ("[5, 5, 5, 5]", [("KD502", 16)]),
        ("[]", [("KD513", 14)]),
        ("[5, 5, 3.5, 5]", [("KD502", 16), ("KD501", 16)]),
        ("[5, 5, , 5, 5]", [("KD003", 16)]),
        ('[5, 5, "", 5, 5]', [("KD501", 16)]),
        ("5", [("KD104", 16)]),
    ],
)
def test_marks_are_whole_from_the_scale_one_for_each_question(
    marks: str, expected: list[tuple[str, int]], tmp_path: Path
) -> None:
    listed = found(tmp_path, "marks: [5, 5, 4, 5, 5]", f"marks: {marks}")
    assert [(one["code"], one["line"]) for one in listed if one["path"] == EXAM_2009] == expected


@pytest.mark.req("D17")
def test_a_zero_is_explained(tmp_path: Path) -> None:
    (one,) = found(tmp_path, "marks: [5, 5, 4, 5, 5]", "marks: [5, 5, 0, 5, 5]")
    assert one["message"] == "оцінка за питання 3: найнижча оцінка – 1; нуля у шкалі немає"
    assert one["loc"] == ["sittings", 0, "candidates", 0, "marks", 2]
    assert (one["line"], one["column"]) == (16, 23)


@pytest.mark.req("A4")
def test_marks_of_a_date_nobody_confirms_are_a_note_not_an_error(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    (root / "acts.yaml").unlink()
    approver, one = findings(root)
    assert approver["code"] == "KD561", "without the act of the body nobody knows who approves tickets"
    assert (one["code"], one["severity"], one["path"]) == ("KD810", "note", EXAM_2013)
    assert one["message"].startswith("на 02.04.2013 норму ")
    rewrite(root, EXAM_2013, "marks: [4, 5, 4, 3, 4]", "marks: [4, 5, 4, 3, 9]")
    assert codes(root) == ["KD561", "KD810"], "a scale nobody confirms refuses no mark"


@pytest.mark.req("D1")
def test_only_candidates_of_the_competition_sit_its_exam(tmp_path: Path) -> None:
    listed = found(tmp_path, "id: gudz-mariia-3f8k", "id: hudz-mariia-3f8k")
    assert [(one["code"], one["path"]) for one in listed] == [("KD514", COMPETITION_2009), ("KD508", EXAM_2009)]


@pytest.mark.req("D1")
@pytest.mark.parametrize("decision", ["\n    admitted: ні", ""])
def test_only_admitted_candidates_sit_the_exam(decision: str, tmp_path: Path) -> None:
    name = "name: Ґудзь Марія Іванівна"
    (one,) = found(tmp_path, f"{name}\n    admitted: так", name + decision, COMPETITION_2009)
    assert one["code"] == "KD509"
    related = [{"path": COMPETITION_2009, "loc": ["candidates", 0, "id"]}]
    assert (one["path"], one["related"]) == (EXAM_2009, related)


@pytest.mark.req("D1")
def test_only_members_of_the_commission_count_as_present(tmp_path: Path) -> None:
    listed = found(tmp_path, "- tkachuk-ihor-6w1n", "- bondar-kateryna-5r2h")
    assert brief(listed) == [("KD517", 12, 9)]


@pytest.mark.req("B6")
def test_the_exam_is_not_before_the_order_and_may_be_on_its_day(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    (root / "books/orders/2009.yaml").unlink()
    rewrite(root, COMPETITION_2009, "date: 2009-04-30", "date: 2009-06-15")
    assert codes(root) == []
    rewrite(root, COMPETITION_2009, "date: 2009-06-15", "date: 2009-06-16")
    assert codes(root) == ["KD515"]


@pytest.mark.req("D1")
def test_an_exam_without_its_competition_says_so_once(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    (root / COMPETITION_2009).unlink()
    assert codes(root) == ["KD510"]


def test_an_exam_copied_to_a_wrong_folder_is_seen(tmp_path: Path) -> None:
    root = begun_in(tmp_path)
    folder = root / "competitions/2010-kopiia"
    folder.mkdir()
    (folder / "exam.yaml").write_bytes((root / EXAM_2009).read_bytes())
    assert "KD221" in codes(root, "competitions/2010-kopiia")
