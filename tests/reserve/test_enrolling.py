"""`kadry reserve enrol|plan|amend|commission|remove|letter` on the example: what they write and what they refuse."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kadry_cli.core.tails import drawn_from
from tests.answers import answers
from tests.body.acts import grounds, on, refused, values
from tests.diagnostics.registers import codes, example_in, rewrite

ORDER = "розпорядження від 02.06.2014 № 12-к"
JUNE = ("--date", "16.06.2014")
BASIS = ("--basis", ORDER)
HEAD, POST, UNIT = "zaviduvach-zemelnoho", "inspektor-zahalnoho", "zahalnyi-viddil"
GUDZ, PANASIUK = "gudz-mariia-3f8k", "panasiuk-bohdan-9b2q"
EMPLOYER = "Вигаданське управління земельних ресурсів"
OUTSIDER = (
    *("--outsider", "Савчук Ірина Олегівна", "--born", "12.03.1980", "--education", "Вигаданський університет, 2003"),
    *("--employer", EMPLOYER, "--held", "головний спеціаліст", "--since", "01.09.2008"),
)
ENROL = ("--year", "2014", "--purpose", "1", "--source", "4", "--application", "02.06.2014", "--order", ORDER)


def ran(root: Path, *args: object) -> dict[str, Any]:
    """The result of an act that no error stops; warnings and notes are those of the checks."""
    run = on(root, *args, "--json")
    assert (run.code, run.err) == (0, ""), run
    result: dict[str, Any] = run.json["result"]
    return result


def list_of(root: Path, unit: str, year: int = 2014) -> Any:
    return values(root, f"reserve/{year}/{unit}.yaml")


def people_of(root: Path, unit: str, year: int = 2014) -> list[Any]:
    return [one for post in list_of(root, unit, year)["posts"] for one in post["candidates"]]


def errors(root: Path) -> list[str]:
    run = on(root, "check", "--format", "json").json
    return [one["code"] for one in run["findings"] if one["severity"] == "error"]


@pytest.mark.req("F9", "F10", "F12", "F13", "F14", "F17", "F21", "F22", "F23", "F24", "F30")
def test_the_whole_way_leaves_no_error_behind(register: Path) -> None:
    """Enrolled, planned for, told of, removed: each step one act by the order that brings it about."""
    made = ran(
        *(register, "reserve", "enrol", POST, GUDZ, PANASIUK, *ENROL, *JUNE, "--consent", f"{PANASIUK}=03.06.2014"),
        *("--quality", f"{GUDZ}=веде діловодство: оцінка за 2013 рік", "--quality", f"{PANASIUK}=сумлінність"),
    )
    assert [(one["person"], one["consent"]) for one in made["people"]] == [
        (GUDZ, "2014-06-02"),
        (PANASIUK, "2014-06-03"),
    ]
    assert (made["list"], made["begun"], made["draft"]) == (f"reserve/2014/{UNIT}.yaml", False, False)
    assert grounds(register)[0] == ORDER
    gudz, panasiuk = people_of(register, UNIT)[-2:]
    assert gudz["qualities"] == [{"text": "веде діловодство", "evidence": "оцінка за 2013 рік"}]
    assert panasiuk["qualities"] == [{"text": "сумлінність"}]
    assert gudz["ground"] == {"kind": "розпорядження", "number": "12-к", "date": "2014-06-02"}
    with drawn_from(lambda: "7a7a"):
        made = ran(register, "reserve", "enrol", POST, *OUTSIDER, *ENROL, *JUNE, "--letter", "лист від 05.06.2014 № 8")
    assert made["people"][0]["person"] == "savchuk-iryna-7a7a"
    assert people_of(register, UNIT)[-1]["outsider"]["employer"] == EMPLOYER

    call = ("reserve", "plan", GUDZ)
    item = "стажування; вести прийом; 01.10.2014; начальник загального відділу"
    made = ran(register, *call, "--item", item, "--item", "теор; курси; 01.11.2014", "--approve", "20.06.2014")
    assert [(one["kind"], one["responsible"]) for one in made["items"]] == [
        ("стажування", "начальник загального відділу"),
        ("теоретична підготовка", None),
    ]
    assert "план уже затверджено" in refused(register, *call, "--item", item)
    assert "заходу 3 у плані немає" in refused(register, *call, "--done", "3", "--date", "01.10.2014")
    made = ran(register, *call, "--done", "1", "--date", "29.09.2014", "--result", "відгук схвальний")
    assert (made["items"][0]["done"], made["items"][0]["result"]) == ("2014-09-29", "відгук схвальний")
    assert ran(register, *call, "--conclusion", "готова до посади")["conclusion"] == "готова до посади"

    letter = register.parent / "lyst.html"
    made = ran(
        register, "reserve", "letter", "савчук", "--record", "--date", "17.06.2014", "--number", "31", "-o", letter
    )
    assert (made["kind"], made["letters"]) == ("повідомлення", [str(letter)])
    assert people_of(register, UNIT)[-1]["told"] == {"date": "2014-06-17", "number": "31"}
    assert "має картку" in refused(register, "reserve", "letter", GUDZ, "--record", "--date", "17.06.2014")

    made = ran(
        register, "reserve", "remove", PANASIUK, "--reason", "за заявою", "--order", ORDER, "--date", "01.09.2014"
    )
    assert (made["date"], made["reason"]) == ("2014-09-01", "за заявою")
    assert "виключено з резерву 01.09.2014" in refused(register, *call[:2], PANASIUK, "--conclusion", "х", *BASIS)
    assert errors(register) == []


@pytest.mark.req("F13", "A4")
def test_nobody_is_enrolled_without_consent(register: Path) -> None:
    call = ("reserve", "enrol", POST, GUDZ, "--year", "2014", "--purpose", "1", "--source", "4", "--order", ORDER)
    said = refused(register, *call, *JUNE)
    assert "немає дати згоди, а зараховують лише за згодою (постанова" in said
    assert "від 24.10.2001 № 1386" in said
    assert "згоду дано 01.07.2014, пізніше за зарахування" in refused(register, *call, *JUNE, "--consent", "01.07.2014")
    # By the act of 1994 nothing is certain for a local body: then a person decides.
    early = ("--year", "2000", "--purpose", "1", "--source", "4", "--date", "03.01.2000", *BASIS)
    assert on(register, "reserve", "enrol", "yuryskonsult", GUDZ, *early, "--dry-run").code == 0


@pytest.mark.req("F1", "A4")
def test_a_state_body_has_no_reserve_from_may_2016(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, "kadry.yaml", "kind: local", "kind: state")
    call = ("reserve", "enrol", POST, GUDZ, "--purpose", "1", "--source", "4", "--consent", "29.04.2016")
    said = on(root, *call, "--year", "2016", "--date", "02.05.2016", *BASIS).err
    assert "кадрового резерву в державних органах немає" in said
    assert "№ 889-VIII" in said
    before = on(root, *call, "--year", "2016", "--date", "30.04.2016", *BASIS).err
    assert "кадрового резерву" not in before
    assert "кадрового резерву" in on(root, "reserve", "paper", "list", "--blank", "--on", "2016-05-01").err


@pytest.mark.req("F11", "F28")
def test_those_a_commission_recommended_come_with_protocol_consent_and_the_last_day(register: Path) -> None:
    contest = "2009-holovnyi-spetsialist"
    call = ("reserve", "enrol", "holovnyi-spetsialist-zahalnoho", "--purpose", "1", "--competition", contest)
    act = ("--year", "2009", "--order", "розпорядження від 19.06.2009 № 49-к")
    run = on(register, *call, "єфіменко", *act)
    assert "можна до 18.06.2010 включно (постанова" in run.out
    (one,) = people_of(register, UNIT, 2009)
    assert (one["source"], one["consent"], one["enrolled"]) == (
        "рекомендовані конкурсною комісією",
        "2009-06-18",
        "2009-06-19",
    )
    assert one["recommended"]["competition"] == contest
    assert one["recommended"]["protocol"]["kind"] == "протокол"
    assert "до кадрового резерву не рекомендувала" in refused(register, *call, "кравець", *act)
    said = refused(register, "reserve", "enrol", POST, GUDZ, *ENROL[:4], "--source", "6", *ENROL[6:], *JUNE)
    assert "а конкурсу не названо" in said


@pytest.mark.req("F2", "F3", "F5", "F15", "F17", "F18")
def test_a_list_is_drafted_approved_agreed_and_amended(register: Path) -> None:
    draft = ("reserve", "enrol", HEAD, "--year", "2014", "--purpose", "1", "--source", "4", *JUNE, *BASIS)
    made = ran(register, *draft, GUDZ, "--application", "02.06.2014", "--need", "2")
    assert (made["begun"], made["draft"], made["act"]) == (True, True, None)
    list_ = ("2014", "sektor-zemelnykh")
    alone = on(register, "reserve", "amend", *list_, "--approve", ORDER, "--json")
    assert "KD604" in [one["code"] for one in alone.json["findings"]]
    run = on(register, *draft, PANASIUK, "--application", "02.06.2014")
    assert "kadry --root" in run.out
    assert "reserve amend 2014 sektor-zemelnykh --approve" in run.out
    # What is drafted is written anew with what was lacking, and can be struck out again.
    ran(register, *draft, PANASIUK, "--consent", "05.06.2014")
    assert people_of(register, "sektor-zemelnykh")[1]["consent"] == "2014-06-05"
    made = ran(
        *(register, "reserve", "amend", *list_, "--approve", ORDER),
        *("--agreed", "Тихобережна районна рада=лист від 30.05.2014 № 101", "--outflow", "10"),
    )
    assert len(made["changes"]) == 3
    assert list_of(register, "sektor-zemelnykh")["agreements"][0]["body"] == "Тихобережна районна рада"
    assert "список уже затверджено" in refused(register, "reserve", "amend", *list_, "--approve", ORDER)
    assert "лише за актом" in refused(register, "reserve", "amend", *list_, "--need", f"{HEAD}=3", *BASIS)
    assert "зарахувати без акта не можна" in refused(register, *draft, "чуб", "--application", "02.06.2014")
    early = refused(register, "reserve", "amend", *list_, "--reviewed", "01.06.2014")
    assert "переглядають затверджений список" in early
    ran(register, "reserve", "amend", *list_, "--reviewed", "15.12.2014")
    assert str(list_of(register, "sektor-zemelnykh")["reviewed"]) == "2014-12-15"
    ran(register, "reserve", "amend", *list_, "--need", f"{HEAD}=3", "--order", ORDER, "--date", "17.06.2014")
    assert list_of(register, "sektor-zemelnykh")["amendments"][0]["text"] == f"потреба на посаду «{HEAD}» – 3"
    assert "вже зараховано" in refused(register, "reserve", "enrol", HEAD, GUDZ, *ENROL, *JUNE)


@pytest.mark.req("F16", "F26")
def test_the_draft_of_a_review_is_enrolled_from(register: Path) -> None:
    ran(register, "reserve", "review", "2014", "--draft", "--on", "2014-12-12", *BASIS)
    call = ("reserve", "enrol", "nachalnyk-finansiv", "--year", "2015", "--date", "12.01.2015", *BASIS)
    ran(register, *call, "мельничук", "бондар", "--application", "09.01.2015")
    people = {one["person"]: one for one in people_of(register, "finansovyi-viddil", 2015)}
    assert people["melnychuk-olha-6d2k"]["purpose"] == "зайняття посади"
    assert people["melnychuk-olha-6d2k"]["outsider"]["since"] == "2005-03-01"
    assert people["bondar-kateryna-5r2h"]["recommended"]["protocol"]["number"] == "2"
    assert {one["consent"] for one in people.values() if "consent" in one} == {"2015-01-09"}
    made = ran(register, "reserve", "remove", "грицай", *BASIS)
    assert (made["date"], made["act"]) == (None, None)
    assert "hrytsai-maksym-1v8l" not in {one["person"] for one in people_of(register, "finansovyi-viddil", 2015)}
    assert "з проєкту викреслюють" in refused(register, "reserve", "remove", "бондар", "--reason", "х", *BASIS)


@pytest.mark.req("F19", "F20")
def test_a_special_commission_decides_on_proposals(register: Path) -> None:
    call = ("reserve", "commission", "2014", "aparat")
    assert "не вказано, що записати" in refused(register, *call)
    made = ran(
        *(register, *call, "--act", "рішення від 10.01.2014 № 2", "--chair", "Остапчук Віктор Григорович"),
        *("--role", "керівник", "--member", "Ковтун Лариса Миколаївна, спеціаліст з кадрової роботи"),
    )
    assert (made["chair_role"], made["decisions"]) == ("керівник органу", [])
    made = ran(register, *call, "--protocol", "протокол від 14.01.2014 № 1", "--decide", "бережний=підтримано")
    assert [(one["person"], one["post"]) for one in made["decisions"]] == [("berezhnyi-oleh-2h7q", "zastupnyk-holovy")]
    again = (*call, "--protocol", "протокол від 14.01.2014 № 1", "--decide", "бережний=не підтримано")
    assert "рішення комісії вже записано" in refused(register, *again)
    assert list_of(register, "aparat")["posts"][0]["proposals"][0]["decision"] == "підтримано"


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("enrol",), "не вказано ПОСАДУ"),
        (("enrol", POST), "не вказано ОСОБУ"),
        (("enrol", POST, GUDZ), "не вказано --year"),
        (("enrol", POST, GUDZ, "--year", "2014"), "не вказано --date"),
        (("enrol", POST, GUDZ, "--year", "2014", *JUNE), "не вказано --purpose"),
        (("enrol", POST, GUDZ, "--year", "2014", *JUNE, "--purpose", "1"), "не вказано --source"),
        (("enrol", POST, GUDZ, "--year", "2014", *JUNE, "--purpose", "1", "--source", "9"), "такого немає"),
        (("enrol", POST, GUDZ, "--born", "01.01.1980"), "додайте --outsider ПІБ"),
        (("enrol", POST, GUDZ, GUDZ, *ENROL), "цю особу названо двічі"),
        (("enrol", POST, GUDZ, *ENROL, "--act", ORDER), "разом не пишуть"),
        (("enrol", POST, GUDZ, *ENROL, "--date", "16.06.2015"), "не для списку на 2014 рік"),
        (("enrol", POST, GUDZ, *ENROL, "--date", "01.06.2014"), "раніше за акт"),
        (("plan",), "не вказано ОСОБУ"),
        (("plan", "бережний"), "не вказано, що зробити з планом"),
        (("plan", "бережний", "--result", "х"), "додайте номер заходу"),
        (("plan", "бережний", "--done", "2", *JUNE), "уже виконано 25.06.2014"),
        (("plan", "бережний", "--item", "стажування"), "потрібні вид; захід; строк"),
        (("plan", "зозуля"), "такої особи у списках резерву немає"),
        (("amend",), "не вказано РІК і ПІДРОЗДІЛ"),
        (("amend", "2014", "aparat"), "не вказано, що змінити"),
        (("amend", "2013", "aparat", "--outflow", "5"), "на 2013 рік немає"),
        (("amend", "2014", "aparat", "--agreed", "рада"), "потрібні орган і документ"),
        (("amend", "2014", "aparat", "--need", f"{POST}=1", "--order", ORDER), "посада підрозділу «zahalnyi-viddil»"),
        (("remove", "бережний"), "не вказано --reason"),
        (("remove", "бережний", "--reason", "х", "--order", ORDER, "--date", "01.01.2015"), "не в той час"),
        (("letter", "мельничук", "--record", "--date", "01.01.2014"), "раніше за зарахування"),
        (("letter", "мельничук", "--record", "--kind", "запит", *JUNE), "приберіть --kind"),
    ],
)
def test_what_cannot_be_done_is_said(register: Path, args: tuple[str, ...], words: str) -> None:
    assert words in refused(register, "reserve", *args)


@pytest.mark.req("F8", "F11", "F13", "F30")
def test_a_dialogue_asks_for_what_was_not_said(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "1", "ґудзь", "н", ORDER, "2014", "2", "5", "02.06.2014", "", "знає роботу", "оцінка", "", "т")
    run = on(register, "reserve", "enrol", POST)
    assert run.code == 0, run
    one = people_of(register, UNIT)[-1]
    assert (one["person"], one["purpose"], one["consent"]) == (GUDZ, "просування по службі", "2014-06-02")
    assert one["qualities"] == [{"text": "знає роботу", "evidence": "оцінка"}]
    assert codes(register).count("KD627") == 1


@pytest.mark.req("F4", "F8")
def test_the_requirements_of_the_post_are_shown_where_qualities_are_asked(
    register: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers(monkeypatch, "", "знає облік", "оцінка", "", "н")
    call = ("reserve", "enrol", "nachalnyk-finansiv", GUDZ, *ENROL, *JUNE, "--area", "бюджет")
    on(register, *call)
    assert "Вимоги до посади: повна вища освіта" in capsys.readouterr().err
    made = ran(register, *call)
    assert made["requirements"][0].startswith("повна вища освіта")
    assert list_of(register, "finansovyi-viddil")["posts"][0]["area"] == "бюджет"
