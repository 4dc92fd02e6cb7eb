"""What the signature covers, and what a tax number tells, for every field and every day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.law.reading import law_of
from kadry_cli.person.records.card import Card
from kadry_cli.person.records.words import FEMALE, MALE
from kadry_cli.person.rules.completed_years import completed_years
from kadry_cli.person.rules.penalties import penalties_on
from kadry_cli.person.rules.signed_part import _SIGNED, signed_fingerprint
from kadry_cli.person.rules.tax_number import born_by, sex_by
from kadry_cli.topics import topic
from tests.person.made import as_read, card_with

POINTS_1_TO_11 = ("1", "2", "3–4", "5", "6", "7", "8", "9", "10", "11")


def place(name: str) -> str:
    extra = Card.model_fields[name].json_schema_extra
    assert isinstance(extra, dict)
    marks = extra["x-kadry"]
    assert isinstance(marks, dict)
    return str(marks.get("place", "")).removeprefix("П-2ДС ")


@pytest.mark.req("I13")
def test_the_signature_covers_points_1_to_11_and_the_former_names() -> None:
    assert {name for name in Card.model_fields if place(name) in POINTS_1_TO_11} | {"former_names"} == set(_SIGNED)


@pytest.mark.req("I13")
def test_a_print_of_today_is_the_print_of_any_later_version() -> None:
    assert signed_fingerprint(card_with()) == "1cdbb7314321883690c613ad40848dbc342543a3c0017bb7cbf039e69b9c12db"


@pytest.mark.req("I5", "H1")
@given(st.dates(date(1900, 1, 1), date(1905, 12, 31)), st.integers(0, 9999), st.integers(0, 9))
def test_a_number_tells_the_day_and_the_sex_it_was_made_from(born: date, series: int, last: int) -> None:
    number = f"{(born - date(1899, 12, 31)).days:05}{series:04}{last}"
    assert born_by(number) == born
    assert sex_by(number) == (MALE if series % 2 else FEMALE)


@pytest.mark.req("I5")
@given(st.dates(date(1900, 1, 1), date(2000, 1, 1)), st.integers(0, 36_000))
def test_years_are_completed_one_by_one(born: date, lived: int) -> None:
    day = born + timedelta(days=lived)
    years = completed_years(born, day)
    assert years * 365 <= lived < (years + 1) * 366
    assert completed_years(born, day + timedelta(days=1)) - years in (0, 1)


@pytest.mark.req("I3")
@pytest.mark.parametrize("turned", [False, True])
def test_the_name_of_a_day_does_not_depend_on_the_order_of_former_names(turned: bool) -> None:
    names = [
        {"until": date(1999, 5, 1), "name": "Перша Ніна Львівна"},
        {"until": date(2004, 8, 20), "name": "Друга Ніна Львівна"},
    ]
    card = card_with(as_read({"name": "Третя Ніна Львівна", "former_names": names[::-1] if turned else names}))
    days = (date(1999, 5, 1), date(1999, 5, 2), date(2004, 8, 20), date(2004, 8, 21))
    assert [card.name_on(day).split()[0] for day in days] == ["Перша", "Друга", "Друга", "Третя"]


@pytest.mark.req("I24")
def test_a_penalty_of_a_mistyped_year_is_not_in_force() -> None:
    ground = {"kind": "розпорядження", "number": "1-к", "date": "2999-06-01"}
    penalty = {"reason": "–", "kind": "стягнення", "name": "догана", "date": "2999-06-01", "ground": ground}
    day = date(2010, 1, 1)
    assert penalties_on(card_with({"penalties": [penalty]}), day, law_of([topic("person")]).on(day, "local")) == ()
