"""What reaches the terminal: safe characters, tables that fit, colour only where it is wanted."""

from __future__ import annotations

import io
import re

import pytest

from kadry_cli.core.console.progress import progress, track
from kadry_cli.core.console.rich_table import rich_lines
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session, wants_color
from kadry_cli.core.console.table import Table, plain_lines
from kadry_cli.core.console.text import width_of, wrap
from kadry_cli.core.masking import show
from tests.console.sample import NASTY, FakeTerminal, called

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


@pytest.mark.req("T-D4")
@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("options", [(), ("--json",), ("--explain",)])
def test_no_control_character_of_a_value_reaches_the_screen(terminal: bool, options: tuple[str, ...]) -> None:
    shown = called("exam", "nasty", *options, terminal=terminal, environ={"NO_COLOR": "1"})
    assert shown.code == 0
    assert not CONTROL.search(shown.out)


@pytest.mark.req("T-D4")
@pytest.mark.parametrize(
    "line", ["refuse {}", "score x --top {}", "score x y {}", "score x --marks {}", "{}", "score --{}"]
)
def test_no_control_character_of_a_value_reaches_an_error(line: str) -> None:
    refused = called("exam", *(part.format(NASTY) for part in line.split()), "--json")
    assert refused.code == 2
    assert not CONTROL.search(refused.out + refused.err)


@pytest.mark.req("T-D4")
def test_hidden_characters_become_visible() -> None:
    assert show("a\x1b[31m\x9b\u202e\r\n\x7f\u200b\ufeff") == r"a␛[31m\u{9b}\u{202e}␍␊␡\u{200b}\u{feff}"
    assert show("Ґалаґан ім’я – «так» ́") == "Ґалаґан ім’я – «так» ́"


def test_numbers_stand_to_the_right_and_sums_last() -> None:
    table = Table(("Хто", "Бал", "Частка"), [("Перший", 9, "1/2"), ("Друга особа", 10, None)], ("Разом", 19))
    assert plain_lines(table, 100) == [
        "Хто          Бал  Частка",
        "───────────  ───  ──────",
        "Перший         9     1/2",
        "Друга особа   10",
        "───────────  ───  ──────",
        "Разом         19",
    ]


@pytest.mark.parametrize("width", [40, 72, 100])
def test_a_table_fits_and_loses_no_word(width: int) -> None:
    words = [f"слово{number}" for number in range(60)]
    table = Table(("Назва", "Зміст", "№"), [(" ".join(words), " ".join(words), 1)])
    for text in ("\n".join(plain_lines(table, width)), rich_lines(table, width, color=False)):
        assert max(map(len, text.splitlines())) <= width
        assert all(text.count(f"{word} ") + text.count(f"{word}\n") >= 1 for word in words[:5])


def test_a_cell_is_never_markup() -> None:
    assert "[bold]так[/bold]" in rich_lines(Table(("а",), [("[bold]так[/bold]",)]), 100, color=True)


def test_a_table_without_rows_still_has_its_head() -> None:
    assert plain_lines(Table(("а", "б"), []), 100)[0] == "а  б"


def test_width_counts_columns_and_not_code_points() -> None:
    assert width_of("ї") == 1
    assert width_of("и\u0301") == 1
    assert width_of("漢字") == 4
    assert wrap("漢字漢字", 4) == ["漢字", "漢字"]


@pytest.mark.parametrize(
    ("environ", "terminal", "refused", "color"),
    [
        ({}, True, False, True),
        ({}, False, False, False),
        ({}, True, True, False),
        ({"NO_COLOR": "1"}, True, False, False),
        ({"NO_COLOR": ""}, True, False, True),
        ({"FORCE_COLOR": "1"}, False, False, True),
        ({"FORCE_COLOR": "1"}, False, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False, False),
        ({"TERM": "dumb"}, True, False, False),
        ({"OS": "Windows_NT"}, True, False, False),
        ({"OS": "Windows_NT", "WT_SESSION": "x"}, True, False, True),
    ],
)
def test_who_decides_on_colour(environ: dict[str, str], terminal: bool, refused: bool, color: bool) -> None:
    assert wants_color(environ, terminal, refused) is color


def test_colour_on_the_command_line() -> None:
    assert "\x1b[" in called("exam", "score", "x", terminal=True).out
    assert "\x1b[" in called("exam", "score", "x", environ={"FORCE_COLOR": "1"}).out
    for forced in ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, {}):
        assert "\x1b[" not in called("exam", "score", "x", environ=forced).out
    assert "\x1b[" not in called("exam", "score", "x", "--no-color", terminal=True).out


def test_explain_numbers_the_steps_of_each_decision() -> None:
    out = called("exam", "score", "x", "--explain").out
    assert "\n\nяк отримано рішення (exam.sample, право на 15.06.2009)\n  1. крок\n" in out


def test_prose_is_wrapped_with_a_hanging_indent() -> None:
    out = io.StringIO()
    Screen(out, Session()).paragraph("1. " + "слово " * 30, "  ", "   ")
    first, second = out.getvalue().splitlines()
    assert len(first) <= 100
    assert second.startswith("     слово")


def test_quiet_leaves_out_notes() -> None:
    assert "примітка" in called("exam", "score", "x").out
    assert "примітка" not in called("exam", "score", "x", "--quiet").out


def test_progress_is_drawn_on_a_terminal_and_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kadry_cli.core.console.progress.FIRST", 0.0)
    stream = FakeTerminal()
    with progress(Session(), "Перевірка", 2, stream) as advance:
        advance()
        advance()
    assert stream.getvalue().startswith("\rПеревірка: 1 з 2\x1b[K")
    assert stream.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize("session", [Session(quiet=True), Session(json=True)])
def test_progress_is_silent_when_not_wanted(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kadry_cli.core.console.progress.FIRST", 0.0)
    stream = FakeTerminal()
    with progress(session, "Перевірка", 2, stream) as advance:
        advance(2)
    pipe = io.StringIO()
    with progress(Session(), "Перевірка", 2, pipe) as advance:
        advance(2)
    assert stream.getvalue() == pipe.getvalue() == ""


def test_track_hands_the_items_on() -> None:
    assert list(track(range(3), "Перевірка", Session(quiet=True))) == [0, 1, 2]
