"""`kadry competition status`: the most urgent first, what is due and how it was counted, cures, equal treatment."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kadry_cli.hiring.overview.equality import affiliation, equal_treatment
from tests.hiring.overview.competitions import (
    EXAM_FILE,
    PLAIN,
    RESERVED,
    WHOLE,
    WINNER,
    competition_text,
    register,
    state,
)
from tests.kadry import EXAMPLE, kadry

HELD = "2009-holovnyi-spetsialist"


def asked(root: Path, day: str, *more: str) -> Any:
    run = kadry("--root", root, "competition", "status", *more, "--on", day, "--json")
    assert run.code == 0, run.err
    return run.json["result"]


def terms(one: Any) -> dict[str, Any]:
    return {term["name"]: term for term in one["terms"] if not term["candidate"]}


@pytest.mark.req("B18", "B31", "B34", "C7")
def test_the_most_urgent_competition_stands_first(tmp_path: Path) -> None:
    root = register(tmp_path)
    # The example's own competition of 2009 keeps no announcement of an exam that was held.
    assert [one["id"] for one in asked(root, "2009-06-19")["competitions"]] == [
        HELD,
        WHOLE,
        "2013-spetsialist-finviddilu",
    ]
    found = {one["id"]: one for one in asked(root, "2009-06-23")["competitions"]}
    assert {key: one["urgency"] for key, one in found.items()} == {
        HELD: "overdue",
        WHOLE: "overdue",
        "2013-spetsialist-finviddilu": "due",
    }


@pytest.mark.req("B31", "B34", "C7")
def test_terms_come_with_their_last_day_the_count_and_the_norm(tmp_path: Path) -> None:
    (one,) = asked(register(tmp_path), "2009-06-19", WHOLE)["competitions"]
    assert one["next"] == {
        "name": "protocol",
        "title": "протокол керівникові",
        "last": "2009-06-22",
        "command": f"kadry competition protocol {WHOLE}",
    }
    protocol = terms(one)["protocol-to-head"]
    assert (protocol["state"], protocol["last"], protocol["days_left"]) == ("due", "2009-06-22", 3)
    assert "2 календарні дні рахують з наступного дня після 18.06.2009" in protocol["counted"][0]
    assert any("найближчого робочого дня, 22.06.2009" in sentence for sentence in protocol["counted"])
    assert protocol["norm"]["key"] == "competition.protocol_to_head_days"
    assert protocol["norm"]["cite"]["act"] == "kmu-169-2002"
    assert (protocol["curable"], protocol["cure"]) == (None, None)


@pytest.mark.req("B34", "C7")
def test_what_is_overdue_is_told_with_its_cure(tmp_path: Path) -> None:
    root = register(tmp_path)
    (one,) = asked(root, "2009-06-23", WHOLE)["competitions"]
    assert terms(one)["protocol-to-head"]["curable"] is True
    assert "тепер" in terms(one)["notices"]["cure"]
    shown = kadry("--root", root, "competition", "status", "--on", "2009-06-23").out
    assert "прострочено на 1 день" in shown
    assert f"{WHOLE}, подати протокол керівникові: можна виправити" in shown


@pytest.mark.req("B4")
def test_a_publication_that_came_too_late_is_cured_by_moving_the_exam_until_it_is_held(tmp_path: Path) -> None:
    late = competition_text(sat=False).replace("date: 2009-05-15", "date: 2009-05-20")
    root = register(tmp_path, text=late)
    before, after = (
        terms(asked(root, day, WHOLE)["competitions"][0])["publication"] for day in ("2009-06-10", "2009-06-15")
    )
    assert (before["state"], before["last"], before["done"]) == ("late", "2009-05-15", "2009-05-20")
    assert before["curable"] is True
    assert "перенесіть іспит на 22.06.2009" not in before["cure"]
    assert "перенесіть іспит на 20.06.2009 або пізніше" in before["cure"]
    assert after["curable"] is False


def test_everything_fits_the_width_and_no_competition_is_said_in_words(tmp_path: Path) -> None:
    root = register(tmp_path, ended=True)
    for args in ((), (WHOLE,), (HELD,)):
        for line in kadry("--root", root, "competition", "status", *args, "--on", "2009-06-24").out.splitlines():
            assert len(line) <= 100
    (tmp_path / "empty").mkdir()
    for name in ("kadry.yaml", "acts.yaml"):
        (tmp_path / "empty" / name).write_bytes((EXAMPLE / name).read_bytes())
    empty = kadry("--root", tmp_path / "empty", "competition", "status")
    assert empty.code == 0
    assert "ще немає жодного конкурсу" in empty.out


def test_a_record_that_cannot_be_read_hides_no_other(tmp_path: Path) -> None:
    root = register(tmp_path)
    (root / "competitions" / HELD / "competition.yaml").write_text("id: x\n", encoding="utf-8")
    run = kadry("--root", root, "competition", "status", "--on", "2009-06-19", "--json")
    assert run.code == 1
    assert {one["path"] for one in run.json["findings"]} == {f"competitions/{HELD}/competition.yaml"}
    assert WHOLE in {one["id"] for one in run.json["result"]["competitions"]}


def test_a_competition_that_another_repeats_is_not_to_be_repeated_again(tmp_path: Path) -> None:
    nobody = competition_text(ended=True).replace("verdict: переможець", "verdict: не рекомендовано")
    nobody = nobody.replace("verdict: рекомендовано до резерву", "verdict: не рекомендовано")
    root = register(tmp_path, text=nobody)
    (one,) = asked(root, "2009-07-10", WHOLE)["competitions"]
    assert one["next"]["name"] == "repeat"
    again = root / "competitions" / "2009-povtornyi"
    again.mkdir()
    text = competition_text(sat=False).replace(f"id: {WHOLE}", f"id: 2009-povtornyi\nrepeats: {WHOLE}")
    (again / "competition.yaml").write_text(
        text.replace("на заміщення вакантних посад", "на заміщення вакантних посад"), "utf-8"
    )
    (one,) = asked(root, "2009-07-10", WHOLE)["competitions"]
    assert (one["next"], one["urgency"]) == (None, "over")


def equal(found: Any) -> dict[str, bool | None]:
    return {one.name: one.same for one in equal_treatment(found.competition, found.exam)}


@pytest.mark.req("B2")
def test_equal_conditions_are_told_one_by_one(tmp_path: Path) -> None:
    assert set(equal(state(tmp_path)).values()) == {True}


@pytest.mark.req("B2")
@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("question_list: 2009-05-22", "question_list: 2009-05-23", "question-list"),
        ("        - kind: особова картка за формою П-2ДС з додатками\n          sheets: 4\n", "", "documents"),
        ("requirement: повна вища освіта", "requirement: стаж", "requirements"),
        ("ground: судимість, що є несумісною із зайняттям посади", "ground: граничний вік", "exclusions"),
        ("question: Чому ви йдете на службу?", "question: Що таке присяга?", "interview-questions"),
        (
            "members: [havryliuk-stepan-5k2d, berezhnyi-oleh-2h7q]",
            "members: [havryliuk-stepan-5k2d]",
            "interview-members",
        ),
        ("for: [kovtun-larysa-9m3x]\n", "", "votes"),
    ],
)
def test_whoever_was_treated_otherwise_is_named(tmp_path: Path, old: str, new: str, name: str) -> None:
    text = competition_text()
    assert old in text
    # The second candidate alone: what is before and after the others stays.
    at = text.index(f"- id: {RESERVED}") if name != "votes" else text.index(f"- candidate: {RESERVED}")
    found = state(tmp_path, text=text[:at] + text[at:].replace(old, new, 1))
    assert {key for key, same in equal(found).items() if same is not True} == {name}
    (one,) = [one for one in equal_treatment(found.competition, found.exam) if one.name == name]
    assert (one.same, one.differs) == (False, (RESERVED,))


@pytest.mark.req("B2", "D13")
@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("        ticket: 3\n", '        ticket: 3\n        finished: "11:20"\n', "exam-time"),
        ("marks: [3, 2, 3, 3, 2]", "marks: [3, 2, 3, 3]", "exam-questions"),
    ],
)
def test_at_the_exam_too(tmp_path: Path, old: str, new: str, name: str) -> None:
    found = state(tmp_path, exam=EXAM_FILE.replace(old, new, 1))
    (one,) = [one for one in equal_treatment(found.competition, found.exam) if one.name == name]
    assert (one.same, one.differs) == (False, (PLAIN,))


@pytest.mark.req("B2")
def test_what_the_record_does_not_tell_is_not_called_equal(tmp_path: Path) -> None:
    text = competition_text().replace("question_list: 2009-05-21\n", "application:\n", 1)
    text = text.replace("    application:\n    application:\n", "    application:\n", 1)
    found = state(tmp_path, text=text)
    (one,) = [one for one in equal_treatment(found.competition, found.exam) if one.name == "question-list"]
    assert (one.same, one.unknown) == (None, (WINNER,))


@pytest.mark.req("B17")
def test_own_staff_need_not_hand_in_what_others_do(tmp_path: Path) -> None:
    text = competition_text()
    at = text.index(f"- id: {RESERVED}")
    own = text[at:].replace("      documents:\n", "      own_staff: так\n      documents:\n", 1)
    own = own.replace("        - kind: особова картка за формою П-2ДС з додатками\n          sheets: 4\n", "", 1)
    assert equal(state(tmp_path, text=text[:at] + own))["documents"] is True


def test_the_day_is_that_of_the_option(tmp_path: Path) -> None:
    assert asked(register(tmp_path), "2009-06-19")["day"] == date(2009, 6, 19).isoformat()


@pytest.mark.req("C10")
@pytest.mark.parametrize(
    ("old", "new", "others", "said"),
    [
        ("role: член", "role: член", 0, "усі – з цього органу"),
        ("    role: член", "    body: районна рада\n    role: член", 1, "з інших органів – 1"),
    ],
)
def test_of_what_bodies_the_commission_is_is_told_and_not_judged(
    old: str, new: str, others: int, said: str, tmp_path: Path
) -> None:
    root = register(tmp_path, text=competition_text().replace(old, new, 1))
    (one,) = asked(root, "2009-06-19", WHOLE)["competitions"]
    assert one["commission"]["of_other_bodies"] == others
    shown = " ".join(kadry("--root", root, "competition", "status", WHOLE, "--on", "19.06.2009").out.split())
    assert said in shown
    assert "це порада, а не норма" in shown


def test_a_head_alone_has_no_commission_to_tell_of(tmp_path: Path) -> None:
    found = state(tmp_path)
    alone = found.competition.model_copy(update={"conducted_by": "керівник органу"})
    assert affiliation(alone) is None
