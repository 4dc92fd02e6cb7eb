"""The parts of a full name and its forms beside a signature."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.language.alphabet import UKRAINIAN
from kadry_cli.core.language.names import FullName, by_sex, signature_name, split_name

words = st.text(alphabet=UKRAINIAN + "’-", min_size=1)


def test_a_name_has_three_parts_at_most() -> None:
    assert split_name("Коваленко Петро Іванович") == FullName("Коваленко", "Петро", "Іванович")
    assert split_name("  Алієв  Рашид  Мамед   огли ") == FullName("Алієв", "Рашид", "Мамед огли")
    assert split_name("Коваленко Петро") == FullName("Коваленко", "Петро", "")
    assert split_name("") == FullName("", "", "")


@given(st.lists(words, max_size=5))
def test_the_parts_put_together_give_the_name(parts: list[str]) -> None:
    assert " ".join(part for part in split_name(" ".join(parts)) if part) == " ".join(parts)


@given(st.lists(words, max_size=3))
def test_a_signature_never_breaks_at_a_space(parts: list[str]) -> None:
    name = split_name(" ".join(parts))
    assert " " not in signature_name(name, "initials")
    assert " " not in signature_name(name, "name-surname")


def test_an_unknown_sex_prints_both_endings() -> None:
    assert by_sex(None, "ознайомлений", "ознайомлена", "ознайомлений(а)") == "ознайомлений(а)"
    assert by_sex("f", "ознайомлений", "ознайомлена", "ознайомлений(а)") == "ознайомлена"
