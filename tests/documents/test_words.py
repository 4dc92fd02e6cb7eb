"""No way of printing loses a word of the tree (design §8)."""

from __future__ import annotations

import io
from collections import Counter
from html import escape

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from kadry_cli.core.documents.docx import docx_bytes
from kadry_cli.core.documents.html import html_bytes
from kadry_cli.core.documents.pdf import pdf_bytes
from kadry_cli.core.documents.tree import Paper
from tests.documents.papers_kit import docx_text, html_text, joined, paper, pdf_signs, pdf_text, tree_text

RICH = """
<section class="approval"><p>ЗАТВЕРДЖУЮ</p><p>Голова адміністрації</p>
<p><span class="blank" data-width="30"></span> П. І. Зразковий</p><p>15.06.2009</p></section>
<h1>ПРОТОКОЛ<br>засідання комісії</h1>
<p class="requisites"><span>15.06.2009</span><span>м. Зразків</span><span>№&nbsp;3</span></p>
<h2>Порядок денний</h2>
<ol start="3"><li>Про <b>допуск</b> кандидатів</li><li>Про <i>різне</i></li></ol>
<ul><li>перше</li><li>друге</li></ul>
<p class="indent">Посада <span class="blank" data-width="40">спеціаліст</span> і <u>підкреслено</u>,
<small>дрібно</small>.
Довге місце: <span class="blank" data-width="10">довше за своє місце для запису</span>
і до кінця рядка <span class="blank">дещо</span></p>
<h3>Дрібний заголовок</h3>
<table><colgroup><col data-width="10" class="center"><col data-width="2fr">
<col data-width="1fr" class="number"></colgroup>
<thead><tr><th rowspan="2">№</th><th colspan="2">Склад</th></tr><tr><th>хто</th><th>скільки</th></tr></thead>
<tbody><tr><td rowspan="2">1</td><td>Перший</td><td>12</td></tr><tr><td>Другий</td><td>3</td></tr>
<tr class="total" data-height="12"><td colspan="2">Усього</td><td>15</td></tr></tbody></table>
<hr class="page-break"><p>Нова сторінка</p><hr class="ruled" data-lines="3">
<article class="landscape"><p>Широкий аркуш</p>
<section class="signatures">
<p><span class="post">Секретар</span><span class="date">(дата)</span><span class="hand">(підпис)</span>
<span class="name">К. Р. Примірна</span></p>
<p><span class="post">Член комісії</span><span class="hand"></span><span class="name"></span></p>
</section></article>
"""


def same_words(tree: Paper) -> None:
    assert html_text(html_bytes(tree)) == tree_text(tree)
    assert docx_text(docx_bytes(tree)) == tree_text(tree)
    assert pdf_signs(pdf_bytes(tree)) == Counter(tree_text(tree))


def test_a_paper_with_everything_keeps_every_word() -> None:
    tree = paper(RICH)
    same_words(tree)
    for piece in ("ЗАТВЕРДЖУЮ", "3.Продопусккандидатів", "–перше", "Усього15", "СекретарК.Р.Примірна"):
        assert piece in tree_text(tree)
        assert piece in pdf_text(pdf_bytes(tree))


def test_a_page_of_each_orientation() -> None:
    boxes = [page.mediabox for page in PdfReader(io.BytesIO(pdf_bytes(paper(RICH)))).pages]
    assert [round(box.width) > round(box.height) for box in boxes] == [False, False, True]


@pytest.mark.parametrize("columns", ['<col data-width="40">', '<col data-width="1fr">', '<col data-width="9">'])
def test_a_cell_higher_than_the_page_breaks_and_keeps_all_words(columns: str) -> None:
    words = " ".join(f"слово{number}" for number in range(2600))
    tree = paper(
        f'<table><colgroup>{columns}<col data-width="1fr"></colgroup><thead><tr><th>А</th><th>Б</th></tr></thead>'
        f"<tbody><tr><td>{words}</td><td>поряд</td></tr><tr><td>після</td><td>нього</td></tr></tbody></table>"
    )
    data = pdf_bytes(tree)
    repeats = len(PdfReader(io.BytesIO(data)).pages)
    assert pdf_signs(data) == Counter(tree_text(tree) + "АБ" * (repeats - 1))
    assert docx_text(docx_bytes(tree)) == tree_text(tree)
    assert repeats > 3


def test_rows_spanned_by_one_cell_flow_over_pages() -> None:
    rows = "".join(f"<tr><td>рядок {number} {'текст ' * 40}</td></tr>" for number in range(60))
    body = rows.replace("<tr>", '<tr><td rowspan="60">разом</td>', 1)
    tree = paper(
        f'<table><colgroup><col data-width="20"><col data-width="1fr"></colgroup><tbody>{body}</tbody></table>'
    )
    assert pdf_signs(pdf_bytes(tree)) == Counter(tree_text(tree))
    assert docx_text(docx_bytes(tree)) == tree_text(tree)


def test_a_row_that_fits_a_page_is_not_broken() -> None:
    rows = "".join(f"<tr><td>початок{n} {'текст ' * 150} кінець{n}</td></tr>" for n in range(9))
    tree = paper(f'<table><colgroup><col data-width="1fr"></colgroup><tbody>{rows}</tbody></table>')
    for sheet in PdfReader(io.BytesIO(pdf_bytes(tree))).pages:
        text = sheet.extract_text()
        assert text.count("початок") == text.count("кінець") > 0


def test_a_word_wider_than_its_column_stays_on_the_paper() -> None:
    word = "Надзвичайнодовгесловобезжодногопробілу" * 6
    tree = paper(
        f"<p>{word}</p><table><colgroup><col data-width='15'></colgroup><tbody><tr><td>{word}</td></tr></tbody></table>"
    )
    reader = PdfReader(io.BytesIO(pdf_bytes(tree)))
    lines = [joined(line) for sheet in reader.pages for line in sheet.extract_text().splitlines()]
    assert max(map(len, lines)) < 100
    same_words(tree)


TEXTS = st.lists(
    st.text(alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’АЄЇҐ0123456789-«»№.,$#*_@<>&\\{}[]=~", min_size=1, max_size=14),
    max_size=15,
).map(" ".join)


@settings(max_examples=12, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(st.data())
def test_any_table_keeps_its_words(data: st.DataObject) -> None:
    width = data.draw(st.integers(1, 6))
    rows = data.draw(st.lists(st.lists(TEXTS, min_size=width, max_size=width), min_size=1, max_size=12))
    columns = "".join(
        f'<col data-width="{w}">'
        for w in data.draw(st.lists(st.sampled_from(["12", "25", "1fr", "2fr"]), min_size=width, max_size=width))
    )
    cells = "".join("<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in rows)
    same_words(paper(f"<h1>Таблиця</h1><table><colgroup>{columns}</colgroup><tbody>{cells}</tbody></table>"))
