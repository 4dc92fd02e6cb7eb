"""The measure of declined titles: what counts as right, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from bench.declension_titles import read_answers, report

LIST = """nominative\tgenitive\tdative
начальник відділу\tначальника відділу\tначальникові відділу|начальнику відділу
кур'єр\tкур’єра\t
секретар\tсекретара\tсекретарю
"""


@pytest.mark.req("I2")
def test_each_filled_cell_counts_and_failures_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "list.tsv"
    path.write_text(LIST, encoding="utf-8", newline="\n")
    lines = report(read_answers(path, units=False))
    assert lines[0].split() == ["genitive", "2", "of", "3", "66.67", "%"]
    assert lines[1].split() == ["dative", "2", "of", "2", "100.00", "%"]
    assert lines[2:] == ["wrong 1, of them not marked uncertain 1", "genitive: секретаря (right: секретара)"]


def test_a_list_without_the_nominative_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.tsv"
    path.write_text("title\nначальник\n", encoding="utf-8", newline="\n")
    with pytest.raises(SystemExit, match="nominative"):
        read_answers(path, units=False)
