"""The page about the faults tells of the places and kinds that the harness has now, and of no failure."""

from __future__ import annotations

import re

from tests.faults.__main__ import HEAD, PAGE
from tests.faults.plan import PLACES


def test_the_page_is_of_this_harness_and_tells_of_no_failure() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert text.startswith(HEAD)
    rows = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in text.splitlines() if line[:1] == "|"]
    places = {row[0]: row for row in rows[2:-1]}
    assert {words: ", ".join(kinds) for words, kinds in PLACES.values()} == {
        name: row[1] for name, row in places.items()
    }
    numbers = {name: [int(cell.replace(",", "")) for cell in row[2:]] for name, row in places.items()}
    tried, fired, old, new, failed = map(sum, zip(*numbers.values(), strict=True))
    assert fired >= 1_000
    assert (old + new, failed) == (fired, 0)
    assert tried >= fired
    control = re.search(r"killed at (\d+) of its calls and left a mixed state (\d+) times", text)
    assert control is not None
    assert int(control[2]) > 0
