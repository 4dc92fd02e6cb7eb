"""The papers of personal files: golden words filled and blank, the same words in PDF and DOCX, the stamp (H1, H14)."""

from __future__ import annotations

from pathlib import Path

import pytest

from kadry_cli.dossier.papers.table import PAPERS
from tests.diagnostics.registers import example_in
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.kadry import EXAMPLE, kadry

USED, OLD = "gudz-mariia-3f8k", "honcharenko-tetiana-6f2k"
DAY = ("--on", "2014-06-02")

# The golden file: the words of the command.
WORDS: dict[str, tuple[str, ...]] = {
    "inventory": ("inventory", USED),
    "inventory-closed": ("inventory", OLD),
    "inventory-blank": ("inventory", "--blank"),
    "cover": ("cover", OLD),
    "cover-blank": ("cover", "--blank"),
    "certification": ("certification", OLD),
    "certification-blank": ("certification", "--blank"),
    "refresh-sheet": ("refresh-sheet", USED, "--year", "2011"),
    "refresh-sheet-to-fill-in": ("refresh-sheet", USED, "--year", "2014"),
    "refresh-sheet-blank": ("refresh-sheet", "--blank"),
    "movement-book": ("movement-book",),
    "movement-book-blank": ("movement-book", "--blank"),
    "issue-journal": ("issue-journal", "--year", "2009"),
    "issue-journal-blank": ("issue-journal", "--blank"),
}


def printed(root: Path, file: Path, *words: str) -> Path:
    run = kadry("--root", root, "file", "paper", *words, *DAY, "-o", file)
    assert (run.code, run.err) == (0, ""), run
    return file


@pytest.mark.req("H5", "H6", "H8", "H11", "H12", "H14", "H17", "H19")
@pytest.mark.parametrize("name", WORDS)
def test_a_paper_holds_the_golden_words(name: str, tmp_path: Path) -> None:
    found = html_text(printed(EXAMPLE, tmp_path / "paper.html", *WORDS[name]))
    assert found == (GOLDEN / f"file-{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [name for name in WORDS if not name.endswith("-blank")])
def test_pdf_and_docx_hold_every_word_of_the_html(name: str, tmp_path: Path) -> None:
    html = printed(EXAMPLE, tmp_path / "paper.html", *WORDS[name])
    pdf = printed(EXAMPLE, tmp_path / "paper.pdf", *WORDS[name])
    assert missing_words(html, pdf_text(pdf)) == []
    assert missing_words(html, docx_text(printed(EXAMPLE, tmp_path / "paper.docx", *WORDS[name]))) == []
    assert pages(pdf) == 1


def test_every_paper_has_its_golden_words_filled_and_blank() -> None:
    commands = set(WORDS.values())
    for paper in PAPERS:
        assert (paper.name, "--blank") in commands
        assert [one for one in commands if one[0] == paper.name and one[1:] != ("--blank",)]


@pytest.mark.req("H1", "H20")
def test_a_stamp_is_printed_only_where_the_settings_cite_an_act(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    marked = "restriction_marks:\n  - from: 2010-01-01\n    text: Для службового користування\n"
    with (root / "kadry.yaml").open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"{marked}    act: розпорядження від 12.01.2009 № 3\n")
    words = html_text(printed(root, tmp_path / "used.html", "inventory", USED, "--copy", "2"))
    assert words.startswith("Для службового користування\nПрим. № 2\n")
    # The file was closed before the stamp was introduced.
    assert "службового користування" not in html_text(printed(root, tmp_path / "old.html", "inventory", OLD))
