"""`kadry order acquaint` and whom the book has not acquainted yet (H10; digest L479, papers 6.2)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.body.order_people import cited, unacquainted
from kadry_cli.body.orders import Order
from kadry_cli.changes.checks import check_acquainted
from kadry_cli.core.records.report import Fact, FactIndex
from tests.answers import answers
from tests.body.acts import commits, done, found, grounds, on, refused, values
from tests.diagnostics.registers import codes
from tests.kadry import kadry

BOOK = "books/orders/2009.yaml"
GUDZ, YEFIMENKO = "gudz-mariia-3f8k", "yefimenko-yuliia-4b9s"
HR, OTHER = "Ковтун Лариса Миколаївна", "Яремко Надія Іванівна"
ACQUAINT = ("order", "acquaint", "49-к", "--year", "2009")
REFUSED = ("--refused", "--act", "акт від 22.06.2009 № 1", "--witness", HR, "--witness", OTHER)


def acquainted(root: Path) -> object:
    return values(root, BOOK)["orders"][-1].get("acquainted")


@pytest.mark.req("H10")
def test_acquaintances_and_a_refusal_are_recorded_on_the_ground_of_the_order(register: Path) -> None:
    made = done(register, *ACQUAINT, "--person", "ґудзь", "--date", "22.06.2009")
    assert (made["book"], made["files"]) == (BOOK, [BOOK])
    assert made["order"]["acquainted"] == [{"person": GUDZ, "how": "ознайомлення", "date": "2009-06-22"}]
    assert grounds(register)[0] == "розпорядження від 19.06.2009 № 49-к"
    done(register, *ACQUAINT, "--person", YEFIMENKO, *REFUSED)
    assert grounds(register)[0].startswith("акт від 22.06.2009 № 1 про відмову від ознайомлення")
    assert acquainted(register) == [
        {"person": GUDZ, "date": "2009-06-22"},
        {"person": YEFIMENKO, "refused": {"number": "1", "date": "2009-06-22", "witnesses": [HR, OTHER]}},
    ]
    assert codes(register) == []
    assert "Ознайомлено" in on(register, "order", "list", "--year", "2009").out
    listed = on(register, "order", "list", "--year", "2009", "--json").json["result"]["orders"][-1]["acquainted"]
    assert [one["how"] for one in listed] == ["ознайомлення", "акт про відмову"]
    assert f"«{GUDZ}» уже є серед ознайомлених" in refused(
        register, *ACQUAINT, "--person", GUDZ, "--date", "23.06.2009"
    )


@pytest.mark.req("H10")
def test_a_line_entered_by_mistake_is_made_void_and_entered_anew(register: Path) -> None:
    done(register, *ACQUAINT, "--person", GUDZ, "--person", YEFIMENKO, "--date", "22.06.2009")
    undone = on(register, "undo", commits(register)[0], "--basis", "акт від 23.06.2009 № 2")
    assert (undone.code, "KD984" in undone.out) == (1, True)
    made = done(register, *ACQUAINT, "--person", GUDZ, "--void", "--reason", "записано не ту дату")
    assert [one["person"] for one in made["order"]["acquainted"]] == [YEFIMENKO]
    done(register, *ACQUAINT, "--person", GUDZ, "--date", "23.06.2009")
    assert acquainted(register) == [
        {"person": GUDZ, "date": "2009-06-22", "void": "так", "reason": "записано не ту дату"},
        {"person": YEFIMENKO, "date": "2009-06-22"},
        {"person": GUDZ, "date": "2009-06-23"},
    ]
    assert codes(register) == []
    assert "серед ознайомлених з № 45-к немає" in refused(
        register, "order", "acquaint", "45-к", "--person", GUDZ, "--void", "--reason", "помилка"
    )


@pytest.mark.req("H10")
def test_findings_stop_an_acquaintance_and_one_witness_is_too_few(register: Path) -> None:
    early = found(register, *ACQUAINT, "--person", GUDZ, "--date", "18.06.2009")
    assert [one[:2] for one in early] == [("KD980", BOOK)]
    one = on(register, *ACQUAINT, "--person", GUDZ, *REFUSED[:5])
    assert (one.code, "складають двоє або троє" in one.err) == (2, True)


@pytest.mark.req("H10")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("46-к", "--year", "2009", "--person", GUDZ, "--date", "22.06.2009"), 2, "№ 46-к анульовано"),
        (("11-к", "--person", GUDZ, "--date", "22.06.2014"), 2, "таких записів кілька"),
        (("99-к", "--person", GUDZ, "--date", "22.06.2009"), 2, "№ 99-к у книзі немає"),
        (("к-49", "--person", GUDZ, "--date", "22.06.2009"), 2, "не схоже на номер документа"),
        (("49", "--person", "Нечуй", "--date", "22.06.2009"), 2, "такої особи в реєстрі немає"),
        (("49", "--person", GUDZ), 2, "не вказано --date"),
        (("49", "--date", "22.06.2009"), 2, "не вказано --person"),
        (("49", "--person", GUDZ, "--date", "01.01.2999"), 2, "ще не настав"),
        (("49", "--person", GUDZ, "--person", YEFIMENKO, *REFUSED), 2, "на кожну людину окремо"),
        (("49", "--person", GUDZ, "--date", "22.06.2009", *REFUSED), 2, "вкажіть щось одне"),
        (("49", "--person", GUDZ, "--date", "22.06.2009", "--witness", HR), 2, "лише разом із --refused"),
        (("49", "--person", GUDZ, "--date", "22.06.2009", "--reason", "так"), 2, "лише разом із --void"),
        (("49", "--person", GUDZ, "--refused", "--act", "наказ від 22.06.2009 № 1", "--witness", HR), 2, "не акт"),
    ],
)
def test_what_cannot_be_recorded_is_refused(register: Path, words: tuple[str, ...], code: int, said: str) -> None:
    run = on(register, "order", "acquaint", *words)
    assert (run.code, said in run.err) == (code, True), run


@pytest.mark.req("H10")
def test_what_is_missing_is_asked(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "49", "ґудзь", "єфіменко", "", "22.06.2009", "т")
    assert on(register, "order", "acquaint", "--year", "2009").code == 0
    assert acquainted(register) == [
        {"person": GUDZ, "date": "2009-06-22"},
        {"person": YEFIMENKO, "date": "2009-06-22"},
    ]
    answers(monkeypatch, "бондар", "", "акт № 4 від 22.06.2009", HR, OTHER, "", "т")
    assert on(register, *ACQUAINT, "--refused").code == 0
    assert values(register, BOOK)["orders"][-1]["acquainted"][2]["refused"]["number"] == "4"


@pytest.mark.req("H10")
def test_whose_cards_an_order_is_a_ground_in_and_who_was_not_told(register: Path) -> None:
    listed = on(register, "order", "list", "--unacquainted", "--year", "2013", "--json").json["result"]
    assert {one["printed"]: one["people"] for one in listed["unacquainted"]}["13-к"] == [
        "bondar-kateryna-5r2h",
        "hrytsai-maksym-1v8l",
    ]
    done(register, "order", "acquaint", "13-к", "--year", "2013", "--person", "грицай", "--date", "05.04.2013")
    assert "hrytsai" not in on(register, "order", "list", "--unacquainted", "--year", "2013").out


def test_acts_of_cards_are_matched_with_lines_of_the_book() -> None:
    order = Order.model_construct(number=11, series="K")
    facts = [
        Fact("person.order", "a-1/career/0", "p", (), ("наказ", "11-к", "2013-02-08")),
        Fact("person.order", "a-1/leaves/0", "p", (), ("наказ", "11-к", "2013-02-08")),
        Fact("person.order", "b-2/career/0", "p", (), ("наказ", "11-к", "2014-02-08")),
        Fact("person.order", "c-3/career/0", "p", (), ("наказ", "без номера", "2013-02-08")),
    ]
    people = cited(facts)
    assert unacquainted(order, people) == ()
    assert unacquainted(order.model_copy(update={"date": date(2013, 2, 8)}), people) == ("a-1",)


@pytest.mark.req("H10")
def test_where_no_record_of_a_person_is_read_nobody_is_unknown() -> None:
    fact = Fact("body.acquainted", GUDZ, BOOK, (), ("2009/к/49",))
    facts = FactIndex()
    facts.add([fact])
    assert list(check_acquainted(facts)) == []
    facts.add([Fact("person", YEFIMENKO, "people/x/card.yaml", ())])
    assert [one.code for one in check_acquainted(facts)] == ["KD982"]


@pytest.mark.req("H10")
def test_the_check_of_the_books_alone_knows_no_people(register: Path) -> None:
    done(register, *ACQUAINT, "--person", GUDZ, "--date", "22.06.2009")
    assert kadry("--root", register, "order", "check").out.endswith("Зауважень немає.\n")
