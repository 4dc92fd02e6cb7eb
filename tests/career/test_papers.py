"""The act on ranks: golden words filled and blank, the same words in PDF and DOCX, who may stand in it (papers 5.7)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.diagnostics.registers import example_in, rewrite
from tests.exam.papers.reading import GOLDEN, docx_text, html_text, missing_words, pages, pdf_text
from tests.kadry import EXAMPLE, Run, kadry

GUDZ = "gudz-mariia-3f8k"

# The golden file: the words of the command.
WORDS: dict[str, tuple[str, ...]] = {
    "rank-order": ("--due", "--on", "2013-06-01"),
    "rank-order-of-one": (
        *(GUDZ, "--order", "розпорядження від 10.06.2011 № 31-к"),
        *("--submission", "подання начальника загального відділу від 08.06.2011"),
    ),
    "rank-order-blank": ("--blank", "--on", "2013-06-01"),
}


def printed(root: Path, file: Path, *words: str) -> Run:
    return kadry("--root", root, "career", "paper", "rank-order", *words, "-o", file)


@pytest.mark.req("K11")
@pytest.mark.parametrize("name", WORDS)
def test_the_act_holds_the_golden_words(name: str, tmp_path: Path) -> None:
    assert printed(EXAMPLE, tmp_path / "paper.html", *WORDS[name]).code == 0
    found = html_text(tmp_path / "paper.html")
    assert found == (GOLDEN / f"career-{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["rank-order", "rank-order-of-one"])
def test_pdf_and_docx_hold_every_word_of_the_html(name: str, tmp_path: Path) -> None:
    for ending in ("html", "pdf", "docx"):
        assert printed(EXAMPLE, tmp_path / f"paper.{ending}", *WORDS[name]).code == 0
    html = tmp_path / "paper.html"
    assert missing_words(html, pdf_text(tmp_path / "paper.pdf")) == []
    assert missing_words(html, docx_text(tmp_path / "paper.docx")) == []
    assert pages(tmp_path / "paper.pdf") == 1


@pytest.mark.req("K11")
def test_a_state_body_orders_and_since_2016_its_categories_are_letters(tmp_path: Path) -> None:
    root = example_in(tmp_path)
    rewrite(root, "kadry.yaml", "kind: local", "kind: state")
    rewrite(root, f"people/{GUDZ}/card.yaml", "training:\n", _EVENT + "training:\n")
    assert printed(root, tmp_path / "paper.html", GUDZ, "--on", "2019-05-01").code == 0
    words = html_text(tmp_path / "paper.html")
    assert "Про присвоєння рангу державного службовця" in words
    assert "статті 39 Закону України «Про державну службу»" in words
    assert "7 ранг державного службовця в межах категорії «В» посад з 2 травня 2019 року" in words


_EVENT = """\
  - date: 2016-05-02
    kind: зміна категорії
    category: В
    rank: 8
    ground:
      kind: розпорядження
      number: "40-к"
      date: 2016-05-02
"""


@pytest.mark.req("K11")
def test_who_has_no_next_rank_is_refused_and_a_table_may_name_a_rank(tmp_path: Path) -> None:
    refused = printed(EXAMPLE, tmp_path / "paper.html", GUDZ, "havryliuk-stepan-5k2d", "--on", "2013-06-01")
    assert refused.code == 2
    assert "Гаврилюк" in refused.err
    table = tmp_path / "ranks.csv"
    table.write_text("особа;ранг;з\nгаврилюк;9;03.06.2013\n", encoding="utf-8")
    made = printed(EXAMPLE, tmp_path / "paper.html", "--people", str(table), "--on", "2013-06-01")
    assert made.code == 0
    words = html_text(tmp_path / "paper.html")
    assert "ГАВРИЛЮКУ Степану Андрійовичу" in words
    assert "9 ранг" in words
    assert "3 червня 2013 року" in words
    table.write_text("особа;ранг\nгаврилюк;20\n", encoding="utf-8")
    assert "«20»" in printed(EXAMPLE, tmp_path / "paper.html", "--people", str(table), "--on", "2013-06-01").err


@pytest.mark.req("K11")
def test_a_day_that_is_past_is_left_to_be_written_and_told(tmp_path: Path) -> None:
    run = printed(EXAMPLE, tmp_path / "paper.html", GUDZ, "--on", "2013-06-01")
    assert "Ґудзь Марія Іванівна: строк минув 22.06.2011" in run.out
    assert "2011" not in html_text(tmp_path / "paper.html")
    named = printed(EXAMPLE, tmp_path / "named.html", GUDZ, "--on", "2013-06-01", "--from", "03.06.2013")
    assert named.code == 0
    assert "3 червня 2013 року" in html_text(tmp_path / "named.html")


@pytest.mark.parametrize(
    "words", [("rank-order",), ("rank-order", GUDZ, "--due"), ("rank-order", GUDZ, "--until", "2013-07-01"), ("else",)]
)
def test_a_paper_is_asked_for_in_one_way(words: tuple[str, ...]) -> None:
    assert kadry("--root", EXAMPLE, "career", "paper", *words).code == 2


def test_without_a_name_the_papers_are_listed() -> None:
    assert kadry("career", "paper", "--json").json["result"]["papers"][0]["name"] == "rank-order"


def test_the_nearest_name_of_a_paper_is_suggested() -> None:
    run = kadry("--root", EXAMPLE, "career", "paper", "rank-ordr", GUDZ)
    assert run.code == 2
    assert "можливо, «rank-order»" in run.err
