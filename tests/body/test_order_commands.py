"""`kadry order add|list|check` (O1): the next number, new series and years, void numbers, and what is refused.

The book of the example: 2009 from 44-к to 49-к of 19.06.2009 (46-к void), 2013 from 10-к to 13-к of 05.04.2013,
2014 from 7-к to 12-к of 02.06.2014.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kadry_cli.body import order_entry
from kadry_cli.body.order_entry import MOST_NODES
from kadry_cli.core.register.reader import MAX_NODES, read_text
from tests.answers import answers
from tests.body.acts import commits, done, found, grounds, on, refused, values
from tests.diagnostics.registers import change, codes, rewrite

BOOK, BOOK_2013 = "books/orders/2009.yaml", "books/orders/2013.yaml"
ADD = ("order", "add", "--subject", "про відпустку")
HEAD = "Остапчук Віктор Григорович"


def add(root: Path, day: str, *args: object) -> dict[str, Any]:
    return done(root, *ADD, "--date", day, *args)


@pytest.mark.req("O1")
def test_the_next_free_number_is_given_and_the_act_is_its_own_ground(register: Path) -> None:
    made = add(register, "22.06.2009")
    assert made["order"] == {
        "year": 2009,
        "series": "к",
        "number": 50,
        "printed": "50-к",
        "date": "2009-06-22",
        "kind": "розпорядження",
        "signer": HEAD,
        "subject": "про відпустку",
        "void": False,
        "reason": None,
        "visa": None,
        "acquainted": [],
    }
    assert (made["book"], made["files"], made["dry_run"]) == (BOOK, [BOOK], False)
    assert made["citation"] == "розпорядження від 22.06.2009 № 50-к"
    assert made["commit"] == commits(register)[0]
    assert grounds(register)[0] == made["citation"]
    assert values(register, BOOK)["orders"][-1] == {
        "series": "к",
        "number": "50",
        "date": "2009-06-22",
        "kind": "розпорядження",
        "signer": HEAD,
        "subject": "про відпустку",
    }
    assert "# Номери до 43-к включно – у паперовій книзі" in (register / BOOK).read_text(encoding="utf-8")
    assert add(register, "2009-06-23")["order"]["printed"] == "51-к"
    assert codes(register) == []


@pytest.mark.req("O1")
def test_what_is_recorded_and_how_to_cite_it_is_said(register: Path) -> None:
    run = on(register, *ADD, "--date", "22.06.2009")
    assert run.out.splitlines() == [
        f"Розпорядження від 22.06.2009 № 50-к записано до книги за 2009 рік. Записано: {commits(register)[0][:10]}.",
        f'Далі – записати зміни за ним: kadry --root {register} record --basis "розпорядження від 22.06.2009 № 50-к"',
    ]


@pytest.mark.req("O1")
def test_a_recorded_order_is_the_ground_of_the_next_change(register: Path) -> None:
    citation = add(register, "22.06.2009")["citation"]
    done(register, "staff", "unit", "add", "Відділ кадрів", "--from", "01.07.2009", "--basis", citation)
    assert grounds(register)[0] == citation


def test_a_dry_run_records_nothing(register: Path) -> None:
    before = (register / BOOK).read_bytes()
    run = on(register, *ADD, "--date", "22.06.2009", "--dry-run")
    assert run.code == 0
    assert "Пробний запуск, нічого не записано." in run.out
    assert "+    number: 50" in run.out
    assert ((register / BOOK).read_bytes(), len(commits(register))) == (before, 1)


@pytest.mark.req("O1")
@pytest.mark.parametrize("number", ["45-к", "45-К", "45/к", "45", "45-k"])
def test_a_number_that_is_there_is_a_finding_at_its_line(register: Path, number: str) -> None:
    assert found(register, *ADD, "--date", "22.06.2009", "--number", number) == [("KD231", BOOK, 16, 13)]
    assert "№ 45-к за цей рік уже записано" in on(register, *ADD, "--date", "22.06.2009", "--number", number).out


@pytest.mark.req("O1")
def test_a_back_dated_order_is_warned_of_and_recorded(register: Path) -> None:
    run = on(register, *ADD, "--date", "18.06.2009", "--json")
    assert (run.code, [one["code"] for one in run.json["findings"]]) == (0, ["KD233"])
    assert len(commits(register)) == 2


@pytest.mark.req("O1")
def test_a_left_out_number_is_warned_of_and_entered_later(register: Path) -> None:
    run = on(register, *ADD, "--date", "22.06.2009", "--number", "52-к", "--json")
    assert [one["code"] for one in run.json["findings"]] == ["KD232"]
    assert on(register, *ADD, "--date", "22.06.2009", "--number", "51-к").code == 0
    assert add(register, "22.06.2009")["order"]["number"] == 53
    assert codes(register) == ["KD232"]
    done(register, "order", "add", "--void", "--number", "50-к", "--year", 2009, "--reason", "зіпсовано бланк")
    assert codes(register) == []


def test_another_kind_of_act_than_the_heads_is_warned_of(register: Path) -> None:
    run = on(register, *ADD, "--date", "22.06.2009", "--kind", "наказ", "--json")
    assert [one["code"] for one in run.json["findings"]] == ["KD239"]
    assert run.json["result"]["citation"] == "наказ від 22.06.2009 № 50-к"


@pytest.mark.req("O1")
def test_a_void_number_has_a_reason_and_no_citation(register: Path) -> None:
    made = done(register, "order", "add", "--void", "--year", "2009", "--reason", "зіпсовано бланк")
    assert (made["order"]["printed"], made["order"]["void"], made["citation"]) == ("50-к", True, None)
    assert values(register, BOOK)["orders"][-1] == {
        "series": "к",
        "number": "50",
        "void": "так",
        "reason": "зіпсовано бланк",
    }
    assert grounds(register)[0] == "анульований № 50-к за 2009 рік"
    assert codes(register) == []


@pytest.mark.req("O1")
def test_a_new_year_takes_its_series_from_the_year_before(register: Path) -> None:
    run = on(register, *ADD, "--date", "11.01.2015")
    assert "Серію «к» за 2015 рік розпочато з № 1." in run.out
    assert (register / "books/orders/2015.yaml").read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../schemas/orders.json\n"
        "year: 2015\n"
        "series:\n"
        "  - index: к\n"
        "    title: з кадрових питань\n"
        "orders:\n"
        "  - series: к\n"
        "    number: 1\n"
        "    date: 2015-01-11\n"
        "    kind: розпорядження\n"
        f"    signer: {HEAD}\n"
        "    subject: про відпустку\n"
    )
    assert codes(register) == []


@pytest.mark.req("O1")
def test_a_paper_book_goes_on_at_its_number(register: Path) -> None:
    titled = ("--series", "в", "--series-title", "відпустки", "--first", "118")
    assert add(register, "22.06.2009", *titled)["order"]["printed"] == "118-в"
    assert values(register, BOOK)["series"][1] == {"index": "в", "title": "відпустки", "first": "118"}
    assert add(register, "22.06.2009", "--series", "В")["order"]["printed"] == "119-в"
    assert codes(register) == []


def test_a_series_begun_in_its_middle_says_how_to_mend_it(register: Path) -> None:
    run = on(register, *ADD, "--date", "22.06.2009", "--number", "7-в", "--series-title", "відпустки")
    assert "у паперовій книзі, впишіть у файлі books/orders/2009.yaml «first: 7»" in run.out
    assert "KD232" in run.out


def test_a_series_without_an_index(register: Path) -> None:
    begin = ("--series", "-", "--series-title", "з основної діяльності")
    assert add(register, "22.06.2009", *begin)["citation"] == "розпорядження від 22.06.2009 № 1"
    assert add(register, "22.06.2009", "--number", "2")["order"]["series"] is None
    assert add(register, "22.06.2009", "--series", "к")["order"]["printed"] == "50-к"
    listed = on(register, "order", "list", "--series", "-", "--json").json["result"]["orders"]
    assert [order["printed"] for order in listed] == ["1", "2"]
    assert "--series" in refused(register, *ADD, "--date", "22.06.2009")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--date", "22.06.2009", "--series", "в"), "не вказано --series-title"),
        (("--date", "22.06.2009", "--first", "7"), "уже ведуть з № 44"),
        (("--date", "22.06.2009", "--series-title", "інше"), "«з кадрових питань»"),
        (("--date", "22.06.2009", "--series", "!"), "не схоже на індекс"),
        (("--date", "22.06.2009", "--number", "к-12"), "не схоже на номер"),
        (("--date", "22.06.2009", "--number", "50-в", "--series", "к"), "різні серії"),
        (("--date", "22.06.2009", "--reason", "зайве"), "--reason"),
        (("--date", "22.06.2009", "--year", "2008"), "приберіть --year"),
        (("--date", "22.06.2009", "--void"), "не вказано --reason"),
        (("--date", "31.06.2009"), "немає в календарі"),
        (("--date", "22.06.0209"), "рік буває від 1800 до 2999"),
        (("--date", "22.06.2005"), "не вказано --signer"),
        (("--date", "22.06.1998", "--signer", HEAD, "--series", "в"), "--series-title"),
        (("--date", "11.01.1998", "--signer", HEAD), "не вказано --kind"),
        (("--date", "22.06.2009", "--signer", "Остапчук Bіктор Григорович"), "можливо, «Остапчук Віктор Григорович»"),
        ((), "не вказано --date"),
    ],
)
def test_what_cannot_be_entered_is_refused(register: Path, args: tuple[str, ...], words: str) -> None:
    assert words in refused(register, *ADD, *args)


def test_contents_are_asked_for_by_their_option(register: Path) -> None:
    assert "не вказано --subject" in refused(register, "order", "add", "--date", "22.06.2009")


def test_at_a_terminal_what_is_missing_is_asked(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begin = ("--date", "22.06.2013", "--series", "в", "--subject", "про відпустку")
    answers(monkeypatch, "відпустки", "т")
    assert on(register, "order", "add", *begin).code == 0
    answers(monkeypatch, "22.06.2013", "в", "про відпустку", "т")
    assert done_at_terminal(register) == "Розпорядження від 22.06.2013 № 2-в"
    answers(monkeypatch, "22.06.1998", HEAD, "про відпустку", "т")
    assert done_at_terminal(register) == "Розпорядження від 22.06.1998 № 1-к"
    answers(monkeypatch, "11.01.1997", "наказ", HEAD, "про відпустку", "т")
    assert done_at_terminal(register) == "Наказ від 11.01.1997 № 1-к"
    made = values(register, "books/orders/1997.yaml")
    assert made["series"] == [{"index": "к", "title": "з кадрових питань"}]
    assert (made["orders"][0]["kind"], made["orders"][0]["signer"]) == ("наказ", HEAD)
    answers(monkeypatch, "11.01.1996", "указ")
    assert "немає такого виду акта" in refused(register, "order", "add")


def done_at_terminal(root: Path) -> str:
    run = on(root, "order", "add")
    assert run.code == 0, run
    return run.out.partition(" записано")[0]


def test_a_void_number_is_asked_why(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "зіпсовано бланк", "т")
    assert on(register, "order", "add", "--void", "--year", "2009").code == 0
    assert values(register, BOOK)["orders"][-1]["reason"] == "зіпсовано бланк"


def test_a_head_of_another_script_signs_in_it(register: Path) -> None:
    latin = f"name: {HEAD}\n  - from: 2008-01-01\n    post: Mayor\n    script: latn\n    name: John Smith"
    rewrite(register, "kadry.yaml", f"name: {HEAD}", latin)
    assert done(register, "record", "--basis", "рішення від 01.01.2008 № 5")["commit"]
    assert add(register, "22.06.2009")["order"]["signer"] == "John Smith"
    assert values(register, BOOK)["orders"][-1]["script"] == "latn"


def test_a_book_with_edits_in_the_way_is_left_alone(register: Path) -> None:
    rewrite(register, BOOK, "про надання щорічної", "про щорічну")
    assert found(register, *ADD, "--date", "22.06.2009")[0][:2] == ("KD919", BOOK)
    assert add(register, "22.06.2013")["order"]["printed"] == "14-к"


def test_a_book_that_cannot_be_read_gives_no_number(register: Path) -> None:
    for written in (f"{BOOK[:-5]}-02.yaml", f"{BOOK[:-5]}-2.yaml"):
        change(register, {"write": {written: "year: [2009\n"}})
        run = on(register, *ADD, "--date", "22.06.2009", "--json")
        assert run.code == 1
        assert {one["path"] for one in run.json["findings"]} == {written}
        assert add(register, "22.06.2013")["order"]["year"] == 2013
        (register / written).unlink()


def test_settings_that_cannot_be_read_stop_it(register: Path) -> None:
    rewrite(register, "kadry.yaml", "kind: local", "kind: village")
    run = on(register, *ADD, "--date", "22.06.2009", "--json")
    assert (run.code, run.json["findings"][0]["path"]) == (1, "kadry.yaml")


def test_a_hidden_character_is_told(register: Path) -> None:
    run = on(register, "order", "add", "--date", "22.06.2009", "--subject", "про\u200b відпустку", "--json")
    assert (run.code, [one["code"] for one in run.json["findings"]]) == (1, ["KD012"])
    assert len(commits(register)) == 1


@pytest.mark.req("O1")
def test_a_full_file_is_followed_by_the_next_part(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(order_entry, "MOST_NODES", 6 * 15)
    second, third = f"{BOOK[:-5]}-02.yaml", f"{BOOK[:-5]}-03.yaml"
    run = on(register, *ADD, "--date", "22.06.2009")
    assert f"Файл {BOOK} заповнено; книгу продовжено у файлі {second}." in run.out
    assert values(register, second)["series"] == [{"index": "к", "title": "з кадрових питань", "first": "50"}]
    assert add(register, "22.06.2009")["book"] == second
    begun = add(register, "22.06.2009", "--series", "в", "--series-title", "відпустки")
    assert (begun["book"], begun["order"]["printed"]) == (second, "1-в")
    for number in range(52, 55):
        assert add(register, "22.06.2009", "--series", "к")["order"]["number"] == number
    assert add(register, "22.06.2009", "--series", "в")["book"] == third
    assert add(register, "22.06.2009", "--series", "к")["book"] == third
    assert codes(register) == []
    assert on(register, "order", "check").out.startswith("Перевірено 3 книги (5 файлів), 27 записів.")


def test_a_late_number_goes_among_its_neighbours(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(order_entry, "MOST_BYTES", 100)
    run = on(register, *ADD, "--date", "22.06.2009", "--number", "52", "--json")
    assert run.json["result"]["book"] == f"{BOOK[:-5]}-02.yaml"
    late = on(register, *ADD, "--date", "22.06.2009", "--number", "50", "--json").json["result"]
    assert late["book"] == BOOK
    assert "KD235" in [code for code, *_ in found(register, *ADD, "--date", "22.06.2009", "--number", "7")]


def test_a_full_file_has_room_for_what_is_recorded_later() -> None:
    """Every line of a file that was filled without them gets a visa and somebody acquainted."""
    line = (
        "  - series: к\n    number: {number}\n    date: 2009-06-22\n    kind: наказ\n    script: latn\n"
        "    signer: John Smith\n    subject: про відпустку\n    visa:\n      name: Ковтун Лариса Миколаївна\n"
        "      date: 2009-06-22\n    acquainted:\n      - person: gudz-mariia-3f8k\n        date: 2009-06-22\n"
    )
    text = "year: 2009\nseries:\n  - index: к\n    title: з кадрових питань\norders:\n"
    whole = text + "".join(line.format(number=number) for number in range(1, MOST_NODES // 15 + 2))
    assert read_text(whole.encode(), BOOK)[0] is not None
    assert MOST_NODES * 2 <= MAX_NODES


@pytest.mark.req("O1")
def test_the_book_is_listed(register: Path) -> None:
    run = on(register, "order", "list", "--year", "2009")
    assert run.out.splitlines()[0].split() == ["№", "Дата", "Вид", "Підписано", "Зміст"]
    assert "46-к  –           анульовано     –" in run.out
    assert run.out.endswith("Усього 6 записів.\n")
    listed = on(register, "order", "list", "--json").json["result"]["orders"]
    assert [order["printed"] for order in listed][:3] == ["44-к", "45-к", "46-к"]
    assert [order["year"] for order in listed] == [2009] * 6 + [2013] * 4 + [2014] * 9
    assert listed[2] == {
        "year": 2009,
        "series": "к",
        "number": 46,
        "printed": "46-к",
        "date": None,
        "kind": None,
        "signer": None,
        "subject": None,
        "void": True,
        "reason": "номер надано помилково, документа не видавали",
        "visa": None,
        "acquainted": [],
    }


def test_an_empty_list_is_a_sentence(register: Path) -> None:
    assert on(register, "order", "list", "--series", "в").out == "Таких записів у книзі немає.\n"
    change(register, {"remove": ["books"]})
    assert on(register, "order", "list").out == "Книги наказів і розпоряджень ще немає.\n"
    assert on(register, "order", "check").out == "Перевірено 0 книг, 0 записів.\nЗауважень немає.\n"


def test_a_list_shows_what_it_could_not_read(register: Path) -> None:
    change(register, {"write": {BOOK_2013: "year: [2013\n"}})
    run = on(register, "order", "list")
    assert (run.code, "44-к" in run.out, BOOK_2013 in run.out) == (1, True, True)


@pytest.mark.req("O1")
def test_the_book_is_checked_by_itself(register: Path) -> None:
    assert on(register, "order", "check").out == "Перевірено 3 книги, 19 записів.\nЗауважень немає.\n"
    rewrite(register, "kadry.yaml", "from: 2004-09-01", "from: 2004-09-31")
    rewrite(register, "staff/units/zahalnyi-viddil.yaml", "id: zahalnyi-viddil", "id: inshyi")
    assert on(register, "order", "check").code == 1
    rewrite(register, "kadry.yaml", "from: 2004-09-31", "from: 2004-09-01")
    rewrite(register, BOOK, "number: 49", "number: 51")
    rewrite(register, BOOK_2013, "number: 13", "number: 12")
    run = on(register, "order", "check", "--json")
    assert run.json["result"] == {"books": 3, "orders": 19}
    assert [one["code"] for one in run.json["findings"]] == ["KD232", "KD231"]
    run = on(register, "order", "check", "--year", "2009", "--json")
    assert (run.code, run.json["result"]["orders"]) == (0, 6)
    assert [one["code"] for one in run.json["findings"]] == ["KD232"]


def test_a_stray_file_on_the_shelf_is_told(register: Path) -> None:
    change(register, {"write": {"books/orders/2009-2.yaml": "", "books/inshe.yaml": ""}})
    assert [one["path"] for one in on(register, "order", "check", "--json").json["findings"]] == [
        "books/orders/2009-2.yaml"
    ]


def test_a_year_without_a_book_is_refused(register: Path) -> None:
    err = refused(register, "order", "check", "--year", "2008")
    assert "книги за 2008 рік у реєстрі немає" in err
    assert "є книги за роки: 2009, 2013" in err
    change(register, {"remove": ["books"]})
    assert "kadry order add" in on(register, "order", "check", "--year", "2008").err
