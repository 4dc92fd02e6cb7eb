"""The subset of HTML: what is outside it is refused with a reason, what is inside reads as one tree."""

from __future__ import annotations

from datetime import date

import pytest

from kadry_cli.core.documents.elements import MarkupError
from kadry_cli.core.documents.markup import read_paper
from kadry_cli.core.documents.tree import Blank, Break, Paragraph, Run, Table
from kadry_cli.core.documents.validate import validate
from tests.documents.papers_kit import paper

TABLE = '<table><colgroup><col data-width="10"><col data-width="1fr" class="number"></colgroup>{}</table>'


def test_white_space_is_folded_but_a_no_break_space_is_text() -> None:
    (part,) = paper("<p>\n  один\n <b> два </b> <i>три</i>\u00a0<br>  чотири \n</p>").parts
    assert part.blocks == (
        Paragraph((Run("один "), Run("два ", "b"), Run("три", "i"), Run("\u00a0"), Break(), Run("чотири"))),
    )


def test_styles_nest_and_blanks_hold_text() -> None:
    (part,) = paper('<p><b>а<i>б</i></b><span class="blank" data-width="40"><b>в</b></span></p>').parts
    assert part.blocks[0] == Paragraph((Run("а", "b"), Run("б", "bi"), Blank(40, (Run("в", "b"),))))


@pytest.mark.parametrize("day", ["15.06.2009", "2009-06-15"])
def test_the_date_of_the_paper(day: str) -> None:
    assert paper("<p>а</p>", day=day).date == date(2009, 6, 15)


def test_a_cell_takes_the_alignment_of_the_column_where_it_stands() -> None:
    body = '<tbody><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></tbody>'
    (part,) = paper(TABLE.format(body)).parts
    table = part.blocks[0]
    assert isinstance(table, Table)
    assert [cell.align for row in table.body for cell in row.cells] == ["left", "right", "right"]


@pytest.mark.parametrize(
    "body",
    [
        "<p>незакрито",
        "<p>а</b></p>",
        "<p><p>а</p></p>",
        "<div>а</div>",
        "<p style='color: red'>а</p>",
        "<p class='x'>а</p>",
        "<p class='center' class='left'>а</p>",
        "<p>а</p>текст просто в тілі",
        "<img src='x'>",
        "<a href='x'>а</a>",
        "<p/>",
        "<?php ?>",
        "<section><p>а</p></section>",
        "<hr>",
        "<hr class='ruled' data-lines='1000'>",
        "<p><span>а</span></p>",
        "<p><span class='blank' data-width='-1'></span></p>",
        "<p><span class='blank'><br></span></p>",
        "<p class='requisites'><span>а</span></p>",
        "<section class='signatures'><p><span class='post'>а</span></p></section>",
        "<table><tbody><tr><td>а</td></tr></tbody></table>",
        TABLE.format("<tbody><tr><th>а</th><th>б</th></tr></tbody>"),
        TABLE.format("<tbody><tr><td colspan='0'>а</td></tr></tbody>"),
        TABLE.format("<tbody><tr><td colspan='x'>а</td></tr></tbody>"),
        "<table><colgroup><col data-width='10%'></colgroup><tbody><tr><td>а</td></tr></tbody></table>",
        "<article><article><p>а</p></article></article>",
        "<p>" + "<b>" * 40 + "</b>" * 40 + "</p>",
    ],
)
def test_outside_the_subset(body: str) -> None:
    with pytest.raises(MarkupError) as refused:
        paper(body)
    assert refused.value.line >= 1
    assert any("а" <= letter <= "я" for letter in refused.value.reason)


@pytest.mark.parametrize("markup", ["", "<p>а</p>", "<html lang='uk'><body><p>а</p></body></html>"])
def test_a_paper_is_one_whole_document(markup: str) -> None:
    with pytest.raises(MarkupError):
        read_paper(markup)


@pytest.mark.parametrize(
    "rows",
    [
        "<tr><td>1</td></tr>",
        "<tr><td>1</td><td>2</td><td>3</td></tr>",
        "<tr><td colspan='3'>1</td></tr>",
        "<tr><td rowspan='2'>1</td><td>2</td></tr>",
        "<tr><td rowspan='2'>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>",
        "",
    ],
)
def test_a_table_whose_cells_do_not_fill_its_grid_is_refused(rows: str) -> None:
    (finding,) = validate(paper(TABLE.format(f"<tbody>{rows}</tbody>")))
    assert finding.code == "KD903"


def test_language_and_title_are_required() -> None:
    tree = read_paper(
        '<html lang="en"><head><title></title><meta name="date" content=""></head><body><p>а</p></body></html>'
    )
    assert [finding.code for finding in validate(tree)] == ["KD903", "KD903"]
