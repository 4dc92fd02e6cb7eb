"""What stands in a record harms no reader of a report: no number leaks, no sign commands the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.diagnostics.registers import (
    COMPETITION_2009,
    EXAM_2009,
    codes,
    example_in,
    findings,
    rewrite,
    without_people,
)
from tests.kadry import Run, kadry

PASSPORT = "123456789"
COMPETITION = "2009-holovnyi-spetsialist"
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def every_output(root: Path, folder: Path) -> Iterator[Run]:
    """Every command over the register, as text and as JSON."""
    for more in ((), ("--json", "--explain")):
        yield kadry("--root", root, "check", *more)
        yield kadry("--root", root, "check", "--format", "json", *more)
        yield kadry("--root", root, "exam", "score", COMPETITION, *more)
        yield kadry("--root", root, "exam", "result-sheet", COMPETITION, "-o", folder / "v.html", "--force", *more)
        yield kadry(
            "--root", root, "exam", "notice", COMPETITION, "gudz-mariia-3f8k", "-o", folder / "n.html", "--force", *more
        )


@pytest.mark.req("T-I11")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("ticket: 7\n", f"ticket: 7\n        passport: {PASSPORT}\n", id="unknown-field"),
        pytest.param("ticket: 7\n", f"ticket: 7\n        passport: [ВМ, {PASSPORT}]\n", id="unknown-list"),
        pytest.param("ticket: 7\n", f"ticket: 7\n        {PASSPORT}: x\n", id="as-a-key"),
        pytest.param("ticket: 7\n", f"ticket: 7\n        {PASSPORT}: x\n        {PASSPORT}: x\n", id="as-a-key-twice"),
        pytest.param("ticket: 7\n", f"ticket: {PASSPORT}0\n", id="as-a-number"),
        pytest.param("ticket: 7\n", f'ticket: "{PASSPORT}"\n', id="as-a-quoted-number"),
        pytest.param("ticket: 7\n", f"ticket: 7\n        note: {PASSPORT}\n", id="as-an-unquoted-text"),
        pytest.param("ticket: 7\n", f'ticket: 7\n        note: " {PASSPORT}"\n', id="with-a-blank"),
        pytest.param("ticket: 7\n", f"ticket: 7\n        note: wоrd {PASSPORT}\n", id="beside-a-mixed-word"),
        pytest.param("ticket: 7\n", f"ticket: 7\n        note: ы{PASSPORT}і\n", id="in-a-word"),
        pytest.param("ticket: 7\n", f"ticket: 7\n        note: *{PASSPORT}\n", id="as-an-alias"),
        pytest.param("ticket: 7\n", f"ticket: 7\n        note: !{PASSPORT} x\n", id="as-a-tag"),
        pytest.param("ticket: 7\n", f"ticket: 7\n        note: x: {PASSPORT}\n", id="in-broken-yaml"),
        pytest.param("ticket: 7\n", f'ticket: 7\n        note: "{PASSPORT}\n', id="in-an-open-quote"),
        pytest.param("- id: gudz-mariia-3f8k", f"- id: Ґ{PASSPORT}", id="in-a-bad-id"),
        pytest.param("attendance: не з'явився", f"attendance: {PASSPORT}", id="not-in-the-list"),
        pytest.param("date: 2009-06-15", f"date: {PASSPORT}", id="as-a-date"),
        pytest.param('started: "10:00"', f'started: "{PASSPORT}"', id="as-a-clock"),
        pytest.param("marks: [5, 5, 4, 5, 5]", f"marks: [{PASSPORT}, 5, 4, 5, 5]", id="as-a-mark"),
        pytest.param("marks: [5, 5, 4, 5, 5]", f"marks: {PASSPORT}", id="as-marks"),
    ],
)
def test_a_number_of_a_passport_in_a_wrong_place_is_never_printed(old: str, new: str, tmp_path: Path) -> None:
    root = without_people(tmp_path)
    rewrite(root, EXAM_2009, old, new)
    for run in every_output(root, tmp_path):
        assert PASSPORT[:6] not in run.out + run.err
        assert run.code in (0, 1)


@pytest.mark.req("T-I11")
def test_a_number_typed_after_a_name_is_never_printed(tmp_path: Path) -> None:
    root = without_people(tmp_path)
    rewrite(root, COMPETITION_2009, "name: Ґудзь Марія Іванівна", f"name: Ґудзь Марія Іванівна {PASSPORT}")
    for run in every_output(root, tmp_path):
        assert PASSPORT[:6] not in run.out + run.err
        assert run.code == 1


@pytest.mark.req("T-I11")
@pytest.mark.parametrize(
    "args", [("exam", "score", PASSPORT), ("exam", "notice", COMPETITION, PASSPORT), ("explain", PASSPORT)]
)
def test_a_number_given_as_an_argument_is_not_repeated(args: tuple[str, ...], tmp_path: Path) -> None:
    for more in ((), ("--json",)):
        run = kadry("--root", example_in(tmp_path / str(len(more))), *args, *more)
        assert run.code == 2
        assert PASSPORT not in run.out + run.err


@pytest.mark.req("T-I11")
def test_a_number_in_a_sheet_is_never_printed(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    sheet = tmp_path / "m.csv"
    sheet.write_text(
        f"id,name,ticket,1,2,3,4,5,attendance\n{PASSPORT}!,,{PASSPORT}9,{PASSPORT},5,5,5,5,\n"
        f"gudz-mariia-3f8k,,{PASSPORT}.5,5,5,4,5,{PASSPORT},{PASSPORT}\n",
        encoding="utf-8",
    )
    run = kadry("--root", root, "exam", "score", COMPETITION, "--marks", sheet)
    assert run.code == 1
    assert not any(PASSPORT in line for line in run.out.splitlines() if "KD" in line or "│" in line)


ESCAPES = ["\\u001b]8;;x", "\\u001b[2J", "\\u009b31m", "\\r", "\\b", "\\u202e", "\\u200b", "\\x07", "\\u2066"]


@pytest.mark.req("T-D4")
@pytest.mark.parametrize("escape", ESCAPES)
@pytest.mark.parametrize("field", ["name", "note", "key"])
def test_a_hidden_character_is_refused_and_never_reaches_the_terminal(field: str, escape: str, tmp_path: Path) -> None:
    root = without_people(tmp_path)
    if field == "name":
        rewrite(root, COMPETITION_2009, "name: Ґудзь Марія Іванівна", f'name: "Ґудзь{escape} Марія Іванівна"')
    elif field == "note":
        rewrite(root, EXAM_2009, "note: користувався", f'note: "користувався{escape}" #')
    else:
        rewrite(root, EXAM_2009, "ticket: 7\n", f'ticket: 7\n        "note{escape}": x\n')
    assert "KD012" in codes(root)
    for run in every_output(root, tmp_path):
        assert not UNSAFE.search(run.out + run.err)
        assert run.code == 1


@pytest.mark.req("T-D4")
def test_control_characters_of_a_sheet_are_shown_not_obeyed(tmp_path: Path) -> None:
    sheet = tmp_path / "m.csv"
    sheet.write_text(
        "id,name,ticket,1,2,3,4,5,attendance\n"
        "hrabar-ostap-1a2b,Грабар\x1b]8;;x Ост\u202eап\x9b2J,8,3,3,3,3,3\x1b,з\x07явився\n",
        encoding="utf-8",
    )
    root = example_in(tmp_path)
    for more in ((), ("--json",), ("--explain",)):
        run = kadry("--root", root, "exam", "score", COMPETITION, "--marks", sheet, *more)
        assert not UNSAFE.search(run.out + run.err)
        assert run.code == 1


@pytest.mark.req("T-D3")
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Іваненкo Тарас Богданович", "латинська літера «o» замість української «о»; напишіть «Іваненко»"),
        ("Iваненко Тарас Богданович", "латинська літера «I» замість української «І»; напишіть «Іваненко»"),
        ("Іваненко Tарас Богданович", "латинська літера «T» замість української «Т»; напишіть «Тарас»"),
    ],
)
def test_a_latin_twin_in_a_name_is_an_error_with_the_repaired_word(name: str, reason: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, "name: Іваненко Тарас Богданович", f"name: {name}")
    one = next(one for one in findings(root) if one["code"] == "KD120")
    assert one["severity"] == "error"
    assert one["message"].endswith(reason)
    assert one["fix"] == {"text": "Іваненко Тарас Богданович", "safe": True}


@pytest.mark.req("T-D3")
@pytest.mark.parametrize(
    "name", ["Сырник Петро", "Шевчук Оле\u0301на", "Ба\u00adбак Іван", "Чайка Павло ", "Їжак Иосиф"]
)
def test_other_signs_in_a_name_are_errors_too(name: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, "name: Іваненко Тарас Богданович", f'name: "{name}"')
    found = findings(root)
    assert bool(found) == (name != "Їжак Иосиф")
    assert {one["severity"] for one in found} <= {"error"}


@pytest.mark.req("T-D3")
@pytest.mark.parametrize("apostrophe", ["'", "’", "ʼ"])
def test_all_three_apostrophes_are_taken(apostrophe: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, "name: Дем'янчук Роман", f"name: Дем{apostrophe}янчук Роман")
    assert codes(root) == []


@pytest.mark.req("T-D3")
def test_a_name_in_latin_letters_needs_its_script(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    name = "name: Іваненко Тарас Богданович"
    rewrite(root, COMPETITION_2009, name, "name: Anna Maria Nowak")
    assert "KD120" in codes(root)
    rewrite(root, COMPETITION_2009, "name: Anna Maria Nowak", "script: latn\n    name: Anna Maria Nowak")
    assert codes(root) == []
    rewrite(root, COMPETITION_2009, "name: Anna Maria Nowak", "name: Anna Mаria Nowak")
    assert "KD120" in codes(root)


@pytest.mark.req("T-D3")
@pytest.mark.parametrize(
    ("post", "expected"),
    [
        ("начальник IT-відділу", []),
        ("юрисконсульт Microsoft Україна", []),
        ("юрисконсульт відділу PR та GR", []),
        ("юрискoнсульт", ["KD121"]),
    ],
)
def test_other_text_may_mix_alphabets_and_a_mixed_word_only_warns(
    post: str, expected: list[str], tmp_path: Path
) -> None:
    root = example_in(tmp_path)
    rewrite(root, COMPETITION_2009, "post: юрисконсульт", f"post: {post}")
    found = findings(root)
    assert [one["code"] for one in found] == expected
    assert {one["severity"] for one in found} <= {"warning"}
    if expected:
        assert found[0]["message"] == (
            "у слові «юрискoнсульт» змішано латинські й українські літери; напишіть «юрисконсульт»"
        )


@pytest.mark.req("T-G4")
@pytest.mark.row("G4")
@pytest.mark.parametrize("bad", ["-rf", "../../etc", ":(glob)", "a\nb", "CON", "a b", "--root", "a/../b"])
def test_an_id_that_is_none_never_becomes_a_path(bad: str, tmp_path: Path) -> None:
    root = example_in(tmp_path)
    run = kadry("--root", root, "exam", "score", "--json", "--", bad)
    assert (run.code, run.json["result"]) == (2, None)
    quoted = bad.replace("\n", "\\n")
    rewrite(root, EXAM_2009, "- id: gudz-mariia-3f8k", f'- id: "{quoted}"')
    assert "KD114" in codes(root)
