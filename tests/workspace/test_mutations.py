"""A register in any state: hurt bytes, other line ends, hand edits. Always findings, never a crash, never a guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.diagnostics.registers import COMPETITION_2009, EXAM_2009, codes, example_in, without_people
from tests.kadry import EXAMPLE, kadry

COMPETITION = "2009-holovnyi-spetsialist"
FILES = ("kadry.yaml", "acts.yaml", COMPETITION_2009, EXAM_2009, "staff/units/finansovyi-viddil.yaml")
PIECES = st.sampled_from(
    [b"", b"\n", b" ", b"  ", b"- ", b": ", b"[", b"]", b"{", b"}", b'"', b"'", b"#", b"0", b"-", b"\t", b"\0", b"\xff",
     b"\x1b", "і".encode(), "\u202e".encode(), b"&a", b"*a", b"!x ", b"|\n", b"null", b"2009-02-30", b"1_000", b"<<: "]
)  # fmt: skip


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return without_people(tmp_path_factory.mktemp("mutations"))


@pytest.mark.req("T-D1", "T-D2")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_hurt_file_is_answered_with_findings(root: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(FILES))
    whole = (root / path).read_bytes()
    hurt = whole
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(hurt)))
        hurt = hurt[:start] + data.draw(PIECES) + hurt[start + data.draw(st.integers(0, 12)) :]
    (root / path).write_bytes(hurt)
    try:
        for args in (("check",), ("exam", "score", COMPETITION)):
            shown, made = kadry("--root", root, *args), kadry("--root", root, *args, "--json")
            assert shown.code == made.code in (0, 1), shown.err
            severities = {finding["severity"] for finding in made.json["findings"]}
            assert (made.code == 1) == ("error" in severities)
            assert shown.err == made.err == ""
    finally:
        (root / path).write_bytes(whole)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"], ids=["lf", "crlf"])
def test_line_ends_and_a_bom_change_nothing(ends: bytes, mark: bytes, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    for file in root.rglob("*.yaml"):
        file.write_bytes(mark + file.read_bytes().replace(b"\n", ends))
    assert codes(root) == []
    args = ("exam", "score", COMPETITION, "--json", "--on", "2009-06-15")
    assert kadry("--root", root, *args).json == kadry("--root", EXAMPLE, *args).json
    file = root / EXAM_2009
    file.write_bytes(file.read_bytes().replace(b"date: 2009-06-15", b"date: 2009-06-31"))
    assert (
        "  4 │   - date: 2009-06-31\n    │           ^^^^^^^^^^ такої дати немає" in kadry("--root", root, "check").out
    )


def test_comments_and_the_order_of_lines_change_nothing(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    file = root / EXAM_2009
    text = file.read_text(encoding="utf-8")
    before = "        ticket: 7\n        marks: [5, 5, 4, 5, 5]\n"
    marks = "        marks:\n          - 5 # перше\n          - 5\n          - 4\n          - 5\n          - 5\n"
    moved = text.replace(before, f"{marks}        # білет\n        ticket: 7\n")
    assert moved != text
    file.write_text(moved, encoding="utf-8", newline="\n")
    args = ("exam", "score", COMPETITION, "--json", "--on", "2009-06-15")
    assert kadry("--root", root, *args).json == kadry("--root", EXAMPLE, *args).json


def test_a_register_of_another_format_is_not_judged(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    file = root / "kadry.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("format: 1", "format: 2"), encoding="utf-8", newline="\n")
    for args in (("check",), ("exam", "score", COMPETITION)):
        run = kadry("--root", root, *args, "--json")
        assert [(one["code"], one["path"], one["line"]) for one in run.json["findings"]] == [("KD117", "kadry.yaml", 3)]
        assert run.code == 1
