"""What the tests of a DOCX share: short bodies, and the file as python-docx reads it."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from kadry_cli.core.documents.docx import docx_bytes
from tests.documents.papers_kit import paper

MILLIMETRE = 36000
COLUMNS = '<colgroup><col data-width="20"><col data-width="1fr"><col data-width="30" class="number"></colgroup>'
TABLE = f"""<table>{COLUMNS}
<thead><tr><th rowspan="2">№</th><th colspan="2">Склад</th></tr><tr><th>хто</th><th>скільки</th></tr></thead>
<tbody><tr data-height="12"><td rowspan="2">1</td><td>Перший</td><td>12</td></tr><tr><td>Другий</td><td>3</td></tr>
<tr class="total"><td colspan="2">Усього</td><td>15</td></tr></tbody></table>"""
SIGNATURES = """<section class="signatures">
<p><span class="post">Голова комісії</span><span class="date">(дата)</span><span class="hand">(підпис)</span>
<span class="name">П. І. Зразковий</span></p>
<p><span class="post">Секретар</span><span class="hand">(підпис)</span><span class="name"></span></p></section>"""


def opened(body: str, **head: str) -> Any:
    """The DOCX of a paper with this body, as python-docx reads it."""
    return Document(io.BytesIO(docx_bytes(paper(body, **head))))


def part_text(data: bytes, name: str) -> str:
    """The XML of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode("utf-8")


def main_xml(body: str) -> str:
    return part_text(docx_bytes(paper(body)), "word/document.xml")


def paragraph_with(body: str, text: str) -> Any:
    return next(found for found in opened(body).paragraphs if text in found.text)


def values(element: Any, path: str) -> list[str]:
    """The `w:val` of every element on this path."""
    return [found.get(qn("w:val")) for found in element.xpath(path)]


def halves(*texts: str) -> str:
    return "".join(f'<div class="half"><h1>Білет</h1><p>{text}</p>{TABLE}</div>' for text in texts)
