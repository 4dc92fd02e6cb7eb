"""Entries made ready: the same values as the YAML gives, and never those of another text."""

from __future__ import annotations

import pytest

from kadry_cli.core.law import ready
from kadry_cli.core.law.entries import Entries, LawDataError
from kadry_cli.core.law.reading import acts
from kadry_cli.core.law.templates import templates_of
from tests.generated import law_made_ready


def test_every_entry_is_ready_with_the_values_of_its_text() -> None:
    for entries in (acts(), templates_of("calendar"), templates_of("exam")):
        for path, key, block, values in entries.text_values():
            assert ready.ready_value(path, key, block) == values, key


def test_an_entry_whose_text_was_changed_is_read_from_its_text() -> None:
    path, key, block, _ = next(iter(acts().text_values()))
    changed = block.replace("kind: закон", "kind: наказ")
    assert changed != block
    assert ready.ready_value(path, key, changed) is None
    made = Entries.of_file(changed, path, lambda data, _: (data, ()))
    assert made[key]["kind"] == "наказ"


def test_without_the_file_all_is_read_from_yaml(monkeypatch: pytest.MonkeyPatch) -> None:
    ready._ready.cache_clear()
    monkeypatch.setattr(ready, "READY_FILE", "nothing.json")
    try:
        path, key, block, values = next(iter(acts().text_values()))
        assert ready.ready_value(path, key, block) is None
        assert Entries.of_file(block, path, lambda data, _: (data, ()))[key] == values
    finally:
        monkeypatch.undo()
        ready._ready.cache_clear()


def test_an_entry_a_line_so_that_git_can_merge_it() -> None:
    text = law_made_ready()
    assert text.count("\n") > len(acts())
    assert len([line for line in text.split("\n") if line.startswith('"kzpp":')]) == 1


def test_broken_text_is_never_made_ready() -> None:
    broken = Entries.of_file("a: {b: 1\n", "x.yaml", lambda data, _: (data, ()))
    with pytest.raises(LawDataError, match=r"x\.yaml, a: KD0"):
        list(broken.text_values())
