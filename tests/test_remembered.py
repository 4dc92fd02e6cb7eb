"""What the suite remembers of checks is what they would say anew, whatever of a register has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.core.checking import files
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.register.layout import FilePlace, walk
from kadry_cli.topics import all_topics, record_kinds
from tests.diagnostics.registers import example_in, rewrite

CHANGES = {
    "nothing": ("kadry.yaml", "kind: local", "kind: local"),
    "settings": ("kadry.yaml", "kind: local", "kind: state"),
    "own acts": ("acts.yaml", "id: rozporiadzhennia-7-2009", "id: rozporiadzhennia-8-2009"),
    "calendar": ("calendar.yaml", "2010-08-21", "2010-08-28"),
    "a record": ("staff/units/zahalnyi-viddil.yaml", "category: V\n", "category: IV\n"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_remembered_check_says_what_a_new_one_says(change: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, *CHANGES[change])
    ground = open_register(root, law_of(all_topics())).ground
    assert ground is not None
    anew = files.check_data.check  # type: ignore[attr-defined]
    for place in walk(root, record_kinds()):
        if isinstance(place, FilePlace):
            data = (root / place.path).read_bytes()
            assert files.check_data(place, data, ground) == anew(place, data, ground), place.path
