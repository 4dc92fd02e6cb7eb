"""The blocks of a DOCX: headings, paragraphs, tables, signatures, halves of sheets, places to write in."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from kadry_cli.core.documents.docx import docx_bytes
from tests.documents.docx_kit import (
    COLUMNS,
    MILLIMETRE,
    SIGNATURES,
    TABLE,
    halves,
    main_xml,
    opened,
    paragraph_with,
    values,
)
from tests.documents.papers_kit import docx_text, paper, tree_text


def test_headings_are_headings_of_word() -> None:
    found = opened('<h1>Перший</h1><h2 class="left">Другий</h2><h3>Третій</h3>').paragraphs
    assert [one.style.name for one in found] == ["Heading 1", "Heading 2", "Heading 3"]
    assert [values(one._p, "w:pPr/w:jc") for one in found] == [[], ["left"], []]
    assert all(one.style.paragraph_format.keep_with_next for one in found)


@pytest.mark.parametrize(
    ("classes", "wanted"),
    [
        ("", {"jc": [], "ind": None, "sz": [], "b": 0}),
        ("center", {"jc": ["center"], "ind": None, "sz": [], "b": 0}),
        ("right bold", {"jc": ["right"], "ind": None, "sz": [], "b": 1}),
        ("left small", {"jc": ["left"], "ind": None, "sz": ["19"], "b": 0}),
        ("indent large", {"jc": [], "ind": "709", "sz": ["28"], "b": 0}),
    ],
)
def test_classes_of_a_paragraph(classes: str, wanted: dict[str, Any]) -> None:
    found = paragraph_with(f'<p class="{classes}">слово</p>', "слово")._p
    indents = [one.get(qn("w:firstLine")) for one in found.xpath("w:pPr/w:ind")]
    assert {
        "jc": values(found, "w:pPr/w:jc"),
        "ind": indents[0] if indents else None,
        "sz": values(found, "w:r/w:rPr/w:sz"),
        "b": len(found.xpath("w:r/w:rPr/w:b")),
    } == wanted


def test_styles_of_runs() -> None:
    runs = paragraph_with("<p><b>а</b><i>б</i><u>в</u><small>г</small></p>", "абвг").runs
    assert [(run.bold, run.italic, run.underline, run.font.size) for run in runs[:3]] == [
        (True, None, None, None),
        (None, True, None, None),
        (None, None, True, None),
    ]
    assert runs[3].font.size.pt == 9.5


def test_two_tables_do_not_grow_together() -> None:
    body = opened(f"{TABLE}{TABLE}{SIGNATURES}").element.body
    assert [one.tag.split("}")[1] for one in body] == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]
    assert values(body, "w:p/w:pPr/w:pStyle") == ["Gap"] * 3


def test_columns_are_exact_and_fill_the_page() -> None:
    table = opened(TABLE).tables[0]
    assert [round(column.width / MILLIMETRE) for column in table.columns] == [20, 120, 30]
    assert not table.autofit
    assert len(table._tbl.xpath("w:tblPr/w:tblBorders/*")) == 6


def test_cells_are_merged_over_columns_and_rows() -> None:
    table = opened(TABLE).tables[0]
    grid = [[cell.text for cell in row.cells] for row in table.rows]
    assert grid == [
        ["№", "Склад", "Склад"],
        ["№", "хто", "скільки"],
        ["1", "Перший", "12"],
        ["1", "Другий", "3"],
        ["Усього", "Усього", "15"],
    ]
    assert values(table._tbl, "w:tr/w:tc/w:tcPr/w:vMerge") == ["restart", "continue"] * 2
    assert values(table._tbl, "w:tr/w:tc/w:tcPr/w:gridSpan") == ["2", "2"]


def test_rows_repeat_stay_whole_and_keep_their_height() -> None:
    rows = opened(TABLE).tables[0]._tbl.tr_lst
    assert [len(row.xpath("w:trPr/w:tblHeader")) for row in rows] == [1, 1, 0, 0, 0]
    assert [len(row.xpath("w:trPr/w:cantSplit")) for row in rows] == [1] * 5
    assert values(rows[2], "w:trPr/w:trHeight") == ["680"]
    assert [bool(row.xpath(".//w:rPr/w:b")) for row in rows] == [False] * 4 + [True]
    assert values(rows[2], "w:tc/w:p/w:pPr/w:jc") == ["right"]
    assert set(values(rows[2], "w:tc/w:tcPr/w:vAlign")) == {"center"}


def test_a_row_that_may_be_higher_than_a_page_breaks() -> None:
    words = "слово " * 2600
    table = opened(
        f"<table>{COLUMNS}<tbody><tr><td>а</td><td>{words}</td><td>б</td></tr>"
        "<tr><td>в</td><td>г</td><td>ґ</td></tr></tbody></table>"
    ).tables[0]
    assert [len(row.xpath("w:trPr/w:cantSplit")) for row in table._tbl.tr_lst] == [0, 1]


def test_a_head_higher_than_most_of_a_page_does_not_repeat() -> None:
    xml = main_xml(
        f"<table>{COLUMNS}<thead><tr><th>{'слово ' * 900}</th><th>а</th><th>б</th></tr></thead>"
        "<tbody><tr><td>в</td><td>г</td><td>ґ</td></tr></tbody></table>"
    )
    assert "w:tblHeader" not in xml


def test_a_plain_and_a_small_table() -> None:
    rows = "<tbody><tr><td>а</td><td>б</td><td>в</td></tr></tbody></table>"
    plain, small = opened(f'<table class="plain">{COLUMNS}{rows}<table class="small">{COLUMNS}{rows}').tables
    assert plain._tbl.xpath("w:tblPr/w:tblBorders") == []
    assert plain._tbl.xpath(".//w:vAlign") == []
    assert small.rows[0].cells[0].paragraphs[0].style.name == "Клітинка дрібна"


def test_items_hold_their_marks_in_a_hanging_indent() -> None:
    found = opened('<ol start="98"><li>перше</li><li>друге</li></ol><ul><li>третє</li></ul>').paragraphs
    assert [one.text for one in found[:3]] == ["98.\tперше", "99.\tдруге", "–\tтретє"]
    assert all(one.paragraph_format.first_line_indent < 0 for one in found[:3])


def test_the_approval_stands_at_the_right_edge() -> None:
    lines = opened('<section class="approval"><p>ЗАТВЕРДЖУЮ</p><p>Голова</p></section><p>а</p>').paragraphs[:2]
    assert [round(one.paragraph_format.left_indent / MILLIMETRE) for one in lines] == [95, 95]
    assert values(lines[0]._p, "w:pPr/w:jc") == ["left"]


def test_requisites_stand_in_thirds() -> None:
    table = opened('<p class="requisites"><span>1 травня</span><span>м. Зразків</span><span>№ 3</span></p>').tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["1 травня", "м. Зразків", "№ 3"]
    assert values(table._tbl, ".//w:jc") == ["left", "center", "right"]


def test_signatures_have_lines_to_write_on_and_captions() -> None:
    table = opened(f"<p>а</p>{SIGNATURES}").tables[0]
    rows = [[cell.text for cell in row.cells if cell.text] for row in table.rows]
    assert rows[0] == ["Голова комісії", "П. І. Зразковий"]
    assert rows[1] == ["(дата)", "(підпис)"]
    assert [len(row.xpath(".//w:tcBorders/w:bottom")) for row in table._tbl.tr_lst] == [2, 0, 2, 0]
    assert "".join(values(table._tbl, ".//w:gridSpan")) == "33"


def test_signatures_stay_whole_with_two_lines_of_text() -> None:
    document = opened(f"<p>перше</p><p>друге</p><p>третє</p>{SIGNATURES}")
    assert [one.paragraph_format.keep_with_next for one in document.paragraphs[:3]] == [None, True, True]
    rows = document.tables[0]._tbl.tr_lst
    assert [len(row.xpath(".//w:keepNext")) == len(row.xpath(".//w:p")) for row in rows] == [True, True, True, False]
    assert all(row.xpath("w:trPr/w:cantSplit") for row in rows)


def test_the_last_row_of_a_table_goes_with_the_signatures_below_it() -> None:
    rows = opened(f"{TABLE}{SIGNATURES}").tables[0]._tbl.tr_lst
    # The two rows of the head stay with the first row under them.
    assert [bool(row.xpath(".//w:keepNext")) for row in rows] == [True, True, False, False, True]


def test_lines_for_handwriting() -> None:
    rows = opened('<hr class="ruled" data-lines="3">').tables[0]._tbl.tr_lst
    assert [values(row, "w:trPr/w:trHeight") for row in rows] == [["510"]] * 3


@pytest.mark.parametrize("body", ["<p>б</p>", TABLE, "<h2>б</h2>"])
def test_a_page_break_stands_before_what_follows(body: str) -> None:
    document = opened(f'<h1>а</h1><hr class="page-break"><hr class="page-break">{body}')
    assert len(document.element.body.xpath(".//w:pageBreakBefore")) == 1
    assert document.element.body[1].xpath("w:pPr/w:pageBreakBefore")
    assert "pageBreakBefore" not in main_xml(f'<hr class="page-break"><h1>а</h1>{body}<hr class="page-break">')


def test_halves_of_a_sheet_stand_in_pairs_with_the_cut_between_them() -> None:
    document = opened(halves("перше", "друге", "третє"))
    upper = document.tables[0]._tbl
    assert [one.tag.split("}")[1] for one in document.element.body][:3] == ["tbl", "p", "p"]
    assert values(upper, "w:tr/w:trPr/w:trHeight") == ["7285"]
    assert values(upper, "w:tblPr/w:tblBorders/w:bottom") == ["dashed"]
    assert [one.get(qn("w:w")) for one in upper.xpath("w:tblPr/w:tblInd | w:tblPr/w:tblW")] == ["11906", "-1701"]
    assert upper.xpath("w:tr/w:tc/*")[-1].tag == qn("w:p")
    assert len(document.element.body.xpath(".//w:pageBreakBefore")) == 1


def test_halves_keep_their_words_and_one_that_is_too_long_takes_a_page() -> None:
    tree = paper(f"<p>перед</p>{halves('перше', 'слово ' * 900, 'друге', 'третє')}<p>після</p>")
    data = docx_bytes(tree)
    assert docx_text(data) == tree_text(tree)
    assert len(Document(io.BytesIO(data)).element.body.xpath(".//w:pageBreakBefore")) == 3


def width_of_spaces(text: str) -> float:
    """The width of a run of no-break spaces at 12 points, in mm."""
    return text.count("\u00a0") * 3 * 25.4 / 72


@pytest.mark.parametrize("width", [20, 40, 170, 180])
def test_a_place_to_write_in_is_a_line_of_about_its_width(width: int) -> None:
    run = paragraph_with(f'<p>до <span class="blank" data-width="{width}"></span> після</p>', "до").runs[1]
    assert run.underline
    assert run.text.startswith("\u200d")
    assert min(width, 170) - 1.1 < width_of_spaces(run.text) <= min(width, 170)


def test_what_stands_on_a_place_to_write_in_is_in_its_middle() -> None:
    runs = paragraph_with('<p><span class="blank" data-width="60">головний спеціаліст</span></p>', "головний").runs
    assert [run.underline for run in runs] == [True] * 3
    assert runs[1].text == "головний\u00a0спеціаліст"
    assert abs(runs[0].text.count("\u00a0") - runs[2].text.count("\u00a0")) <= 1
    (long,) = paragraph_with('<p><span class="blank" data-width="5">довше за місце</span></p>', "довше").runs
    assert (long.text, long.underline) == ("довше за місце", True)


@pytest.mark.parametrize(("classes", "edge"), [("", "9638"), ("center", "9638")])
def test_a_place_to_the_end_of_the_line_is_an_underlined_tab(classes: str, edge: str) -> None:
    found = paragraph_with(f'<p class="{classes}">Посада <span class="blank">є</span></p>', "Посада")
    assert [(run.text, run.underline) for run in found.runs] == [("Посада ", None), ("є", True), ("\t", True)]
    assert [(tab.get(qn("w:val")), tab.get(qn("w:pos"))) for tab in found._p.xpath(".//w:tabs/w:tab")] == [
        ("right", edge)
    ]
    assert "center" not in values(found._p, "w:pPr/w:jc")


def test_several_places_share_the_line() -> None:
    blank = '<span class="blank"></span>'
    found = paragraph_with(f"<p>Ім’я {blank} вік {blank}<br>місто {blank}</p>", "вік")
    kinds = [(tab.get(qn("w:val")), int(tab.get(qn("w:pos")))) for tab in found._p.xpath(".//w:tabs/w:tab")]
    assert [kind for kind, _ in kinds] == ["left", "right"]
    assert 4500 < kinds[0][1] < 5500
    crowded = paragraph_with(f"<p>{'довгий текст ' * 20}{blank} і {blank}</p>", "довгий")
    assert values(crowded._p, ".//w:tabs/w:tab") == ["left", "right"]
