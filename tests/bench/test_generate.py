"""The register that the bench measures on: clean, of the promised size, the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.generate import EXAMPLE_COMPETITION, write_register, write_sheet

from tests.kadry import EXAMPLE, kadry


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("bench") / "register"
    write_register(root, 60)
    return root


def test_nothing_is_wrong_in_a_generated_register(register: Path) -> None:
    run = kadry("--root", register, "check", "--json")
    assert run.code == 0
    assert run.json["findings"] == []
    assert run.json["result"]["files"] > 60


def test_a_record_has_about_five_kilobytes(register: Path) -> None:
    sizes = [path.stat().st_size for path in register.glob("competitions/*/*.yaml")]
    assert len(sizes) == 60
    assert min(sizes) > 4_500
    assert max(sizes) < 6_500


def test_the_same_number_gives_the_same_bytes(register: Path, tmp_path: Path) -> None:
    again = tmp_path / "register"
    write_register(again, 60)
    for path in register.rglob("*.yaml"):
        assert (again / path.relative_to(register)).read_bytes() == path.read_bytes()


def test_every_row_of_a_generated_sheet_is_scored(tmp_path: Path) -> None:
    sheet = tmp_path / "marks.csv"
    write_sheet(sheet, 500)
    run = kadry("--root", EXAMPLE, "exam", "score", EXAMPLE_COMPETITION, "--marks", sheet, "--json")
    assert run.code == 0
    assert run.json["findings"] == []
    assert sum(candidate["total"] is not None for candidate in run.json["result"]["candidates"]) >= 500
