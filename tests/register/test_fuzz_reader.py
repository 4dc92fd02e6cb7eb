"""Bad inputs by the thousand (trust D1): the reader never raises, hangs or keeps silent about what it refuses."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from kadry_cli.core.diagnostics.catalogue import catalogue, message_of
from kadry_cli.core.register import yaml_events
from kadry_cli.core.register.positions import positions
from kadry_cli.core.register.reader import read_text
from tests.register.corpus import cases, regressions

if TYPE_CHECKING:
    from collections.abc import Callable

SHORT, LONG = 300, 20_000
CODES = {code for code in catalogue() if code < "KD050"}
SEEDS = [case.data for case in cases("bad") + cases("good") if len(case.data) < 5_000]
PIECES = [
    "a", "key", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ",", '"', "'", "|", ">", "|-\n", "#",
    " # x\n", "&a ", "*a", "!t ", "!!str ", "%TAG", "---\n", "...\n", "? ", "<<: ", "\t", "\r", "\r\n", "\\", "\\u",
    "\\u200b", "\\x1b", "\\U0001F600", "\\ud800", "@", "`", "~", "2009-06-15", "12:30", "Коваленко", "ї", "й",
    "\u200b", "\u202e", "\ufeff", "\x00", "\x1b", "\x85", "\u2028", "😀", "<<<<<<< x\n", "=======\n", " ", "  ",
]  # fmt: skip


def random_bytes(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randrange(200))


def mutated_file(chance: random.Random) -> bytes:
    data = bytearray(chance.choice(SEEDS))
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                data[place:place] = chance.choice(PIECES).encode("utf-8", "surrogatepass")
            case 1:
                del data[place : place + chance.randrange(1, 8)]
            case 2:
                data[place : place + 1] = chance.randbytes(1)
            case 3:
                other = chance.choice(SEEDS)
                start = chance.randrange(len(other) + 1)
                data[place:place] = other[start : start + 40]
    return bytes(data)


def structured_text(chance: random.Random) -> bytes:
    return "".join(chance.choices(PIECES, k=chance.randrange(1, 40))).encode("utf-8", "surrogatepass")


SOURCES: list[Callable[[random.Random], bytes]] = [random_bytes, mutated_file, structured_text]


def judge(data: bytes) -> None:
    """Everything the reader promises about any bytes at all."""
    value, findings = read_text(data, "a.yaml")
    assert (value is None) == bool(findings)
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", errors="replace")
    lines = text.count("\n") + 1
    for finding in findings:
        assert finding.code in CODES
        assert 1 <= finding.line <= lines
        assert 1 <= finding.column < finding.end_column
        assert message_of(finding)
    for span in positions(data).values():
        assert 1 <= span.key_line <= lines
        assert 1 <= span.line <= lines
        assert span.key_column < span.key_end
        assert span.column <= span.end_column
    if value is not None:
        assert value == yaml.load(data, Loader=yaml.CBaseLoader)  # noqa: S506 - BaseLoader makes text only
        assert_all_text(value)


def assert_all_text(value: Any) -> None:
    if isinstance(value, dict):
        assert all(type(key) is str for key in value)
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            assert_all_text(item)
    else:
        assert isinstance(value, str)


def judge_many(seed: int, count: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same inputs in every run
    for _ in range(count):
        data = chance.choice(SOURCES)(chance)
        try:
            judge(data)
        except Exception as error:
            raise AssertionError(data) from error


@pytest.mark.req("T-D1")
def test_three_hundred_bad_inputs() -> None:
    judge_many(1, SHORT)


@pytest.mark.long
@pytest.mark.req("T-D1")
def test_twenty_thousand_bad_inputs() -> None:
    judge_many(2, LONG)


@pytest.mark.long
@pytest.mark.req("T-D1")
def test_the_parser_without_libyaml_agrees(monkeypatch: pytest.MonkeyPatch) -> None:
    """Same values, and what one refuses the other refuses too, but for two spellings nobody writes.

    libyaml alone refuses `{a:}` and alone takes `>#` for an empty text.
    """
    chance = random.Random(3)  # noqa: S311 - the same inputs in every run
    for _ in range(LONG // 4):
        data = chance.choice(SOURCES)(chance)
        if re.search(rb":[]},[{]|[|>][-+0-9]*#", data):
            continue
        monkeypatch.undo()
        fast = read_text(data, "a.yaml")[0]
        monkeypatch.setattr(yaml_events, "PARSER", yaml.BaseLoader)
        slow = read_text(data, "a.yaml")[0]
        assert slow == fast, data


@pytest.mark.req("T-D1")
@pytest.mark.parametrize(("name", "data"), regressions(), ids=lambda value: value if isinstance(value, str) else "")
def test_what_once_failed_stays_mended(name: str, data: bytes) -> None:
    judge(data)
