"""What a command of the end of a competition was not told is asked for, where somebody sits at a terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.answers import answers
from tests.hiring.outcome.decided import (
    ACT,
    BONDAR,
    COMPETITION,
    HRYTSAI,
    KUZMENKO,
    LYSENKO,
    TELL,
    candidate,
    competition,
    done,
    on,
    refused,
)
from tests.kadry import kadry

Shown = pytest.CaptureFixture[str]


@pytest.mark.req("B34", "D20")
def test_letters_to_everybody_are_asked_for(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown) -> None:
    answers(monkeypatch, "spetsialist-finansiv", "листи", "нікого", "", "22.06.2009", "25.06.2009", "голубом", "2", "т")
    run = kadry("--root", root, "competition", "notify")
    assert run.code == 0, run
    notices = {one.notice for one in competition(root).candidates}
    assert [(one.date, one.how) for one in notices if one] == [(date(2009, 6, 25), "рекомендованим листом")]
    shown = capsys.readouterr().err
    assert "«нікого» – такого в списку немає" in shown
    assert "22.06.2009 – раніше, ніж рішення (23.06.2009)" in shown
    assert "«голубом» – такого в списку немає" in shown


@pytest.mark.req("B27", "B32")
def test_acquaintance_and_consent_are_asked_of_those_who_have_not_given_them(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> None:
    done(root, "notify", *TELL)
    answers(monkeypatch, "", "бондар, лисенко", "26.06.2009", "т")
    assert on(root, "notify").code == 0
    assert candidate(root, BONDAR).acquainted == candidate(root, LYSENKO).acquainted == date(2009, 6, 26)
    answers(monkeypatch, "згоду", "бондар", "грицай", "26.06.2009", "т")
    assert on(root, "notify").code == 0
    assert candidate(root, HRYTSAI).consent == date(2009, 6, 26)
    assert "1. Грицай Максим Олегович – рекомендовано до резерву" in capsys.readouterr().err
    answers(monkeypatch, "кузьменко", "т")
    assert on(root, "notify", "--acquainted", "26.06.2009").code == 0
    assert candidate(root, KUZMENKO).acquainted == date(2009, 6, 26)


@pytest.mark.req("B30", "B27", "B28")
def test_the_head_appoints_enrols_and_hires_from_lists(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> None:
    answers(monkeypatch, "грицай", "", "лист", "1-кк", "25.06.2009", "29.06.2009", "т")
    run = on(root, "appoint")
    assert run.code == 0, run
    act = candidate(root, BONDAR).head_act
    assert act is not None
    assert (act.decision, act.act.number, act.starts) == ("призначити", "1-кк", date(2009, 6, 29))
    shown = capsys.readouterr().err
    assert "Кандидат:\n  1. Бондар Катерина Юріївна – переможець\n" in shown, "consent comes before the reserve"
    assert "«грицай» – такого в списку немає" in shown
    assert "«лист» – це не наказ і не розпорядження" in shown
    assert "25.06.2009 – раніше, ніж акт керівника (26.06.2009)" in shown
    done(root, "notify", "грицай", *TELL, "--consent", "26.06.2009")
    answers(monkeypatch, "", "2-кк", "т")
    assert on(root, "appoint").code == 0
    act = candidate(root, HRYTSAI).head_act
    assert act is not None
    assert act.decision == "зарахувати до резерву"
    answers(monkeypatch, "", "4-кк", "спеціаліст", "4", "", "т")
    run = on(root, "appoint")
    assert run.code == 0, run
    assert candidate(root, HRYTSAI).hired is not None
    assert "ще не вирішив" in on(root, "appoint").err


@pytest.mark.req("A3", "B31")
def test_the_head_refuses_by_an_act_of_the_book(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "бондар", "99", "1-кк", "", "подано недостовірні відомості", "так")
    assert on(root, "refuse").code == 0
    act = candidate(root, BONDAR).head_act
    assert act is not None
    assert (act.decision, act.ground) == ("відмовити", "подано недостовірні відомості")


@pytest.mark.req("B32", "B33")
def test_a_complaint_then_its_outcome(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown) -> None:
    done(root, "notify", *TELL)
    answers(monkeypatch, "кузьменко", "22.06.2009", "29.06.2009", "118", "т")
    run = on(root, "appeal")
    assert run.code == 0, run
    complaint = candidate(root, KUZMENKO).appeal
    assert complaint is not None
    assert (complaint.date, complaint.number) == (date(2009, 6, 29), "118")
    answers(monkeypatch, "кузьменко", "3", "відхилено", "28.06.2009", "30.06.2009", "", "порушень  не виявлено", "т")
    run = on(root, "appeal")
    assert run.code == 0, run
    found = candidate(root, KUZMENKO).appeal
    assert found is not None
    assert (found.outcome, found.decided, found.motives) == ("відхилено", date(2009, 6, 30), "порушень не виявлено")
    shown = capsys.readouterr().err
    assert "Кузьменко Ірина Сергіївна – не рекомендовано, скарга від 29.06.2009, рішення за нею немає" in shown
    assert "28.06.2009 – раніше, ніж скарга (29.06.2009)" in shown


def test_without_a_terminal_nothing_is_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for command in ("appoint", "refuse", "appeal"):
        assert refused(root, command).startswith("помилка: не вказано КАНДИДАТ\n")
        run = kadry("--root", root, "competition", command)
        assert (run.code, run.err.splitlines()[0]) == (2, "помилка: не вказано КОНКУРС")
    assert refused(root, "notify").startswith("помилка: не вказано --date\n")
    assert refused(root, "notify", "--acquainted", "25.06.2009").startswith("помилка: кого саме?\n")
    answers(monkeypatch)
    assert on(root, "appoint", "--json").json["error"]["message"] == "не вказано КАНДИДАТ"
    assert on(root, "refuse", "бондар", "--order", ACT, "--json").json["error"]["message"] == "не вказано --ground"


def test_a_record_that_cannot_be_read_is_told_before_anything_is_asked(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / COMPETITION).write_text("id: [\n", encoding="utf-8", newline="\n")
    answers(monkeypatch)
    for command in ("notify", "appoint", "sit", "decide"):
        run = on(root, command)
        assert (run.code, "Нічого не змінено." in run.out) == (1, True), run
