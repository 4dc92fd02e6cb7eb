"""From which day and by which document a changed value holds; what an event of the career changed."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from kadry_cli.audit.telling import Told, told
from kadry_cli.audit.view import line
from kadry_cli.body.records import Unit
from kadry_cli.person.records.card import Card

pytestmark = pytest.mark.req("K1")

ORDER = {"kind": "наказ", "number": "12-к", "date": "2009-02-27"}
FIRST = {
    "date": "2005-03-01",
    "kind": "призначення",
    "post": "spetsialist",
    "rank": "9",
    "ground": {**ORDER, "number": "3"},
}
EVENT = {"date": "2009-03-01", "kind": "присвоєння рангу", "rank": "8", "ground": ORDER}


def one(old: dict[str, Any], new: dict[str, Any], *, reveal: bool = False) -> Told:
    (found,) = told(Card, old, new, reveal=reveal)
    return found


def changed(**values: Any) -> dict[str, Any]:
    return {"career": [FIRST, {**copy.deepcopy(EVENT), **values}]}


def test_a_changed_value_of_a_row_tells_the_day_and_the_document_of_the_row() -> None:
    assert line(one(changed(rank="9"), changed())) == (
        "Проходження служби (01.03.2009, присвоєння рангу) – Ранг: 9 → 8 з 01.03.2009, наказ від 27.02.2009 № 12-к"
    )


def test_an_event_tells_what_it_changed_against_those_before_it() -> None:
    added = one({"career": [FIRST]}, changed(probation_until="2009-06-01"))
    assert line(added) == (
        "додано: Проходження служби (01.03.2009, присвоєння рангу): ранг: 9 → 8; випробування до: 01.06.2009"
        " з 01.03.2009, наказ від 27.02.2009 № 12-к"
    )
    assert "ранг: 8" in added.new
    assert line(one(changed(), {"career": [FIRST]})).startswith("вилучено: Проходження служби (01.03.2009")
    alone = one({}, {"career": [EVENT]})
    assert alone.event == "ранг: 8"


def test_a_changed_day_is_not_told_of_itself_nor_a_document_of_its_own_words() -> None:
    day = one(changed(), changed(date="2009-03-02"))
    assert (day.since, day.document) == ("", "наказ від 27.02.2009 № 12-к")
    number = one(changed(), changed(ground={**ORDER, "number": "13-к"}))
    assert (number.since, number.document) == ("2009-03-01", "")


@pytest.mark.req("T-I11")
def test_what_is_sensitive_stays_hidden_in_the_sentence() -> None:
    penalty = {"date": "2009-03-01", "kind": "стягнення", "name": "догана", "reason": "запізнення", "ground": ORDER}
    hidden = line(one({"penalties": [penalty]}, {"penalties": [{**penalty, "reason": "прогул"}]}))
    assert "прогул" not in hidden
    assert "•••••• з 01.03.2009" in hidden
    assert "прогул" in line(
        one({"penalties": [penalty]}, {"penalties": [{**penalty, "reason": "прогул"}]}, reveal=True)
    )


def test_a_dated_name_tells_its_day_without_a_document() -> None:
    old = {"names": [{"from": "2009-01-01", "name": "Відділ"}]}
    new = {"names": [{"from": "2009-01-01", "name": "Загальний відділ"}]}
    (found,) = told(Unit, old, new, reveal=False)
    assert line(found) == "Назви підрозділу (01.01.2009) – Назва підрозділу: Відділ → Загальний відділ з 01.01.2009"
