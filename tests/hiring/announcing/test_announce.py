"""The announcement and its two terms; the repeated competition."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from kadry_cli.competition.rules.terms import earliest_day
from kadry_cli.core.calendar.months import shifted
from kadry_cli.core.law.reading import law_of
from kadry_cli.topics import all_topics
from tests.answers import answers
from tests.hiring.intake_registers import competition, done, on, refused
from tests.hiring.planned_intake import ACT, FAILED, HELD, OPEN
from tests.kadry import kadry

PUBLISHED = ("--published", "08.05.2009", "--in", "газета «Берег»", "--place", "№ 19, с. 4")


@pytest.mark.req("B4", "B5", "B23")
def test_both_terms_are_told_with_how_they_were_counted(root: Path) -> None:
    run = on(root, "announce", HELD, *PUBLISHED, "--told", "Яремко Надія Іванівна=12.05.2009")
    assert run.code == 0
    assert "Документи приймають до 09.06.2009 включно: 30 календарних днів, перший день – 09.05.2009;" in run.out
    assert "не раніше 08.06.2009: за 1 місяць до 08.06.2009 – це 08.05.2009" in run.out
    record = competition(root, HELD).announcement
    assert record is not None
    assert [(one.date, one.medium, one.place) for one in record.publications] == [
        (date(2009, 5, 8), "газета «Берег»", "№ 19, с. 4")
    ]
    assert [(one.name, one.date) for one in record.staff_told] == [("Яремко Надія Іванівна", date(2009, 5, 12))]


@pytest.mark.req("B4")
@pytest.mark.parametrize(
    ("published", "first"),
    [
        ("2009-05-29", "2009-06-29"),
        ("2009-05-31", "2009-07-01"),
        ("2009-01-31", "2009-03-01"),
        ("2009-01-28", "2009-02-28"),
        ("2009-01-29", "2009-03-01"),
        ("2008-01-29", "2008-02-29"),
        ("2009-04-30", "2009-05-30"),
        ("2009-12-31", "2010-01-31"),
    ],
)
def test_the_competition_may_not_come_before_a_month_has_passed(published: str, first: str) -> None:
    day = date.fromisoformat(published)
    found = earliest_day(day, law_of(all_topics()).on(day, "local"))
    assert found.start.isoformat() == first
    assert shifted(found.start, -1) >= day > shifted(found.start - timedelta(days=1), -1)


@pytest.mark.req("B4", "B5")
def test_later_calls_add_and_repeat_nothing(root: Path) -> None:
    done(root, "announce", HELD, *PUBLISHED)
    assert "нового нічого не вказано" in refused(root, "announce", HELD)
    assert "уже записано" in refused(root, "announce", HELD, *PUBLISHED)
    more = ("--published", "06.05.2009", "--in", "сайт ради", "--more", "Довідки за телефоном приймальні.")
    made = done(root, "announce", HELD, *more, "--told", "Ткачук Ігор Петрович=11.05.2009")
    assert (made["published"], made["documents_until"], made["not_before"], made["staff_told"]) == (
        "2009-05-06",
        "2009-06-05",
        "2009-06-06",
        1,
    )
    run = on(root, "announce", HELD, "--told", "Ткачук Ігор Петрович=12.05.2009", "--json").json
    assert run["result"]["staff_told"] == 1
    assert [one["rule"] for one in run["decisions"]] == ["calendar.term", "calendar.term"]


@pytest.mark.req("B18")
def test_an_announcement_before_the_act_is_refused(root: Path) -> None:
    early = ("--published", "29.04.2009", "--in", "газета «Берег»")
    assert "раніше за акт про конкурс" in refused(root, "announce", HELD, *early)
    assert "--published" in refused(root, "announce", HELD, "--told", "Ткачук Ігор Петрович=11.05.2009")
    assert "--in" in refused(root, "announce", HELD, "--published", "08.05.2009")


def test_on_a_terminal_the_publication_is_asked_for(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = ("Яремко Надія Іванівна", "29.04.2009", "12.05.2009", "")
    answers(monkeypatch, "holovnyi", "29.04.2009", "08.05.2009", "сайт ради", "", *told, "т")
    run = kadry("--root", root, "competition", "announce")
    assert run.code == 0, run
    record = competition(root, HELD).announcement
    assert record is not None
    assert (record.publications[0].medium, len(record.staff_told)) == ("сайт ради", 1)
    assert "29.04.2009 – раніше, ніж акт про конкурс (30.04.2009)" in capsys.readouterr().err
    answers(monkeypatch, "працівників", "Ткачук Ігор Петрович", "13.05.2009", "", "т")
    assert on(root, "announce", HELD).code == 0
    record = competition(root, HELD).announcement
    assert record is not None
    assert len(record.staff_told) == 2
    answers(monkeypatch, "1", "09.05.2009", "1", "№ 20", "", "т")
    assert on(root, "announce", HELD).code == 0
    record = competition(root, HELD).announcement
    assert record is not None
    assert len(record.publications) == 2
    answers(monkeypatch, "3", "Довідки за телефоном.", "н")
    assert "Нічого не записано." in on(root, "announce", HELD).out


@pytest.mark.req("B29")
def test_on_a_terminal_the_act_of_a_repeated_competition_is_picked(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "2008", "спершу", "48-к", "т")
    run = kadry("--root", root, "competition", "repeat")
    assert run.code == 0, run
    assert competition(root, "2009-spetsialist-i-katehorii-povtornyi").repeats == FAILED


@pytest.mark.req("B29")
def test_a_competition_that_left_nobody_is_repeated_once(root: Path) -> None:
    made = done(root, "repeat", FAILED, "--head-act", ACT)
    assert (made["competition"], made["repeats"]) == ("2009-spetsialist-i-katehorii-povtornyi", FAILED)
    first, again = competition(root, FAILED), competition(root, made["competition"])
    assert (again.kind, again.repeats, again.head_act.number) == ("повторний конкурс", FAILED, "48-к")
    assert (again.posts, again.commission, again.candidates) == (first.posts, first.commission, ())
    assert "уже заведено" in refused(root, "repeat", FAILED, "--head-act", ACT)


@pytest.mark.req("B29")
def test_a_competition_that_goes_on_is_not_repeated(root: Path) -> None:
    act = "розпорядження від 03.09.2010 № 9-к"
    assert "ще не скінчився" in refused(root, "repeat", OPEN, "--head-act", act)
    assert "ще не скінчився" in refused(root, "repeat", HELD, "--head-act", act)
    early = "розпорядження від 05.12.2008 № 9-к"
    assert "ще не скінчився" in refused(root, "repeat", FAILED, "--head-act", early)


SITTING = """\
sittings:
  - date: 2010-07-20
    purpose: відбір
    present:
      - havryliuk-stepan-5k2d
      - kovtun-larysa-9m3x
      - berezhnyi-oleh-2h7q
    form: відкрите
    votes:
      - candidate: bondar-kateryna-5r2h
        question: {verdict}
        named:
          for:
            - havryliuk-stepan-5k2d
            - kovtun-larysa-9m3x
            - berezhnyi-oleh-2h7q
    decisions:
      - candidate: bondar-kateryna-5r2h
        verdict: {verdict}
"""


@pytest.mark.req("B29")
@pytest.mark.parametrize("verdict", ["переможець", "рекомендовано до резерву", "не рекомендовано"])
def test_it_is_repeated_only_when_nobody_was_recommended(root: Path, verdict: str) -> None:
    path = root / f"competitions/{OPEN}/competition.yaml"
    text = path.read_text(encoding="utf-8") + "    admitted: так\n" + SITTING.format(verdict=verdict)
    path.write_text(text, encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    act = "розпорядження від 03.09.2010 № 9-к"
    if verdict == "не рекомендовано":
        assert "раніше за кінець першого" in refused(root, "repeat", OPEN, "--head-act", ACT)
        assert done(root, "repeat", OPEN, "znovu", "--head-act", act)["repeats"] == OPEN
    else:
        assert "комісія рекомендувала: Бондар Катерина Юріївна" in refused(root, "repeat", OPEN, "--head-act", act)
