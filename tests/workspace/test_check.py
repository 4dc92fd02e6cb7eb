"""`kadry check`: the whole register or a part of it, its exit codes, and what it says when it cannot go on."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest

from kadry_cli.core.checking.files import PARALLEL_FROM, check_files
from kadry_cli.core.checking.ground import open_register
from kadry_cli.core.law.reading import law_of
from kadry_cli.core.records.report import Fact, FactIndex
from kadry_cli.core.register.layout import FilePlace, walk
from kadry_cli.topics import all_topics, record_kinds
from tests.diagnostics.registers import (
    COMPETITION_2009,
    EXAM_2009,
    EXAM_2013,
    change,
    codes,
    example_in,
    findings,
    rewrite,
    without_later_exams,
)
from tests.kadry import EXAMPLE, EXAMPLE_FILES, FILES, kadry, kadry_process

ZERO = ("marks: [5, 5, 4, 5, 5]", "marks: [5, 5, 0, 5, 5]")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return example_in(tmp_path)


@pytest.fixture
def faulty(root: Path) -> Path:
    """A register with an error in one exam, a warning in a competition, and a note in the other exam."""
    rewrite(root, EXAM_2009, *ZERO)
    rewrite(root, COMPETITION_2009, "post: юрисконсульт", "post: юрискoнсульт")
    without_later_exams(root)
    (root / "acts.yaml").unlink()
    return root


def test_a_clean_register_says_so() -> None:
    run = kadry("--root", EXAMPLE, "check")
    assert (run.out, run.err, run.code) == (f"Перевірено {FILES}.\nЗауважень немає.\n", "", 0)
    assert kadry("--root", EXAMPLE, "check", "--quiet").out == "Зауважень немає.\n"


def test_the_json_forms_are_the_same_and_have_their_keys(faulty: Path) -> None:
    on = ("--on", "2009-06-15")
    by_format = kadry("--root", faulty, "check", "--format", "json", *on)
    by_option = kadry("--root", faulty, "check", "--json", *on)
    assert by_format.out == by_option.out
    assert list(by_format.json) == ["kadry", "command", "on", "result", "decisions", "findings"]
    assert by_format.json["result"] == {"files": EXAMPLE_FILES - 10, "complete": True, "accepted": []}
    assert (by_format.json["command"], by_format.json["on"], by_format.json["decisions"]) == ("check", "2009-06-15", [])


def test_findings_come_in_the_order_of_files_and_lines(faulty: Path) -> None:
    found = findings(faulty)
    assert [(one["code"], one["severity"], one["path"]) for one in found] == [
        ("KD121", "warning", COMPETITION_2009),
        ("KD501", "error", EXAM_2009),
        ("KD561", "note", EXAM_2009),
        ("KD810", "note", EXAM_2013),
    ]


def test_a_path_narrows_the_findings(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert codes(faulty, EXAM_2009) == ["KD501", "KD561"]
    assert codes(faulty, COMPETITION_2009, EXAM_2013) == ["KD121", "KD810"]
    assert codes(faulty, "competitions/2009-holovnyi-spetsialist") == ["KD121", "KD501", "KD561"]
    assert codes(faulty, "competitions/2009-holovnyi-spetsialist/") == ["KD121", "KD501", "KD561"]
    assert codes(faulty, "staff") == []
    (faulty / "competitions/2009").mkdir()
    assert codes(faulty, "competitions/2009") == [], "a part of a name is no folder"
    assert codes(faulty, ".") == ["KD121", "KD501", "KD561", "KD810"]
    assert codes(faulty, faulty / EXAM_2009) == ["KD501", "KD561"]
    monkeypatch.chdir(faulty / "competitions/2009-holovnyi-spetsialist")
    assert [one["code"] for one in kadry("check", "exam.yaml", "--json").json["findings"]] == ["KD501", "KD561"]
    assert [one["code"] for one in kadry("check", "staff", "--json").json["findings"]] == []


def test_a_narrowed_check_still_reads_what_the_file_refers_to(root: Path) -> None:
    rewrite(root, COMPETITION_2009, "id: lytvyn-pavlo-2q4g", "id: gudz-mariia-3f8k")
    rewrite(root, COMPETITION_2009, "id: gudz-mariia-3f8k", "id: inshyi-pavlo-2q4g")
    (root / COMPETITION_2009).unlink()
    assert codes(root, EXAM_2009) == ["KD510"]


def test_a_name_that_is_also_where_the_user_stands_means_the_one_in_the_register(
    faulty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kadry.yaml").write_text("body: x\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert codes(faulty, "kadry.yaml") == []


def test_a_path_outside_or_nowhere_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "foreign.yaml").write_text("a: b\n", encoding="utf-8")
    outside = kadry("--root", root, "check", tmp_path / "foreign.yaml")
    assert (outside.code, outside.err.splitlines()[0]) == (2, "помилка: foreign.yaml лежить поза реєстром")
    assert kadry("--root", root, "check", "../foreign.yaml").code == 2
    nowhere = kadry("--root", root, "check", "nema.yaml")
    assert (nowhere.code, nowhere.err.splitlines()[0]) == (2, "помилка: шляху nema.yaml у реєстрі немає")


@pytest.mark.parametrize(
    ("paths", "plain", "strict"),
    [((EXAM_2009,), 1, 1), ((COMPETITION_2009,), 0, 1), ((EXAM_2013,), 0, 0), ((), 1, 1), (("staff",), 0, 0)],
)
def test_exit_codes(faulty: Path, paths: tuple[str, ...], plain: int, strict: int) -> None:
    assert kadry("--root", faulty, "check", *paths).code == plain
    assert kadry("--root", faulty, "check", "--strict", *paths).code == strict


def test_without_valid_settings_the_rest_is_not_checked_and_it_is_said(faulty: Path) -> None:
    rewrite(faulty, "kadry.yaml", "kind: local", "kind: village")
    run = kadry("--root", faulty, "check")
    assert run.code == 1
    assert run.out.splitlines()[0] == "Перевірено 1 файл."
    assert run.out.splitlines()[-2] == "Решту реєстру не перевірено: спершу виправте kadry.yaml."
    made = kadry("--root", faulty, "check", "--json").json
    assert made["result"] == {"files": 1, "complete": False, "accepted": []}
    assert [one["code"] for one in made["findings"]] == ["KD113"]


@pytest.mark.parametrize("text", ["", "format: 1\n  body: x\n", "body: [", "\0"])
def test_broken_settings_are_findings_not_a_crash(root: Path, text: str) -> None:
    (root / "kadry.yaml").write_text(text, encoding="utf-8")
    for args in (("check",), ("exam", "score", "2009-holovnyi-spetsialist")):
        run = kadry("--root", root, *args, "--json")
        assert run.code == 1
        assert {one["path"] for one in run.json["findings"]} == {"kadry.yaml"}


def test_broken_own_acts_are_reported_and_the_rest_is_checked(faulty: Path) -> None:
    (faulty / "acts.yaml").write_text("acts: 5\n", encoding="utf-8")
    assert codes(faulty) == ["KD104", "KD121", "KD501", "KD561", "KD810"]
    scored = kadry("--root", faulty, "exam", "score", "2013-spetsialist-finviddilu", "--json")
    assert [one["code"] for one in scored.json["findings"]] == ["KD104", "KD810"]
    assert scored.code == 1


def test_without_a_register_it_says_where_to_get_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = kadry("check")
    assert run.code == 2
    assert "kadry.yaml" in run.err
    assert "kadry demo" in run.err
    assert kadry("--root", tmp_path, "check").code == 2
    assert kadry("--root", tmp_path / "nema", "check").code == 2


@pytest.mark.req("T-W10")
def test_a_link_out_of_the_register_is_never_read(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "exam.yaml").write_text("таємне: 1\n", encoding="utf-8")
    try:
        change(
            root,
            {"link": {"competitions/chuzhyi": str(outside), "staff/units/chuzhyi.yaml": str(outside / "exam.yaml")}},
        )
    except OSError:
        pytest.skip("links cannot be made here")
    run = kadry("--root", root, "check", "--json")
    assert [(one["code"], one["path"]) for one in run.json["findings"]] == [
        ("KD202", "competitions/chuzhyi"), ("KD202", "staff/units/chuzhyi.yaml")
    ]  # fmt: skip
    assert "таємне" not in run.out
    scored = kadry("--root", root, "exam", "score", "chuzhyi", "--json")
    assert (scored.code, "таємне" in scored.out + scored.err) == (1, False)


def many_units(root: Path, count: int) -> None:
    """Units of which every fifth has a wrong date and every seventh a mixed word."""
    for number in range(count):
        day = "2009-02-30" if number % 5 == 0 else "2000-01-01"
        name = "Cектор" if number % 7 == 0 else "Сектор"
        (root / f"staff/units/sektor-{number:04}.yaml").write_text(
            f"id: sektor-{number:04}\nparent: zahalnyi-viddil\nnames:\n  - from: {day}\n    name: {name} {number}\n",
            encoding="utf-8",
        )


def test_many_files_on_several_processes_give_the_findings_of_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    count = PARALLEL_FROM + 100
    many_units(root, count)
    rewrite(root, EXAM_2009, *ZERO)
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    alone = kadry("--root", root, "check", "--json", "--on", "2009-06-15")
    many = kadry_process("--root", root, "check", "--json", "--on", "2009-06-15")
    assert (many.code, many.err) == (1, "")
    assert many.out == alone.out
    assert alone.json["result"]["files"] == count + EXAMPLE_FILES
    assert sum(one["code"] == "KD304" for one in alone.json["findings"]) == count // 5


def test_workers_report_the_same_as_one_process(root: Path) -> None:
    """In this process as well, so that a failure of the pool is seen with its cause."""
    many_units(root, PARALLEL_FROM + 20)
    ground = open_register(root, law_of(all_topics())).ground
    assert ground is not None
    places = [place for place in walk(root, record_kinds()) if isinstance(place, FilePlace)]
    steps: list[int] = []
    alone = list(check_files(places, ground))
    shared = list(check_files(iter(places), ground, workers=2, advance=steps.append))
    assert shared == alone
    assert sum(steps) == len(places)
    assert gc.isenabled()


def test_facts_are_found_by_kind_and_key() -> None:
    facts = FactIndex()
    one, other, last = Fact("a", "1", "x.yaml"), Fact("a", "1", "y.yaml"), Fact("a", "1", "z.yaml")
    facts.add([one, Fact("a", "2", "x.yaml")])
    facts.add([other])
    facts.add([last])
    assert list(facts.find("a", "1")) == [one, other, last]
    assert [fact.path for fact in facts.of("a")] == ["x.yaml", "y.yaml", "z.yaml", "x.yaml"]
    assert list(facts.find("a", "3")) == list(facts.find("b", "1")) == list(facts.of("b")) == []


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_date_at_the_end_of_the_calendar_is_a_finding(root: Path, day: str) -> None:
    rewrite(root, COMPETITION_2009, "date: 2009-04-30", f"date: {day}")
    run = kadry("--root", root, "check", "--json", "--on", "2009-06-15")
    assert {one["message"] for one in run.json["findings"] if one["code"] == "KD301"} == {
        "дату записано неправильно: рік буває від 1800 до 2999"
    }
    assert run.code == 1
