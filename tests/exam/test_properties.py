"""The exam against oracles that know nothing of it: every mark tuple there is, and random exams in any order."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from hashlib import sha256
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kadry_cli.exam.records.sitting import ABSENT, CAME, REMOVED, WITHDREW
from kadry_cli.exam.rules import FAILED, PASSED, Scale, exam_result, pass_threshold, read_mark
from kadry_cli.exam.scoring import with_places
from tests.diagnostics.registers import EXAM_2009, example_in
from tests.exam.exams import exam_law, own_act, scored
from tests.kadry import kadry, kadry_process

APRIL_2013 = date(2013, 4, 2)


@pytest.mark.req("D18", "D19")
@pytest.mark.parametrize("kind", ["state", "local"])
def test_all_3125_sets_of_marks_are_judged_as_by_hand(kind: str) -> None:
    law = exam_law(kind=kind)
    for marks in product(range(1, 6), repeat=5):
        result = exam_result(CAME, [str(mark) for mark in marks], law).result
        total = 0
        for mark in marks:
            total += mark
        passed = total in range(13, 26)
        assert (result.total, result.maximum, result.pass_at) == (total, 25, 13), marks
        assert (result.passed, result.state) == (passed, PASSED if passed else FAILED), marks


@pytest.mark.req("D19")
@given(
    questions=st.integers(1, 8),
    most=st.integers(2, 12),
    share=st.fractions(min_value=Fraction(1, 20), max_value=1, max_denominator=20),
    data=st.data(),
)
def test_any_share_of_an_own_order_is_compared_exactly(
    questions: int, most: int, share: Fraction, data: st.DataObject
) -> None:
    rules = {"exam.questions": str(questions), "exam.mark_scale": {"min": "1", "max": str(most)}}
    rules |= {"exam.pass_share": f"{share.numerator}/{share.denominator}"}
    law = exam_law(APRIL_2013, "local", own_act(rules, date(2012, 2, 1)))
    marks = data.draw(st.lists(st.integers(1, most), min_size=questions, max_size=questions))
    result = exam_result(CAME, [str(mark) for mark in marks], law).result
    assert result.passed == (Fraction(sum(marks), questions * most) >= share)
    assert result.pass_at == next(n for n in range(questions * most + 1) if Fraction(n) >= share * questions * most)


@pytest.mark.req("D19")
@given(maximum=st.integers(1, 10_000), share=st.fractions(min_value=Fraction(1, 1000), max_value=1))
def test_the_threshold_is_the_least_sum_not_below_the_share(maximum: int, share: Fraction) -> None:
    at = pass_threshold(maximum, share)
    assert at - 1 < share * maximum <= at


@pytest.mark.req("D16", "D17")
@given(text=st.text(max_size=6))
def test_a_mark_is_one_of_five_words_and_nothing_else(text: str) -> None:
    read = read_mark(text, Scale(1, 5))
    assert (read == int(text)) if text in {"1", "2", "3", "4", "5"} else isinstance(read, str)


@pytest.mark.req("D9", "D13")
@given(marks=st.lists(st.text(max_size=3), max_size=6), attendance=st.sampled_from([ABSENT, WITHDREW, REMOVED]))
def test_who_did_not_finish_the_exam_never_has_a_sum(marks: list[str], attendance: str) -> None:
    result = exam_result(attendance, marks, exam_law()).result
    assert (result.state, result.total, result.passed) == (attendance, None, False)


ROWS = st.lists(st.lists(st.sampled_from("12345"), min_size=5, max_size=5) | st.just([]), max_size=12)


@pytest.mark.req("D18")
@given(rows=ROWS)
def test_places_count_those_with_more(rows: list[list[str]]) -> None:
    law = exam_law()
    placed = with_places(scored(f"k-{number}", row, law) for number, row in enumerate(rows))
    totals = [sum(map(int, row)) if row else None for row in rows]
    for one, total in zip(placed, totals, strict=True):
        if total is None:
            assert (one.first, one.last, one.place) == (0, 0, "")
            continue
        above = sum(1 for other in totals if other is not None and other > total)
        level = sum(1 for other in totals if other == total)
        assert (one.first, one.last) == (above + 1, above + level)
        assert one.place == (str(above + 1) if level == 1 else f"{above + 1}–{above + level}")


@given(rows=ROWS, data=st.data())
def test_places_do_not_depend_on_the_order_of_candidates(rows: list[list[str]], data: st.DataObject) -> None:
    law = exam_law()
    listed = [scored(f"k-{number}", row, law) for number, row in enumerate(rows)]
    shuffled = data.draw(st.permutations(listed))
    first = {one.scored.id: one.place for one in with_places(listed)}
    assert {one.scored.id: one.place for one in with_places(shuffled)} == first


def shuffled_exam(folder: Path, seed: int) -> Path:
    """The example with the candidates of 2009 in another order."""
    root = example_in(folder)
    file = root / EXAM_2009
    head, entries = file.read_text(encoding="utf-8").split("    candidates:\n")
    entries, seals, rest = entries.partition("seals:\n")
    blocks = [f"      - id:{block}" for block in entries.split("      - id:") if block]
    blocks.sort(key=lambda block: sha256(f"{seed}{block}".encode()).digest())
    file.write_text(head + "    candidates:\n" + "".join(blocks) + seals + rest, encoding="utf-8", newline="\n")
    return root


@pytest.mark.req("D18")
@pytest.mark.parametrize("sort", ["name", "total"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_in_the_file_changes_nothing_in_the_output(seed: int, sort: str, tmp_path: Path) -> None:
    args = ("exam", "score", "2009-holovnyi-spetsialist", "--sort", sort, "--on", "2009-06-15")
    first = kadry("--root", example_in(tmp_path / "first"), *args, "--json").json
    second = kadry("--root", shuffled_exam(tmp_path / "second", seed), *args, "--json").json
    assert second == first
    shown = [kadry("--root", tmp_path / name / "register", *args, "--quiet").out for name in ("first", "second")]
    assert shown[0] == shown[1]


def test_the_order_of_hashing_changes_nothing_in_the_output(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    args = ("--root", root, "exam", "score", "2009-holovnyi-spetsialist", "--json", "--on", "2009-06-15")
    runs = [kadry_process(*args, environ={"PYTHONHASHSEED": seed}) for seed in ("0", "1", "4711")]
    assert {run.code for run in runs} == {0}
    assert len({run.out for run in runs}) == 1
