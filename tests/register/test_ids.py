"""Ids (trust G4): what passes is a safe file name everywhere and can be no option, pathspec or device."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.errors import UserError
from kadry_cli.core.records.ids import id_problem, part_problem, year_problem
from kadry_cli.core.register.layout import path_for

GOOD = ["2009-holovnyi-spetsialist", "kovalenko-petro-7k3f", "ab", "a1", "0-0", "console", "com10", "x" * 64]
BAD = [
    "", "a", "x" * 65, "-rf", "--upload-pack", "a-", "a--b", "..", "../../etc", "a..b", "a/b", "a\\b", "a\nb", "a\n",
    "a\0b", ":(glob)*", "A1", "Коваленко", "kovalenkо", "a_b", "a.b", "a b", " ab", "ab ", "con", "nul", "com1",
    "lpt9", "con.yaml", "CON", "aux ", "١٢", "ａｂ", "a\u200bb",
]  # fmt: skip


@pytest.mark.req("T-G4")
@pytest.mark.row("G4")
@pytest.mark.parametrize("text", GOOD)
def test_an_id_of_the_grammar_passes(text: str) -> None:
    assert id_problem(text) is None
    assert path_for("competitions/{competition}/exam.yaml", competition=text) == f"competitions/{text}/exam.yaml"


@pytest.mark.req("T-G4")
@pytest.mark.row("G4")
@pytest.mark.parametrize("text", BAD)
def test_anything_else_is_refused_with_a_reason_and_never_becomes_a_path(text: str) -> None:
    reason = id_problem(text)
    assert reason is not None
    assert re.search("[а-я]", reason)
    with pytest.raises(UserError) as refused:
        path_for("competitions/{competition}/exam.yaml", competition=text)
    assert reason in refused.value.message


@pytest.mark.req("T-G4")
@pytest.mark.row("G4")
@given(st.text())
def test_no_text_at_all_slips_through(text: str) -> None:
    if id_problem(text) is None:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\Z", text)
        assert 2 <= len(text) <= 64


def test_years_and_parts_are_plain_ascii_digits() -> None:
    assert year_problem("2009") is None
    assert part_problem("02") is None
    assert all(year_problem(text) for text in ("209", "20090", "٢٠٠٩", "2009\n", "-200", "", "1799", "9999"))
    assert all(part_problem(text) for text in ("2", "002", "٠٢", ""))
    assert path_for("reserve/{year}/{unit}.yaml", year="2009", unit="kadry") == "reserve/2009/kadry.yaml"
    with pytest.raises(UserError):
        path_for("assessments/{year}.yaml", year="09")
