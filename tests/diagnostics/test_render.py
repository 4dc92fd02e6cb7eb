"""How a finding looks: place, code, excerpt with a caret, advice, norm; totals; the JSON form."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.core.diagnostics.render import (
    EXCERPT_WIDTH,
    finding_json,
    finding_text,
    findings_text,
    totals_sentence,
)
from kadry_cli.core.finding import Citation, Finding, Fix, Severity
from kadry_cli.core.masking import masked
from tests.diagnostics.registers import EXAM_2009, example_in, rewrite
from tests.kadry import FILES, kadry


def shown(line: str, column: int, end: int, code: str = "KD108", **more: object) -> list[str]:
    """The excerpt lines of a finding at a place of one line."""
    finding = Finding(code, "a.yaml", line=1, column=column, end_column=end, **more)  # type: ignore[arg-type]
    return finding_text(finding, [line]).split("\n")


def test_a_finding_reads_as_the_style_says(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, EXAM_2009, "date: 2009-06-15", "date: 2009-06-31")
    assert kadry("--root", root, "check", EXAM_2009).out == (
        f"Перевірено {FILES}.\n"
        "competitions/2009-holovnyi-spetsialist/exam.yaml:4:11: помилка KD304 no-such-date\n"
        "  4 │   - date: 2009-06-31\n"
        "    │           ^^^^^^^^^^ такої дати немає: у червні 2009 року днів – 30\n"
        "  порада: звірте дату з документом\n"
        "\n"
        "Разом: 1 помилка.\n"
        "Далі – пояснення: kadry explain KD304\n"
    )


def test_a_norm_stands_last(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, EXAM_2009, "marks: [5, 5, 4, 5, 5]", "marks: [5, 5, 0, 5, 5]")
    lines = kadry("--root", root, "check").out.splitlines()
    assert lines[1:7] == [
        "competitions/2009-holovnyi-spetsialist/exam.yaml:16:23: помилка KD501 mark-not-allowed",
        "  16 │         marks: [5, 5, 0, 5, 5]",
        "     │                       ^ оцінка за питання 3: найнижча оцінка – 1; нуля у шкалі немає",
        "  порада: впишіть спільну оцінку комісії цілим числом за шкалою; 1 – кандидат не відповів у",
        "    встановлений строк",
        "  норма: наказ Головдержслужби і УАДУ від 10.05.2002 № 30/84, розділ «Оцінювання іспиту»",
    ]


def test_a_finding_without_a_line_has_no_excerpt() -> None:
    text = finding_text(Finding("KD203", "staff/x.yaml"), [])
    assert text.split("\n")[:2] == [
        "staff/x.yaml: попередження KD203 file-of-no-kind",
        "  файл не належить до жодного виду записів, тому його не прочитано",
    ]
    assert finding_text(Finding("KD203"), []).startswith("попередження KD203")


def test_on_the_key_the_value_is_not_shown() -> None:
    line = "    passport: серія ВМ, виданий давно"
    assert shown(line, 5, 13, "KD102", on_key=True)[1:3] == [
        "  1 │     passport: …",
        "    │     ^^^^^^^^ невідомий рядок «…:»…",
    ]
    assert shown("    passport:", 5, 13, "KD102", on_key=True)[1] == "  1 │     passport"


def test_an_end_of_line_has_a_caret_of_one(tmp_path: Path) -> None:
    assert shown("place:", 1, 6)[2].startswith("    │ ^^^^^ ")
    assert shown("x", 2, 2)[2].startswith("    │  ^ ")


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "я" * 300 + "ПОМИЛКА" + "ю" * 300
    excerpt, caret = shown(line, 301, 308)[1:3]
    text = excerpt.partition("│ ")[2]
    assert len(text) <= EXCERPT_WIDTH
    start = caret.partition("│ ")[2].index("^")
    assert text[start : start + 7] == "ПОМИЛКА"
    assert caret.count("^") == 7


@pytest.mark.req("T-I11")
@given(before=st.integers(0, 200), digits=st.integers(6, 20), after=st.integers(0, 200), column=st.integers(1, 400))
def test_no_cut_of_a_line_uncovers_a_long_number(before: int, digits: int, after: int, column: int) -> None:
    line = "я" * before + "7" * digits + "ю" * after
    excerpt = shown(line, min(column, len(line)), min(column, len(line)) + 1)[1]
    assert "7" not in excerpt


@pytest.mark.req("T-I11")
def test_long_numbers_are_masked_everywhere_and_short_ones_stay() -> None:
    assert masked("№ 12345 ВМ 123456, 1234567890") == "№ 12345 ВМ ••••••, ••••••••••"
    values = {"word": "123456а", "offer": ""}
    finding = Finding("KD121", "a.yaml", ("x", "1234567"), values, 1, 1, 3, fix=Fix("1234567"))
    made = finding_json(finding)
    assert "123456" not in str(made)
    assert made["loc"] == ["x", "•••••••"]
    assert made["fix"] == {"text": "•••••••", "safe": True}


def test_the_json_form() -> None:
    cite = Citation("kmu-169-2002", "етапи проведення конкурсу")
    finding = Finding(
        "KD509", "a/b.yaml", ("c", 0, "id"), {"id": "x"}, 3, 5, 6, citation=cite, related=(("c.yaml", ("d", 1)),)
    )
    made = finding_json(finding)
    assert list(made) == [
        "code", "name", "severity", "path", "line", "column", "loc", "message", "advice", "citation", "related", "fix"
    ]  # fmt: skip
    assert (made["code"], made["name"], made["severity"]) == ("KD509", "not-admitted", "error")
    assert (made["path"], made["line"], made["column"], made["loc"]) == ("a/b.yaml", 3, 5, ["c", 0, "id"])
    assert made["related"] == [{"path": "c.yaml", "loc": ["d", 1]}]
    assert set(made["citation"] or ()) == {"act", "point", "text"}
    bare = finding_json(Finding("KD203"))
    assert (bare["line"], bare["column"], bare["citation"], bare["fix"], bare["related"]) == (
        None,
        None,
        None,
        None,
        [],
    )


@pytest.mark.parametrize(
    ("counts", "sentence"),
    [
        ((0, 0, 0), "Зауважень немає."),
        ((1, 0, 0), "Разом: 1 помилка."),
        ((2, 1, 0), "Разом: 2 помилки, 1 попередження."),
        ((5, 0, 1), "Разом: 5 помилок, 1 примітка."),
        ((21, 22, 25), "Разом: 21 помилка, 22 попередження, 25 приміток."),
        ((11, 12, 3), "Разом: 11 помилок, 12 попереджень, 3 примітки."),
    ],
)
def test_totals_in_good_ukrainian(counts: tuple[int, int, int], sentence: str) -> None:
    found = [
        Finding("KD108", severity=kind) for kind, times in zip(Severity, counts, strict=True) for _ in range(times)
    ]
    assert totals_sentence(found) == sentence


def test_findings_are_sorted_by_place_whatever_their_order() -> None:
    found = [
        Finding(code, path, line=line, column=column, end_column=column + 1)
        for path in ("b.yaml", "a.yaml") for line in (2, 1) for column in (3, 1) for code in ("KD109", "KD108")
    ]  # fmt: skip
    found = found[5:] + found[:5][::-1]
    text = findings_text(found, lambda path: None)
    heads = [line for line in text.splitlines() if line.startswith(("a.", "b."))]
    assert heads == sorted(heads)
    assert heads[0].startswith("a.yaml:1:1: помилка KD108")
    assert len(heads) == 16


def test_the_bytes_of_a_file_are_read_once_and_a_bom_is_no_column() -> None:
    asked: list[str] = []

    def read(path: str) -> bytes:
        asked.append(path)
        return "\ufeffplace: x\n".encode()

    found = [Finding("KD108", "a.yaml", line=1, column=column, end_column=column + 1) for column in (1, 8)]
    assert "  1 │ place: x\n    │ ^ " in findings_text(found, read)
    assert asked == ["a.yaml"]
