"""A competition begins by the act of the head."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.answers import answers
from tests.hiring.intake_registers import competition, done, on, refused
from tests.hiring.planned_intake import ACT, HELD
from tests.kadry import kadry

POST = ("--post", "spetsialist-finansiv")
CHAIR = ("--chair", "Гаврилюк Степан Андрійович", "--secretary", "Ковтун Лариса Миколаївна; діловод")
MEMBERS = ("--member", "Ткачук Ігор Петрович", "--member", "Данилюк Остап Ігорович; радник; районна рада")
FOURTH = ("--member", "Іщенко Ганна Олегівна")


@pytest.mark.req("B1", "B3", "B6")
def test_a_competition_is_tied_to_posts_act_and_commission(root: Path) -> None:
    made = done(root, "new", "--head-act", ACT, "--post", "спеціаліст І категорії=2", *CHAIR, *MEMBERS)
    record = competition(root, made["competition"])
    assert record.id == "2009-spetsialist-i-katehorii"
    assert [(one.post, one.units) for one in record.posts] == [("spetsialist-finansiv", 2)]
    assert (record.head_act.kind, record.head_act.number) == ("розпорядження", "48-к")
    assert [(one.id, one.role) for one in record.commission] == [
        ("havryliuk-stepan-5k2d", "голова"),
        ("kovtun-larysa-9m3x", "секретар"),
        ("tkachuk-ihor-6w1n", "член"),
        ("danyliuk-ostap-4a4a", "член"),
    ]
    posts = [one.post for one in record.commission]
    assert posts == ["заступник селищного голови", "діловод", "юрисконсульт", "радник"]
    assert [one.body for one in record.commission] == [None, None, None, "районна рада"]
    log = kadry("--root", root, "log", "--json").json["result"]
    assert ACT in str(log)


def test_the_same_commission_and_who_does_not_vote(root: Path) -> None:
    made = done(root, "new", "moie", "--head-act", ACT, *POST, "--commission-of", HELD, "--no-vote", "ковтун")
    assert made["competition"] == "moie"
    members = competition(root, "moie").commission
    assert [one.id for one in members] == [one.id for one in competition(root, HELD).commission]
    assert [one.votes for one in members] == [True, False, True, True, True]
    assert "дає увесь склад" in refused(root, "new", "--head-act", ACT, *POST, "--commission-of", HELD, *CHAIR)


@pytest.mark.req("B3")
def test_the_conditions_may_have_several_lines(root: Path) -> None:
    lines = ("--conditions", "Секретар  голосує.", "--conditions", "Реферат – за бажанням.\nТему дає комісія.")
    made = done(root, "new", "--head-act", ACT, *POST, *CHAIR, *MEMBERS, *lines)
    record = competition(root, made["competition"])
    assert record.conditions == "Секретар голосує.\nРеферат – за бажанням.\nТему дає комісія."
    empty = ("new", "druhyi", "--head-act", ACT, "--post", "nachalnyk-finansiv", *CHAIR, "--conditions", "")
    assert "--conditions: порожній текст" in refused(root, *empty)


@pytest.mark.req("B7")
@pytest.mark.parametrize(("more", "codes"), [((), []), (None, ["KD404"])])
def test_below_four_is_a_warning_only(root: Path, more: tuple[str, ...] | None, codes: list[str]) -> None:
    members = MEMBERS[:2] if more is None else MEMBERS
    run = on(root, "new", "--head-act", ACT, *POST, *CHAIR, *members, "--json")
    assert (run.code, [one["code"] for one in run.json["findings"]]) == (0, codes)


@pytest.mark.req("B8")
def test_a_small_body_does_without_a_commission_and_says_why(root: Path) -> None:
    by_head = ("--conducted-by", "керівник органу")
    assert "--why" in refused(root, "new", "--head-act", ACT, *POST, *by_head)
    why = ("--why", "в апараті 4 працівники")
    assert "названо комісію" in refused(root, "new", "--head-act", ACT, *POST, *by_head, *why, *CHAIR)
    made = done(root, "new", "--head-act", ACT, *POST, *by_head, *why)
    record = competition(root, made["competition"])
    assert (record.commission, record.conducted_by) == ((), "керівник органу")
    assert record.conducted_why == "в апараті 4 працівники"
    other = ("--post", "nachalnyk-finansiv")
    assert "--why пишуть лише" in refused(root, "new", "--head-act", ACT, *other, *why, *CHAIR)


@pytest.mark.req("B8")
@pytest.mark.parametrize(("specialists", "said"), [(1, False), (2, True), (4, True)])
def test_a_body_with_more_staff_is_told_so(root: Path, specialists: int, said: bool) -> None:
    """Of the example four units stay beside the main specialists: five people are a small body, six are not."""
    for name in ("aparat", "sektor-zemelnykh", "sluzhba-ditei"):
        (root / f"staff/units/{name}.yaml").unlink()
    unit = root / "staff/units/zahalnyi-viddil.yaml"
    text, _, _ = unit.read_text(encoding="utf-8").partition("  - id: inspektor-zahalnoho\n")
    text = text.replace("    category: VI\n", f"    category: VI\n    units: {specialists}\n", 1)
    unit.write_text(text, encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    small = ("--conducted-by", "керівник органу", "--why", "в апараті 4 працівники")
    run = on(root, "new", "--head-act", ACT, *POST, *small)
    told = f"{4 + specialists} одиниць, а без власної комісії конкурс проводить орган, у якому до 5 осіб"
    assert (run.code, told in run.out) == (0, said), run


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--head-act", "лист від 18.05.2009 № 4", *POST, *CHAIR), "це не акт керівника"),
        (("--head-act", ACT, "--post", "nachalnyk-zahalnoho=2", *CHAIR), "має 1 одиницю"),
        (("--head-act", ACT, "--post", "spetsialist-finansiv=нуль", *CHAIR), "не кількість одиниць"),
        (("--head-act", ACT, *POST, *POST, *CHAIR), "названо двічі"),
        (("--head-act", ACT, "--post", "архіваріус", *CHAIR), "такої посади в реєстрі немає"),
        (("--head-act", ACT, *POST, *CHAIR, "--member", "Ковтун Лариса Миколаївна"), "названо в комісії двічі"),
        (("--head-act", ACT, *POST, *CHAIR, "--member", "Ткачук"), "такої людини в реєстрі немає"),
        (("--head-act", ACT, *POST, *CHAIR, "--no-vote", "Ткачук"), "такого члена комісії не названо"),
        (("--head-act", ACT, *POST), "не вказано --chair"),
        ((HELD, "--head-act", ACT, *POST, *CHAIR), "у реєстрі вже є"),
    ],
)
@pytest.mark.req("B1", "B18")
def test_what_does_not_fit_is_refused(root: Path, args: tuple[str, ...], said: str) -> None:
    assert said in refused(root, "new", *args)


@pytest.mark.req("B3")
def test_the_act_has_to_stand_in_the_book(root: Path) -> None:
    run = on(root, "new", "--head-act", "розпорядження від 18.05.2009 № 77-к", *POST, *CHAIR, *MEMBERS, "--json")
    assert run.code == 1
    assert "KD240" in [one["code"] for one in run.json["findings"]]


@pytest.mark.req("B1")
def test_one_act_begins_one_competition_for_a_post(root: Path) -> None:
    done(root, "new", "--head-act", ACT, *POST, *CHAIR, *MEMBERS)
    assert "вже заведено конкурс" in refused(root, "new", "--head-act", ACT, *POST, *CHAIR, *MEMBERS)


@pytest.mark.req("B18")
def test_a_state_body_left_this_procedure_in_2016(root: Path) -> None:
    act = ("--head-act", "розпорядження від 03.05.2016 № 5-к")
    assert on(root, "new", *act, *POST, *CHAIR, *MEMBERS, "--dry-run").code == 0
    settings = root / "kadry.yaml"
    text = settings.read_text(encoding="utf-8").replace("kind: local", "kind: state")
    settings.write_text(text, encoding="utf-8", newline="\n")
    assert kadry("--root", root, "record", "--basis", ACT).code == 0
    assert "на цей орган не поширюється" in refused(root, "new", *act, *POST, *CHAIR, *MEMBERS)


def test_a_namesake_is_named_by_the_id(root: Path) -> None:
    done(root, "new", "--head-act", ACT, *POST, *CHAIR, *MEMBERS, *FOURTH)
    other = ("--post", "nachalnyk-finansiv", "--chair", "havryliuk-stepan-5k2d", "--secretary", "kovtun-larysa-9m3x")
    made = done(root, "new", "--head-act", ACT, *other, "--member", "Іщенко Ганна Олегівна")
    assert [one["id"] for one in made["commission"]] == [
        "havryliuk-stepan-5k2d",
        "kovtun-larysa-9m3x",
        "ishchenko-hanna-5a5a",
    ]


@pytest.mark.req("B6")
def test_on_a_terminal_the_posts_the_acts_and_the_last_commission_are_offered(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    act = ("лист від 18.05.2009", "48-к")
    posts = ("-", "15", "3", "1")
    people = ("Комісар", "", "", "яремко", "Данилюк", "Данилюк Остап Ігорович; радник", "", "ковтун")
    answers(monkeypatch, *act, *posts, *people, "", "т")
    run = on(root, "new")
    assert run.code == 0, run
    made = competition(root, "2009-spetsialist-i-katehorii")
    assert (made.head_act.number, made.posts[0].units) == ("48-к", 1)
    members = made.commission
    shown = capsys.readouterr().err
    assert "  15. спеціаліст І категорії – Фінансовий відділ" in shown
    assert "«лист від 18.05.2009» – це не акт керівника" in shown
    assert "«3» не підходить; за штатним розписом посада має 2 одиниці" in shown
    assert "Голова комісії: ПІБ; посада:\n  1. Гаврилюк Степан Андрійович – заступник селищного голови\n" in shown
    assert "«Комісар» – такої людини в реєстрі немає" in shown
    assert [one.name.split()[0] for one in members] == ["Гаврилюк", "Ковтун", "Яремко", "Данилюк"]
    assert [one.votes for one in members] == [True, False, True, True]


def test_a_final_no_writes_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "н")
    run = on(root, "new", "--head-act", ACT, *POST, "--commission-of", HELD, "--conditions", "вільне володіння мовою")
    assert (run.code, "Нічого не записано." in run.out) == (0, True)
    assert not (root / "competitions/2009-spetsialist-i-katehorii").exists()
    answers(monkeypatch, "т")
    assert on(root, "new", "--head-act", ACT, *POST, *CHAIR, *MEMBERS, "--conditions", "мова").code == 0
    assert competition(root, "2009-spetsialist-i-katehorii").conditions == "мова"
