"""Question list, answer sheets, protocol, control slip: the words in every format, pages, blanks, refusals."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.exam.papers.registers import FIRST, HELD, SECOND, held_exam, register, sealed_exam
from tests.kadry import Run, kadry

CHAIR = "голова конкурсної комісії"

# The name of the paper: the register, the command, the number of its pages.
PAPERS: dict[str, tuple[str, tuple[str, ...], int]] = {
    "question-list": ("held", ("question-list", FIRST), 1),
    "question-list-copy": ("planned", ("question-list", FIRST, "--copy"), 2),
    "question-list-blank": ("held", ("question-list", FIRST, "--blank"), 2),
    "answer-sheets": ("planned", ("answer-sheets", FIRST), 8),
    "answer-sheets-blank": ("planned", ("answer-sheets", SECOND, "--blank"), 4),
    "protocol": ("held", ("protocol", FIRST), 3),
    "protocol-2013": ("held", ("protocol", SECOND), 2),
    "protocol-blank": ("planned", ("protocol", FIRST, "--blank"), 3),
    "control-slip": ("held", ("control-slip", FIRST), 1),
    "control-slip-sealed": ("planned", ("control-slip", FIRST), 1),
    "control-slip-blank": ("held", ("control-slip", SECOND, "--blank"), 1),
}


@cache
def _texts() -> dict[str, str]:
    return {"held": held_exam(), "planned": sealed_exam()}


@pytest.fixture(scope="module")
def registers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A register after the exam and one before it."""
    return {
        name: register(tmp_path_factory.mktemp(name), text, approved=CHAIR if name == "held" else "")
        for name, text in _texts().items()
    }


def printed(root: Path, path: Path, *args: str) -> Path:
    """Print a paper into a file through the command."""
    run = kadry("--root", root, "exam", *args, "-o", path)
    assert run.code == 0, run.out + run.err
    return path


def refused(root: Path, *args: str) -> Run:
    """A command that prints nothing."""
    run = kadry("--root", root, "exam", *args, "-o", root / "paper.html")
    assert run.code != 0
    assert not (root / "paper.html").exists()
    return run


@pytest.mark.req("C6", "C9", "D1", "D2", "D4", "D8", "D9", "D10", "D11", "D12", "D14", "D15", "D22", "D23", "E9")
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_holds_the_golden_words(name: str, registers: dict[str, Path], tmp_path: Path) -> None:
    where, args, _ = PAPERS[name]
    found = html_text(printed(registers[where], tmp_path / "paper.html", *args))
    assert found == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.req("C12")
@pytest.mark.parametrize("name", PAPERS)
def test_pdf_and_docx_hold_every_word_of_the_html(name: str, registers: dict[str, Path], tmp_path: Path) -> None:
    where, args, count = PAPERS[name]
    html = printed(registers[where], tmp_path / "paper.html", *args)
    pdf = printed(registers[where], tmp_path / "paper.pdf", *args)
    assert missing_words(html, pdf_text(pdf)) == []
    assert missing_words(html, docx_text(printed(registers[where], tmp_path / "paper.docx", *args))) == []
    assert pages(pdf) == count


@pytest.mark.req("D6")
def test_the_list_shows_only_questions_valid_on_the_day_of_the_exam(registers: dict[str, Path], tmp_path: Path) -> None:
    text = html_text(printed(registers["held"], tmp_path / "list.html", "question-list", FIRST))
    assert "Яка мова є державною в Україні? (стаття 10)" in text
    assert "вже не чинне" not in text


@pytest.mark.req("D4")
def test_before_a_date_is_set_the_list_is_that_of_its_approval(tmp_path: Path) -> None:
    root = register(tmp_path, approved="керівник органу")
    (root / "competitions" / FIRST / "exam.yaml").unlink()
    text = html_text(printed(root, tmp_path / "list.html", "question-list", FIRST))
    assert "В. Г. Остапчук" in text
    assert "20.05.2009" in text


@pytest.mark.req("D3")
def test_where_the_law_gives_no_titles_they_are_left_blank_and_said_so(tmp_path: Path) -> None:
    root = register(tmp_path)
    bank = root / "competitions" / FIRST / "questions.yaml"
    text = bank.read_text(encoding="utf-8").replace(FIRST, SECOND)
    (root / "competitions" / SECOND / "questions.yaml").write_text(text, encoding="utf-8", newline="\n")
    run = kadry("--root", root, "exam", "question-list", SECOND, "-o", tmp_path / "list.html")
    assert run.code == 0
    assert "KD810" in run.out
    found = html_text(tmp_path / "list.html")
    assert "Питання на перевірку знання\n" in found
    assert "Яким є державний устрій України?" in found


@pytest.mark.parametrize("paper", ["question-list", "answer-sheets", "protocol", "control-slip"])
def test_a_blank_needs_no_exam_and_prints_no_date(paper: str, tmp_path: Path) -> None:
    root = register(tmp_path, questions=False)
    (root / "competitions" / FIRST / "exam.yaml").unlink()
    text = html_text(printed(root, tmp_path / "blank.html", paper, FIRST, "--blank"))
    assert "2009" not in re.sub(r"від \S+ №|2009-holovnyi|30\.04\.2009", "", text)
    assert printed(root, tmp_path / "blank.pdf", paper, FIRST, "--blank").read_bytes().startswith(b"%PDF")


@pytest.mark.req("D11", "E10")
def test_answer_sheets_are_equal_and_name_no_candidate_or_ticket(registers: dict[str, Path], tmp_path: Path) -> None:
    text = html_text(printed(registers["planned"], tmp_path / "a.html", "answer-sheets", FIRST, "--copies", "3"))
    sheets = text.split("штамп органу\n")[1:]
    assert len(sheets) == 3
    assert len(set(sheets)) == 1
    names = ("Ґудзь", "Дем’янчук", "Якимець", "Іваненко")
    assert [name for name in names if name in text] == []


def test_a_sheet_for_each_candidate_who_may_come(registers: dict[str, Path], tmp_path: Path) -> None:
    text = html_text(printed(registers["planned"], tmp_path / "a.html", "answer-sheets", FIRST))
    assert text.count("штамп органу") == 2


@pytest.mark.req("E4", "E9")
def test_the_protocol_shows_each_seal_its_reasons_and_the_early_opening(
    registers: dict[str, Path], tmp_path: Path
) -> None:
    text = html_text(printed(registers["held"], tmp_path / "p.html", "protocol", FIRST))
    assert text.count("Зобов’язання:") == 2
    assert "Причина: втрачено файл із таємним числом." in text
    assert "Комплект відкрито раніше призначеної години. Причина: білети треба було встигнути розрізати" in text
    assert "керівник органу і голова конкурсної комісії" in text


@pytest.mark.req("D15", "D22")
def test_the_protocol_shows_corrections_and_keeps_individual_marks_out(
    registers: dict[str, Path], tmp_path: Path
) -> None:
    text = html_text(printed(registers["held"], tmp_path / "p.html", "protocol", FIRST))
    row = "Єфіменко Юлія Олегівна\n3\n3\n4\nпомилка під час додавання балів\nІ. П. Ткачук,\n15.06.2009"
    assert row in text
    assert "пропонували до спільного рішення, зберігаються окремо" in text


def test_one_who_passed_alone_is_named_by_her_sex(tmp_path: Path) -> None:
    low = dict.fromkeys(("[4, 4, 4, 4, 4]", "[3, 2, 3, 3, 2]", "[5, 4, 3, 4, 4]"), "[1, 1, 1, 1, 1]")
    text = HELD.replace("new: 4", "new: 1")
    for mark, other in low.items():
        text = text.replace(mark, other)
    root = register(tmp_path, text)
    assert "Вважати такою, що склала іспит:" in html_text(printed(root, tmp_path / "p.html", "protocol", FIRST))


def test_there_is_no_protocol_of_an_exam_that_was_not_held(registers: dict[str, Path]) -> None:
    run = refused(registers["planned"], "protocol", FIRST)
    assert "іспиту ще не проводили" in run.err
    assert "--blank" in run.err


def test_there_is_no_control_slip_without_a_seal(registers: dict[str, Path]) -> None:
    assert "kadry exam seal" in refused(registers["held"], "control-slip", SECOND).err


def test_there_is_no_list_without_a_bank(registers: dict[str, Path]) -> None:
    assert "ще немає переліку питань" in refused(registers["held"], "question-list", SECOND).err


def test_a_paper_is_not_printed_over_an_error(tmp_path: Path) -> None:
    root = register(tmp_path, HELD.replace("marks: [5, 5, 4, 5, 5]", "marks: [5, 5, 0, 5, 5]"))
    for paper in ("protocol", "answer-sheets"):
        assert "Папір не надруковано" in refused(root, paper, FIRST).out
    bank = root / "competitions" / FIRST / "questions.yaml"
    bank.write_text(bank.read_text(encoding="utf-8").replace("subject: special", "subject: other"), encoding="utf-8")
    assert "Папір не надруковано" in refused(root, "question-list", FIRST).out


@pytest.mark.req("C12")
def test_a_template_of_the_office_sets_the_paper_only_under_its_hash(tmp_path: Path) -> None:
    root = register(tmp_path)
    own = (
        '<!doctype html><html lang="uk"><head><title>Бланк</title><meta name="date" content=""></head>'
        "<body><h1>БЛАНК ОРГАНУ</h1><p>{{ body_name }}</p></body></html>"
    )
    (root / "templates").mkdir()
    (root / "templates/arkush.html.j2").write_text(own, encoding="utf-8", newline="\n")
    settings = root / "kadry.yaml"
    before = settings.read_text(encoding="utf-8")
    for digest, code in ((sha256(own.encode()).hexdigest(), 0), ("0" * 63 + "a", 1)):
        listed = f"templates:\n  - paper: exam/notice\n    file: arkush.html.j2\n    sha256: {digest}\n"
        settings.write_text(before + listed, encoding="utf-8")
        run = kadry("--root", root, "exam", "notice", FIRST, "--blank", "-o", tmp_path / f"{code}.html")
        assert run.code == code, run.out + run.err
    text = (tmp_path / "0.html").read_text(encoding="utf-8")
    assert "БЛАНК ОРГАНУ" in text
    assert "Надруковано за власним шаблоном органу arkush.html.j2" in text
    assert not (tmp_path / "1.html").exists()
