"""`kadry assess …` on the example a year later: the campaign and the six stages of a servant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.assessment.planned import (
    APPROVED,
    BASIS,
    CLERK,
    DECIDED,
    EXEMPT,
    FILED,
    GIVEN,
    HANDED,
    MARKED,
    OBJECTED,
    OWN,
    PREPARED,
    READ,
    ROUND,
    SELF,
    SERVANT,
    YEAR,
)
from tests.body.acts import done, found, git, grounds, on, refused, values
from tests.diagnostics.registers import codes

OPEN = ("assess", "open", YEAR, "--order", BASIS, "--from", "19.01.2015")
FORM = f"people/{SERVANT}/assessments/{YEAR}.yaml"
CAMPAIGN = f"assessments/{YEAR}.yaml"
HEAD = {"name": "Остапчук Віктор Григорович", "post": "Селищний голова"}


def people(root: Path, *args: object) -> dict[str, Any]:
    """The servants of a campaign by their ids, as `kadry assess status` gives them."""
    campaigns = done(root, "assess", "status", YEAR, *args)["campaigns"]
    return {one["person"]: one for one in campaigns[0]["people"]}


@pytest.mark.req("G2", "G3", "G4", "G8")
def test_a_campaign_takes_people_and_heads_from_cards_and_staff(register: Path) -> None:
    call = (*OPEN, "--exempt", "сабо=за законом", "--special", "Робота з громадянами")
    made = done(register, *call)
    assert made["to"] == "2015-02-28"
    by = {one["person"]: (one["by"], one["higher"]) for one in made["assessed"]}
    assert by[SERVANT] == ("berezhnyi-oleh-2h7q", HEAD["name"])
    assert by["berezhnyi-oleh-2h7q"] == (HEAD["name"], None)
    assert EXEMPT in made["exempt"]
    assert "polishchuk-dmytro-2w9h" in made["exempt"]
    file = values(register, CAMPAIGN)
    assert {one["person"]: one["ground"] for one in file["exempt"]} == {
        "dziuba-myroslava-7k4h": "патронатна служба",
        "polishchuk-dmytro-2w9h": "призначено у звітному періоді",
        EXEMPT: "за законом",
    }
    assert (file["special"], file["report_from"], file["report_to"]) == (
        ["Робота з громадянами"],
        "2014-01-01",
        "2014-12-31",
    )
    assert grounds(register)[0] == BASIS
    assert codes(register) == []
    assert "уже розпочато" in refused(register, *OPEN)


def test_a_head_is_named_once_for_each_person(register: Path) -> None:
    twice = (f"{SERVANT}=Перша Ніна Львівна, голова", f"{SERVANT}=Друга Ніна Львівна, голова")
    assert f"«{SERVANT}» вказано двічі" in refused(register, *OPEN, "--by", twice[0], "--by", twice[1])


def test_nobody_is_acquainted_before_the_campaign_is_begun(register: Path) -> None:
    assert "ще не розпочато" in refused(register, *OPEN, "--acquainted", "16.01.2015")


@pytest.mark.req("G24", "G25")
def test_what_the_result_is_for_is_proposed_with_the_interview_or_later(campaign: Path) -> None:
    later = ("assess", "interview", SERVANT, "--propose", "ранг=присвоїти черговий ранг", "--basis", BASIS)
    done(campaign, *later)
    done(campaign, *later[:4], "резерв=зарахувати на посаду начальника відділу", *later[5:])
    kinds = [one["kind"] for one in values(campaign, FORM)["proposals"]]
    assert kinds == ["ранг", "кадровий резерв"]
    for wrong in ("премія=так", "ранг", "=так", "р=так"):
        assert "потрібні напрям і пропозиція" in refused(campaign, *later[:4], wrong, *later[5:])


@pytest.mark.req("G2")
def test_a_protected_ground_is_said_nowhere(register: Path) -> None:
    run = on(register, *OPEN, "--exempt", "сабо=за законом", "--dry-run")
    assert run.code == 0, run
    assert "за законом" not in run.out
    assert "Сабо Ласло Іштванович – інша підстава" in run.out
    assert "вагітн" not in refused(register, *OPEN, "--exempt", "сабо=вагітність").partition("є:")[2]


@pytest.mark.req("G3")
def test_other_heads_are_named_by_hand(register: Path) -> None:
    call = (*OPEN, "--by", "бережний=гаврилюк", "--by", "ткачук=Сорока Іван Петрович, заступник голови")
    done(register, *call)
    chains = {one["person"]: one for one in values(register, CAMPAIGN)["assessed"]}
    assert chains["berezhnyi-oleh-2h7q"]["by"] == {"person": "havryliuk-stepan-5k2d"}
    assert chains["berezhnyi-oleh-2h7q"]["higher"] == HEAD
    assert chains[CLERK]["by"] == {"name": "Сорока Іван Петрович", "post": "заступник голови"}
    assert chains[CLERK]["higher"] == HEAD
    done(register, "assess", "open", YEAR, "--by", f"{CLERK}=лисенко", "--basis", BASIS)
    chains = {one["person"]: one for one in values(register, CAMPAIGN)["assessed"]}
    assert chains[CLERK]["by"] == {"person": "lysenko-hanna-7t3b"}


@pytest.mark.req("G8", "G9")
def test_another_time_needs_its_reason_and_a_prolongation_its_act(register: Path) -> None:
    late = ("assess", "open", YEAR, "--order", BASIS, "--from", "16.03.2015", "--to", "30.04.2015")
    # A local body knows the months by common opinion only, so that they warn.
    run = on(register, *late, "--dry-run", "--json")
    assert [one["code"] for one in run.json["findings"]] == ["KD655"]
    made = done(register, *late, "--other-period", "велика чисельність працівників")
    assert made["from"] == "2015-03-16"


@pytest.mark.req("G9", "G11")
def test_a_campaign_is_prolonged_once_and_people_sign_once(campaign: Path) -> None:
    longer = ("assess", "open", YEAR, "--prolong", "31.03.2015", "--order", BASIS)
    assert done(campaign, *longer)["to"] == "2015-03-31"
    assert "уже продовжено" in refused(campaign, *longer)
    assert "ознайомлено вже всіх" in refused(campaign, "assess", "open", YEAR, "--acquainted", "20.01.2015")
    again = ("assess", "open", YEAR, "--acquainted", "20.01.2015", "--person", "ткачук")
    assert "уже ознайомлено" in refused(campaign, *again)
    assert "не значиться" in refused(campaign, *again[:-1], "chub-valerii-3w8n")
    assert people(campaign, "--on", "2015-03-10")[CLERK]["overdue"] is False
    assert people(campaign, "--on", "2015-04-01")[CLERK]["overdue"] is True


@pytest.mark.req("G2", "G10")
def test_somebody_is_exempt_later_or_joins(campaign: Path) -> None:
    call = ("assess", "exempt", YEAR, EXEMPT, "--ground", "рік атестації")
    done(campaign, *call)
    assert "уже не підлягає" in refused(campaign, *call)
    assert "не підлягає оцінці" in refused(campaign, *(*SELF[:2], EXEMPT, *SELF[3:]))
    hidden = done(campaign, "assess", "status", YEAR)["campaigns"][0]["exempt_people"]
    shown = done(campaign, "assess", "status", YEAR, "--reveal")["campaigns"][0]["exempt_people"]
    assert {one["ground"] for one in hidden} == {"••••••"}
    assert {one["ground"] for one in shown if one["person"] == EXEMPT} == {"рік атестації"}
    made = done(campaign, "assess", "open", YEAR, "--assess", EXEMPT)
    assert EXEMPT not in made["exempt"]


@pytest.mark.req("G13", "G14", "G15", "G16", "G17", "G19", "G20", "G21", "G22", "G26", "G31", "T-I11")
def test_the_whole_year_of_a_servant(campaign: Path) -> None:
    stages = []
    for call in ROUND:
        made = done(campaign, *call)
        stages.append(made["people"][0]["stage"])
        assert "висока" not in str(made)
    assert stages == sorted(stages)
    assert stages[-1] == 6
    form = values(campaign, FORM)
    assert [one["mark"] for one in form["final_marks"]] == ["добра", "висока"]
    assert form["final_marks"][1]["by"] == HEAD
    assert form["self"]["marks"]["general"] == OWN.split()
    assert form["head"]["marks"]["general"] == GIVEN.split()
    assert form["interview"]["next_plan"] == [
        {"task": "Розробити зразки", "due": "2015-05-30", "expected": "зразки затверджено"}
    ]
    file = values(campaign, f"people/{SERVANT}/file.yaml")
    (line,) = [one for one in file["inventory"] if one["number"] == form["filed"]["line"]]
    assert (line["title"], line["included"], line["sheets"]) == (
        "Бланк щорічної оцінки за 2014 рік",
        "2015-02-10",
        "3",
    )
    assert codes(campaign) == []
    log = git(campaign, "log", "--format=%B")
    assert not any(word in log for word in ("висока", "добра", "не згодна"))
    revealed = people(campaign, "--person", SERVANT, "--reveal", "--on", "2015-02-28")[SERVANT]
    assert revealed["final_marks"] == ["добра", "висока"]
    assert [one["own"] for one in revealed["marks"]] == [int(one) for one in OWN.split()]
    masked = people(campaign, "--person", SERVANT, "--on", "2015-02-28")[SERVANT]
    assert (masked["final_marks"], masked["marks"]) == (["••••••", "••••••"], [])


@pytest.mark.req("G13")
def test_a_stage_before_its_time_is_refused(campaign: Path) -> None:
    assert {code for code, *_ in found(campaign, *APPROVED)} == {"KD642", "KD644"}
    assert "бланк не завершено" in refused(campaign, *FILED)
    assert "заяви про незгоду не записано" in refused(campaign, *DECIDED, "--dry-run")


@pytest.mark.req("G15", "G17", "G26")
def test_nothing_written_is_overwritten(campaign: Path) -> None:
    for call in (PREPARED, SELF, MARKED):
        done(campaign, *call)
        assert "уже записано" in refused(campaign, *call)
    second = ("assess", "mark", SERVANT, "--final", "висока", "--date", "2015-01-26")
    assert "уже записано" in refused(campaign, *second)
    done(campaign, *HANDED)
    done(campaign, *READ)
    done(campaign, *OBJECTED)
    assert "уже записано" in refused(campaign, *second)
    left = ("assess", "object", SERVANT, "--decide", "2015-02-05", "--outcome", "залишено без змін")
    assert "лише з рішенням" in refused(campaign, *left, "--final", "висока")
    done(campaign, *left)
    assert "уже записано" in refused(campaign, *second)
    assert "уже записано" in refused(campaign, *OBJECTED)


@pytest.mark.req("G15", "T-U7")
@pytest.mark.row("U7")
def test_marks_that_were_handed_over_are_not_undone(campaign: Path) -> None:
    done(campaign, *SELF)
    marked = done(campaign, *MARKED)["commit"]
    handed = done(campaign, *HANDED)["commit"]
    assert "після цього акта змінено" in refused(campaign, "undo", marked, "--basis", BASIS)
    text = (campaign / FORM).read_text(encoding="utf-8")
    (campaign / FORM).write_text(text.replace("mark: добра", "mark: висока"), encoding="utf-8", newline="\n")
    run = on(campaign, "record", "--basis", BASIS, "--json")
    assert "KD663" in [one["code"] for one in run.json["findings"]]
    (campaign / FORM).write_text(text, encoding="utf-8", newline="\n")
    for act in (handed, marked):
        done(campaign, "undo", act, "--basis", BASIS)
    assert "final_marks" not in values(campaign, FORM)


@pytest.mark.req("G5", "G6", "G18")
def test_marks_are_counted_and_of_the_form(campaign: Path) -> None:
    few = ("assess", "self", SERVANT, "--date", "2015-01-21", "--marks", "4 4")
    assert "балів 2, а критеріїв 12" in refused(campaign, *few)
    wrong = ("assess", "self", SERVANT, "--date", "2015-01-21", "--marks", OWN.replace("4", "1"))
    assert "«1» – не бал" in refused(campaign, *wrong)
    head = ("assess", "self", "berezhnyi-oleh-2h7q", "--date", "2015-01-21", "--marks", OWN)
    assert "для керівників 5" in refused(campaign, *head)
    word = ("assess", "mark", SERVANT, "--date", "2015-01-26", "--marks", GIVEN, "--final", "відмінна")
    assert "одне зі слів: низька, задовільна, добра, висока" in refused(campaign, *word)


@pytest.mark.req("G17")
def test_the_mean_is_a_hint_unless_the_act_says_more(campaign: Path) -> None:
    made = done(campaign, *MARKED, "--reveal")
    assert made["people"][0]["mean"] == "≈ 4,92"
    assert made["people"][0]["form_due"] == "2015-02-02"


@pytest.mark.req("G17")
def test_the_mean_decides_where_the_act_says_so(register: Path) -> None:
    done(register, *OPEN, "--method", "середнє за критеріями")
    done(register, "assess", "open", YEAR, "--acquainted", "19.01.2015")
    assert "інша, ніж дає середнє" in refused(register, *MARKED)
    done(register, *MARKED[:-1], "висока")


@pytest.mark.req("G15")
def test_marks_come_from_a_table(campaign: Path, tmp_path: Path) -> None:
    table = tmp_path / "bali.csv"
    rows = [f"{number};критерій {number};{mark}" for number, mark in enumerate(OWN.split(), 1)]
    table.write_text("\n".join(["№;Критерій;Бал", *rows]) + "\n", encoding="utf-8")
    done(campaign, "assess", "self", SERVANT, "--date", "2015-01-21", "--file", table)
    assert values(campaign, FORM)["self"]["marks"]["general"] == OWN.split()


@pytest.mark.req("G17", "G26")
def test_late_acts_warn_and_are_written(campaign: Path) -> None:
    for call in (PREPARED, SELF, MARKED):
        done(campaign, *call)
    late = on(campaign, *HANDED[:-1], "2015-02-05", "--json")
    assert [one["code"] for one in late.json["findings"]] == ["KD646"]
    done(campaign, *READ[:-2], "2015-02-05", "--disagrees")
    late = on(campaign, *OBJECTED[:4], "2015-02-20", *OBJECTED[5:], "--json")
    assert [one["code"] for one in late.json["findings"]] == ["KD647"]
    assert late.json["result"]["people"][0]["late"] is True


@pytest.mark.req("G22")
def test_a_form_goes_into_the_record_where_there_is_no_file(campaign: Path) -> None:
    for call in ROUND:
        if call in (OBJECTED, DECIDED):
            continue
        done(campaign, *(CLERK if word == SERVANT else word for word in call))
    form = values(campaign, f"people/{CLERK}/assessments/{YEAR}.yaml")
    assert "line" not in form["filed"]
    assert codes(campaign) == []
