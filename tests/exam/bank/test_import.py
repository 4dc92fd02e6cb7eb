"""`kadry exam bank import`: texts, tables and banks; near questions are decided by a person (KD546, KD549)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from kadry_cli.exam.bank.import_plan import MANY
from tests.answers import answers
from tests.body.acts import commits, grounds
from tests.diagnostics.registers import codes
from tests.exam.bank.banks import BANK, bank, done, found, handed, on, question, refused, texts
from tests.exam.sitting.days import ACT, ID
from tests.kadry import kadry

LIST = (
    "ПЕРЕЛІК ПИТАНЬ",
    "",
    "1. Питання на перевірку знання Конституції України",
    "1. Символи держави (стаття 20).",
    "2. Об'єкти власності народу (статті 13, 14).",
    "",
    "2. Питання на перевірку знання Закону України «Про службу в органах місцевого самоврядування»",
    "– Присяга посадової особи;",
)


@pytest.mark.req("D4", "D6")
def test_a_published_text_becomes_a_bank(root: Path, tmp_path: Path) -> None:
    before = commits(root)
    made = done(root, "import", handed(tmp_path, *LIST))
    assert (root / BANK).read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../schemas/questions.json\n"
        f"competition: {ID}\n"
        "questions:\n"
        f"  - id: {question('Символи держави', 'constitution', 'стаття 20').id}\n"
        "    subject: constitution\n"
        "    text: Символи держави\n"
        "    source: стаття 20\n"
        f"""  - id: {question("Об'єкти власності народу", "constitution", "статті 13, 14").id}\n"""
        "    subject: constitution\n"
        "    text: Об'єкти власності народу\n"
        "    source: статті 13, 14\n"
        f"  - id: {question('Присяга посадової особи', 'civil_service').id}\n"
        "    subject: civil_service\n"
        "    text: Присяга посадової особи\n"
    )
    assert [one["text"] for one in made["added"]] == texts(root)
    assert commits(root)[1:] == before
    assert grounds(root)[0] == ACT
    assert codes(root) == []


def test_what_is_there_already_is_passed_over_and_counted(root: Path, tmp_path: Path) -> None:
    path = handed(tmp_path, *LIST)
    done(root, "import", path)
    before = commits(root)
    run = on(root, "import", path)
    assert (run.code, "Змін немає" in run.out, "Пропущено 3 питання" in run.out) == (0, True, True)
    assert commits(root) == before
    made = done(
        root, "import", handed(tmp_path, "Присяга посадової особи", "Кадровий резерв"), "--subject", "civil_service"
    )
    assert (made["known"], [one["text"] for one in made["added"]]) == (1, ["Кадровий резерв"])


def test_a_line_without_a_subject_is_refused(root: Path, tmp_path: Path) -> None:
    said = refused(root, "import", handed(tmp_path, "Символи держави"))
    assert "рядок 1: не видно, до якого розділу" in said
    assert "--subject" in said
    said = refused(root, "import", handed(tmp_path, "Питання на перевірку знання бюджету", "Дохід"))
    assert "не впізнано розділ у заголовку" in said


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("perelik.pdf", "не схожий на перелік питань"),
        ("nema.txt", "не вдалося прочитати"),
        ("nema.csv", "не вдалося прочитати"),
    ],
)
def test_a_file_that_is_no_list_is_refused(root: Path, tmp_path: Path, name: str, words: str) -> None:
    assert words in refused(root, "import", tmp_path / name, "--subject", "special")


def test_a_text_of_another_code_page_and_an_empty_one_are_refused(root: Path, tmp_path: Path) -> None:
    path = handed(tmp_path)
    path.write_bytes("Символи держави".encode("cp1251"))
    assert "UTF-8" in refused(root, "import", path, "--subject", "special")
    assert "жодного питання" in refused(root, "import", handed(tmp_path, "", "12."), "--subject", "special")


def test_invisible_signs_are_taken_out_and_told(root: Path, tmp_path: Path) -> None:
    run = on(root, "import", handed(tmp_path, "Сим\u00adволи\u00a0дер\u200bжави"), "--subject", "constitution")
    assert "У 1 рядку прибрано невидимі знаки." in run.out
    assert texts(root) == ["Символи держави"]


def test_a_question_that_no_record_would_take_is_told_at_its_line(root: Path, tmp_path: Path) -> None:
    path = handed(tmp_path, "Символи держави", "а" * 501)
    assert found(root, "import", path, "--subject", "special") == [("KD549", 2)]


@pytest.mark.req("D6")
def test_a_table_with_its_own_titles(root: Path, tmp_path: Path) -> None:
    path = handed(
        tmp_path,
        "Питання до іспиту;;;;",
        "Запитання;Розділ;Джерело;чинне з;Чинне до",
        "1. Символи держави.;Конституція України;стаття 20;01.01.2009;",
        "Присяга (стаття 11);Закон «Про державну службу»;;;31.12.2009",
        "'=1+1;спеціальне;;;",
        name="perelik.csv",
    )
    assert "немає стовпця з питаннями" in refused(root, "import", path)
    done(root, "import", path, "--column", "Запитання=text")
    said = [(one.subject, one.text, one.source, one.valid_from, one.valid_to) for one in bank(root).questions]
    assert said == [
        ("constitution", "Символи держави", "стаття 20", date(2009, 1, 1), None),
        ("civil_service", "Присяга", "стаття 11", None, date(2009, 12, 31)),
        ("special", "=1+1", None, None, None),
    ]


def test_every_wrong_row_is_told_at_once(root: Path, tmp_path: Path) -> None:
    path = handed(
        tmp_path,
        "питання;розділ;чинне з;код",
        "Символи держави;географія;31.02.2009;",
        "Присяга;служба;;Код 1",
        "Резерв;служба;;rezerv",
        "Ранги;служба;;rezerv",
        name="perelik.csv",
    )
    assert found(root, "import", path) == [("KD549", 2), ("KD549", 2), ("KD549", 3), ("KD549", 5)]


@pytest.mark.parametrize(
    ("option", "words"),
    [
        (("--column", "Питання"), "не зрозуміло"),
        (("--column", "Питання=колір"), "не зрозуміло"),
        (("--column", "Немає=source"), "стовпця «Немає»"),
        (("--sheet", "2"), "не книга"),
    ],
)
def test_options_of_a_table_are_judged(root: Path, tmp_path: Path, option: tuple[str, str], words: str) -> None:
    path = handed(tmp_path, "питання", "Символи держави", name="perelik.csv")
    assert words in refused(root, "import", path, "--subject", "special", *option)
    assert "стосуються лише таблиць" in refused(root, "import", handed(tmp_path, "Символи"), "--column", "а=text")


def test_a_sheet_of_a_workbook_is_named_or_numbered(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "perelik.xlsx"
    book = xlsxwriter.Workbook(path)
    for name, text in (("Перший", "Символи держави"), ("Другий", "Присяга")):
        book.add_worksheet(name).write_column(0, 0, ["Питання", text])
    book.close()
    assert "немає аркуша «Третій»" in refused(root, "import", path, "--subject", "special", "--sheet", "Третій")
    for sheet, text in (("другий", "Присяга"), ("2", "Присяга"), ("1", "Символи держави")):
        run = on(root, "import", path, "--subject", "special", "--sheet", sheet, "--dry-run", "--json")
        assert [one["text"] for one in run.json["result"]["added"]] == [text]


NEW = ("Об’єкти власності народу (статті 13, 14)", "Символи держав (стаття 20)", "Склад уряду")


@pytest.fixture
def filled(root: Path, tmp_path: Path) -> Path:
    """The register with a bank."""
    done(root, "import", handed(tmp_path, *LIST))
    return root


@pytest.mark.req("D6")
def test_near_questions_stop_an_import(filled: Path, tmp_path: Path) -> None:
    path = handed(tmp_path, *NEW, "Склади уряду")
    assert found(filled, "import", path, "--subject", "constitution") == [("KD546", 1), ("KD546", 2), ("KD546", 4)]
    run = on(filled, "import", path, "--subject", "constitution", "--json")
    messages = [one["message"] for one in run.json["findings"]]
    assert "різняться: апостроф" in messages[0]
    assert "різняться: слова «держави» – «держав»" in messages[1]
    assert "рядок 3" in messages[2]


@pytest.mark.req("D6")
@pytest.mark.parametrize(
    ("near", "after", "different"),
    [
        ("keep", ["Символи держави", "Об'єкти власності народу", "Присяга посадової особи", "Склад уряду"], 0),
        ("replace", ["Символи держав", "Об’єкти власності народу", "Присяга посадової особи", "Склад уряду"], 0),
        (
            "both",
            [
                "Символи держави",
                "Об'єкти власності народу",
                "Присяга посадової особи",
                "Об’єкти власності народу",
                "Символи держав",
                "Склад уряду",
            ],
            2,
        ),
    ],
)
def test_one_answer_for_all(filled: Path, tmp_path: Path, near: str, after: list[str], different: int) -> None:
    path = handed(tmp_path, *NEW)
    made = done(filled, "import", path, "--subject", "constitution", "--near", near)
    assert texts(filled) == after
    assert len(made["different"]) == len(bank(filled).different) == different
    assert codes(filled) == []
    again = done(filled, "import", path, "--subject", "constitution", "--near", near)
    assert again["commit"] is None


def test_one_question_may_stand_for_several(filled: Path, tmp_path: Path) -> None:
    done(filled, "import", handed(tmp_path, *NEW), "--subject", "constitution", "--near", "both")
    made = done(
        filled,
        "import",
        handed(tmp_path, "Символ держави (стаття 20)"),
        "--subject",
        "constitution",
        "--near",
        "replace",
    )
    assert texts(filled) == [
        "Символ держави",
        "Об'єкти власності народу",
        "Присяга посадової особи",
        "Об’єкти власності народу",
        "Склад уряду",
    ]
    assert len(bank(filled).different) == 1
    assert len(made["replaced"]) == 1
    assert codes(filled) == []


@pytest.mark.req("D6")
def test_each_pair_is_asked_about(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers(monkeypatch, "2", "може", "1")
    run = on(filled, "import", handed(tmp_path, *NEW), "--subject", "constitution", "--yes")
    assert run.code == 0, run.out
    assert texts(filled) == [
        "Символи держави",
        "Об’єкти власності народу",
        "Присяга посадової особи",
        "Склад уряду",
    ]
    asked = capsys.readouterr().err
    assert "було (у переліку): Символи держави (стаття 20)" in asked
    assert "нове (рядок 2): Символи держав (стаття 20)" in asked


def test_comments_of_the_bank_stay(filled: Path, tmp_path: Path) -> None:
    path = filled / BANK
    marked = path.read_text(encoding="utf-8").replace("questions:\n", "questions:  # за наказом\n", 1)
    path.write_text(marked, encoding="utf-8", newline="\n")
    assert kadry("--root", filled, "record", "--basis", ACT, "--yes").code == 0
    many = [f"Питання про справу {number}" for number in range(MANY)]
    done(filled, "import", handed(tmp_path, *many), "--subject", "special")
    assert "questions:  # за наказом\n" in path.read_text(encoding="utf-8")
    assert len(texts(filled)) == 3 + MANY


def test_many_questions_are_added_at_once_and_the_old_stay_as_they_are(filled: Path, tmp_path: Path) -> None:
    old = (filled / BANK).read_text(encoding="utf-8")
    many = [f"Питання про справу {number}" for number in range(MANY)]
    lines = [*NEW[:2], *many]
    done(filled, "import", handed(tmp_path, *lines), "--subject", "constitution", "--near", "replace")
    assert texts(filled) == ["Символи держав", "Об’єкти власності народу", "Присяга посадової особи", *many]
    done(filled, "import", handed(tmp_path, *(f"Дія {number}" for number in range(MANY))), "--subject", "special")
    assert old.partition("questions:")[0] in (filled / BANK).read_text(encoding="utf-8")
    assert codes(filled) == []


def values(folder: Path, text: str) -> Path:
    return handed(folder, text, name="questions.yaml")


@pytest.mark.req("D6")
def test_the_bank_of_another_competition_can_be_taken_with_its_judgements(root: Path, tmp_path: Path) -> None:
    path = values(
        tmp_path,
        "competition: 2008-inshyi\n"
        "questions:\n"
        "  - id: symvoly\n    subject: constitution\n    text: Символи держави\n"
        "  - id: q-aaaaaaaaaaaa\n    subject: constitution\n    text: Символи держав\n"
        "different:\n  - first: symvoly\n    second: q-aaaaaaaaaaaa",
    )
    done(root, "import", path)
    right = question("Символи держав", "constitution").id
    assert [one.id for one in bank(root).questions] == ["symvoly", right]
    assert [(one.first, one.second) for one in bank(root).different] == [("symvoly", right)]
    assert codes(root) == []
    broken = values(tmp_path, "competition: 2008-inshyi\nquestions: []")
    run = on(root, "import", broken, "--json")
    assert [(one["code"], one["path"]) for one in run.json["findings"]] == [("KD105", "questions.yaml")]


def test_a_bank_that_cannot_be_read_is_not_written_over(filled: Path, tmp_path: Path) -> None:
    with (filled / BANK).open("a", encoding="utf-8", newline="\n") as file:
        file.write("inshe: так\n")
    assert kadry("--root", filled, "record", "--basis", ACT, "--yes").code == 1
    assert found(filled, "import", handed(tmp_path, "Склад уряду"), "--subject", "constitution")


def test_an_approved_list_that_changes_is_told(filled: Path, tmp_path: Path) -> None:
    approved = "questions:\n"
    stamp = "approved:\n  by: керівник органу\n  date: 2009-05-25\nquestions:\n"
    path = filled / BANK
    path.write_text(path.read_text(encoding="utf-8").replace(approved, stamp, 1), encoding="utf-8", newline="\n")
    assert kadry("--root", filled, "record", "--basis", ACT, "--yes").code == 0
    run = on(filled, "import", handed(tmp_path, "Склад уряду"), "--subject", "constitution")
    assert "Перелік затверджено 25.05.2009: змінений треба затвердити знову" in run.out


def test_a_dry_run_writes_nothing(root: Path, tmp_path: Path) -> None:
    before = commits(root)
    run = on(root, "import", handed(tmp_path, *LIST), "--dry-run")
    assert (run.code, commits(root), (root / BANK).exists()) == (0, before, False)
    assert "додано 3 питання" in run.out


def test_the_results_name_their_parts(root: Path, tmp_path: Path) -> None:
    made: Mapping[str, object] = done(root, "import", handed(tmp_path, *LIST))
    assert {"competition", "added", "replaced", "left_out", "known", "different", "questions"} <= set(made)
