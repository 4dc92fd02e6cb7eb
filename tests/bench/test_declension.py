"""The measure of declension: what counts as right, and what is printed of a list."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from bench.declension import Name, by_rules, main, misses, pymorphy, read_list, report

HEAD = "nominative\tgenitive\tdative\taccusative\tinstrumental\n"
RIGHT = (
    "Коваленко Петро Іванович\tКоваленка Петра Івановича\tКоваленкові Петру Івановичу|Коваленку Петру Івановичу\t"
    "Коваленка Петра Івановича\tКоваленком Петром Івановичем\n"
)


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.tsv"
    path.write_text(HEAD + RIGHT, encoding="utf-8", newline="\n")
    return path


def test_any_of_several_forms_counts(names: Path) -> None:
    assert misses(read_list(names), by_rules) == []


def test_the_sign_of_the_apostrophe_makes_no_difference() -> None:
    name = Name("Лук’яненко Олена Петрівна", None, {"genitive": ("Лук'яненко Олени Петрівни",)})
    assert misses([name], by_rules) == []


def test_an_empty_cell_is_not_asked(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("nominative\tsex\tgenitive\tdative\nКоваленко Женя\tf\tКоваленко Жені\t\n", encoding="utf-8")
    (name,) = read_list(path)
    assert name == Name("Коваленко Женя", "f", {"genitive": ("Коваленко Жені",)})
    assert misses([name], by_rules) == []


def test_a_wrong_form_spoils_its_case_and_its_name() -> None:
    names = [
        Name("Коваленко Петро", None, {"genitive": ("Коваленка Петра",), "dative": ("Коваленко Петру",)}),
        Name("Мороз Петро", None, {"genitive": ("Мороза Петра",), "dative": ("Морозу Петру",)}),
    ]
    wrong = misses(names, by_rules)
    assert [(miss.name, miss.case, miss.found) for miss in wrong] == [("Коваленко Петро", "dative", "Коваленку Петру")]
    shares = [line.split() for line in report("kadry", names, wrong).splitlines()[1:]]
    assert [(line[0], line[-2]) for line in shares] == [("genitive", "100.00"), ("dative", "50.00"), ("all", "50.00")]


def test_the_failures_are_printed(
    names: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with names.open("a", encoding="utf-8", newline="\n") as file:
        file.write("Мороз Петро\tМорозу Петра\t\t\t\n")
    monkeypatch.setattr(sys, "argv", ["bench.declension", str(names)])
    assert main() == 0
    shown = capsys.readouterr().out
    assert "genitive           1 of 2       50.00 %" in shown
    assert "Мороз Петро\tgenitive\tМороза Петра\tМорозу Петра" in shown


def test_a_peer_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert pymorphy() is None
