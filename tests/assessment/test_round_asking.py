"""What a command of the yearly assessment was not told is asked for, where somebody sits at a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.answers import answers
from tests.assessment.planned import BASIS, GIVEN, HANDED, MARKED, OWN, PREPARED, READ, SELF, SERVANT, YEAR
from tests.body.acts import done, on, values

FORM = f"people/{SERVANT}/assessments/{YEAR}.yaml"
Shown = pytest.CaptureFixture[str]


@pytest.mark.req("G2", "G4", "G8")
def test_a_campaign_is_asked_for(register: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown) -> None:
    answers(monkeypatch, "2014", BASIS, "12.01.2015", "19.01.2015", "Робота з громадянами", "", "сабо", "т")
    run = on(register, "assess", "open")
    assert run.code == 0, run
    file = values(register, f"assessments/{YEAR}.yaml")
    assert (file["to"], file["special"]) == ("2015-02-28", ["Робота з громадянами"])
    assert {"person": "sabo-laslo-1j6t", "ground": "за законом"} in file["exempt"]
    shown = capsys.readouterr().err
    assert "12.01.2015 – раніше, ніж акт (14.01.2015)" in shown
    assert "за законом" not in shown.replace("не оцінюють за законом (причини не записують)", "")


@pytest.mark.req("G14", "G15", "G16", "G17", "G31")
def test_marks_are_asked_for_criterion_by_criterion(
    campaign: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> None:
    answers(monkeypatch, "ґудзь", "21.01.2015", "1", *OWN.split(), "", "т")
    run = on(campaign, "assess", "self")
    assert run.code == 0, run
    shown = capsys.readouterr().err
    assert "бали 2 – низька, 3 – задовільна, 4 – добра, 5 – висока" in shown
    assert "12. Вміння спрацювати (співробітництво)" in shown
    assert "«1» – не бал; на бланку є 2, 3, 4, 5" in shown
    answers(
        *(monkeypatch, "1 2 3 4", "20.01.2015", "02.02.2015"),
        *("Скласти положення; до 30.05.2014; зроблено 02.06.2014; причини хвороба", ""),
        *("26.01.2015", *GIVEN.split(), "вчасно", "", "", "", "добра", "27.01.2015", "т"),
    )
    run = on(campaign, "assess", "mark", SERVANT)
    assert run.code == 0, run
    form = values(campaign, FORM)
    assert form["prepared"]["work"] == [
        {"task": "Скласти положення", "due": "2014-05-30", "done": "2014-06-02", "causes": "хвороба"}
    ]
    assert (form["head"]["timeliness"], form["final_marks"][0]["mark"]) == ("вчасно", "добра")
    assert "59 : 12 = ≈ 4,92" in capsys.readouterr().err


@pytest.mark.req("G19", "G20", "G21", "G22", "G26")
def test_the_rest_of_the_year_is_asked_for(campaign: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for call in (PREPARED, SELF, MARKED, HANDED, READ):
        done(campaign, *call)
    answers(monkeypatch, "ґудзь", "02.02.2015", "7", "не згодна", "т")
    assert on(campaign, "assess", "object").code == 0
    answers(monkeypatch, "ґудзь", "05.02.2015", "змінено", "висока", "враховано", "т")
    assert on(campaign, "assess", "object").code == 0
    answers(
        *(monkeypatch, "ґудзь", "06.02.2015", "06.02.2015", "06.02.2015", "обговорено", "Керівництво", "", ""),
        *("Розробити зразки; до 30.05.2015", "", "т"),
    )
    assert on(campaign, "assess", "interview").code == 0
    answers(monkeypatch, "ґудзь", "09.02.2015", "", "т")
    assert on(campaign, "assess", "approve").code == 0
    answers(monkeypatch, "ґудзь", "10.02.2015", "3", "т")
    run = on(campaign, "assess", "file")
    assert run.code == 0, run
    form = values(campaign, FORM)
    assert (form["filed"]["line"], form["interview"]["training"]) == ("8", ["Керівництво"])
    assert [one["mark"] for one in form["final_marks"]] == ["добра", "висока"]
