"""Every paper of a competition: the golden words filled and blank, the same words in PDF and DOCX, pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kadry_cli.hiring.papers.table import NOBODY, PAPERS, CompetitionPaper
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.hiring.papers.registers import FIRST, STATE_SETTINGS, register
from tests.kadry import kadry

OWN, LATE, WAITING = "gudz-mariia-3f8k", "lytvyn-pavlo-2q4g", "shevchuk-olena-4m2d"
KIND = "kind: конкурс на заміщення вакантних посад\n"
POST = "  - post: holovnyi-spetsialist-zahalnoho\n"
SMALL = "conducted_by: керівник органу\nconducted_why: в апараті працюють чотири особи\n"


def without(key: str) -> tuple[str, str]:
    """The lines under a key of the record, and nothing in their place."""
    text = (Path(__file__).parent / "full.yaml").read_text(encoding="utf-8")
    found = re.search(rf"^{key}:\n(?:[ ].*\n)*", text, re.MULTILINE)
    assert found is not None
    return found[0], ""


OF_A_STEP = {"ballot", "counting", "protocol", "opinion", "extract"}
OF_A_STEP |= {"invitation", "result-letter", "head-order", "oath", "complaint-answer"}
"""Papers whose filled words stand with the command that records their step; test_end_papers.py compares the two."""

NOBODY_APPLIED = without("candidates")

# The golden file: the register, the words of the command, how many pages.
WORDS: dict[str, tuple[str, tuple[str, ...], int]] = {
    "order": ("full", ("order",), 2),
    "order-blank": ("full", ("order", "--blank"), 2),
    "order-repeated": ("repeated", ("order",), 2),
    "order-small": ("small", ("order",), 2),
    "order-state": ("state", ("order",), 2),
    "announcement": ("full", ("announcement",), 1),
    "announcement-blank": ("full", ("announcement", "--blank"), 1),
    "announcement-state": ("state", ("announcement",), 1),
    "publication": ("full", ("publication",), 1),
    "publication-blank": ("full", ("publication", "--blank"), 1),
    "staff-sheet": ("full", ("staff-sheet",), 1),
    "staff-sheet-blank": ("full", ("staff-sheet", "--blank"), 1),
    "application-own-staff": ("full", ("application", OWN), 1),
    "application-filled": ("full", ("application", LATE), 1),
    "application-preprinted": ("full", ("application",), 1),
    "application-blank": ("full", ("application", "--blank"), 1),
    "application-state": ("state", ("application",), 1),
    "applications-book": ("full", ("applications-book",), 1),
    "applications-book-blank": ("full", ("applications-book", "--blank"), 1),
    "review": ("full", ("review",), 2),
    "review-blank": ("full", ("review", "--blank"), 2),
    "interview-sheet": ("full", ("interview-sheet", OWN), 1),
    "interview-sheet-waiting": ("full", ("interview-sheet", WAITING), 1),
    "interview-sheet-blank": ("full", ("interview-sheet", "--blank"), 1),
    "abstract-sheet": ("full", ("abstract-sheet", OWN), 1),
    "abstract-sheet-blank": ("full", ("abstract-sheet", "--blank"), 1),
    "receipt": ("full", ("receipt", LATE), 1),
    "receipt-own-staff": ("full", ("receipt", OWN), 1),
    "receipt-waiting": ("full", ("receipt", WAITING), 1),
    "receipt-blank": ("full", ("receipt", "--blank"), 1),
    "invitation-blank": ("full", ("invitation", "--blank"), 1),
    "ballot-blank": ("full", ("ballot", "--blank"), 1),
    "counting-blank": ("full", ("counting", "--blank"), 1),
    "protocol-prepared": ("full", ("protocol", "--blank"), 2),
    "opinion-blank": ("full", ("opinion", "--blank"), 1),
    "result-letter-blank": ("full", ("result-letter", "--blank"), 1),
    "head-order-blank": ("full", ("head-order", "--blank"), 1),
    "head-order-blank-state": ("state", ("head-order", "--blank"), 1),
    "oath-blank": ("full", ("oath", "--blank"), 1),
    "complaint-answer-blank": ("full", ("complaint-answer", "--blank"), 1),
    "inventory": ("full", ("inventory", "--on", "01.07.2009"), 1),
    "inventory-blank": ("full", ("inventory", "--blank"), 1),
}


@pytest.fixture(scope="module")
def roots(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A whole competition of a local body; the same repeated, without a commission, in a state body."""

    def made(name: str, *changes: tuple[str, str], settings: str = "") -> Path:
        return register(tmp_path_factory.mktemp(name), *changes, settings=settings)

    return {
        "full": made("full"),
        "repeated": made("repeated", (KIND, "kind: повторний конкурс\nrepeats: 2008-poperednii\n")),
        "small": made("small", ("conditions: |", f"{SMALL}conditions: |"), without("commission"), NOBODY_APPLIED),
        "state": made(
            "state",
            ("kind: розпорядження", "kind: наказ"),
            (POST, f"{POST}  - post: spetsialist-finansiv\n    units: 2\n"),
            NOBODY_APPLIED,
            settings=STATE_SETTINGS,
        ),
    }


def printed(root: Path, path: Path, *words: str) -> Path:
    """A paper in a file, through the command."""
    name, *rest = words
    run = kadry("--root", root, "competition", "paper", name, FIRST, *rest, "-o", path)
    assert run.code == 0, run.out + run.err
    return path


@pytest.mark.req("B3", "B4", "B5", "B7", "B11", "B12", "B13", "B14", "B15", "B19", "B25", "B36")
@pytest.mark.parametrize("name", WORDS)
def test_a_paper_holds_the_golden_words(name: str, roots: dict[str, Path], tmp_path: Path) -> None:
    where, words, _ = WORDS[name]
    found = html_text(printed(roots[where], tmp_path / "paper.html", *words))
    assert found == (GOLDEN / f"competition-{name}.txt").read_text(encoding="utf-8")


@pytest.mark.req("C12")
@pytest.mark.parametrize("name", WORDS)
def test_pdf_and_docx_hold_every_word_of_the_html(name: str, roots: dict[str, Path], tmp_path: Path) -> None:
    where, words, count = WORDS[name]
    html = printed(roots[where], tmp_path / "paper.html", *words)
    pdf = printed(roots[where], tmp_path / "paper.pdf", *words)
    assert missing_words(html, pdf_text(pdf)) == []
    assert missing_words(html, docx_text(printed(roots[where], tmp_path / "paper.docx", *words))) == []
    assert pages(pdf) == count


@pytest.mark.parametrize(
    "paper", [one for one in PAPERS if one.has_blank and one.word is None], ids=lambda paper: paper.name
)
def test_every_paper_has_a_blank_that_names_no_person_and_no_post_of_the_competition(
    paper: CompetitionPaper, roots: dict[str, Path], tmp_path: Path
) -> None:
    name = paper.name
    text = html_text(printed(roots["full"], tmp_path / "blank.html", name, "--blank"))
    of_record = ("Ґудзь", "Литвин", "Шевчук", "Гаврилюк", "головного спеціаліста", "45-к", "2009")
    assert [word for word in of_record if word in text.replace("15.02.2002", "")] == []


def test_every_paper_has_its_golden_words_filled_and_blank() -> None:
    commands = {words for _, words, _ in WORDS.values()}
    for paper in PAPERS:
        assert (paper.name, "--blank") in commands or not paper.has_blank
        assert paper.name in OF_A_STEP or [one for one in commands if one[0] == paper.name and one[1:] != ("--blank",)]


@pytest.mark.parametrize("paper", [one for one in PAPERS if one.candidate == NOBODY], ids=lambda paper: paper.name)
def test_a_paper_about_the_whole_competition_takes_no_candidate(
    paper: CompetitionPaper, roots: dict[str, Path]
) -> None:
    run = kadry("--root", roots["full"], "competition", "paper", paper.name, FIRST, OWN)
    assert run.code == 2
    assert "про весь конкурс" in run.err
