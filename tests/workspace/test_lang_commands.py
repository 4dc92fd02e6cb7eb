"""`kadry lang`: lines from arguments, a file or standard input, and lines out."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.kadry import Run, kadry, kadry_process


class Input(io.TextIOWrapper):
    """Standard input with these bytes, at a terminal or in a pipe."""

    def __init__(self, data: bytes, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


def piped(data: bytes, *args: object) -> Run:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", Input(data))
        return kadry("lang", *args)


def test_lines_come_from_arguments_a_file_or_a_pipe(tmp_path: Path) -> None:
    lines = ["Їжак", "Ґава", "Гуцул", "Іван"]
    text = "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")
    (tmp_path / "lines.txt").write_bytes(text)
    expected = "Гуцул\nҐава\nІван\nЇжак\n"
    assert kadry("lang", "sort", *lines).out == expected
    assert kadry("lang", "sort", "--file", tmp_path / "lines.txt").out == expected
    assert piped(text, "sort").out == expected
    assert piped(text, "sort", "--file", "-").out == expected
    assert kadry("lang", "sort", *lines, "--json").json["result"] == {"lines": expected.split()}


def test_sorting_backwards_and_without_doubles() -> None:
    assert kadry("lang", "sort", "а", "є", "а", "е", "--unique", "--reverse").out == "є\nе\nа\n"


@pytest.mark.parametrize(
    ("data", "said"), [(b"\xcf\xe5\xf2\xf0\xee\n", "не в кодуванні UTF-8"), (b"\xff\xfe1\x04", "не в кодуванні UTF-8")]
)
def test_a_text_in_another_encoding_is_refused(data: bytes, said: str) -> None:
    run = piped(data, "sort")
    assert run.code == 2
    assert said in run.err


def test_a_terminal_is_never_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Input(b"", terminal=True))
    run = kadry("lang", "sort")
    assert run.code == 2
    assert "немає тексту" in run.err


def test_a_missing_file_and_two_sources_are_wrong_usage(tmp_path: Path) -> None:
    missing = kadry("lang", "translit", "--file", tmp_path / "no.txt")
    assert missing.code == 2
    assert "no.txt: " in missing.err
    both = kadry("lang", "translit", "Ґудзь", "--file", tmp_path / "no.txt")
    assert both.code == 2
    assert "текст і --file разом" in both.err


def test_transliteration_and_ids() -> None:
    assert kadry("lang", "translit", "Згурський Юрій", "Знам'янка").out == "Zghurskyi Yurii\nZnamianka\n"
    assert kadry("lang", "translit", "--id", "Відділ фінансів").out == "viddil-finansiv\n"


def test_numbers_and_dates_in_one_case_or_in_all() -> None:
    assert kadry("lang", "words", "21", "--gender", "f", "--case", "genitive").out == "двадцяти однієї\n"
    assert kadry("lang", "words", "2009", "--ordinal", "--case", "genitive").out == "дві тисячі дев’ятого\n"
    made = kadry("lang", "words", "15.06.2009", "--json").json["result"]
    assert made["value"] == "15.06.2009"
    assert list(made)[1:] == ["nominative", "genitive", "dative", "accusative", "instrumental", "locative"]
    assert made["nominative"] == "п’ятнадцяте червня дві тисячі дев’ятого року"


@pytest.mark.parametrize(
    "args", [("9" * 30,), ("0", "--ordinal"), ("10000", "--ordinal"), ("сім",), ("2009-02-30",), ("１",)]
)
def test_what_has_no_words_is_refused(args: tuple[str, ...]) -> None:
    run = kadry("lang", "words", *args)
    assert run.code == 2
    assert run.err.startswith("помилка: ")


@pytest.mark.req("T-D3")
def test_check_names_the_place_and_the_mend() -> None:
    run = piped("чистий рядок\nвідділ oсвiти\n".encode(), "check")
    assert run.code == 1
    assert run.out == "2:8: у слові «oсвiти» змішано латинські й українські літери; напишіть «освіти»\n"
    clean = kadry("lang", "check", "відділ освіти")
    assert (clean.code, clean.out) == (0, "Зауважень до літер немає.\n")
    names = kadry("lang", "check", "--names", "Смiт John 2")
    assert names.code == 1
    assert len(names.out.splitlines()) == 3


@pytest.mark.req("T-D3")
def test_the_mended_text_goes_to_output_and_what_is_left_to_errors() -> None:
    run = piped('відділ oсвiти\nприйняты "Дніпро"\n'.encode(), "check", "--fix")
    assert run.out == "відділ освіти\nприйняты «Дніпро»\n"
    assert run.err.startswith("2:1: ") or run.err.startswith("2:8: ")
    assert run.code == 1
    mended = piped('об\'єднання "Дніпро"\n'.encode(), "check", "--fix")
    assert (mended.out, mended.err, mended.code) == ("об’єднання «Дніпро»\n", "", 0)


def test_a_pipe_of_processes() -> None:
    run = kadry_process("lang", "sort", "Юрій", "Ярема", "Щек")
    assert (run.out, run.code) == ("Щек\nЮрій\nЯрема\n", 0)
