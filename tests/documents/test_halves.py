"""Sheets cut in two: where each half stands, that none loses a word, that nothing else is let into one."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from kadry_cli.core.documents.docx import docx_bytes
from kadry_cli.core.documents.elements import MarkupError
from kadry_cli.core.documents.html import html_bytes
from kadry_cli.core.documents.markup import read_paper
from kadry_cli.core.documents.pdf import pdf_bytes
from kadry_cli.core.documents.tree import Half, Paper
from kadry_cli.core.documents.validate import validate
from tests.documents.papers_kit import docx_text, html_text, page, paper, pdf_text, tree_text

SENTENCE = "Які повноваження має виконавчий комітет селищної ради у сфері бюджету?"


def halves(*sentences: int) -> Paper:
    """A paper of halves, each a heading and a list of so many long items."""
    made = (
        f'<div class="half"><h1>БІЛЕТ № {number}</h1><ol>{f"<li>{SENTENCE} {SENTENCE}</li>" * count}</ol></div>'
        for number, count in enumerate(sentences, 1)
    )
    return paper("".join(made))


def places(tree: Paper) -> list[str]:
    """Where the halves stand."""
    return [block.place for part in tree.parts for block in part.blocks if isinstance(block, Half)]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        ((3,), ["upper"]),
        ((3, 3, 3), ["upper", "lower", "upper"]),
        ((3, 40, 3, 3), ["upper", "whole", "upper", "lower"]),
        ((40, 3), ["whole", "upper"]),
    ],
)
def test_halves_stand_in_pairs_and_a_long_one_alone(sentences: tuple[int, ...], expected: list[str]) -> None:
    assert places(halves(*sentences)) == expected


def test_a_pair_is_one_page_and_a_long_half_as_many_as_it_needs() -> None:
    for sentences, count in (((3, 3), 1), ((3, 3, 3), 2), ((3, 12, 3, 3), 3), ((60,), 3)):
        assert len(PdfReader(io.BytesIO(pdf_bytes(halves(*sentences)))).pages) == count


def test_what_stands_before_halves_has_a_page_of_its_own() -> None:
    tree = read_paper(page('<h1>КОМПЛЕКТ</h1><div class="half"><h1>БІЛЕТ</h1><p>а</p></div>'))
    assert len(PdfReader(io.BytesIO(pdf_bytes(tree))).pages) == 2


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(min_value=1, max_value=14), min_size=1, max_size=4))
def test_no_way_of_printing_loses_a_word(sentences: list[int]) -> None:
    tree = halves(*sentences)
    text = tree_text(tree)
    assert html_text(html_bytes(tree)) == text
    assert docx_text(docx_bytes(tree)) == text
    signs = pdf_text(pdf_bytes(tree))
    assert signs.count(SENTENCE.replace(" ", "")) == text.count(SENTENCE.replace(" ", ""))


@pytest.mark.parametrize(
    "body",
    [
        '<div class="half"><div class="half"><p>а</p></div></div>',
        '<div class="half"><p>а</p><hr class="page-break"></div>',
        "<div><p>а</p></div>",
        '<div class="third"><p>а</p></div>',
    ],
)
def test_what_a_half_may_not_hold_is_refused(body: str) -> None:
    with pytest.raises(MarkupError):
        paper(body)


def test_a_half_lies_on_no_landscape_sheet() -> None:
    tree = paper('<article class="landscape"><div class="half"><h1>а</h1></div></article>')
    assert [finding.code for finding in validate(tree)] == ["KD903"]


def test_pages_may_bear_no_numbers() -> None:
    meta = '<meta name="date" content="15.06.2009">'
    body = page("<h1>а</h1><hr class='page-break'><p>б</p>")
    assert pdf_text(pdf_bytes(read_paper(body))) == "а2б"
    assert pdf_text(pdf_bytes(read_paper(body.replace(meta, f'{meta}<meta name="pages" content="none">')))) == "аб"
