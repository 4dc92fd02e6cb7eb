"""How the editor writes texts and plain words, bare, quoted or as a literal block, and keeps the quotes of others."""

from __future__ import annotations

import pytest

from kadry_cli.core.records.plain import Plain, would_retype
from kadry_cli.core.register.editor import Insert, Put
from tests.register.test_editor import change, edited

WORDS = [
    "0012", "no", "12:30", "+380441234567", "~", "", "null", "2009-06-15", "2009", "1_000", "=", "<<", "0x1F", "y",
]  # fmt: skip
QUOTED = [
    "Наказ: про", "після # решітка", "#", "- тире", "-", "@хтось", "кінець:", "? так", "?", "[a", "{a", "]", "*", "&a",
    "!a", "| a", "> a", "%", "`", "'а'", '"а"', " пробіл", "пробіл ", "---", "...", ", а", "a\\b: c",
]  # fmt: skip
TEXTS = [
    "45-к", "Дем'янчук", "об’єкт", "об'", "«лапки»", "а, б [в]", "№ 12-к від 02.03.2009", "-тире", "а#б", "а:б", "1/2",
    "a\\b", "😀", "http://a.b/c?d=1", "два  пробіли", "слово " * 200 + "кінець",
]  # fmt: skip


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("word", WORDS)
def test_a_retyped_word_is_quoted_as_text_and_bare_as_plain(word: str) -> None:
    assert would_retype(word)
    assert change(Put(("head",), word))[1] == [f'head: "{word}"']
    assert change(Put(("head",), Plain(word)))[1] == [f"head: {word}".rstrip()]
    assert change(Insert(("names",), word))[1] == [f'  - "{word}"']
    assert change(Insert(("names",), Plain(word)))[1] == [f"  - {word}".rstrip()]
    assert change(Insert(("marks",), word))[1] == [f'marks: [5, 5, 4, "{word}"]  # оцінки']
    if word:
        assert change(Insert(("marks",), Plain(word)))[1] == [f"marks: [5, 5, 4, {word}]  # оцінки"]


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("text", QUOTED)
def test_a_text_that_yaml_would_misread_is_in_double_quotes(text: str) -> None:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    assert change(Put(("head",), text))[1] == [f'head: "{escaped}"']
    assert change(Put(("head",), {text: "а"}))[1] == ["head:", f'  "{escaped}": а']


@pytest.mark.req("T-D2")
@pytest.mark.parametrize("text", TEXTS)
def test_any_other_text_is_plain_on_one_line(text: str) -> None:
    assert change(Put(("head",), text))[1] == [f"head: {text}"]
    assert change(Put(("names", 1, "name"), text))[1] == [f"    name: {text}"]


@pytest.mark.req("T-D2")
def test_a_text_of_several_lines_is_a_literal_block() -> None:
    assert change(Put(("head",), "один\n\n  два: #\n"))[1] == ["head: |", "  один", "", "    два: #"]
    assert change(Insert(("names",), "один\nдва"))[1] == ["  - |-", "    один", "    два"]
    assert change(Put(("prose",), "а\nб\n"))[1] == ["  а", "  б"]
    for text in (" а\nб", "а \nб", "\nа", "а\n\n", "\n"):
        assert change(Put(("head",), text))[1] == [f"head: {text!r}".replace("'", '"')]


@pytest.mark.req("T-D2")
def test_what_is_not_edited_keeps_its_own_quotes() -> None:
    text = "a: 'так'\nb: \"ні\"\nc: 0012\nd: no\ne: 2009-02-30\nf: +380\ng: 'їх \"дім\"'\nh: ~\ni:\nj: 1\n"
    assert edited(text, Put(("j",), Plain("2"))) == text.replace("j: 1", "j: 2")
    assert edited(text, Put(("e",), Plain("2009-02-28"))) == text.replace("-30", "-28")
