"""The sheet of changes: golden words, the same in every format, long tables over pages, masked unless asked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.audit.planned import ADDED_RANK
from tests.audit.test_commands import CARD, RANK, commit, rewrite
from tests.body.acts import done, git, on
from tests.dossier.conftest import founded, register
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text

pytestmark = pytest.mark.req("K1")
__all__ = ["founded", "register"]

FIRST = "FIRST"
# The golden file: the words of the command; the first act stands for FIRST.
WORDS: dict[str, tuple[str, ...]] = {
    "changes": ("log", "--person", "ґудзь", "--since", "2014-01-01"),
    "changes-none": ("log", "--author", "ніхто"),
    "changes-between": ("diff", FIRST, "--unit", "zahalnyi-viddil", "--reveal"),
}


@pytest.fixture
def changed(register: Path) -> Path:
    """A register after an act of kadry and one around it."""
    done(register, *ADDED_RANK)
    rewrite(register, CARD, f"rank: {RANK}", "rank: 12")
    rewrite(register, CARD, "date: 1979-03-14", "date: 1979-03-15")
    commit(register, "тихенько")
    return register


def printed(root: Path, file: Path, *words: str) -> None:
    first = git(root, "rev-list", "--max-parents=0", "HEAD").strip()[:10]
    run = on(root, "audit", *(first if word == FIRST else word for word in words), "-o", file)
    assert (run.code, run.err) == (0, ""), run


def without_moments(text: str) -> str:
    """The words without what each run has otherwise: ids and moments of acts."""
    return re.sub(r"\b[0-9a-f]{10}\b", "АКТ", re.sub(r"[0-9.]{10} [0-9]{2}:[0-9]{2}", "МИТЬ", text))


@pytest.mark.parametrize("name", WORDS)
def test_the_sheet_holds_the_golden_words(name: str, changed: Path, tmp_path: Path) -> None:
    printed(changed, tmp_path / "paper.html", *WORDS[name])
    found = without_moments(html_text(tmp_path / "paper.html"))
    assert found == (GOLDEN / f"audit-{name}.txt").read_text(encoding="utf-8")


def test_pdf_and_docx_hold_every_word_of_the_html_over_many_pages(changed: Path, tmp_path: Path) -> None:
    for ending in ("html", "pdf", "docx"):
        printed(changed, tmp_path / f"paper.{ending}", "log")
    html = tmp_path / "paper.html"
    words = pdf_text(tmp_path / "paper.pdf").replace("\u200b", "")
    assert missing_words(html, words) == []
    assert missing_words(html, docx_text(tmp_path / "paper.docx")) == []
    assert pages(tmp_path / "paper.pdf") > 3
    assert pdf_text(tmp_path / "paper.pdf").count("Коли записано, акт".replace(" ", "")) == pages(
        tmp_path / "paper.pdf"
    )


@pytest.mark.posix
def test_the_sheet_is_for_its_owner_alone_and_replaces_nothing(changed: Path, tmp_path: Path) -> None:
    file = tmp_path / "paper.html"
    printed(changed, file, "log", "--limit", "1")
    assert file.stat().st_mode & 0o777 == 0o600
    assert "уже існує" in on(changed, "audit", "log", "-o", file).err


@pytest.mark.req("T-I11")
def test_personal_data_are_masked_and_the_sheet_says_so(changed: Path, tmp_path: Path) -> None:
    printed(changed, tmp_path / "hidden.html", "log")
    printed(changed, tmp_path / "shown.html", "log", "--reveal")
    hidden, shown = html_text(tmp_path / "hidden.html"), html_text(tmp_path / "shown.html")
    assert "Персональні дані приховано" in hidden
    assert "14.03.1979" not in hidden
    assert "Персональні дані наведено повністю" in shown
    assert "14.03.1979" in shown
