"""Who knows of an order (H10): its three hands, the order that a basis cites, what no change may take away."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.body.basis import read_basis
from kadry_cli.body.knowledge import NOBODY, REFUSED, SIGNED, PersonKnows, knowledge_of, order_of_basis
from kadry_cli.body.order_knowledge_checks import kept_orders
from kadry_cli.body.orders import Order, OrdersBook
from kadry_cli.core.register.load import parse_record
from tests.answers import answers
from tests.body.acts import done, on, refused, values

BOOK = "books/orders/2009.yaml"
HEAD, HR = "Остапчук Віктор Григорович", "Ковтун Лариса Миколаївна"
GUDZ, YEFIMENKO = "gudz-mariia-3f8k", "yefimenko-yuliia-4b9s"
VISA = f"    visa:\n      name: {HR}\n      date: 2009-06-18\n"
ONE = f"      - person: {GUDZ}\n        date: 2009-06-22\n"
OTHER = (
    f"      - person: {YEFIMENKO}\n        refused:\n          number: 3\n          date: 2009-06-23\n"
    f"          witnesses:\n            - {HR}\n            - Яремко Надія Іванівна\n"
).replace("number: 3", 'number: "3"')


def line(number: int = 49, *, knowledge: str = "", series: str = "к", day: str = "2009-06-19") -> str:
    return (
        f"  - series: {series}\n    number: {number}\n    date: {day}\n    kind: розпорядження\n"
        f"    signer: {HEAD}\n    subject: про призначення\n{knowledge}"
    )


def book(*lines: str, year: int = 2009) -> OrdersBook:
    text = f"year: {year}\nseries:\n  - index: к\n    title: з кадрових питань\norders:\n" + "".join(lines)
    read = parse_record(text.encode(), BOOK, OrdersBook)
    assert read.record is not None, read.findings
    return read.record


def order(knowledge: str = "") -> Order:
    return book(line(knowledge=knowledge)).orders[0]


@pytest.mark.req("H10")
def test_the_three_hands_of_an_order() -> None:
    known = knowledge_of(order(f"{VISA}    acquainted:\n{ONE}{OTHER}"))
    assert (known.signer, known.signed) == (HEAD, date(2009, 6, 19))
    assert (known.visaed_by, known.visaed) == (HR, date(2009, 6, 18))
    assert known.people == (
        PersonKnows(GUDZ, SIGNED, date(2009, 6, 22)),
        PersonKnows(YEFIMENKO, REFUSED, date(2009, 6, 23)),
    )
    assert known.knows(GUDZ) == known.people[0]
    assert known.knows("nikhto-petro-2x2x") is None


@pytest.mark.req("H10")
@pytest.mark.parametrize(
    ("knowledge", "people"),
    [
        pytest.param("", (), id="nothing recorded"),
        pytest.param(f"    acquainted:\n      - person: {GUDZ}\n", (), id="neither day nor act"),
        pytest.param(
            f"    acquainted:\n{ONE}        void: так\n        reason: не та людина\n", (), id="entered by mistake"
        ),
        pytest.param(
            f"    acquainted:\n{ONE}{ONE.replace('-22', '-20')}",
            (PersonKnows(GUDZ, SIGNED, date(2009, 6, 20)),),
            id="of two days the earlier",
        ),
    ],
)
def test_who_is_known_to_know(knowledge: str, people: tuple[PersonKnows, ...]) -> None:
    assert knowledge_of(order(knowledge)).people == people


@pytest.mark.req("H10")
def test_nobody_knows_of_a_void_number() -> None:
    void = book(f"  - series: к\n    number: 49\n    void: так\n    reason: зіпсовано\n{VISA}    acquainted:\n{ONE}")
    assert knowledge_of(void.orders[0]) == NOBODY


BOOKS = (
    book(line(48, day="2009-05-18"), line(49), line(49, series="в"), "  - series: к\n    number: 50\n    void: так\n"),
    book(line(49, day="2010-06-19"), year=2010),
)


@pytest.mark.req("H10", "O1")
@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        ("розпорядження від 19.06.2009 № 49-к", (2009, "к")),
        ("наказ від 19.06.2009 № 49-K", (2009, "к")),
        ("розпорядження від 19.06.2009 № 49-в", (2009, "в")),
        ("розпорядження від 19.06.2010 № 49-к", (2010, "к")),
        ("розпорядження від 18.06.2009 № 49-к", None),
        ("розпорядження від 19.06.2009 № 49", None),
        ("розпорядження від 19.06.2009 № 50-к", None),
        ("розпорядження від 19.06.2011 № 49-к", None),
        ("протокол від 19.06.2009 № 49", None),
        ("заява", None),
    ],
)
def test_the_order_that_a_basis_cites(basis: str, expected: tuple[int, str] | None) -> None:
    cited = order_of_basis(BOOKS, read_basis(basis))
    assert (cited and (cited.date and cited.date.year, cited.series)) == expected


@pytest.mark.req("H10")
@pytest.mark.parametrize(
    ("before", "after", "loc"),
    [
        pytest.param("", f"{VISA}    acquainted:\n{ONE}", None, id="added"),
        pytest.param(f"    acquainted:\n{ONE}", f"{VISA}    acquainted:\n{OTHER}{ONE}", None, id="added before"),
        pytest.param(
            f"    acquainted:\n{ONE}",
            f"    acquainted:\n{ONE}        void: так\n        reason: не та людина\n",
            None,
            id="made void",
        ),
        pytest.param(
            f"    acquainted:\n{ONE}        void: так\n        reason: не та людина\n",
            f"    acquainted:\n{ONE}",
            ("orders", 0, "acquainted", 0, "person"),
            id="void taken back",
        ),
        pytest.param(f"    acquainted:\n{ONE}", "", ("orders", 0, "number"), id="taken away"),
        pytest.param(
            f"    acquainted:\n{ONE}",
            f"    acquainted:\n{ONE.replace('-22', '-20')}",
            ("orders", 0, "acquainted", 0, "person"),
            id="another day",
        ),
        pytest.param(
            f"    acquainted:\n{OTHER}",
            f"    acquainted:\n{OTHER.replace(HR, 'Коваль Ганна Петрівна')}",
            ("orders", 0, "acquainted", 0, "person"),
            id="another witness",
        ),
        pytest.param(VISA, "", ("orders", 0, "number"), id="visa taken away"),
        pytest.param(VISA, VISA.replace("-18", "-17"), ("orders", 0, "visa"), id="visa of another day"),
    ],
)
def test_what_is_recorded_stays(before: str, after: str, loc: tuple[str | int, ...] | None) -> None:
    old, new = book(line(48), line(knowledge=before)), book(line(knowledge=after), line(48))
    assert [(one.code, one.loc) for one in kept_orders(old, new, BOOK)] == ([("KD984", loc)] if loc else [])


@pytest.mark.req("H10")
def test_neither_the_line_nor_the_book_goes_while_somebody_is_acquainted() -> None:
    old = book(line(48), line(knowledge=VISA))
    assert [(one.code, one.loc) for one in kept_orders(old, book(line(48)), BOOK)] == [("KD984", ("orders",))]
    assert [one.loc for one in kept_orders(old, None, BOOK)] == [()]
    assert list(kept_orders(book(line(48)), None, BOOK)) == []


@pytest.mark.req("H10")
def test_an_order_is_entered_with_the_visa_of_the_head_of_hr(register: Path) -> None:
    add = ("order", "add", "--date", "22.06.2009", "--subject", "про відпустку")
    made = done(register, *add, "--visa-date", "22.06.2009")
    assert made["order"]["visa"] == {"name": HR, "date": "2009-06-22"}
    assert values(register, BOOK)["orders"][-1]["visa"] == {"name": HR, "date": "2009-06-22"}
    other = done(register, *add, "--visa", "Коваль Ганна Петрівна", "--visa-date", "2009-06-22")
    assert other["order"]["visa"]["name"] == "Коваль Ганна Петрівна"
    late = on(register, *add, "--visa-date", "23.06.2009", "--json")
    assert [one["code"] for one in late.json["findings"]] == ["KD986"]
    assert "не вказано --visa-date" in refused(register, *add, "--visa", HR)
    assert "на анульованому номері" in refused(register, "order", "add", "--void", "--year", "2009", "--visa", HR)
    assert "хто завізував" in refused(register, *add, "--visa-date", "01.01.1950")


@pytest.mark.req("H10")
def test_a_visa_is_written_into_a_line_that_stands_and_stays(register: Path) -> None:
    made = done(register, "order", "visa", "49-к", "--year", "2009", "--date", "19.06.2009")
    assert (made["order"]["visa"], made["book"]) == ({"name": HR, "date": "2009-06-19"}, BOOK)
    assert values(register, BOOK)["orders"][-1]["visa"] == {"name": HR, "date": "2009-06-19"}
    assert "уже записано" in refused(register, "order", "visa", "49-к", "--year", "2009", "--date", "18.06.2009")
    assert "не вказано НОМЕР" in refused(register, "order", "visa", "--date", "18.06.2009")
    named = done(register, "order", "visa", "48", "--year", "2009", "--date", "18.05.2009", "--name", "Коваль Ганна")
    assert named["order"]["visa"]["name"] == "Коваль Ганна"


@pytest.mark.req("H10")
def test_a_visa_day_is_asked_for_at_a_terminal(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "22.06.2009", "т")
    assert on(register, "order", "add", "--date", "22.06.2009", "--subject", "про відпустку", "--visa", HR).code == 0
    assert values(register, BOOK)["orders"][-1]["visa"]["date"] == "2009-06-22"


@pytest.mark.req("H10")
def test_a_hand_edit_that_takes_knowledge_away_is_not_recorded(register: Path) -> None:
    done(register, "order", "add", "--date", "22.06.2009", "--subject", "про відпустку", "--visa-date", "22.06.2009")
    file = register / BOOK
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("    visa:")], encoding="utf-8", newline="\n")
    run = on(register, "record", "--basis", "розпорядження від 22.06.2009 № 50-к", "--json")
    assert (run.code, [one["code"] for one in run.json["findings"]]) == (1, ["KD984"])
