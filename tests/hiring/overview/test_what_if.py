"""`kadry competition what-if` at the command line: changes, difference, decisive inputs, refusals."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.hiring.overview.competitions import (
    EXAM_FILE,
    FAILED,
    REFUSED,
    RESERVED,
    SECOND,
    WHOLE,
    WINNER,
    competition_text,
    register,
)
from tests.kadry import Run, kadry


def asked(root: Path, *args: str) -> Run:
    return kadry("--root", root, "competition", "what-if", WHOLE, *args)


def result(root: Path, *args: str) -> Any:
    run = asked(root, *args, "--json")
    assert run.code == 0, run.err
    return run.json["result"]


def test_the_record_as_it_stands_agrees_with_its_votes(tmp_path: Path) -> None:
    found = result(register(tmp_path))
    assert (found["agrees"], found["changed"], found["differences"]) == (True, False, [])
    assert found["tried"] > len(found["decisive"]) > 0


@pytest.mark.req("C2", "C3")
def test_a_void_vote_changes_the_result_and_says_whose(tmp_path: Path) -> None:
    root = register(tmp_path)
    found = result(root, "--void", "ткачук:ґудзь")
    assert found["changed"] is True
    assert found["differences"] == [{"candidate": WINNER, "before": "переможець", "after": "не рекомендовано"}]
    assert (found["repeat_before"], found["repeat"]) == (False, True)
    assert found["changes"][0]["kind"] == "votes-void"
    assert (found["changes"][0]["member"], found["changes"][0]["candidate"]) == (SECOND, WINNER)
    shown = asked(root, "--void", "ткачук:ґудзь").out
    assert "Результат змінився б: Ґудзь Марія Іванівна: переможець → не рекомендовано." in shown
    assert "Тоді довелося б провести повторний конкурс." in shown
    assert all(len(line) <= 100 for line in shown.splitlines())


@pytest.mark.req("D18", "D19")
def test_a_mark_takes_a_candidate_over_the_threshold_and_the_commission_has_not_decided(tmp_path: Path) -> None:
    found = result(register(tmp_path), "--mark", "шевчук:2=3")
    assert found["differences"] == [{"candidate": FAILED, "before": "не склав іспиту", "after": "рішення немає"}]
    totals = {one["candidate"]: one["total"] for one in found["candidates"]}
    assert totals[FAILED] == 13


@pytest.mark.req("C1")
def test_a_member_less_leaves_no_quorum(tmp_path: Path) -> None:
    found = result(register(tmp_path), "--absent", "ткачук")
    assert found["sittings"] == [
        {"date": "2009-06-18", "purpose": "відбір", "present": 3, "members": 5, "quorate": False}
    ]
    assert "неправомочне" in asked(register(tmp_path / "b"), "--absent", "ткачук").out


def test_several_changes_are_counted_together(tmp_path: Path) -> None:
    root = register(tmp_path)
    found = result(root, "--without", "ґудзь", "--void", "ковтун:єфіменко", "--mark", "іваненко:1=2")
    outcomes = {one["candidate"]: one["what_if"] for one in found["candidates"]}
    assert outcomes[WINNER] == "не допущено"
    # Three of four are for the reserve still.
    assert outcomes[RESERVED] == "рекомендовано до резерву"
    assert outcomes[REFUSED] == "не допущено"
    assert len(found["changes"]) == 3


def test_more_winners_than_units_are_told(tmp_path: Path) -> None:
    text = competition_text().replace(
        "          for: [kovtun-larysa-9m3x]\n          against: [havryliuk-stepan-5k2d, ",
        "          for: [kovtun-larysa-9m3x, havryliuk-stepan-5k2d]\n          against: [",
        1,
    )
    found = result(register(tmp_path, text=text))
    assert found["over_units"] == ["holovnyi-spetsialist-zahalnoho"]
    assert found["agrees"] is False


def test_a_protocol_that_disagrees_with_its_votes_is_told(tmp_path: Path) -> None:
    text = competition_text().replace("verdict: не рекомендовано", "verdict: переможець", 1)
    shown = asked(register(tmp_path, text=text))
    assert "Запис розходиться з перерахунком: Іваненко Тарас Богданович: переможець → не рекомендовано." in shown.out


def test_a_secret_vote_is_decided_by_a_ballot_and_not_by_a_name(tmp_path: Path) -> None:
    text = competition_text().replace("form: відкрите", "form: таємне")
    at = text.index("        named:\n          for: [havryliuk")
    end = text.index("      - candidate: yefimenko", at)
    text = text[:at] + "        counted: {for: 3, against: 0, abstained: 1}\n" + text[end:]
    root = register(tmp_path, text=text)
    refused = asked(root, "--void", "ткачук:ґудзь")
    assert refused.code == 2
    assert "таємне" in refused.err
    ballots = [one["change"] for one in result(root)["decisive"] if one["change"]["vote"] == 1]
    assert {(one["kind"], one["member"], one["before"], one["after"]) for one in ballots} == {
        ("vote-void", None, "за", None),
        ("vote-turned", None, "за", "проти"),
    }


def test_before_the_selection_the_result_is_who_passed(tmp_path: Path) -> None:
    found = result(register(tmp_path, sat=False), "--mark", "іваненко:1=2")
    assert found["differences"] == [
        {"candidate": "ivanenko-taras-1d6r", "before": "склав іспит", "after": "не склав іспиту"}
    ]
    assert (found["repeat_before"], found["repeat"]) == (False, False)


def test_decisions_behind_the_recount_are_given(tmp_path: Path) -> None:
    decisions = asked(register(tmp_path), "--void", "ткачук:ґудзь", "--json").json["decisions"]
    votes = [one for one in decisions if one["rule"] == "competition.vote" and one["subject"] == WINNER]
    assert [one["result"] for one in votes] == ["не підтримано"]
    assert {one["rule"] for one in decisions} == {"exam.result", "competition.quorum", "competition.vote"}


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--without", "коваленко"), "такого кандидата в конкурсі немає"),
        (("--void", "ткачук"), "ЧЛЕН:КАНДИДАТ"),
        (("--void", "ткачук:шевчук"), "не голосував"),
        (("--absent", "яремко"), "не записано присутнім"),
        (("--mark", "ґудзь=4"), "КАНДИДАТ:ПИТАННЯ=ОЦІНКА"),
        (("--mark", "ґудзь:6=4"), "питання 6"),
        (("--mark", "ґудзь:1=6"), "найвища оцінка"),
        (("--mark", "ґудзь:1=0"), "нуля у шкалі немає"),
        (("--mark", "литвин:1=3"), "не має оцінок"),
    ],
)
def test_a_change_of_what_is_not_there_is_refused(tmp_path: Path, args: tuple[str, ...], words: str) -> None:
    run = asked(register(tmp_path), *args)
    assert run.code == 2
    assert words in run.err


def test_whoever_did_not_come_has_no_mark_to_change(tmp_path: Path) -> None:
    exam = EXAM_FILE.replace("        ticket: 9\n        marks: [3, 2, 2, 3, 2]\n", "        attendance: не з'явився\n")
    run = asked(register(tmp_path, exam=exam), "--mark", "шевчук:1=3")
    assert run.code == 2
