"""The written cases of tests/cases/language: what goes in, what must come out, and where that is said."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from kadry_cli.core.language.alphabet import NO_BREAK_SPACE
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.cases import CASES
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.language.dates import date_card, date_short, date_spelled, date_words
from kadry_cli.core.language.lookalikes import repair_name
from kadry_cli.core.language.mixed_words import mixed_words
from kadry_cli.core.language.names import by_sex, sex_by_patronymic, signature_name, split_name
from kadry_cli.core.language.numerals import in_words
from kadry_cli.core.language.ordinals import ordinal
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.language.text_check import mended, text_problems

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(__file__).parents[1] / "cases" / "language"


def signatures(full: str) -> list[str]:
    name = split_name(full)
    both = [signature_name(name, "initials"), signature_name(name, "name-surname")]
    return [signature.replace(NO_BREAK_SPACE, "_") for signature in both]


def dates(iso: str) -> list[str]:
    day = date.fromisoformat(iso)
    return [date_short(day), date_words(day), date_card(day)]


def checked(text: str) -> list[object]:
    return [[problem.word for problem in text_problems(text)], mended(text)]


ANSWERS: dict[str, Callable[[Any], object]] = {
    "collation": lambda lines: sorted(lines, key=sort_key),
    "repair": repair_name,
    "mixed_words": lambda text: [[word.word, word.repaired, word.kind] for word in mixed_words(text)],
    "in_words": lambda given: in_words(*given),
    "in_cases": lambda given: [in_words(given[0], given[1], case) for case in CASES[:6]],
    "ordinals": lambda given: ordinal(given[0], given[1], given[2]),
    "dates_spelled": lambda given: date_spelled(date.fromisoformat(given[0]), given[1]),
    "text_check": checked,
    "counted": lambda given: counted(*given),
    "dates": dates,
    "signature": signatures,
    "outcome": lambda given: by_sex(sex_by_patronymic(given), "склав", "склала", "склав(ла)"),
    "printed": printed,
}


def written_cases() -> list[tuple[str, dict[str, Any]]]:
    return [
        (path.stem, case)
        for path in sorted(FOLDER.glob("*.yaml"))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize(
    ("kind", "case"), written_cases(), ids=[f"{kind}: {case['name']}" for kind, case in written_cases()]
)
def test_written_case(kind: str, case: dict[str, Any]) -> None:
    assert ANSWERS[kind](case["given"]) == case["expect"]


def test_every_case_says_its_source() -> None:
    assert {kind for kind, _ in written_cases()} == set(ANSWERS)
    for _, case in written_cases():
        assert set(case) == {"name", "given", "expect", "source"}
