"""The people that the bench measures on: clean cards of the promised size, the same every time."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest
from bench.careers import IN_UNIT, LAST_DAY
from bench.people import card, write_people
from bench.yaml_text import record_text

from kadry_cli.core.register.reader import read_text
from tests.kadry import kadry

PEOPLE = 60


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("bench") / "register"
    write_people(root, PEOPLE)
    return root


def test_nothing_is_wrong_in_a_generated_register(register: Path) -> None:
    run = kadry("--root", register, "check", "--json")
    assert (run.code, run.json["findings"]) == (0, [])
    assert run.json["result"]["files"] == 1 + PEOPLE // IN_UNIT + PEOPLE


def test_the_files_stand_in_the_layout_of_the_program(register: Path) -> None:
    assert kadry("--root", register, "fmt", "--check").code == 0


def test_a_card_has_about_five_kilobytes(register: Path) -> None:
    sizes = [path.stat().st_size for path in register.glob("people/*/card.yaml")]
    assert len(sizes) == PEOPLE
    assert 4_500 < sum(sizes) / PEOPLE < 6_000
    assert max(sizes) < 10_000


def test_the_same_person_has_the_same_card_in_a_register_of_any_size(register: Path, tmp_path: Path) -> None:
    write_people(tmp_path / "register", IN_UNIT)
    for path in (tmp_path / "register").glob("people/*/card.yaml"):
        assert (register / path.relative_to(tmp_path / "register")).read_bytes() == path.read_bytes()
    text = record_text("card", 2, card(4_321))
    assert (
        hashlib.sha256(text.encode()).hexdigest() == "1129347b61cf305a8aa9dfa1ec0d59ca6e1290367f9ae82929c50e4d3e621a1c"
    )


def test_careers_differ() -> None:
    cards = [card(number) for number in range(500)]
    assert {str(one["sex"]) for one in cards} == {"чоловіча", "жіноча"}
    assert 20 < sum("dismissal" in one for one in cards) < 200
    ways = {one["entry"]["way"] for one in cards if isinstance(one["entry"], dict)}
    assert ways == {"конкурс", "патронатна служба", "резерв", "інше"}
    begun = [one["begun"] for one in cards]
    assert all(isinstance(day, date) and day <= LAST_DAY for day in begun)


def test_a_text_that_could_be_something_else_is_quoted() -> None:
    text = record_text(
        "card", 2,
        {"number": "0012", "name": "Дзвін: Лев", "units": 2, "from": date(2009, 6, 15), "list": ["7", "вул. Лугова"]},
    )  # fmt: skip
    assert text.splitlines()[0] == "# yaml-language-server: $schema=../../schemas/card.json"
    value, findings = read_text(text.encode(), "card.yaml")
    assert findings == ()
    assert value == {
        "number": "0012", "name": "Дзвін: Лев", "units": "2", "from": "2009-06-15", "list": ["7", "вул. Лугова"],
    }  # fmt: skip
