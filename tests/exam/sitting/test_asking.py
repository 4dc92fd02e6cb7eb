"""What a command of the day was not told is asked for, where somebody sits at a terminal."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from tests.answers import answers
from tests.exam.sitting.days import BONDAR, begun, done, entry, exam, on, picked, planned


@pytest.mark.req("D2")
def test_a_new_exam_is_asked_for_step_by_step(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "22.06.2009", "10.00", "зал засідань", "")
    assert on(root, "sit", "--yes").code == 0
    (sitting,) = exam(root).sittings
    assert (sitting.date, sitting.hour, sitting.place, sitting.agreed) == (
        date(2009, 6, 22),
        time(10),
        "зал засідань",
        None,
    )


def test_how_candidates_were_told_is_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planned(root)
    answers(monkeypatch, "телефоном")
    assert on(root, "sit", "--invited", "16.06.2009", "--yes").code == 0
    assert {one.invited.how for one in exam(root).sittings[0].candidates if one.invited} == {"телефоном"}
    answers(monkeypatch, "голубом")
    run = on(root, "sit", "--invited", "16.06.2009", "--yes")
    assert (run.code, "такого способу немає" in run.err) == (2, True)


@pytest.mark.req("D9")
def test_time_and_witness_of_a_pick_are_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun(root)
    answers(monkeypatch, "10:02", "ковтун")
    assert on(root, "pick", "бондар", 4, "--yes").code == 0
    assert (entry(root, BONDAR).ticket, entry(root, BONDAR).picked) == (4, time(10, 2))


@pytest.mark.req("D15", "D22")
def test_marks_and_corrections_are_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picked(root)
    answers(monkeypatch, "4 5 4 3 4")
    assert on(root, "mark", "бондар", "--yes").code == 0
    answers(monkeypatch, "5", "5", "описка на аркуші", "ковтун", "22.06.2009")
    assert on(root, "correct", "бондар", "--yes").code == 0
    assert entry(root, BONDAR).marks == ("4", "5", "4", "3", "5")
    answers(monkeypatch, "п’яте")
    run = on(root, "correct", "бондар", "--yes")
    assert (run.code, "не номер питання" in run.err) == (2, True)
    done(root, "acquaint", "бондар", "--date", "23.06.2009")
