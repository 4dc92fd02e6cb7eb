"""The book of orders (O1): its lines, its numbers over a year, and the act of a competition looked up in it.

The book of the example: 44-к of 27.04.2009, 45-к of 30.04.2009, 46-к void, 47-к and 48-к of 18.05, 49-к of 19.06.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kadry_cli.body.order_numbers import OrderNumber, booked_order, folded_index, keeps_book, read_number
from kadry_cli.core.records.report import Fact, FactIndex
from tests.diagnostics.registers import COMPETITION_2009, change, codes, example_in, findings, rewrite, without_people

BOOK = "books/orders/2009.yaml"
SIGNED = "    signer: Остапчук Віктор Григорович\n    subject: про відпустку\n"
FULL = "date: {day}\n    kind: розпорядження\n" + SIGNED
VOID = "void: так\n    reason: зіпсовано бланк\n"


def book(*orders: str, year: int = 2010, series: str = "  - index: к\n    title: з кадрових питань\n") -> str:
    """A book from lines `12-к 2010-03-02` (an order) or `12-к void`; `12` is a number without an index."""
    text = f"year: {year}\nseries:\n{series}" + ("orders:\n" if orders else "")
    for order in orders:
        number, _, what = order.partition(" ")
        count, _, index = number.partition("-")
        text += f"  - series: {index}\n" if index else "  -\n"
        line = VOID if what == "void" else FULL.format(day=what)
        text += f"    number: {count}\n    {line}"
    return text


def with_books(folder: Path, **texts: str) -> Path:
    """The example without its cards, with more files of the book: `p2010_02=…` is `books/orders/2010-02.yaml`."""
    root = without_people(folder)
    files = {f"books/orders/{name[1:].replace('_', '-')}.yaml": text for name, text in texts.items()}
    change(root, {"write": files})
    return root


@pytest.mark.req("O1")
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("45-к", (45, "к")),
        ("45", (45, "")),
        ("45-К", (45, "к")),
        ("45-k", (45, "к")),
        ("45-K", (45, "к")),
        ("45/к", (45, "к")),
        ("45–к", (45, "к")),
        ("45 - к", (45, "к")),
        ("45к", (45, "к")),
        ("45 к", (45, "к")),
        (" 45-к ", (45, "к")),
        ("018-р", (18, "р")),
        ("18-p", (18, "р")),
        ("7-к/тр", (7, "к/тр")),
        ("7-K-TM", (7, "к-тм")),
        ("1886/5", (1886, "5")),
        ("0-к", None),
        ("к-45", None),
        ("45-", None),
        ("45-к від 30.04.2009", None),
        ("б/н", None),
        ("", None),
        ("1234567890", None),
        ("٤٥", None),
    ],
)
def test_a_printed_number_is_read_however_it_is_typed(text: str, number: tuple[int, str] | None) -> None:
    assert read_number(text) == (OrderNumber(*number) if number else None)


@pytest.mark.parametrize(
    ("number", "printed", "key"),
    [
        (OrderNumber(45, "к"), "45-к", "2009/к/45"),
        (OrderNumber(45), "45", "2009/-/45"),
        (OrderNumber(7, "к/тр"), "7-к/тр", "2009/к-тр/7"),
        (OrderNumber(7, "к-тр"), "7-к-тр", "2009/к-тр/7"),
    ],
)
def test_a_number_prints_with_its_index_and_has_one_key_a_year(number: OrderNumber, printed: str, key: str) -> None:
    assert (number.printed(), number.key(2009), number.key("2009")) == (printed, key, key)
    assert read_number(number.printed()) == number


def test_an_index_is_one_in_every_spelling() -> None:
    assert {folded_index(index) for index in ("к", "К", "k", "K", " к ")} == {"к"}
    assert folded_index(None) == ""


@pytest.mark.req("O1")
@pytest.mark.parametrize(
    ("orders", "expected"),
    [
        pytest.param(["1-к 2010-01-11", "2-к 2010-01-12"], [], id="one after another"),
        pytest.param(["2-к 2010-01-12", "1-к 2010-01-11"], [], id="the order of lines does not matter"),
        pytest.param(["1-к 2010-01-11", "2-к void", "3-к 2010-01-12"], [], id="a void number fills its place"),
        pytest.param(["1-к 2010-01-11", "3-к 2010-01-12"], ["KD232"], id="a number is missing"),
        pytest.param(["1-к 2010-01-11", "1-к 2010-01-12"], ["KD231"], id="a number twice"),
        pytest.param(["1-к 2010-01-11", "1-к void"], ["KD231"], id="a number twice, once void"),
        pytest.param(["1-к 2010-01-11"] * 3, ["KD231", "KD231"], id="a number three times"),
        pytest.param(["1-к 2010-01-12", "2-к 2010-01-11"], ["KD233"], id="a later number with an earlier date"),
        pytest.param(["1-к 2010-01-12", "2-к 2010-01-12"], [], id="two on one day"),
        pytest.param(["1-к 2010-02-12", "2-к 2010-01-11", "3-к 2010-01-12"], ["KD233", "KD233"], id="one dated ahead"),
        pytest.param(["1-к 2009-12-31", "2-к 2010-01-11"], ["KD234"], id="the last day of another year"),
        pytest.param(["1-к 2010-01-01", "2-к 2010-12-31"], [], id="first and last day of the year"),
        pytest.param(["1-р 2010-01-11"], ["KD236"], id="a series nobody described"),
        pytest.param(["1 2010-01-11"], ["KD236"], id="no index, and no such series"),
        pytest.param(["1-К 2010-01-11", "2-k 2010-01-12"], [], id="one index in several spellings"),
        pytest.param([], [], id="a book just begun"),
    ],
)
def test_the_numbers_of_a_year(orders: list[str], expected: list[str], tmp_path: Path) -> None:
    assert codes(with_books(tmp_path, p2010=book(*orders))) == expected


@pytest.mark.req("O1")
def test_each_series_is_numbered_by_itself(tmp_path: Path) -> None:
    series = "  - index: к\n    title: кадри\n  - index: в\n    title: відпустки\n  - title: основна діяльність\n"
    orders = ["1-к 2010-02-01", "1-в 2010-01-15", "2-в 2010-01-16", "1 2010-01-11", "2-к 2010-02-02"]
    assert codes(with_books(tmp_path, p2010=book(*orders, series=series))) == []


@pytest.mark.req("O1")
@pytest.mark.parametrize(
    ("first", "orders", "expected"),
    [
        (31, ["31-к 2010-05-11", "32-к 2010-05-12"], []),
        (31, ["32-к 2010-05-12"], ["KD232"]),
        (31, ["30-к 2010-05-11", "31-к 2010-05-12"], ["KD235"]),
        (31, [], []),
    ],
)
def test_a_book_goes_on_from_the_paper_one(first: int, orders: list[str], expected: list[str], tmp_path: Path) -> None:
    series = f"  - index: к\n    title: кадри\n    first: {first}\n"
    assert codes(with_books(tmp_path, p2010=book(*orders, series=series))) == expected


@pytest.mark.req("O1")
def test_the_missing_numbers_are_named_shortly_over_all_parts(tmp_path: Path) -> None:
    root = with_books(
        tmp_path,
        p2010_01=book("1-к 2010-01-11", "11-к 2010-02-01"),
        p2010_02=book("15-к 2010-07-01", "16-к 2010-07-01", "18-к 2010-07-02"),
    )
    (one,) = findings(root)
    assert (one["code"], one["severity"], one["path"], one["loc"]) == (
        "KD232", "warning", "books/orders/2010-01.yaml", ["series", 0, "index"],
    )  # fmt: skip
    assert one["message"] == "у серії бракує 13 номерів: 2–10, 12–14, 17"


def test_many_gaps_and_huge_numbers_stay_one_short_line(tmp_path: Path) -> None:
    odd = [f"{number}-к 2010-01-11" for number in (*range(1, 40, 2), 99999)]
    (one,) = findings(with_books(tmp_path, p2010=book(*odd)))
    assert one["message"] == "у серії бракує 99978 номерів: 2, 4, 6, 8, 10, 12, 14, 16, …"


@pytest.mark.req("O1")
def test_a_double_number_is_found_in_the_later_part_and_points_at_the_first(tmp_path: Path) -> None:
    root = with_books(tmp_path, p2010_01=book("1-к 2010-01-11"), p2010_02=book("1-к 2010-07-01"))
    (one,) = findings(root)
    assert (one["code"], one["path"]) == ("KD231", "books/orders/2010-02.yaml")
    assert one["related"] == [{"path": "books/orders/2010-01.yaml", "loc": ["orders", 0, "number"]}]


def test_the_same_number_in_two_years_is_no_double(tmp_path: Path) -> None:
    years = {f"p{year}": book(f"1-к {year}-01-11", year=year) for year in (2010, 2011, 2012)}
    assert codes(with_books(tmp_path, **years)) == []


@pytest.mark.req("O1")
def test_a_back_dated_order_is_placed_on_its_date_and_names_the_other(tmp_path: Path) -> None:
    root = without_people(tmp_path)
    rewrite(root, BOOK, "date: 2009-06-19", "date: 2009-05-17")
    (one,) = findings(root)
    assert (one["code"], one["severity"], one["loc"]) == ("KD233", "warning", ["orders", 5, "date"])
    assert one["message"] == "№ 49-к датовано 17.05.2009, раніше за № 48-к від 18.05.2009"


@pytest.mark.req("O1")
@pytest.mark.parametrize("key", ["date", "kind", "signer", "subject"])
def test_an_order_says_when_what_who_and_about_what(key: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    text = (root / BOOK).read_text(encoding="utf-8")
    line = next(line for line in text.splitlines(True) if line.strip().startswith(f"{key}:"))
    rewrite(root, BOOK, line, "")
    (one,) = findings(root)
    assert (one["code"], one["loc"]) == ("KD237", ["orders", 0, "number"])
    assert one["message"] == f"для № 44-к не записано: «{key}»"


def test_all_that_is_missing_is_named_at_once(tmp_path: Path) -> None:
    text = book("1-к void").replace("void: так", "void: ні").replace("    reason: зіпсовано бланк\n", "")
    (one,) = findings(with_books(tmp_path, p2010=text))
    assert one["message"] == "для № 1-к не записано: «date», «kind», «signer», «subject»"


@pytest.mark.req("O1")
def test_a_void_number_needs_a_reason_and_nothing_else(tmp_path: Path) -> None:
    root = with_books(tmp_path, p2010=book("1-к void", "2-к 2010-01-11"))
    assert codes(root) == []
    rewrite(root, "books/orders/2010.yaml", "    reason: зіпсовано бланк\n", "")
    assert codes(root) == ["KD238"]


@pytest.mark.parametrize(
    ("head_acts", "kind", "expected"),
    [
        ("  - from: 1998-05-12\n    kind: розпорядження\n", "розпорядження", []),
        ("  - from: 1998-05-12\n    kind: розпорядження\n", "наказ", ["KD239"]),
        ("  - from: 1998-05-12\n    kind: розпорядження\n  - from: 2010-01-11\n    kind: наказ\n", "наказ", []),
        (
            "  - from: 1998-05-12\n    kind: розпорядження\n  - from: 2010-01-12\n    kind: наказ\n",
            "наказ",
            ["KD239"],
        ),
        ("  - from: 2010-01-12\n    kind: розпорядження\n", "наказ", []),
    ],
)
def test_the_kind_is_that_of_the_heads_acts_on_the_day(
    head_acts: str, kind: str, expected: list[str], tmp_path: Path
) -> None:
    root = with_books(tmp_path, p2010=book("1-к 2010-01-11").replace("розпорядження", kind))
    rewrite(root, "kadry.yaml", "  - from: 1998-05-12\n    kind: розпорядження\n", head_acts)
    assert codes(root, "books/orders/2010.yaml") == expected


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("p2010", 2010, []),
        ("p2010_01", 2010, []),
        ("p2011", 2010, ["KD221", "KD234"]),
        ("p2010_1", 2010, ["KD201"]),
        ("p210", 2010, ["KD201"]),
        ("p2010_01_02", 2010, ["KD201"]),
    ],
)
def test_the_name_of_the_file_is_the_year_of_the_book(
    name: str, year: int, expected: list[str], tmp_path: Path
) -> None:
    assert codes(with_books(tmp_path, **{name: book("1-к 2010-01-11", year=year)})) == expected


def test_a_slip_in_the_year_of_the_book_is_one_finding(tmp_path: Path) -> None:
    assert codes(with_books(tmp_path, p2010=book("1-к 2010-01-11", year=2001))) == ["KD221"]


def test_a_series_is_described_once(tmp_path: Path) -> None:
    series = "  - index: к\n    title: кадри\n  - index: К\n    title: відпустки\n"
    (one,) = findings(with_books(tmp_path, p2010=book(series=series)))
    assert (one["code"], one["message"]) == ("KD230", "серію «К» описано більше одного разу")


def test_the_signer_may_have_a_name_in_latin_letters(tmp_path: Path) -> None:
    text = book("1-к 2010-01-11").replace("signer: Остапчук Віктор Григорович", "signer: Anna Maria Nowak")
    root = with_books(tmp_path, p2010=text)
    assert codes(root) == ["KD120"]
    rewrite(root, "books/orders/2010.yaml", "    signer:", "    script: latn\n    signer:")
    assert codes(root) == []


@pytest.mark.req("O1", "B3")
@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (("45-к", "2009-04-30"), []),
        (("45-K", "2009-04-30"), []),
        (("45/к", "2009-04-30"), []),
        (("45", "2009-04-30"), ["KD408"]),
        (("54-к", "2009-04-30"), ["KD408"]),
        (("б/н", "2009-04-30"), ["KD408"]),
        (("43-к", "2009-04-30"), ["KD408"]),
        (("46-к", "2009-04-30"), ["KD409"]),
        (("45-к", "2009-04-29"), ["KD410"]),
        (("45-к", "2008-04-30"), []),
    ],
)
def test_the_act_of_a_competition_is_looked_up_in_the_book_of_its_year(
    act: tuple[str, str], expected: list[str], tmp_path: Path
) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, '"45-к"\n  date: 2009-04-30', f'"{act[0]}"\n  date: {act[1]}')
    assert codes(root) == expected


def test_without_a_book_of_the_year_an_act_is_not_judged(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    (root / BOOK).unlink()
    assert codes(root) == []


def test_an_act_with_another_date_is_shown_with_both(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, "date: 2009-04-30", "date: 2009-04-29")
    (one,) = findings(root)
    assert (one["severity"], one["loc"]) == ("error", ["head_act", "date"])
    assert one["message"] == "у книзі розпорядження № 45-к датовано 30.04.2009"
    assert one["related"] == [{"path": BOOK, "loc": ["orders", 1, "number"]}]


def test_of_two_lines_with_one_number_the_one_in_force_and_of_the_date_is_taken() -> None:
    def line(day: str, void: str) -> Fact:
        return Fact("body.order", "2010/к/1", BOOK, (), (day, "наказ", void, "1-к"))

    facts = FactIndex()
    facts.add([line("2010-01-11", "так"), line("2010-01-12", "ні"), line("2010-01-13", "ні")])
    for day, found in ((11, "2010-01-12"), (12, "2010-01-12"), (13, "2010-01-13")):
        booked = booked_order(facts, OrderNumber(1, "к"), date(2010, 1, day))
        assert booked is not None
        assert (booked.date, booked.void) == (found, False)
    assert booked_order(facts, OrderNumber(2, "к"), date(2010, 1, 11)) is None
    assert not keeps_book(facts, 2010)
