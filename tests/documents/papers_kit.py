"""What the tests of papers share: short papers, and the words of a finished file."""

from __future__ import annotations

import io
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from kadry_cli.core.documents.markup import read_paper
from kadry_cli.core.documents.paper import Format, PaperResult, typeset
from kadry_cli.core.documents.tree import Paper
from kadry_cli.core.documents.words import tree_words

# The joiner stands before a place to write in of a DOCX.
_INVISIBLE = re.compile(r"[\s\u200b\u200d\u00a0\u00ad]+")


def paper(body: str, title: str = "Проба", day: str = "15.06.2009") -> Paper:
    """The tree of a paper with this body."""
    return read_paper(page(body, title, day))


def page(body: str, title: str = "Проба", day: str = "15.06.2009") -> str:
    """The markup of a whole paper with this body."""
    return (
        f'<!doctype html>\n<html lang="uk"><head><title>{title}</title><meta name="date" content="{day}"></head>'
        f"<body>{body}</body></html>"
    )


def print_fields(folder: Path, body: str, fields: dict[str, Any], to: Format = "pdf") -> PaperResult:
    """A paper from a template with this body, all its fields declared."""
    (folder / "paper.html.j2").write_text(page(body), encoding="utf-8", newline="\n")
    return typeset(folder, "paper.html.j2", fields, tuple(fields), to)


def joined(words: list[str] | str) -> str:
    """Words with every kind of space removed: typesetting moves spaces, never letters."""
    return _INVISIBLE.sub("", words if isinstance(words, str) else "".join(words))


def tree_text(tree: Paper) -> str:
    """The text of a tree without spaces."""
    return joined(tree_words(tree))


def pdf_text(data: bytes) -> str:
    """The text of a PDF without spaces, the page numbers in the top margin with it."""
    return joined("\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(data)).pages))


def pdf_signs(data: bytes) -> Counter[str]:
    """How often each sign stands in a PDF, page numbers aside: a table is drawn in an order of its own."""
    signs = Counter(pdf_text(data))
    signs.subtract("".join(str(number) for number in range(2, len(PdfReader(io.BytesIO(data)).pages) + 1)))
    return +signs


def docx_text(data: bytes) -> str:
    """The text of the body of a DOCX in reading order, without spaces."""
    return joined([text.text or "" for text in Document(io.BytesIO(data)).element.body.iter(qn("w:t"))])


def html_text(data: bytes) -> str:
    """The text of the body of an HTML file without spaces."""
    reader = _Body()
    reader.feed(data.decode("utf-8"))
    return joined("".join(reader.texts))


class _Body(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = self._inside or tag == "body"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts.append(data)
