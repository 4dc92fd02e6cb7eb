"""The lines of a change: as a diff shows them, personal data masked whatever is around them."""

from __future__ import annotations

import difflib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.console.file_diff import MOST_LINES, diff_lines
from tests.kadry import EXAMPLE

CARD = "people/gudz-mariia-3f8k/card.yaml"
LINES = st.lists(st.sampled_from(["a: 1", "b: 2", "c: 3", "", "  d: 4"]), max_size=12)


@given(old=LINES, new=LINES)
def test_a_file_without_personal_data_is_shown_as_a_diff_shows_it(old: list[str], new: list[str]) -> None:
    shown = diff_lines("notes.txt", "\n".join(old).encode(), "\n".join(new).encode())[1:]
    plain = difflib.unified_diff("\n".join(old).splitlines(), "\n".join(new).splitlines(), n=3, lineterm="")
    kept = [f"  {line}" for line in plain if not line.startswith(("---", "+++", "@@"))]
    assert shown == kept[:MOST_LINES]


@pytest.mark.req("T-I11")
def test_personal_data_are_masked_and_the_keys_stay() -> None:
    old = (EXAMPLE / CARD).read_bytes()
    text = old.decode()
    new = text.replace("marital: одружена", "marital: розлучена")
    shown = "\n".join(diff_lines(CARD, old, new.encode()))
    assert "marital: ••••••" in shown
    assert "розлучена" not in shown
    assert "Остап" not in shown
    whole = "\n".join(diff_lines(CARD, None, old))
    assert "name: Ґудзь Марія Іванівна" in whole
    assert "1979" not in whole


@pytest.mark.req("T-I11")
def test_a_value_of_several_lines_is_masked_to_its_end() -> None:
    old = (EXAMPLE / CARD).read_text(encoding="utf-8")
    new = old.replace("marital: одружена", "marital: |\n  одружена\n  вдруге")
    shown = "\n".join(diff_lines(CARD, old.encode(), new.encode()))
    assert "вдруге" not in shown


@pytest.mark.req("T-I11")
@pytest.mark.parametrize("broken", ['marital: "одружена', "marital: [одружена", "marital: одружена\n<<<<<<< HEAD"])
def test_every_value_of_a_file_that_cannot_be_read_is_masked(broken: str) -> None:
    old = (EXAMPLE / CARD).read_text(encoding="utf-8")
    new = old.replace("marital: одружена", broken).encode()
    shown = "\n".join(diff_lines(CARD, old.encode(), new) + diff_lines(CARD, None, new))
    assert "+marital: ••••••" in shown
    assert "одружена" not in shown
    assert "Остап" not in shown
    assert "1979" not in shown
