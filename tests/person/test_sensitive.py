"""Which values of a card are sensitive, and that no finding shows one, on the terminal or in JSON (decision 0027)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from kadry_cli.core.records.base import inner_model, is_sensitive
from kadry_cli.person.records.card import Card
from tests.diagnostics.registers import rewrite
from tests.kadry import EXAMPLE, kadry

CARD = "people/gudz-mariia-3f8k/card.yaml"

SENSITIVE = {
    "tax_number", "birth", "education.diploma.number", "degrees.diploma.number", "marital", "family", "passport",
    "address", "leaves.kind", "penalties.reason", "penalties.name", "penalties.suspension.inquiry", "military",
    "special_register", "statement.convicted", "privileges",
}  # fmt: skip


def leaves(model: type[BaseModel], way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, field in model.model_fields.items():
        here = (*way, field.alias or name)
        inner = inner_model(field.annotation)
        if inner is None:
            yield here
        else:
            yield from leaves(inner, here)


@pytest.mark.req("I12", "I32", "H1")
def test_exactly_these_values_are_sensitive() -> None:
    for way in leaves(Card):
        held = {".".join(way[:length]) for length in range(1, len(way) + 1)}
        assert is_sensitive(Card, way) == bool(held & SENSITIVE), way


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sensitive") / "register"
    shutil.copytree(EXAMPLE, folder)
    return folder


TAX = 'sex: жіноча\ntax_number: "{}"\n'
PENALTY = """penalties:
  - reason: запiзнення
    kind: стягнення
    name: догана
    date: 2010-02-01
    ground: {kind: розпорядження, number: "2-к", date: 2010-02-01}
training:
"""
LEAVE = """leaves:
  - kind: у зв’язку з вагiтністю
    from: 2010-02-01
    to: 2010-06-01
    ground: {kind: розпорядження, number: "2-к", date: 2010-02-01}
training:
"""
FIT = "military:\n  fitness:\n    verdict: стройовий\n    article: 12-б\ntraining:\n"
MISFIT = "military:\n  fitness:\n    verdict: хворий\ntraining:\n"


@pytest.mark.req("I12", "I32", "H1")
@pytest.mark.parametrize(
    ("code", "old", "new", "secrets"),
    [
        ("KD123", "sex: жіноча\n", TAX.format("0086000021"), ["0086000021", "00860"]),
        ("KD123", "sex: жіноча\n", TAX.format("00860"), ["00860"]),
        ("KD741", "sex: жіноча\n", TAX.format("0086000023"), ["0086000023", "1902", "1979-03-14", "14.03.1979"]),
        ("KD743", "date: 2004-09-14", "date: 1974-09-14", ["1974", "1979"]),
        ("KD743", "entered: 1996", "entered: 1979", ["14.03.1979", "1979-03-14"]),
        ("KD749", 'number: "000014"', 'number: "71425"', ["71425"]),
        ("KD749", "series: ВГ", "series: вг", ["вг"]),
        ("KD751", "name: Ґудзь Лев Остапович\n    born: 2006-05-30",
         "name: Ґудзь Остап Миронович\n    born: 1976-11-02", ["Миронович", "1976", "02.11"]),
        ("KD755", "date: 1979-03-14", "date: 1997-03-14", ["1997-03-14", "14.03.1997"]),
        ("KD770", "training:\n", FIT, ["12-б", "«стройовий»"]),
        ("KD113", "training:\n", MISFIT, ["хворий"]),
        ("KD120", "name: Ґудзь Лев", "name: Ґудзь Лeв", ["Лев", "Лeв", "Остапович"]),
        ("KD121", "marital: одружена", "marital: oдружена", ["дружена"]),
        ("KD121", "training:\n", PENALTY, ["апi", "запізнення"]),
        ("KD121", "training:\n", LEAVE, ["вагi", "вагі"]),
        ("KD304", "born: 2006-05-30", "born: 2006-06-31", ["2006", "червні"]),
        ("KD301", "date: 1979-03-14", "date: 14.03.1979", ["1979"]),
        ("KD106", 'number: "000014"', "number: 71425", ["71425"]),
    ],
)  # fmt: skip
def test_no_finding_shows_a_sensitive_value(code: str, old: str, new: str, secrets: list[str], root: Path) -> None:
    rewrite(root, CARD, old, new)
    try:
        told = [kadry("--root", root, "check", CARD, *form) for form in ((), ("--json",))]
    finally:
        shutil.copy(EXAMPLE / CARD, root / CARD)
    for run in told:
        assert code in run.out
        assert [secret for secret in secrets if secret in run.out] == []
