"""The papers of the results on the example register: words, order, who stands on them, how they are printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.exam.papers.reading import GOLDEN, html_text, missing_words, pdf_text
from tests.kadry import EXAMPLE, kadry

FIRST, SECOND = "2009-holovnyi-spetsialist", "2013-spetsialist-finviddilu"

PAPERS = {
    "result-sheet-2009": ("result-sheet", FIRST),
    "result-sheet-2009-acquaintance": ("result-sheet", FIRST, "--acquaintance"),
    "result-sheet-blank": ("result-sheet", FIRST, "--blank"),
    "result-sheet-2013": ("result-sheet", SECOND),
    "notice-passed": ("notice", FIRST, "gudz-mariia-3f8k"),
    "notice-failed": ("notice", FIRST, "shevchuk-olena-4m2d"),
    "notice-absent": ("notice", FIRST, "demianchuk-roman-7p2v"),
    "notice-own-act": ("notice", SECOND, "bondar-kateryna-5r2h"),
    "notice-blank": ("notice", FIRST, "--blank"),
}


def printed(path: Path, *args: str) -> Path:
    """Print a paper into a file through the command."""
    run = kadry("--root", EXAMPLE, "exam", *args, "-o", path)
    assert run.code == 0, run.out + run.err
    return path


@pytest.mark.req("C12", "D16", "D18", "D20")
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_holds_the_golden_words(name: str, tmp_path: Path) -> None:
    found = html_text(printed(tmp_path / "paper.html", *PAPERS[name]))
    assert found == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAPERS)
def test_the_pdf_holds_every_word_of_the_html(name: str, tmp_path: Path) -> None:
    pdf = pdf_text(printed(tmp_path / "paper.pdf", *PAPERS[name]))
    assert missing_words(printed(tmp_path / "paper.html", *PAPERS[name]), pdf) == []


@pytest.mark.req("D20")
def test_a_notice_shows_no_other_candidate(tmp_path: Path) -> None:
    text = pdf_text(printed(tmp_path / "notice.pdf", "notice", FIRST, "gudz-mariia-3f8k"))
    assert "ҐудзьМаріяІванівна" in text
    others = ["Єфіменко", "Іваненко", "Кравець", "Савчук", "Шевчук", "Якимець", "Литвин", "чук Роман"]
    assert [name for name in others if name.replace(" ", "") in text] == []


def test_the_sheet_is_landscape_and_the_notice_is_not(tmp_path: Path) -> None:
    sheet = PdfReader(printed(tmp_path / "sheet.pdf", "result-sheet", FIRST)).pages[0].mediabox
    notice = PdfReader(printed(tmp_path / "notice.pdf", "notice", FIRST, "gudz-mariia-3f8k")).pages[0].mediabox
    assert sheet.width > sheet.height
    assert notice.width < notice.height


def test_the_same_record_gives_the_same_bytes(tmp_path: Path) -> None:
    first = printed(tmp_path / "one.pdf", "result-sheet", FIRST).read_bytes()
    assert printed(tmp_path / "two.pdf", "result-sheet", FIRST).read_bytes() == first


def test_the_signature_takes_the_style_of_the_papers_date(tmp_path: Path) -> None:
    assert "С.А.Гаврилюк" in pdf_text(printed(tmp_path / "sheet.pdf", "result-sheet", FIRST))


def test_a_paper_is_not_printed_over_an_error(tmp_path: Path) -> None:
    root = tmp_path / "register"
    for source in EXAMPLE.rglob("*.yaml"):
        target = root / source.relative_to(EXAMPLE)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes().replace(b"marks: [5, 5, 4, 5, 5]", b"marks: [5, 5, 0, 5, 5]"))
    output = tmp_path / "sheet.pdf"
    run = kadry("--root", root, "exam", "result-sheet", FIRST, "-o", output)
    assert run.code == 1
    assert "Папір не надруковано" in run.out
    assert not output.exists()


def test_an_existing_file_is_kept_without_force(tmp_path: Path) -> None:
    output = tmp_path / "sheet.pdf"
    output.write_text("моє", encoding="utf-8")
    refused = kadry("--root", EXAMPLE, "exam", "result-sheet", FIRST, "-o", output)
    assert refused.code == 2
    assert "--force" in refused.err
    assert output.read_text(encoding="utf-8") == "моє"
    assert kadry("--root", EXAMPLE, "exam", "result-sheet", FIRST, "-o", output, "--force").code == 0
    assert output.read_bytes().startswith(b"%PDF")


def test_no_certificate_is_saved_over_an_error(tmp_path: Path) -> None:
    sheet = tmp_path / "marks.csv"
    sheet.write_text("id,name,ticket,1,2,3,4,5\nshevchuk-olena-4m2d,,9,3,2,2,0,2\n", encoding="utf-8")
    target = tmp_path / "dovidka"
    args = ("--marks", sheet, "--candidate", "шевчук", "--certificate", target)
    run = kadry("--root", EXAMPLE, "exam", "score", FIRST, *args)
    assert run.code == 1
    assert "Довідку не збережено" in run.out
    assert list(tmp_path.iterdir()) == [sheet]


@pytest.mark.req("A4")
def test_a_certificate_can_be_verified_and_shows_a_change(tmp_path: Path) -> None:
    target = tmp_path / "dovidka"
    args = ("--root", EXAMPLE, "exam", "score", FIRST, "--candidate", "шевчук", "--certificate", target)
    assert kadry(*args).code == 0
    assert "ШевчукОленаПетрівна" in pdf_text(target.with_suffix(".pdf"))
    certificate = target.with_suffix(".yaml")
    text = certificate.read_text(encoding="utf-8")
    assert "Шевчук" not in text
    assert kadry("verify", certificate).code == 0
    certificate.write_text(text.replace("passed: false", "passed: true"), encoding="utf-8")
    assert kadry("verify", certificate).code == 1
    assert kadry(*args).code == 2
