"""A form of a name that the record states wins over the rules (design §8)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from kadry_cli.competition.records import Candidate
from kadry_cli.hiring.papers.letter_parts import paper_name, salutation
from kadry_cli.hiring.papers.selection_words import about

PLAIN: dict[str, Any] = {"id": "shvets-oleh-1a2b", "name": "Швець Олег Іванович"}
STATED: dict[str, Any] = PLAIN | {
    "name_forms": {"accusative": "Шевця Олега Івановича", "vocative": "Шевче Олеже Івановичу"}
}


def candidate(values: Mapping[str, object]) -> Candidate:
    return Candidate.model_validate(values)


@pytest.mark.req("I2")
def test_a_doubtful_form_is_printed_once_it_is_stated() -> None:
    plain, stated = candidate(PLAIN), candidate(STATED)
    assert about(plain.name, "accusative", "про кандидата", plain.stated_forms()) == (
        "про кандидата: Швець Олег Іванович"
    )
    assert about(stated.name, "accusative", "про кандидата", stated.stated_forms()) == (
        "про кандидата Шевця Олега Івановича"
    )


@pytest.mark.req("I2")
def test_a_stated_form_wins_and_the_other_cases_are_those_of_the_rules() -> None:
    plain, stated = (paper_name(candidate(one)).forms() for one in (PLAIN, STATED))
    assert stated.in_case("accusative") == "Шевця Олега Івановича"
    assert stated.in_case("dative") == plain.in_case("dative")
    assert salutation(candidate(STATED)) == "Шановний Олеже Івановичу!"
