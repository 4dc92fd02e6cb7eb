"""The PDF: archival, accessible, with its own fonts, the same bytes everywhere."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kadry_cli.core.documents import pdf
from kadry_cli.core.documents.pdf import PdfWriter, TypesettingError, pdf_bytes
from tests.documents.papers_kit import paper, pdf_text
from tests.documents.test_words import RICH

SIGNATURES = (
    '<section class="signatures"><p><span class="post">Голова комісії</span><span class="hand">(підпис)</span>'
    '<span class="name">П. І. Зразковий</span></p></section>'
)


@pytest.fixture(scope="module")
def rich() -> bytes:
    return pdf_bytes(paper(RICH, title="Проба пера"))


def test_it_is_archival_and_accessible(rich: bytes) -> None:
    reader = PdfReader(io.BytesIO(rich))
    catalog: Any = reader.trailer["/Root"]
    metadata = catalog["/Metadata"].get_data().decode("utf-8")
    assert catalog["/Lang"] == "uk-UA"
    assert catalog["/MarkInfo"]["/Marked"].value is True
    assert "/StructTreeRoot" in catalog
    assert "<pdfaid:part>2</pdfaid:part>" in metadata
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in metadata
    assert "<pdfuaid:part>1</pdfuaid:part>" in metadata
    assert reader.metadata is not None
    assert reader.metadata.title == "Проба пера"


def test_its_date_is_the_date_of_the_paper(rich: bytes) -> None:
    metadata = PdfReader(io.BytesIO(rich)).metadata
    assert metadata is not None
    assert str(metadata.get("/CreationDate")).startswith("D:20090615")


def test_every_font_is_embedded_and_ours(rich: bytes) -> None:
    fonts = {}
    for page in PdfReader(io.BytesIO(rich)).pages:
        for font in _fonts(page):
            for inner in font.get_object()["/DescendantFonts"]:
                descriptor = inner.get_object()["/FontDescriptor"]
                fonts[descriptor["/FontName"]] = "/FontFile2" in descriptor or "/FontFile3" in descriptor
    assert fonts
    assert all(fonts.values())
    assert all("Tinos" in name for name in fonts)


def _fonts(page: Any) -> list[Any]:
    return list(page["/Resources"]["/Font"].values())


def test_same_tree_same_bytes_from_any_compiler(rich: bytes) -> None:
    tree = paper(RICH, title="Проба пера")
    writer = PdfWriter()
    writer.write(paper("<p>інший папір</p>"))
    assert writer.write(tree) == rich


def test_same_bytes_in_another_process(rich: bytes, tmp_path: Path) -> None:
    code = (
        "import hashlib; from tests.documents.papers_kit import paper; from tests.documents.test_words import RICH;"
        "from kadry_cli.core.documents.pdf import pdf_bytes;"
        "print(hashlib.sha256(pdf_bytes(paper(RICH, title='Проба пера'))).hexdigest())"
    )
    sums = set()
    for seed in ("1", "4242"):
        paths = os.pathsep.join([str(Path(__file__).parents[2]), *filter(None, sys.path)])
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"}
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, cwd=tmp_path, capture_output=True, check=True
        )
        sums.add(done.stdout.decode("ascii").strip())
    assert sums == {hashlib.sha256(rich).hexdigest()}


def test_page_numbers_start_on_the_second_page() -> None:
    data = pdf_bytes(paper("<p>а</p><hr class='page-break'><p>б</p><hr class='page-break'><p>в</p>"))
    assert pdf_text(data) == "а2б3в"


def test_a_blank_form_without_a_date_is_the_same_every_day() -> None:
    tree = paper("<p>Бланк</p>", day="")
    assert pdf_bytes(tree) == pdf_bytes(tree)


@pytest.mark.parametrize("lines", range(34, 56, 2))
def test_signatures_never_stand_alone(lines: int) -> None:
    text = "".join(f"<p class='tight'>Рядок номер {n}.</p>" for n in range(lines))
    sheets = [page.extract_text() for page in PdfReader(io.BytesIO(pdf_bytes(paper(text + SIGNATURES)))).pages]
    last = next(sheet for sheet in sheets if "Зразковий" in sheet)
    assert last.count("Рядок номер") >= 2


@pytest.mark.parametrize("rows", range(26, 46, 2))
def test_the_last_row_of_a_table_goes_with_the_signatures(rows: int) -> None:
    cells = "".join(f"<tr><td>рядок {n}</td></tr>" for n in range(rows))
    table = (
        '<table><colgroup><col data-width="1fr"></colgroup><thead><tr><th>Голова таблиці</th></tr></thead>'
        f"<tbody>{cells}</tbody></table><p>Усього.</p>"
    )
    sheets = [page.extract_text() for page in PdfReader(io.BytesIO(pdf_bytes(paper(table + SIGNATURES)))).pages]
    last = next(sheet for sheet in sheets if "Зразковий" in sheet)
    assert f"рядок {rows - 1}" in last
    assert "Голова таблиці" in last
    assert "".join(sheets).count("рядок ") == rows


def test_a_long_block_of_signatures_still_prints_whole() -> None:
    one = (
        '<p><span class="post">Член комісії</span><span class="hand">(підпис)</span>'
        '<span class="name">О. В. Вигадана</span></p>'
    )
    data = pdf_bytes(paper(f'<p>Текст.</p><section class="signatures">{one * 40}</section>'))
    assert pdf_text(data).count("Вигадана") == 40


def test_a_warning_of_typst_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "page.typ"
    program.write_text('#set document(title: "x", date: auto)\n#text(font: "Nope")[а]', encoding="utf-8")
    monkeypatch.setattr(pdf, "PROGRAM", program)
    with pytest.raises(TypesettingError, match="unknown font"):
        PdfWriter().write(paper("<p>а</p>"))
