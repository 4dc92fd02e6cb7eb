"""`kadry card set`, `edit`, `show`: fields by their keys, a point gone through, what is sensitive masked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.answers import answers
from tests.cards.registers import BASIS, BONDAR, card, done, files, on, refused


@pytest.mark.req("I12", "I9", "I2")
def test_fields_are_put_added_and_taken_away_in_one_act(register: Path) -> None:
    done(
        register, "set", "бондар", "address.settlement=м. Вигаданськ", "address.house=7", "passport.number=000123",
        "passport.issued_by=Вигаданським РВ", "passport.date=01.02.2000", "birth.date=04.02.1980",
        "--add", "languages:language=англійська;level=володієте вільно",
        "--add", "education:level=вища;institution=Університет;entered=1998;finished=2003;diploma.number=ВА 1",
        "--remove", "begun", *BASIS,
    )  # fmt: skip
    changed = card(register, BONDAR)
    assert changed.address is not None
    assert changed.passport is not None
    assert (changed.address.house, changed.passport.number, changed.begun) == ("7", "000123", None)
    assert changed.languages[0].level == "володієте вільно"
    assert changed.education[0].diploma is not None
    assert changed.education[0].finished == 2003
    done(register, "set", BONDAR, "education.1.finished=2004", "--remove", "languages.1", *BASIS)
    assert (card(register, BONDAR).education[0].finished, card(register, BONDAR).languages) == (2004, ())


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("pasport.number=1", "passport"),
        ("passport=1", "passport.series=…"),
        ("education=вища", "--add"),
        ("education.3.finished=2003", "рядка 3"),
        ("education.0.finished=2003", "рядки лічать від 1"),
        ("education.finished=2003", "номер рядка"),
        ("name=Інша Людина", "card event name"),
        ("id=інша", "незмінний"),
        ("passport.number", "ПОЛЕ=ЗНАЧЕННЯ"),
        ("birth.date=30.02.1980", "30.02.1980"),
        ("sex=інша", "KD113"),
    ],
)
def test_a_wrong_field_is_explained_and_nothing_is_written(register: Path, wish: str, said: str) -> None:
    assert said in refused(register, "set", BONDAR, wish, *BASIS)


def test_every_wrong_field_is_told_at_once(register: Path) -> None:
    said = refused(register, "set", BONDAR, "pasport.number=1", "adress.house=2", "--remove", "сімʼя", *BASIS)
    assert all(word in said for word in ("pasport", "adress", "сімʼя"))


@pytest.mark.req("T-I11")
def test_what_is_sensitive_is_masked_until_it_is_asked_for(register: Path) -> None:
    done(register, "set", BONDAR, "passport.number=000123", "passport.issued_by=РВ", "passport.date=2000-02-01", *BASIS)
    for args in ((), ("--json",)):
        run = on(register, "show", BONDAR, *args)
        assert "000123" not in run.out
        assert "1980" not in run.out
        assert "••••••" in run.out
        assert "000123" in on(register, "show", BONDAR, "--reveal", *args).out
    shown = json.loads(on(register, "show", BONDAR, "--json", "--on", "2013-01-01").out)["result"]
    assert shown["standing"] == {
        "unit": "Відділ фінансів та економіки",
        "post": "спеціаліст І категорії",
        "category": "VII",
        "rank": 15,
    }


@pytest.mark.req("I22")
def test_before_the_first_event_nobody_works_here(register: Path) -> None:
    run = on(register, "show", BONDAR, "--on", "2012-01-09")
    assert "в органі не працює" in run.out
    assert "III." not in run.out


def test_every_key_is_listed_with_what_to_write(register: Path) -> None:
    out = on(register, "show", BONDAR, "--keys").out
    assert all(key in out for key in ("passport.series", "education.1.diploma.number", "military.fitness.verdict"))


@pytest.mark.req("I12")
def test_a_point_is_gone_through_on_a_terminal(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(
        monkeypatch,
        "passport",
        "ВА",
        "000123",
        "Вигаданським РВ",
        "32.01.2000",
        "01.02.2000",
        "заява від 15.05.2012",
        "т",
    )
    assert on(register, "edit", BONDAR).code == 0
    passport = card(register, BONDAR).passport
    assert passport is not None
    assert (passport.series, passport.date.year) == ("ВА", 2000)
    answers(monkeypatch, "-", "000124", "", "", "заява від 15.05.2012", "т")
    assert on(register, "edit", BONDAR, "passport").code == 0
    changed = card(register, BONDAR).passport
    assert changed is not None
    assert (changed.series, changed.number, changed.date) == (None, "000124", passport.date)


def test_without_a_terminal_edit_names_its_counterpart(register: Path) -> None:
    before = files(register)
    run = on(register, "edit", BONDAR, "passport")
    assert (run.code, files(register)) == (2, before)
    assert "kadry card set" in run.err
