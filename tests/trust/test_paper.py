"""The sheet of fingerprints: golden words, the same in PDF and DOCX, filled and blank (H10; trust 3.3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.trust.conftest import Register

pytestmark = pytest.mark.req("H10", "K17")
DAY = ("--on", "2026-11-25")


def printed(register: Register, file: Path, *words: str) -> Path:
    run = register.run("trust", "paper", *words, *DAY, "-o", file)
    assert (run.code, run.err) == (0, ""), run
    return file


def words_of(register: Register, file: Path) -> str:
    """The words, with the id of the first act, which differs from run to run, taken out."""
    first = register.run("trust", "pin", "--json").json["result"]["register"]
    return html_text(file).replace(" ".join(first[at : at + 4] for at in range(0, 40, 4)), "ID")


@pytest.mark.parametrize("name", ["fingerprints", "fingerprints-blank"])
def test_the_sheet_holds_the_golden_words(register: Register, tmp_path: Path, name: str) -> None:
    register.begin("--third-key", register.public("druhyi"), "--third-name", "Мельник Оксана Іванівна")
    blank = ("--blank",) if name.endswith("blank") else ()
    found = words_of(register, printed(register, tmp_path / "sheet.html", *blank))
    assert found == (GOLDEN / f"trust-{name}.txt").read_text(encoding="utf-8")


def test_pdf_and_docx_hold_every_word_of_the_html(register: Register, tmp_path: Path) -> None:
    register.begin()
    html = printed(register, tmp_path / "sheet.html")
    pdf = printed(register, tmp_path / "sheet.pdf")
    assert missing_words(html, pdf_text(pdf)) == []
    assert missing_words(html, docx_text(printed(register, tmp_path / "sheet.docx"))) == []
    assert pages(pdf) == 1


def test_without_records_there_is_only_the_blank(register: Register, tmp_path: Path) -> None:
    assert register.run("trust", "paper", "-o", tmp_path / "sheet.pdf").code == 2
    printed(register, tmp_path / "sheet.pdf", "--blank")
