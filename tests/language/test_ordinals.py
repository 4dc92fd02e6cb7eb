"""Ordinals against those of num2words, and the forms it does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.cases import CASES
from kadry_cli.core.language.ordinals import LARGEST_ORDINAL, ordinal

if TYPE_CHECKING:
    from kadry_cli.core.language.numeral_forms import Gender

GENDERS: tuple[Gender, ...] = ("m", "f", "n")
num2words = pytest.importorskip("num2words")


def test_every_ordinal_is_that_of_num2words() -> None:
    for number in range(1, LARGEST_ORDINAL + 1):
        theirs = num2words.num2words(number, lang="uk", to="ordinal")
        assert canonical(ordinal(number)) == theirs.removeprefix("одна ")


def test_only_the_last_word_changes() -> None:
    for case in CASES:
        for gender in GENDERS:
            *start, _ = ordinal(2023, gender, case).split()
            assert start == ["дві", "тисячі", "двадцять"]


@pytest.mark.parametrize("number", [0, -3, LARGEST_ORDINAL + 1])
def test_there_is_no_ordinal_beyond_the_range(number: int) -> None:
    with pytest.raises(ValueError, match="no ordinal"):
        ordinal(number)
