"""What a command of a sitting was not told is asked for, where somebody sits at a terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.answers import answers
from tests.diagnostics.registers import rewrite
from tests.hiring.selection.sittings import (
    AWAY,
    BONDAR,
    CHAIR,
    GUDZ,
    KRAVETS,
    LAWYER,
    MEMBER,
    OPEN,
    SECOND,
    SECRET,
    SECRETARY,
    decided,
    done,
    last,
    on,
    path,
    record,
    refused,
    voted,
)
from tests.kadry import kadry

ON = "18.06.2009"


@pytest.mark.req("C1", "C13")
def test_a_sitting_is_asked_for_step_by_step(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = ("свято", "", "31.06.2009", "14.06.2009", ON, "25", "10:00", "зала", "1 2 4 9", "1 2 3 5", "у відпустці")
    recusal = ("ткачук", "кравець", "", "", "двоюрідний брат кандидата")
    answers(monkeypatch, *lines, *recusal, "усне", "", "так")
    run = on(root, "sit")
    assert run.code == 0, run
    sitting = last(root)
    assert (sitting.date, sitting.purpose, sitting.form, sitting.hour, sitting.place) == (
        date(2009, 6, 18),
        "відбір",
        "відкрите",
        sitting.hour,
        "зала",
    )
    assert sitting.present == (CHAIR, SECRETARY, MEMBER, LAWYER)
    assert [(one.id, one.reason) for one in sitting.absent] == [(AWAY, "у відпустці")]
    assert [(one.member, one.candidate, one.kind) for one in sitting.recusals] == [(LAWYER, KRAVETS, "самовідвід")]
    shown = capsys.readouterr().err
    for words in (
        "«свято» – такого в списку немає; є номери 1, 2",
        "дати «31.06.2009» немає в календарі",
        "14.06.2009 – раніше, ніж іспит (15.06.2009)",
        "«9» – такого в списку немає",
        "потрібна відповідь; покинути все, нічого не записавши, – Ctrl+C",
        "«усне» – такого в списку немає",
        "Записати? [т/н]",
    ):
        assert words in shown


@pytest.mark.req("C5")
def test_an_open_vote_is_asked_for_from_the_competition_to_the_last_question(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done(root, "sit", *OPEN)
    answers(monkeypatch, "holovnyi", "хтось", "ґудзь", "", "1 3", "1", "4", "", "може", "т")
    run = kadry("--root", root, "competition", "vote")
    assert run.code == 0, run
    named = last(root).votes[0].named
    assert named is not None
    assert (named.approve, named.against, named.abstained) == ((CHAIR, MEMBER), (LAWYER,), (SECRETARY,))
    shown = capsys.readouterr().err
    for words in (
        "  1. Ґудзь Марія Іванівна – ще не голосували",
        "«хтось» – такого в списку немає",
        "«1» – такого в списку немає; є номери 2, 4",
        "«може» – не відповідь",
    ):
        assert words in shown


@pytest.mark.req("C2")
def test_those_on_whom_it_is_decided_are_offered_no_more(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    voted(root)
    answers(monkeypatch, "кравець", "2", "-", "усі", "н")
    assert on(root, "vote", "--for", "усі").code == 2, "a question that has been voted on is not voted on again"
    shown = capsys.readouterr().err
    assert "Ґудзь" not in shown
    assert "Кравець Андрій" in shown
    assert "переможець – не підтримано" in shown
    answers(monkeypatch, "кравець", "", "усі", "н")
    assert "Нічого не записано." in on(root, "vote").out
    assert len(last(root).votes) == 5


@pytest.mark.req("C5", "C4")
def test_of_a_secret_vote_counts_are_asked_and_after_a_tie_the_chair(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done(root, "sit", *SECRET, to=SECOND)
    answers(monkeypatch, "бондар", "", "3:1", "5:1:0", "2:2:0", "утримався", "за")
    run = on(root, "vote", "--yes", to=SECOND)
    assert run.code == 0, run
    vote = last(root, SECOND).votes[0]
    assert vote.counted is not None
    assert (vote.candidate, vote.chair) == (BONDAR, "за")
    assert (vote.counted.approve, vote.counted.against, vote.counted.abstained) == (2, 2, 0)


@pytest.mark.req("C2", "B29")
def test_motives_of_each_decision_are_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    voted(root)
    answers(monkeypatch, "найвища сума балів", "", "", "", *[""] * 9, "може", "так")
    run = on(root, "decide")
    assert run.code == 0, run
    first = last(root).decisions[0]
    assert (first.candidate, first.motives) == (GUDZ, "найвища сума балів")


@pytest.mark.req("C6", "C7", "C8")
def test_a_protocol_is_asked_for_then_its_way_to_the_head(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    decided(root)
    recorded = ("", "4", "17.06.2009", "", "-", "усі", "ткачук", "багато", "2", "")
    answers(monkeypatch, *recorded, "так")
    run = on(root, "protocol")
    assert run.code == 0, run
    made = last(root).protocol
    assert made is not None
    assert (made.number, made.date, len(made.signed), made.to_head) == ("4", date(2009, 6, 18), 4, None)
    assert [(one.member, one.sheets) for one in last(root).opinions] == [(LAWYER, 2)]
    assert made.sha256 is not None
    answers(monkeypatch, "1", "17.06.2009", "19.06.2009", "т")
    assert on(root, "protocol").code == 0
    made = last(root).protocol
    assert made is not None
    assert made.to_head == date(2009, 6, 19)
    shown = capsys.readouterr().err
    assert "17.06.2009 – раніше, ніж засідання (18.06.2009)" in shown
    assert "«багато» – не кількість аркушів" in shown


@pytest.mark.req("B29")
def test_where_nobody_is_recommended_the_repeat_is_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done(root, "sit", *OPEN)
    for name in ("ґудзь", "єфіменко", "іваненко", "кравець"):
        done(root, "vote", name, "--against", "усі")
    answers(monkeypatch, "можливо", "так", *[""] * 7, "так")
    run = on(root, "decide")
    assert run.code == 0, run
    assert last(root).repeat is True


@pytest.mark.req("B8")
def test_the_verdicts_of_a_head_who_decides_alone_are_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    head = "conducted_by: керівник органу\nconducted_why: в органі чотири працівники\ncommission:"
    rewrite(root, path(SECOND), "commission:", head)
    assert kadry("--root", root, "record", "--basis", "розпорядження від 11.02.2013 № 12-к").code == 0
    answers(monkeypatch, "2", "04.04.2013", "", "", "т")
    run = on(root, "sit", to=SECOND)
    assert run.code == 0, run
    answers(monkeypatch, "1", "хтозна", "3", "", "", "т")
    run = on(root, "decide", to=SECOND)
    assert run.code == 0, run
    assert [one.verdict for one in last(root, SECOND).decisions] == ["переможець", "не рекомендовано"]
    answers(monkeypatch, "", "2", "", "т")
    assert on(root, "protocol", to=SECOND).code == 0
    assert last(root, SECOND).protocol is not None


@pytest.mark.req("C5")
def test_ballots_are_asked_of_a_secret_vote(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    done(root, "sit", *SECRET, to=SECOND)
    answers(monkeypatch, "", "-", "яремко, ткачук", "4:4:5:0", "4:4:4:0", "", "т")
    run = on(root, "sit", to=SECOND)
    assert run.code == 0, run
    ballots = last(root, SECOND).ballots
    assert ballots is not None
    assert (set(ballots.group), ballots.found) == ({AWAY, LAWYER}, 4)
    assert "4:4:5:0 не сходиться" in capsys.readouterr().err


def test_nothing_is_asked_where_nothing_could_be_recorded(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KADRY_SETTINGS", str(tmp_path / "nobody"))
    answers(monkeypatch)
    for command in ("new", "sit", "vote"):
        run = kadry("--root", root, "competition", command)
        assert (run.code, "не знає, хто записує зміни" in run.err) == (2, True), run
    assert capsys.readouterr().err == ""


def test_without_a_terminal_nothing_is_asked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(root, "vote").startswith("помилка: не вказано КАНДИДАТ\n")
    for command in ("sit", "vote", "decide", "protocol"):
        run = kadry("--root", root, "competition", command)
        assert (run.code, run.err.splitlines()[0]) == (2, "помилка: не вказано КОНКУРС")
    answers(monkeypatch)
    run = on(root, "vote", "--json")
    assert (run.code, run.json["error"]["message"]) == (2, "не вказано КАНДИДАТ")


def test_what_is_left_of_a_sitting_is_asked_for_later(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done(root, "sit", "--date", ON, "--purpose", "відбір")
    answers(monkeypatch, "", "", "-", "", "так")
    assert on(root, "sit").code == 0
    assert (len(record(root).sittings), len(last(root).present), last(root).form) == (1, 5, "відкрите")
    answers(
        monkeypatch, "2", "2", "19.06.2009", "", "", "бережний, ткачук", "хворіє", "хворіє", "хворіє", "-", "2", "н"
    )
    assert "Нічого не записано." in on(root, "sit").out
