"""The DOCX as a file: every word, the sheets of the PDF, the same bytes everywhere."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from kadry_cli.core.documents.docx import docx_bytes
from kadry_cli.core.documents.tree import Paper, Paragraph, Part, Run
from tests.documents.docx_kit import (
    COLUMNS,
    MILLIMETRE,
    SIGNATURES,
    TABLE,
    halves,
    opened,
    values,
)
from tests.documents.papers_kit import docx_text, html_text, paper, print_fields, tree_text
from tests.documents.test_words import RICH
from tests.exam.test_papers import PAPERS
from tests.kadry import EXAMPLE, kadry


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_holds_the_same_words_as_its_html(name: str, tmp_path: Path) -> None:
    found = []
    for file, text in (("paper.docx", docx_text), ("paper.html", html_text)):
        run = kadry("--root", EXAMPLE, "exam", *PAPERS[name], "-o", tmp_path / file)
        assert run.code == 0, run.out + run.err
        found.append(text((tmp_path / file).read_bytes()))
    assert found[0] == found[1] != ""


@pytest.mark.req("T-D6")
@pytest.mark.parametrize("text", ["</w:t></w:r><w:p/>", "&amp; & <b>", "]]>", "$size ${size} %s {0}"])
def test_what_looks_like_markup_is_printed_as_it_stands(tmp_path: Path, text: str) -> None:
    data = print_fields(tmp_path, "<h1>{{ name }}</h1><p>{{ name }}</p>", {"name": text}, "docx").data
    assert data is not None
    assert [found.text for found in Document(io.BytesIO(data)).paragraphs] == [text, text]


def test_a_sign_that_xml_does_not_know_breaks_no_file() -> None:
    tree = Paper("Проба", "uk", None, (Part(False, (Paragraph((Run("а\x07б\x00в\ud800"),)),)),))
    assert docx_text(docx_bytes(tree)) == "а�б�в�"


def test_the_same_paper_gives_the_same_bytes_in_any_environment() -> None:
    code = (
        "import hashlib; from tests.documents.test_words import RICH; from tests.documents.papers_kit import paper;"
        "from kadry_cli.core.documents.docx import docx_bytes;"
        "print(hashlib.sha256(docx_bytes(paper(RICH))).hexdigest())"
    )
    here = hashlib.sha256(docx_bytes(paper(RICH))).hexdigest()
    assert here == hashlib.sha256(docx_bytes(paper(RICH))).hexdigest()
    for seed, zone, locale in (("1", "Pacific/Kiritimati", "C"), ("77", "America/Los_Angeles", "uk_UA.UTF-8")):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        run = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            encoding="utf-8",
            check=True,
            env=environment,
            cwd=Path(__file__).parents[2],
        )
        assert run.stdout.strip() == here


def test_the_entries_of_the_zip_bear_no_trace_of_the_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(docx_bytes(paper(RICH)))) as package:
        entries = package.infolist()
    assert entries[0].filename == "[Content_Types].xml"
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    marks = {(entry.create_system, entry.external_attr, entry.compress_type, entry.extra) for entry in entries}
    assert marks == {(0, 0o600 << 16, zipfile.ZIP_STORED, b"")}


@pytest.mark.parametrize(("day", "stamp"), [("15.06.2009", (2009, 6, 15)), ("", (2000, 1, 1))])
def test_the_properties_are_those_of_the_paper(day: str, stamp: tuple[int, int, int]) -> None:
    found = opened("<p>а</p>", title="Відомість " * 40, day=day).core_properties
    assert (found.created, found.modified) == (datetime(*stamp, tzinfo=UTC),) * 2
    assert found.title == ("Відомість " * 40)[:255]
    assert (found.author, found.last_modified_by, found.comments, found.language) == ("", "", "", "uk-UA")


def test_fonts_and_language_are_set_for_every_script() -> None:
    defaults = opened("<p>а</p>").styles.element.xpath("w:docDefaults/w:rPrDefault/w:rPr")[0]
    fonts, language = defaults.find(qn("w:rFonts")), defaults.find(qn("w:lang"))
    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "cs", "eastAsia")} == {"Times New Roman"}
    assert {language.get(qn(f"w:{script}")) for script in ("val", "eastAsia", "bidi")} == {"uk-UA"}
    assert values(defaults, "w:sz") == ["24"]


def test_the_size_of_the_paper_is_that_of_its_styles() -> None:
    tree = paper("<h1>а</h1><p>б</p>")._replace(size=14)
    styles = Document(io.BytesIO(docx_bytes(tree))).styles
    assert values(styles.element, "w:docDefaults/w:rPrDefault/w:rPr/w:sz") == ["28"]
    assert values(styles["Heading 1"].element, "w:rPr/w:sz") == ["32"]
    assert values(styles["Клітинка дрібна"].element, "w:rPr/w:sz") == ["20"]


def test_the_sheet_and_its_margins() -> None:
    (section,) = opened("<p>а</p>").sections
    edges = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [round(edge / MILLIMETRE) for edge in edges] == [30, 10, 20, 20]
    assert [round(side / MILLIMETRE) for side in (section.page_width, section.page_height)] == [210, 297]


def test_a_landscape_article_is_a_section_of_its_own() -> None:
    sections = opened(f'<p>а</p><article class="landscape">{TABLE}</article>{TABLE}').sections
    assert [section.page_width > section.page_height for section in sections] == [False, True, False]
    assert [str(section.orientation).split()[0] for section in sections] == ["PORTRAIT", "LANDSCAPE", "PORTRAIT"]


def test_between_a_section_and_a_table_there_is_a_paragraph() -> None:
    body = opened(f'<article class="landscape">{TABLE}</article>{TABLE}').element.body
    assert [one.tag.split("}")[1] for one in body] == ["tbl", "p", "p", "tbl", "p", "sectPr"]
    assert len(body.xpath("w:p[w:pPr/w:sectPr]")) == 1


def test_an_empty_article_or_list_makes_no_page() -> None:
    assert len(opened('<p>а</p><article class="landscape"><hr class="page-break"></article><p>б</p>').sections) == 2
    assert len(opened("<article><p>а</p><ul></ul></article><p>б</p>").sections) == 2
    assert docx_text(docx_bytes(paper('<hr class="page-break">'))) == ""


def test_page_numbers_begin_on_the_second_page() -> None:
    document = opened("<header>Продовження</header><footer>Примірник</footer><p>а</p>")
    section = document.sections[0]
    assert section.different_first_page_header_footer
    assert [one.text for one in section.first_page_header.paragraphs] == [""]
    assert [one.text for one in section.first_page_footer.paragraphs] == ["Примірник"]
    assert [one.text for one in section.footer.paragraphs] == ["Примірник"]
    cells = section.header.tables[0].rows[0].cells
    assert [cell.text for cell in cells] == ["", "", "Продовження"]
    assert 'w:instr=" PAGE "' in cells[1]._tc.xml


def test_a_later_section_has_the_running_head_in_its_own_width_and_goes_on_counting() -> None:
    sections = opened('<header>Далі</header><p>а</p><article class="landscape"><p>б</p></article>').sections
    assert [section.different_first_page_header_footer for section in sections] == [True, False]
    widths = [sum(column.width for column in section.header.tables[0].columns) for section in sections]
    assert [round(width / MILLIMETRE) for width in widths] == [170, 257]


def test_without_a_running_head_the_number_stands_alone() -> None:
    section = opened("<p>а</p>").sections[0]
    assert section.header.tables == []
    assert 'w:instr=" PAGE "' in section.header.paragraphs[0]._p.xml
    assert section.footer.is_linked_to_previous


def test_sheets_that_part_bear_no_page_numbers() -> None:
    tree = paper('<header>Далі</header><p>а</p><article class="landscape"><p>б</p></article>')
    data = docx_bytes(tree._replace(numbered=False))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert not [name for name in package.namelist() if "header" in name]


ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl tabs suppressAutoHyphens spacing ind jc outlineLvl "
    "rPr sectPr",
    "rPr": "rFonts b bCs i color sz szCs u lang",
    "tblPr": "tblW tblInd tblBorders tblLayout tblCellMar",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "trPr": "cantSplit trHeight tblHeader",
    "tcPr": "tcW gridSpan vMerge tcBorders tcMar vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar titlePg",
    "style": "name basedOn next semiHidden qFormat pPr rPr tblPr",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    "compat": "doNotExpandShiftReturn compatSetting",
}


def test_elements_stand_in_the_order_of_the_schema() -> None:
    """Word refuses a file with another order (ISO/IEC 29500-1); no other program here would notice."""
    places = '<p class="center indent small">а <span class="blank"></span></p><hr class="ruled">'
    tree = paper(
        f"<header>Далі</header><footer>Лист</footer>{RICH}{halves('перше', 'друге')}{places}"
        f"<table class='small'>{COLUMNS}<tbody><tr><td>а</td><td>б</td><td>в</td></tr></tbody></table>{SIGNATURES}"
    )
    with zipfile.ZipFile(io.BytesIO(docx_bytes(tree))) as package:
        roots = [
            parse_xml(package.read(name))
            for name in package.namelist()
            if name.startswith("word/") and name.endswith(".xml")
        ]
    assert len(roots) > 5
    for element in (one for root in roots for one in root.iter() if isinstance(one.tag, str)):
        name = element.tag.split("}")[1]
        if name in ORDERS:
            order = ORDERS[name].split()
            found = [order.index(child.tag.split("}")[1]) for child in element]
            assert found == sorted(found), element.xml
        if name == "tc":
            assert element[-1].tag == qn("w:p")


def test_nothing_in_the_file_is_fetched_or_run() -> None:
    data = docx_bytes(paper(RICH))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        relations = "".join(package.read(name).decode() for name in names if name.endswith(".rels"))
    assert "External" not in relations
    assert not [name for name in names if re.search(r"vba|macro|embed", name, re.IGNORECASE)]


def test_a_rich_paper_is_read_back_whole() -> None:
    tree = paper(RICH)
    data = docx_bytes(tree)
    assert docx_text(data) == tree_text(tree)
    assert len(data) < 60_000
