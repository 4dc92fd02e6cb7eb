"""`kadry competition appeal`: a complaint is recorded, late ones too; upheld, the decision has to be taken again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hiring.outcome.decided import (
    ACT,
    COMPETITION,
    ID,
    KUZMENKO,
    LYSENKO,
    SITTING,
    candidate,
    done,
    on,
    refused,
    said,
)
from tests.kadry import kadry

DECIDE = ("--decided", "03.07.2009", "--motives", "не враховано документ про стаж")


@pytest.mark.req("B32")
@pytest.mark.parametrize(("day", "late"), [("30.06.2009", False), ("01.07.2009", True)])
def test_the_last_day_is_the_own_one_and_a_late_complaint_is_recorded_too(root: Path, day: str, late: bool) -> None:
    done(root, "notify", "кузьменко", "--acquainted", "25.06.2009")
    result = done(root, "appeal", "кузьменко", "--date", day, "--number", "118")
    assert (result["last"], result["late"]) == ("2009-06-30", late)
    appeal = candidate(root, KUZMENKO).appeal
    assert appeal is not None
    assert appeal.number == "118"


@pytest.mark.req("B32")
def test_a_late_complaint_is_said_to_be_late(root: Path) -> None:
    done(root, "notify", "кузьменко", "--acquainted", "25.06.2009")
    out = said(root, "appeal", "кузьменко", "--date", "01.07.2009")
    assert "Скаргу подано після строку: останній день був 30.06.2009" in out
    assert f"рішення за скаргою: kadry --root {root} competition appeal {ID} {KUZMENKO} --outcome РІШЕННЯ" in out


@pytest.mark.req("B33")
def test_a_dismissed_complaint_leaves_the_decision(root: Path) -> None:
    done(root, "appeal", "кузьменко", "--date", "26.06.2009")
    out = said(root, "appeal", "кузьменко", "--outcome", "відхилено", *DECIDE)
    assert "Рішення керівника може бути оскаржене в порядку, визначеному законодавством." in out
    appeal = candidate(root, KUZMENKO).appeal
    assert appeal is not None
    assert appeal.outcome == "відхилено"
    done(root, "appoint", "бондар", "--order", ACT)


@pytest.mark.req("B33")
def test_an_upheld_complaint_forbids_the_act_until_the_decision_is_taken_again(root: Path) -> None:
    done(root, "appeal", "кузьменко", "--date", "26.06.2009")
    out = said(root, "appeal", "кузьменко", "--outcome", "задоволено", *DECIDE)
    assert f"ухвалити рішення знову: kadry --root {root} competition sit {ID} --date ДАТА --purpose відбір" in out
    assert f"рішення комісії скасовано за скаргою «{KUZMENKO}»" in refused(root, "appoint", "бондар", "--order", ACT)
    again = SITTING.removeprefix("sittings:\n").replace("2009-06-23", "2009-07-06")
    text = (root / COMPETITION).read_text(encoding="utf-8")
    more = again + "    protocol: {number: '4', date: 2009-07-06, signed: [havryliuk-stepan-5k2d, kovtun-larysa-9m3x, "
    more += "berezhnyi-oleh-2h7q], to_head: 2009-07-07}\n"
    (root / COMPETITION).write_text(text + more, encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", "протокол від 06.07.2009 № 4").code == 0
    late = "розпорядження від 24.07.2009 № 3-кк"
    done(root, "appoint", "бондар", "--order", late)


@pytest.mark.req("B32")
def test_an_open_complaint_is_told_when_the_head_acts(root: Path) -> None:
    done(root, "appeal", "кузьменко", "--date", "26.06.2009")
    out = said(root, "appoint", "бондар", "--order", ACT)
    assert "Скаргу на рішення комісії ще не розглянуто: Кузьменко Ірина Сергіївна." in out
    out = said(root, "appeal", "кузьменко", "--outcome", "задоволено", *DECIDE)
    assert "Керівник уже видав акт за цим рішенням" in out


@pytest.mark.req("B9", "B32")
def test_who_was_not_admitted_may_complain_too(root: Path) -> None:
    done(root, "notify", "лисенко", "--acquainted", "19.06.2009")
    assert done(root, "appeal", "лисенко", "--date", "22.06.2009")["late"] is False
    assert candidate(root, LYSENKO).appeal is not None


@pytest.mark.req("B32")
@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("кузьменко", "--date", "22.06.2009"), "раніше за рішення"),
        (("кузьменко",), "не вказано --date"),
        (("кузьменко", "--outcome", "задоволено", *DECIDE), "скарги «kuzmenko-iryna-2t4p» не записано"),
        (("кузьменко", "--decided", "03.07.2009"), "без --outcome"),
        (("кузьменко", "--date", "26.06.2009", "--outcome", "задоволено", *DECIDE), "записують окремо"),
        (("кузьменко", "--outcome", "задоволено", "--decided", "03.07.2009"), "не вказано --motives"),
    ],
)
def test_what_cannot_be_recorded_is_refused(root: Path, args: tuple[str, ...], message: str) -> None:
    assert message in refused(root, "appeal", *args)


@pytest.mark.req("B32", "B33")
def test_a_complaint_and_its_outcome_are_recorded_once(root: Path) -> None:
    done(root, "appeal", "кузьменко", "--date", "26.06.2009")
    assert "вже записано" in refused(root, "appeal", "кузьменко", "--date", "27.06.2009")
    early = ("--outcome", "відхилено", "--decided", "25.06.2009", "--motives", "так")
    assert "раніше за скаргу" in refused(root, "appeal", "кузьменко", *early)
    done(root, "appeal", "кузьменко", "--outcome", "відхилено", *DECIDE)
    assert "вже вирішено: відхилено" in refused(root, "appeal", "кузьменко", "--outcome", "задоволено", *DECIDE)
    assert on(root, "appeal", "кузьменко", "--outcome", "може").code == 2
