"""What a command of the intake was not told is asked for, where somebody sits at a terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.answers import answers
from tests.hiring.intake.conftest import SERVICE
from tests.hiring.intake_registers import candidate, competition, done, on, refused
from tests.hiring.planned_intake import CANDIDATE, HELD, OPEN
from tests.kadry import kadry

NAME, ID = "Бойко Ганна Василівна", "boiko-hanna-1a1a"
DAY = ("--date", "25.05.2010")
GUDZ = "gudz-mariia-3f8k"


@pytest.mark.req("B12", "B14")
def test_an_application_is_asked_for_from_the_competition_on(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    who = ("2010", "Бойко", NAME)
    when = ("10.05.2010", "25.5", "25.05.2010")
    receipts = ("", "вчора", "25.05.2010", "25.05.2010")
    answers(monkeypatch, *who, *when, "можливо", "ні", "7", "5 2", "нотаріус", *receipts, "так")
    run = kadry("--root", root, "competition", "apply")
    assert run.code == 0, run
    one = candidate(root, OPEN, ID)
    assert one.application is not None
    assert [line.given for line in one.application.documents] == [True, False, True, True, False, True]
    assert [line.certified_by for line in one.application.documents][3:] == ["нотаріус", None, None]
    assert one.question_list == one.application.restrictions_read == date(2010, 5, 25)
    assert CANDIDATE in [other.id for other in competition(root, OPEN).candidates]
    shown = capsys.readouterr().err
    for words in (
        "2010-spetsialist – далі: попередній розгляд документів і допуск",
        "«Бойко» – такої людини в списку немає",
        "10.05.2010 – раніше, ніж оголошення (11.05.2010)",
        "«25.5» не схоже на дату",
        "«можливо» – не відповідь",
        "  3. дві фотокартки розміром 4 x 6 см",
        "«7» – такого в списку немає; є номери 1, 2, 3, 4, 5, 6",
        "«вчора» не схоже на дату",
    ):
        assert words in shown


@pytest.mark.req("B17")
def test_own_staff_are_asked_for_first(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "так", "", "")
    assert on(root, "apply", OPEN, "Ґудзь Марія Іванівна", *DAY, "--yes").code == 0
    one = candidate(root, OPEN, GUDZ).application
    assert one is not None
    assert (one.own_staff, one.documents) == (True, ())


@pytest.mark.req("B13")
def test_what_is_brought_later_is_picked_from_what_is_missing(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done(root, "apply", OPEN, NAME, *DAY, "--documents", "усі", "--missing", 2, "--missing", 5)
    answers(monkeypatch, "1", "3", "5", "", "26.05.2010", "24.05.2010", "24.05.2010", "27.05.2010", "т")
    run = on(root, "apply", OPEN)
    assert run.code == 0, run
    one = candidate(root, OPEN, ID)
    assert one.application is not None
    assert [line.given for line in one.application.documents] == [True, False, True, True, True, True]
    assert (one.application.completed, one.question_list) == (date(2010, 5, 27), date(2010, 5, 24))
    shown = capsys.readouterr().err
    assert "1. Бойко Ганна Василівна – заява № 2 від 25.05.2010, бракує 2 документів" in shown
    assert "«3» – такого в списку немає; є номери 2, 5" in shown
    assert "26.05.2010 – пізніше, ніж подання документів (25.05.2010)" in shown
    assert "24.05.2010 – раніше, ніж заява (25.05.2010)" in shown


@pytest.mark.req("B9", "B19")
def test_each_requirement_and_each_ground_is_asked(
    demanding: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    met = ("усе підходить", "1", "диплом", "трудова книжка")
    grounds = ("-", "-", "паспорт", "", "довідка", "", "")
    answers(monkeypatch, "", "19.05.2010", "21.06.2010", *met, *grounds, "так")
    run = on(demanding, "admit", OPEN)
    assert run.code == 0, run
    one = candidate(demanding, OPEN, CANDIDATE).admission
    assert one is not None
    assert [(line.met, line.evidence) for line in one.requirements] == [(True, "диплом"), (False, "трудова книжка")]
    assert [line.evidence for line in one.exclusions] == ["паспорт", "паспорт", "довідка", "довідка", "довідка"]
    assert one.ground == f"не відповідає кваліфікаційній вимозі: {SERVICE}"
    shown = capsys.readouterr().err
    assert "19.05.2010 – раніше, ніж заява (20.05.2010)" in shown
    assert "«усе підходить» – такого в списку немає" in shown
    assert "вже розглянуто" in on(demanding, "admit", OPEN).err


@pytest.mark.req("B9", "B19")
def test_one_word_answers_for_all_of_them(demanding: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "21.06.2010", "усі", "диплом, трудова книжка", "-", "особова картка", "так")
    assert on(demanding, "admit", OPEN, "бондар").code == 0
    one = candidate(demanding, OPEN, CANDIDATE)
    assert one.admission is not None
    assert one.admitted is True
    assert {line.evidence for line in one.admission.requirements} == {"диплом, трудова книжка"}
    assert {(line.found, line.evidence) for line in one.admission.exclusions} == {(False, "особова картка")}


@pytest.mark.req("B2", "B26")
def test_an_interview_is_asked_for_and_the_next_takes_its_questions(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first = ("ґудзь", "14.06.2009", "17.06.2009", "-", "гаврилюк, ткачук", "Плани", "є", "Хобі", "", "", "готова")
    answers(monkeypatch, *first, "так")
    run = on(root, "interview", HELD)
    assert run.code == 0, run
    one = candidate(root, HELD, GUDZ).interview
    assert one is not None
    assert (len(one.members), len(one.questions), one.conclusion) == (2, 2, "готова")
    answers(monkeypatch, "1", "17.06.2009", "", "т", "", "співає", "", "готова", "н")
    run = on(root, "interview", HELD)
    assert "Нічого не записано." in run.out, run
    shown = capsys.readouterr().err
    assert "14.06.2009 – раніше, ніж іспит (15.06.2009)" in shown
    assert "Питання попередньої співбесіди:\n  Плани\n  Хобі\n" in shown


def test_without_a_terminal_nothing_is_asked(root: Path) -> None:
    assert refused(root, "apply", OPEN).startswith("помилка: не вказано ПІБ\n")
    for command in ("admit", "interview"):
        assert refused(root, command, OPEN).startswith("помилка: не вказано КАНДИДАТ\n")
        assert refused(root, command).startswith("помилка: не вказано КОНКУРС\n")
