"""Pictures in papers: only plain shapes, their words in every format, the same bytes."""

from __future__ import annotations

import io
from html import escape
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from kadry_cli.core.documents.docx import docx_bytes
from kadry_cli.core.documents.elements import MarkupError
from kadry_cli.core.documents.figure import FigureError, read_figure
from kadry_cli.core.documents.html import html_bytes
from kadry_cli.core.documents.page_data import figure_size
from kadry_cli.core.documents.pdf import pdf_bytes
from kadry_cli.core.documents.tree import Figure
from kadry_cli.core.documents.validate import validate
from tests.documents.papers_kit import html_text, paper, pdf_text, tree_text

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 60" width="640" height="60">'
SHAPES = (
    '<text x="0" y="11" font-size="11">запис № 1</text>'
    '<rect x="150" y="4" width="300" height="14" fill="#4a6fa5" stroke="#333333" stroke-dasharray="2 2"/>'
    '<line x1="150" y1="4" x2="150" y2="40" stroke="#bbbbbb" stroke-width="0.5"/>'
)
ALT = "Періоди роботи: запис № 1 & інші"
SVG = f"{HEAD}<title>{escape(ALT)}</title>{SHAPES}</svg>"
TREE = paper(f"<h1>Проба</h1><figure>{escape(SVG)}</figure><p>Далі</p>")


def test_the_words_of_a_picture_stand_in_every_format() -> None:
    pdf, html, docx = pdf_bytes(TREE), html_bytes(TREE), docx_bytes(TREE)
    assert pdf_text(pdf) == html_text(html) == tree_text(TREE) == "Пробазапис№1Далі"
    assert f'aria-label="{escape(ALT)}"' in html.decode("utf-8")
    (told,) = [one.get("descr") for one in Document(io.BytesIO(docx)).element.body.iter(qn("wp:docPr"))]
    assert told == ALT
    objects = PdfReader(io.BytesIO(pdf))
    found: list[Any] = [objects.get_object(number + 1) for number in range(len(objects.xref[0]))]
    assert ALT in [one.get("/Alt") for one in found if isinstance(one, dict)]


def test_a_picture_in_a_docx_is_a_png_and_the_same_each_time() -> None:
    made = docx_bytes(TREE)
    assert made == docx_bytes(TREE)
    with ZipFile(io.BytesIO(made)) as package:
        (name,) = [one for one in package.namelist() if one.startswith("word/media/")]
        assert package.read(name).startswith(b"\x89PNG")


def test_a_picture_is_as_wide_as_the_page_and_never_higher_than_most_of_it() -> None:
    assert figure_size(Figure("", "", 640, 64), 170, 257) == (170, 17)
    width, height = figure_size(Figure("", "", 640, 6400), 170, 257)
    assert (round(height), round(width)) == (218, 22)


def test_a_sign_without_a_glyph_is_told_of_a_picture_too() -> None:
    tree = paper(f"<h1>Проба</h1><figure>{escape(SVG.replace('запис № 1<', 'запис 漢<'))}</figure>")
    assert [one.code for one in validate(tree)] == ["KD901"]


@pytest.mark.parametrize(
    ("shapes", "said"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<image href="http://example.org/a.png"/>', "<image>"),
        ('<rect x="1" onclick="go()"/>', "onclick"),
        ('<rect x="1" style="fill: red"/>', "style"),
        ('<rect x="1" fill="url(#a)"/>', "fill"),
        ('<rect x="calc(1)"/>', "x="),
        ("<text><a>текст</a></text>", "<text>"),
    ],
)
def test_what_is_no_plain_shape_is_refused(shapes: str, said: str) -> None:
    with pytest.raises(FigureError, match=said):
        read_figure(f"{HEAD}<title>Так</title>{shapes}</svg>")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "слова",
        f"{HEAD}{SHAPES}</svg>",
        f"{HEAD}<title> </title>{SHAPES}</svg>",
        SVG.replace('viewBox="0 0 640 60"', 'viewBox="0 0 0 60"'),
        SVG.replace(' xmlns="http://www.w3.org/2000/svg"', ""),
        f'<!DOCTYPE svg [<!ENTITY a "б">]>{SVG}',
        f'<?xml-stylesheet href="a.css"?>{SVG}',
    ],
)
def test_what_is_no_drawing_is_refused(text: str) -> None:
    with pytest.raises(FigureError):
        read_figure(text)


def test_a_picture_as_elements_of_the_paper_is_refused() -> None:
    with pytest.raises(MarkupError):
        paper(f"<h1>Проба</h1><figure>{SVG}</figure>")
