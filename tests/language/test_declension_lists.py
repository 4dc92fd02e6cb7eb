"""The share of names, titles and units declined right on lists that the author of the rules did not write (I2)."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from kadry_cli.core.language.apostrophes import canonical
from kadry_cli.core.language.cases import Case
from kadry_cli.core.language.declension.people.names import decline_name
from kadry_cli.core.language.declension.posts.titles import decline_title, decline_unit

LISTS = Path(__file__).parent / "lists"
ASKED: tuple[Case, ...] = ("genitive", "dative", "accusative", "instrumental")

Form = Callable[[str, Case], str]
DECLINED: dict[str, Form] = {
    "names": lambda text, case: decline_name(text).in_case(case),
    "titles": lambda text, case: decline_title(text).in_case(case),
    "units": lambda text, case: decline_unit(text).in_case(case),
}


@pytest.mark.req("I2")
@pytest.mark.parametrize(("kind", "least"), [("names", 98), ("titles", 97), ("units", 97)])
def test_nearly_all_of_a_foreign_list_is_right(kind: str, least: int) -> None:
    with (LISTS / f"{kind}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    wrong = {
        f"{row['nominative']}: {DECLINED[kind](row['nominative'], case)}"
        for row in rows
        for case in ASKED
        if canonical(DECLINED[kind](row["nominative"], case)) not in map(canonical, row[case].split("|"))
    }
    assert len(rows) >= 100
    assert len(wrong) * 100 <= (100 - least) * len(rows), sorted(wrong)
