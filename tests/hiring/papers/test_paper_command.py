"""`kadry competition paper`: the list, refusals, dated names and law, what stands where the record is silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.topics import topic
from tests.exam.papers.reading import html_text
from tests.hiring.papers.registers import FIRST, SECOND, STATE_SETTINGS, register
from tests.hiring.papers.test_papers import KIND, NOBODY_APPLIED, POST, without
from tests.kadry import EXAMPLE, Run, kadry

UNPUBLISHED = without("announcement")
OLD_DATE = "  date: 2009-04-30\n"


def printed(root: Path, *words: str) -> str:
    """The words of a paper."""
    path = root.parent / "paper.html"
    name, *rest = words
    run = kadry("--root", root, "competition", "paper", name, FIRST, *rest, "-o", path, "--force")
    assert run.code == 0, run.out + run.err
    return html_text(path)


def refused(root: Path, *words: str) -> Run:
    """A command that prints no paper."""
    run = kadry("--root", root, "competition", "paper", *words, "-o", root.parent / "none.html")
    assert run.code != 0
    assert not (root.parent / "none.html").exists()
    return run


def test_without_a_name_the_papers_are_listed_and_no_register_is_needed() -> None:
    run = kadry("competition", "paper")
    listed = kadry("competition", "paper", "--json").json["result"]["papers"]
    assert run.code == 0
    assert {one["name"] for one in listed} <= {kind.name for kind in topic("hiring").papers}
    assert all(one["name"] in run.out and one["title"] in run.out for one in listed)
    assert {one["name"]: one["candidate"] for one in listed if one["candidate"] != "ні"} == {
        "application": "можна",
        "receipt": "треба",
        "invitation": "треба",
        "interview-sheet": "треба",
        "abstract-sheet": "треба",
        "opinion": "можна",
        "extract": "треба",
        "result-letter": "треба",
        "head-order": "треба",
        "oath": "можна",
        "complaint-answer": "треба",
    }


def test_completion_offers_the_names() -> None:
    from kadry_cli.hiring.papers.commands import complete_paper

    assert complete_paper("app") == ["application", "applications-book"]


@pytest.mark.parametrize(
    ("words", "said", "code"),
    [
        (("ordr", FIRST), "можливо, «order»", 2),
        (("order",), "не вказано конкурсу", 2),
        (("order", "2031-takoho-nemaie"), "такого конкурсу в реєстрі немає", 2),
        (("interview-sheet", FIRST), "не вказано кандидата", 2),
        (("abstract-sheet", FIRST, "Ніхто"), "такого кандидата в конкурсі немає", 2),
        (("application", FIRST, "Ґудзь", "--blank"), "або кандидата, або --blank", 2),
        (("extract", FIRST, "--blank"), "порожнього бланка паперу «extract» немає", 2),
        (("order", FIRST, "--sitting", "1"), "не про засідання", 2),
    ],
)
def test_a_wrong_call_says_what_to_write(words: tuple[str, ...], said: str, code: int, tmp_path: Path) -> None:
    run = refused(register(tmp_path), *words)
    assert run.code == code
    assert said in run.err


@pytest.mark.parametrize(
    ("paper", "said"),
    [
        ("publication", "kadry competition announce"),
        ("applications-book", "kadry competition apply"),
        ("review", "kadry competition apply"),
    ],
)
def test_what_has_nothing_to_show_names_the_step_that_comes_first(paper: str, said: str, tmp_path: Path) -> None:
    root = register(tmp_path, NOBODY_APPLIED, UNPUBLISHED)
    (root / "books" / "applications" / "2009.yaml").unlink()
    run = refused(root, paper, FIRST)
    assert said in run.err
    assert "--blank" in run.err


@pytest.mark.req("B20", "B23")
def test_before_it_is_published_the_announcement_leaves_the_last_day_open(tmp_path: Path) -> None:
    text = printed(register(tmp_path, UNPUBLISHED), "announcement")
    assert "Документи приймаються протягом 30 календарних днів з дня оголошення (до включно)." in text


@pytest.mark.req("B4", "B23")
def test_the_last_day_is_counted_from_the_first_publication_and_moved_off_a_holiday(tmp_path: Path) -> None:
    root = register(tmp_path, ("date: 2009-05-06\n      medium", "date: 2009-05-08\n      medium"))
    # The thirtieth day is Sunday, 7 June 2009, Trinity; Monday is off in its place.
    assert "до 9 червня 2009 року включно" in printed(root, "announcement")


@pytest.mark.req("B21", "B22")
def test_the_announcement_names_every_post_with_its_requirements(tmp_path: Path) -> None:
    root = register(tmp_path, (POST, f"{POST}  - post: spetsialist-finansiv\n    units: 2\n"), NOBODY_APPLIED)
    text = printed(root, "announcement")
    assert "оголошує конкурс на заміщення вакантних посад:" in text
    assert "спеціаліст І категорії, фінансовий відділ (категорія VII, 2 одиниці)." in text
    assert "розміру та умов оплати праці надається кадровою службою." in text
    assert "стаж роботи в органах місцевого самоврядування не менше одного року." in text


@pytest.mark.req("B24")
def test_what_the_law_lets_add_stands_in_the_announcement(tmp_path: Path) -> None:
    assert "Приймальні дні: понеділок – п’ятниця з 9 до 17 години." in printed(register(tmp_path), "announcement")


@pytest.mark.req("B3")
def test_name_place_head_and_signature_are_those_of_the_acts_day(tmp_path: Path) -> None:
    root = register(
        tmp_path,
        (OLD_DATE, "  date: 2022-03-01\n"),
        ("kind: розпорядження", "kind: наказ"),
        NOBODY_APPLIED,
        UNPUBLISHED,
        settings=STATE_SETTINGS.replace("kind: state", "kind: local"),
    )
    text = printed(root, "order")
    assert "01.03.2022\nм. Зарічне\n№ 45-к" in text.replace(" \n", "\n") or "01.03.2022 м. Зарічне № 45-к" in text
    assert "Ганна ЛІСОВА" in text
    assert "Степан ГАВРИЛЮК" in text
    assert "статті 10 Закону України «Про службу в органах місцевого самоврядування»" in text


@pytest.mark.req("B3", "A4")
def test_where_the_law_of_the_day_is_over_the_act_leaves_its_place_open(tmp_path: Path) -> None:
    root = register(tmp_path, (OLD_DATE, "  date: 2018-03-01\n"), NOBODY_APPLIED, UNPUBLISHED, settings=STATE_SETTINGS)
    text = printed(root, "order")
    assert "Порядку проведення конкурсу" not in text
    assert "приймати документи протягом з дня оголошення;" in text


@pytest.mark.req("B3")
def test_the_word_before_the_items_is_the_bodys_own_where_the_settings_give_one(tmp_path: Path) -> None:
    root = register(tmp_path)
    settings = root / "kadry.yaml"
    plain = settings.read_text(encoding="utf-8")
    assert ":\n1. Оголосити" in printed(root, "order")
    own = plain.replace("    kind: розпорядження\n", "    kind: розпорядження\n    formula: ЗОБОВ'ЯЗУЮ\n")
    settings.write_text(own, encoding="utf-8", newline="\n")
    assert "№ 169,\nЗОБОВ’ЯЗУЮ:\n1. Оголосити" in printed(root, "order")


@pytest.mark.req("B7")
def test_the_act_says_who_of_the_commission_does_not_vote(tmp_path: Path) -> None:
    member = "    body: Набережна районна державна адміністрація\n    role: член\n"
    text = printed(register(tmp_path, (member, f"{member}    votes: ні\n")), "order")
    assert "Секретар комісії входить до її складу і не має права голосу." in text
    assert "Без права голосу до складу комісії входять: Ткачук Ігор Петрович." in text


@pytest.mark.req("B3", "B8")
def test_a_small_body_may_ask_the_commission_of_a_higher_one(tmp_path: Path) -> None:
    small = "conducted_by: комісія вищого органу\nconducted_why: комісія районної ради\nconditions: |"
    root = register(tmp_path, ("conditions: |", small), without("commission"), NOBODY_APPLIED)
    text = printed(root, "order")
    assert "Проведення конкурсу доручити конкурсній комісії вищого органу (комісія районної ради)." in text
    assert "утворення конкурсної комісії" not in text


def test_the_act_does_not_approve_questions_that_another_day_or_person_approved(tmp_path: Path) -> None:
    assert "Затвердити перелік питань" in printed(register(tmp_path), "order")
    other = tmp_path / "other"
    other.mkdir()
    assert "Затвердити перелік питань" not in printed(register(other, exam=True), "order")


def test_a_competition_for_the_reserve_is_called_so(tmp_path: Path) -> None:
    root = register(tmp_path, (KIND, "kind: конкурс із зарахування до кадрового резерву\n"))
    text = printed(root, "order")
    assert "Про проведення конкурсу із зарахування до кадрового резерву на посаду: головний спеціаліст" in text
    assert "Порядку проведення конкурсу на заміщення" not in text


@pytest.mark.req("B25")
def test_the_book_holds_the_lines_of_this_competition_only(tmp_path: Path) -> None:
    text = printed(register(tmp_path), "applications-book")
    assert "Бондар" not in text
    assert "анульовано: зіпсовано рядок" in text
    assert "після строку" in text


def test_an_applicant_whose_declension_is_doubtful_stands_in_the_nominative(tmp_path: Path) -> None:
    root = register(tmp_path, ("name: Литвин Павло Юрійович", "name: Мазур Саша"))
    assert "від Мазур Саша" in printed(root, "application", "lytvyn-pavlo-2q4g")


def test_a_paper_is_not_printed_over_an_error_but_its_blank_is(tmp_path: Path) -> None:
    root = register(tmp_path, (POST, f"{POST}  - post: spetsialist-finansiv\n"))
    run = refused(root, "order", FIRST)
    assert "Папір не надруковано" in run.out
    assert "KD406" in run.out
    assert "ОГОЛОШЕННЯ" in printed(root, "announcement", "--blank")


def test_the_papers_of_the_example_can_be_printed() -> None:
    for name in ("order", "announcement", "application", "review", "staff-sheet"):
        run = kadry("--root", EXAMPLE, "competition", "paper", name, SECOND, "-o", "-", "--to", "html")
        assert run.code == 0, run.err


@pytest.mark.req("B12")
def test_the_preposition_before_the_body_keeps_the_sound(tmp_path: Path) -> None:
    assert "Працюю в Тихобережній селищній раді на посаді" in printed(register(tmp_path), "application", "Ґудзь")
    other = tmp_path / "other"
    other.mkdir()
    root = register(other, settings=STATE_SETTINGS.replace("full: Управління статистики", "full: Фінансове управління"))
    assert "Працюю у Фінансовому управлінні на посаді" in printed(root, "application", "Ґудзь")
