"""Ids of people: given once, with a random tail."""

from __future__ import annotations

import re

import pytest

from kadry_cli.core import tails
from kadry_cli.core.errors import UserError
from kadry_cli.core.records.ids import id_problem
from kadry_cli.hiring.people import Known, new_id, resolved

OLENA = Known("shevchuk-olena-4m2d", "Шевчук Олена Петрівна", "юрист")
PEOPLE = {OLENA.id: OLENA}


def test_a_tail_has_a_digit_a_letter_a_digit_a_letter() -> None:
    drawn = {tails.draw() for _ in range(200)}
    assert [tail for tail in drawn if not re.fullmatch("[1-9][a-z][1-9][a-z]", tail)] == []
    assert not set("".join(drawn)) & set("0ilou")
    assert len(drawn) > 150
    with tails.drawn_from(lambda: "9z9z"):
        assert tails.draw() == "9z9z"


@pytest.mark.parametrize("name", ["Шевчук Олена Петрівна", "шевчук олена петрівна", "Шевчук  Олена Петрівна"])
def test_a_known_name_has_the_known_id(name: str) -> None:
    assert resolved(PEOPLE, name, "1a1a", "ПІБ") == OLENA


def test_apostrophes_are_equal() -> None:
    roman = Known("demianchuk-roman-7p2v", "Дем'янчук Роман Ігорович")
    assert resolved({roman.id: roman}, "Дем’янчук Роман Ігорович", "1a1a", "ПІБ") == roman


def test_another_person_of_that_name_has_an_id_of_their_own() -> None:
    other = resolved(PEOPLE, OLENA.name, "1a1a", "ПІБ", another=True)
    assert (other.id, other.post) == ("shevchuk-olena-1a1a", None)
    with pytest.raises(UserError, match="так у реєстрі звуть кількох людей"):
        resolved({**PEOPLE, other.id: other}, OLENA.name, "2b2b", "ПІБ")


@pytest.mark.parametrize("name", ["Ь Ь", "Семибаламутенко-Переяславська-Тмутараканська Олександра-Вікторія Іванівна"])
def test_an_id_is_always_valid(name: str) -> None:
    assert id_problem(new_id({}, name, "1a1a")) is None


def test_a_taken_id_is_not_given_twice() -> None:
    with pytest.raises(UserError, match="уже має інша людина"):
        new_id(PEOPLE, OLENA.name, "4m2d")
