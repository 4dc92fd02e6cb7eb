"""`kadry card find`: who answers, whatever the keyboard, the case and the apostrophe; what a pipe gets."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.cards.finding.likeness import sought
from kadry_cli.cards.finding.periods import parse_period
from kadry_cli.cards.finding.said import date_keys
from kadry_cli.core.errors import UserError
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card
from tests.cards.registers import BONDAR, MELNYK, card, done, on

LIKE = [
    ("гудз", "Ґудзь Марія Іванівна"),
    ("ҐУДЗЬ", "гудзь"),
    ("Лукянчук", "Лук’янчук"),
    ("лук'янчук", "Лукʼянчук"),
    ("Лук`янчук", "Лук'янчук"),
    ("кіів", "м. Київ"),
    ("Ильченко", "Ільченко"),
    ("їльченко", "Ильченко"),
    ("сoкiл", "Сокіл"),  # the o and the i are Latin
    ("сокіл", "Coкiл"),  # and here those of the record
    ("HOBAK", "Новак"),
    ("12-к", "№ 12–к"),
    ("Зо́ря", "Зоря"),
    ("зоря", "Зо́ря"),
    ("1979", "1979-03-14"),
    ("c++", "C++"),
]
UNLIKE = [
    ("гудз", "Дзюба"),
    ("києв", "Київ"),
    ("13", "із"),
    ("й", "и"),
    ("а.б", "аваб"),
    ("kovtun", "Ковтун"),
]


@pytest.mark.req("H3")
@pytest.mark.parametrize(("word", "text"), LIKE)
def test_a_word_is_found_as_anybody_types_it(word: str, text: str) -> None:
    expression = sought(word)
    assert expression is not None
    assert expression.search(text)


@pytest.mark.parametrize(("word", "text"), UNLIKE)
def test_another_word_is_another_word(word: str, text: str) -> None:
    expression = sought(word)
    assert expression is not None
    assert not expression.search(text)


@pytest.mark.parametrize("word", ["’", "' '", "\u0301"])
def test_signs_that_are_passed_over_are_no_word(word: str) -> None:
    assert sought(word) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2009", "2009-01-01", "2009-12-31"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("02.2011", "2011-02-01", "2011-02-28"),
        ("15.06.2009", "2009-06-15", "2009-06-15"),
        ("1965..1969", "1965-01-01", "1969-12-31"),
        ("2009-06-15..2009-12", "2009-06-15", "2009-12-31"),
        ("2009..", "2009-01-01", "9999-12-31"),
        ("..31.12.2009", "0001-01-01", "2009-12-31"),
    ],
)
def test_periods(text: str, first: str, last: str) -> None:
    assert tuple(map(str, parse_period(text))) == (first, last)


@pytest.mark.parametrize("text", ["..", "літо", "2010..2009", "2009-13", "31.02.2009", "0000"])
def test_no_periods(text: str) -> None:
    with pytest.raises(UserError):
        parse_period(text)


def test_every_date_of_the_card_can_be_asked_for() -> None:
    keys = date_keys(Card)
    assert {"birth.date", "entry.date", "career.date", "leaves.from", "work.excluded.to", "dismissal.ground.date"} <= {
        *keys
    }
    assert len(keys) == len(set(keys))


def found(root: Path, *args: object) -> list[str]:
    """The ids of those found."""
    return [one["id"] for one in done(root, "find", *args)["people"]]


@pytest.mark.req("H3")
def test_words_fields_and_dates_narrow_together(register: Path) -> None:
    assert found(register) == [BONDAR, MELNYK]
    assert found(register, "бондар") == [BONDAR]
    assert found(register, "Катерина Бондар") == [BONDAR]
    assert found(register, "бондар", "мельник") == []
    assert found(register, "--post", "спеціаліст", "--unit", "фінанс", "--on", "2013-01-01") == [BONDAR, MELNYK]
    assert found(register, "фінансів спеціаліст", "--on", "2013-01-01") == [BONDAR, MELNYK]
    assert found(register, "--post", "спеціаліст", "--on", "2011-01-01") == []
    assert found(register, "10.01.2012", "--name", "павло") == [MELNYK]
    assert found(register, "--born", "1980", "--name", "бондар") == [BONDAR]
    assert found(register, "--born", "..1979") == []
    assert found(register, "--when", "career.ground.date=2012-01", "--when", "begun=2012") == [BONDAR, MELNYK]
    assert found(register, "--entered", "2012") == []


@pytest.mark.req("H3", "T-I11")
def test_personal_data_are_searched_only_on_request_and_never_shown(register: Path) -> None:
    assert found(register, "вигаданськ") == []
    shown = on(register, "find", "вигаданськ", "--reveal").out
    assert BONDAR in shown
    assert "Вигаданськ" not in shown


@pytest.mark.req("H3")
def test_who_works_and_who_was_dismissed(register: Path) -> None:
    order = ("--order", "розпорядження від 02.06.2014 № 11-к")
    gone = ("event", "dismissal", MELNYK, *order, "--date", "03.06.2014", "--reason", "за власним бажанням")
    done(register, *gone, "--norm", "стаття 38 КЗпП України", "--yes")
    assert card(register, MELNYK).dismissal is not None
    assert found(register, "--working", "--on", "2014-06-03") == [BONDAR, MELNYK]
    assert found(register, "--working", "--on", "2014-06-04") == [BONDAR]
    assert found(register, "--dismissed", "--on", "2014-06-04") == [MELNYK]
    assert "звільнено 03.06.2014" in on(register, "find", "мельник", "--on", "2014-07-01").out


@pytest.mark.req("H3")
def test_a_former_name_and_a_post_known_only_by_its_code(register: Path) -> None:
    path = register / card_path(BONDAR)
    text = path.read_text(encoding="utf-8")
    former = 'former_names:\n  - until: 2011-01-01\n    name: "Лук\\u2019янчук Катерина Юріївна"\n'
    path.write_text(text.replace("sex:", f"{former}sex:"), encoding="utf-8", newline="\n")
    assert found(register, "--name", "лукянчук") == [BONDAR]
    place = done(register, "find", "лук'янчук")["people"][0]["found"]
    assert place == [{"field": "former_names.name", "title": "Попередні імена: Попереднє ім’я"}]


def test_a_pipe_gets_ids_alone_and_findings_go_elsewhere(register: Path) -> None:
    run = on(register, "find", "--ids")
    assert (run.out, run.err, run.code) == (f"{BONDAR}\n{MELNYK}\n", "", 0)
    assert on(register, "find", "немає", "--ids").out == ""
    path = register / card_path(MELNYK)
    path.write_text(path.read_text(encoding="utf-8") + "begun: 2012-01-10\n", encoding="utf-8", newline="\n")
    run = on(register, "find", "--ids")
    assert (run.out, run.code) == (f"{BONDAR}\n", 1)
    assert MELNYK in run.err
    assert found_quietly(register, "бондар") == f"{BONDAR}\n"


def found_quietly(root: Path, word: str) -> str:
    """A card that cannot answer is not read, so what is wrong with it is not told."""
    run = on(root, "find", word, "--ids")
    assert (run.err, run.code) == ("", 0)
    return run.out


def test_nobody_found_is_said(register: Path) -> None:
    assert on(register, "find", "немає").out == "Нікого не знайдено.\n"


@pytest.mark.parametrize("args", [("’",), ("--when", "birth.dat=1980"), ("--when", "begun=літо"), ("--born", "x")])
def test_what_cannot_be_asked(register: Path, args: tuple[str, ...]) -> None:
    run = on(register, "find", *args)
    assert (run.out, run.code) == ("", 2)
    assert "порада:" in run.err
