"""`kadry exam bank check|list|export`: judged on the exam's date, shown, published and taken back."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kadry_cli.core.language.alphabet import UKRAINIAN
from kadry_cli.core.tables.reading import read_rows
from kadry_cli.exam.bank.export import exported
from kadry_cli.exam.bank.reading import read_incoming
from kadry_cli.exam.bank.subjects import SUBJECT_NAMES
from kadry_cli.exam.records.bank import SUBJECTS, Question
from tests.exam.bank.banks import bank, done, handed, on, question, texts
from tests.kadry import EXAMPLE, kadry

EXAM_2009 = "2009-holovnyi-spetsialist"


@pytest.mark.req("D6", "E1", "E2", "E6")
def test_the_bank_of_the_example_is_enough() -> None:
    run = kadry("--root", EXAMPLE, "exam", "bank", "check", EXAM_2009, "--json")
    assert (run.code, run.json["findings"]) == (0, [])
    result = run.json["result"]
    assert (result["day"], result["valid"], result["tickets"]) == ("2009-06-15", 75, 15)
    assert [(one["subject"], one["least"], one["most"]) for one in result["subjects"]] == [
        (subject, 1, 1) for subject in SUBJECTS
    ]


@pytest.mark.req("D6", "E2")
def test_too_few_questions_are_an_error_on_the_day(root: Path, tmp_path: Path) -> None:
    done(root, "import", handed(tmp_path, "Символи держави", "Склад уряду"), "--subject", "constitution")
    run = on(root, "check", "--on", "2009-06-15", "--json")
    assert run.code == 1
    assert [(one["code"], one["severity"]) for one in run.json["findings"]] == [("KD544", "error")] * 3
    assert "замало питань: розділ «законодавство про службу» – є 0, а потрібно 1" in {
        one["message"] for one in run.json["findings"]
    }
    later = on(root, "check", "--on", "2013-04-02")
    assert (later.code, "не визначено" in later.out) == (0, True)


@pytest.mark.req("D6")
def test_questions_out_of_force_are_noted(root: Path, tmp_path: Path) -> None:
    path = handed(tmp_path, "питання;розділ;чинне до", "Символи держави;конституція;01.01.2009", name="a.csv")
    done(root, "import", path)
    run = on(root, "check", "--on", "2009-06-15", "--json")
    assert "KD548" in {one["code"] for one in run.json["findings"]}


@pytest.mark.req("D6")
def test_near_questions_of_the_bank_are_listed_once_decided_no_more(root: Path, tmp_path: Path) -> None:
    path = handed(tmp_path, "Символи держави", "Символи держав")
    done(root, "import", path, "--subject", "constitution", "--near", "both")
    listed = on(root, "check", "--on", "2009-06-15", "--json").json["findings"]
    assert "KD545" not in {one["code"] for one in listed}


@pytest.mark.req("D4")
def test_the_list_is_shown_by_subject_and_day(root: Path, tmp_path: Path) -> None:
    path = handed(
        tmp_path,
        "питання;розділ;стаття;чинне до",
        "Присяга;служба;стаття 11;01.01.2009",
        "Символи держави;конституція;;",
        name="a.csv",
    )
    done(root, "import", path)
    run = on(root, "list")
    assert run.out.index("Символи держави") < run.out.index("Присяга [чинне до 01.01.2009]")
    assert "Усього 2 питання." in run.out
    assert "Присяга" not in on(root, "list", "--on", "2009-06-15").out
    assert [one["text"] for one in done(root, "list", "--subject", "civil_service")["questions"]] == ["Присяга"]
    assert "Таких питань у переліку немає." in on(root, "list", "--subject", "special").out


def test_without_a_bank_the_next_step_is_told(root: Path) -> None:
    for command in ("check", "list"):
        run = on(root, command)
        assert (run.code, "kadry exam bank import" in run.err) == (2, True)


@pytest.mark.req("D4", "T-D5")
def test_a_published_table_has_no_formula(root: Path, tmp_path: Path) -> None:
    done(root, "import", handed(tmp_path, "=SUM(A1) і сума", "+380 у листі"), "--subject", "special")
    for suffix in ("csv", "xlsx"):
        done(root, "export", "-o", tmp_path / f"perelik.{suffix}")
    text = (tmp_path / "perelik.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0] == ["№", "Розділ", "Питання", "Стаття", "Чинне з", "Чинне до", "Код"]
    assert [row[2] for row in rows[1:]] == ["'=SUM(A1) і сума", "'+380 у листі"]
    assert [row[2] for row in read_rows(tmp_path / "perelik.xlsx")][1:] == texts(root)


@pytest.mark.req("D4")
def test_a_published_text_reads_as_the_printed_list(tmp_path: Path) -> None:
    path = tmp_path / "perelik.txt"
    run = kadry("--root", EXAMPLE, "exam", "bank", "export", EXAM_2009, "-o", path)
    assert run.out == f"Збережено 75 питань: {path}\n"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[:3] == [
        "1. Питання на перевірку знання Конституції України",
        "",
        "1. Форма державного правління в Україні (стаття 5).",
    ]
    assert "2. Питання на перевірку знання Закону України «Про службу в органах місцевого самоврядування»" in lines
    again = kadry("--root", EXAMPLE, "exam", "bank", "export", EXAM_2009, "-o", path)
    assert (again.code, "--force" in again.err) == (2, True)
    assert kadry("--root", EXAMPLE, "exam", "bank", "export", EXAM_2009, "-o", path, "--force").code == 0
    other = kadry("--root", EXAMPLE, "exam", "bank", "export", EXAM_2009, "-o", tmp_path / "perelik.pdf")
    assert (other.code, "не записати" in other.err) == (2, True)


@pytest.mark.req("D4", "D6")
@pytest.mark.parametrize("name", ["perelik.csv", "perelik.xlsx", "perelik.txt"])
def test_what_is_published_and_taken_back_has_the_same_codes(root: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert kadry("--root", EXAMPLE, "exam", "bank", "export", EXAM_2009, "-o", path).code == 0
    done(root, "import", path)
    run = kadry("--root", EXAMPLE, "exam", "bank", "list", EXAM_2009, "--json")
    assert [one.id for one in bank(root).questions] == [one["id"] for one in run.json["result"]["questions"]]


WORDS = st.text("абвіїєґ'’ʼ=+-@.;()«»№0123456789 " + UKRAINIAN[:6].upper(), min_size=1, max_size=40)


@st.composite
def questions(draw: st.DrawFn) -> list[Question]:
    """Questions of any words, each once."""
    made = {}
    for text, source, subject in draw(st.lists(st.tuples(WORDS, WORDS | st.just(""), st.sampled_from(SUBJECTS)))):
        words, article = " ".join(text.split()), " ".join(source.split())
        if words:
            one = question(words, subject, article)
            made[one.id] = one
    return list(made.values())


@pytest.mark.req("D4", "T-D5")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@given(made=questions())
def test_any_bank_comes_back_from_a_table_as_it_was(tmp_path: Path, suffix: str, made: list[Question]) -> None:
    if not made:
        return
    path = tmp_path / f"perelik{suffix}"
    path.write_bytes(exported(suffix, made, SUBJECT_NAMES, "Перелік"))
    came = read_incoming(path, None, {}, "")
    assert came.findings == ()
    assert {draft.question.id: draft.question for draft in came.drafts} == {one.id: one for one in made}
