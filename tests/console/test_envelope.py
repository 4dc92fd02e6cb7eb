"""One JSON object for every command and every refusal, made in pieces, safe to print on a terminal."""

from __future__ import annotations

import json
import tracemalloc
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest

from kadry_cli import __version__
from kadry_cli.core.console.envelope import outcome_pieces
from kadry_cli.core.console.outcome import Outcome
from tests.console.sample import called

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = date(2009, 6, 15)


def envelope(outcome: Outcome) -> dict[str, object]:
    made: dict[str, object] = json.loads("".join(outcome_pieces(outcome, "exam score", DAY)))
    return made


def test_the_shape_of_a_result() -> None:
    made = json.loads(called("exam", "score", "2009-02-hs", "--json", "--on", "15.06.2009").out)
    assert list(made) == ["kadry", "command", "on", "result", "decisions", "findings"]
    assert (made["kadry"], made["command"], made["on"]) == (__version__, "exam score", "2009-06-15")
    assert made["result"]["competition"] == "2009-02-hs"
    assert [decision["rule"] for decision in made["decisions"]] == ["exam.sample", "exam.sample"]
    assert made["findings"] == []


def test_the_day_is_todays_where_none_is_given() -> None:
    date.fromisoformat(json.loads(called("exam", "code", "0", "--json").out)["on"])


def test_the_shape_of_a_refusal() -> None:
    refused = called("exam", "refuse", "--json", "--on", "2009-06-15", "x1")
    made = json.loads(refused.out)
    assert refused.code == 2
    assert list(made) == ["kadry", "command", "on", "result", "decisions", "findings", "error"]
    assert (made["command"], made["on"], made["result"]) == ("exam refuse", "2009-06-15", None)
    assert (made["decisions"], made["findings"]) == ([], [])
    assert made["error"] == {"message": "людини з паспортом x1 немає", "advice": "шукали «x1»"}
    assert refused.err == "помилка: людини з паспортом x1 немає\nпорада: шукали «x1»\n"


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("--json", ""),
        ("exam --json", "exam"),
        ("exam scor --json", "exam"),
        ("exam score --json --top", "exam score"),
    ],
)
def test_wrong_usage_is_one_object_too(line: str, command: str) -> None:
    refused = called(*line.split())
    made = json.loads(refused.out)
    assert refused.code == 2
    assert (made["command"], made["result"]) == (command, None)
    assert refused.err.startswith(f"помилка: {made['error']['message']}\n")


def test_a_bug_is_one_object_too() -> None:
    broken = called("exam", "breaks", "--json")
    assert broken.code == 3
    assert json.loads(broken.out)["result"] is None


def test_a_command_may_ask_for_json_itself() -> None:
    assert json.loads(called("check", "--format", "json").out)["result"]["format"] == "json"


def test_values_of_our_results_have_a_json_form() -> None:
    values = {
        "share": Fraction(1, 2),
        "money": Decimal("10.50"),
        "day": DAY,
        "path": PurePosixPath("a/b"),
        "rows": (row for row in ({"n": 1}, {"n": 2})),
        "none": None,
        "nested": {"pair": (1, 2)},
    }
    assert envelope(Outcome(values))["result"] == {
        "share": "1/2",
        "money": "10.50",
        "day": "2009-06-15",
        "path": "a/b",
        "rows": [{"n": 1}, {"n": 2}],
        "none": None,
        "nested": {"pair": [1, 2]},
    }


def test_letters_are_readable_and_hidden_characters_are_escaped() -> None:
    text = "".join(outcome_pieces(Outcome({"name": "Ґалаґан\x9b\u202e\x1b\u200b\ud800"}), "x", DAY))
    assert r'"Ґалаґан\u009b\u202e\u001b\u200b\ud800"' in text


def test_a_hundred_thousand_decisions_never_stand_in_memory_together() -> None:
    decisions = ({"n": number, "text": "х" * 200} for number in range(100_000))

    def lengths() -> Iterator[int]:
        for piece in outcome_pieces(Outcome({}, decisions), "x", DAY):
            yield len(piece)

    tracemalloc.start()
    total = sum(lengths())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert total > 20_000_000
    assert peak < 2_000_000
