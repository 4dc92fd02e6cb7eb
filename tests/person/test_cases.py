"""The written cases of tests/cases/person: section III, ranks, tax numbers, the signature, and cards in a register."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kadry_cli.core.diagnostics.catalogue import severity_of
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.register.reader import read_text
from kadry_cli.person.rules.completed_years import completed_years
from kadry_cli.person.rules.ranks import rank_bounds
from kadry_cli.person.rules.signed_part import signed_fingerprint
from kadry_cli.person.rules.standing import Standing, post_since, progress, staff_of, standing_on
from kadry_cli.person.rules.tax_number import born_by, sex_by
from kadry_cli.topics import all_topics
from tests.person.made import as_read, card_codes, card_with, events_of, register_findings, unit_of

if TYPE_CHECKING:
    from collections.abc import Callable

STAFF = as_read(
    """
- id: viddil
  names:
    - from: 2005-01-10
      name: Загальний відділ
    - from: 2011-01-01
      name: Відділ документообігу
  posts:
    - id: fakhivets
      titles:
        - from: 2005-01-10
          title: спеціаліст
        - from: 2012-07-01
          title: провідний спеціаліст
      category: VI
    - id: nachalnyk
      titles:
        - from: 2005-01-10
          title: начальник відділу
      category: V
"""
)
"""The staff list of the cases on section III that name no other."""

FOLDER = Path(__file__).parents[1] / "cases" / "person"
KEYS = {"name", "id", "norm", "on", "given", "expect", "source"}


def said(standing: Standing) -> str:
    rank = "–" if standing.rank is None else str(standing.rank)
    return " / ".join([standing.unit or "–", standing.post, standing.category or "–", rank])


def _career(given: dict[str, Any]) -> tuple[Any, Any]:
    left: dict[str, Any] = {key: given[key] for key in ("dismissal", "former_dismissals") if key in given}
    card = card_with({"career": events_of(given["career"]), **left})
    return card, staff_of([unit_of(one) for one in given.get("units", STAFF)])


def rows(given: dict[str, Any], day: date) -> list[str]:
    card, staff = _career(given)
    told = []
    for row in progress(card, staff, day):
        why = "перейменовано" if row.event is None else f"подія {row.event + 1}"
        told.append(f"{date_short(row.date)}: {said(row.standing)} ({why})")
    return told


def stands(given: dict[str, Any], day: date) -> object:
    card, staff = _career(given)
    standing, post = standing_on(card, staff, day), post_since(card, day)
    since = f", на посаді з {date_short(post[1])}" if post is not None else ""
    return "ніде" if standing is None else said(standing) + since


def ranks(given: dict[str, Any], day: date) -> str:
    bounds = rank_bounds(given["category"], law_of(all_topics()).on(day, given["kind"]))
    return "закон такої категорії не знає" if bounds is None else f"{bounds.highest}–{bounds.lowest}"


def signature(given: dict[str, Any], day: date) -> str:
    same = signed_fingerprint(card_with(given["signed"])) == signed_fingerprint(card_with(given["now"]))
    return "той самий" if same else "інший"


def register(given: dict[str, Any], day: date) -> list[str]:
    return sorted(f"{one.code} {severity_of(one).value}" for one in register_findings(given))


ANSWERS: dict[str, Callable[[Any, date], object]] = {
    "progress": rows,
    "standing": stands,
    "ranks": ranks,
    "signature": signature,
    "tax-numbers": lambda given, day: [date_short(born_by(given)), sex_by(given)],
    "years": lambda given, day: completed_years(date.fromisoformat(str(given)), day),
    "cards": lambda given, day: sorted(card_codes(given)),
    "posts": register,
    "card-ranks": register,
    "orders": register,
    "kin": register,
    "protocols": register,
}


def written_cases() -> list[tuple[str, dict[str, Any]]]:
    listed = []
    for path in sorted(FOLDER.glob("*.yaml")):
        value, findings = read_text(path.read_bytes(), path.name)
        assert isinstance(value, list), findings
        listed += [(path.stem, dict(case)) for case in value if isinstance(case, dict)]
    return listed


@pytest.mark.parametrize(
    ("stem", "case"),
    [
        pytest.param(stem, case, id=f"{stem}: {case['name']}", marks=pytest.mark.req(*str(case["id"]).split(", ")))
        for stem, case in written_cases()
    ],
)
def test_a_written_case_is_answered_so(stem: str, case: dict[str, Any]) -> None:
    assert set(case) == KEYS
    assert ANSWERS[stem](case["given"], date.fromisoformat(str(case["on"]))) == _plain(case["expect"])


def test_every_answer_has_cases() -> None:
    assert {stem for stem, _ in written_cases()} == set(ANSWERS)


def _plain(expected: Any) -> object:
    if isinstance(expected, list):
        return [str(one) for one in expected]
    return int(expected) if str(expected).isdigit() else str(expected)
