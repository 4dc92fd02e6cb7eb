"""A change in the words of the form, and what they may not say."""

from __future__ import annotations

import pytest

from kadry_cli.audit.words import item_label, title_of_key, value_words
from kadry_cli.person.records.card import Card

pytestmark = pytest.mark.req("K1")


@pytest.mark.req("T-I11")
def test_a_row_is_not_called_by_what_is_sensitive() -> None:
    leave = {"kind": "у зв’язку з хворобою"}
    assert item_label(Card, ("leaves", 0), leave, reveal=False) == ""
    assert item_label(Card, ("leaves", 0), leave, reveal=True) == "у зв’язку з хворобою"


def test_a_key_is_called_as_the_form_calls_it_and_an_unknown_one_by_itself() -> None:
    assert title_of_key(Card, ("career", 1, "rank")) == "ранг"
    assert title_of_key(Card, ("career", 1, "ranks")) == "ranks"
    assert title_of_key(Card, ("nema", "number")) == "number"


def test_a_cited_document_is_said_as_it_is_cited() -> None:
    ground = {"kind": "лист", "issuer": "ради", "number": "7", "date": "2009-03-02"}
    assert value_words(Card, ("career", 0, "ground"), ground, reveal=False) == "лист ради від 02.03.2009 № 7"
