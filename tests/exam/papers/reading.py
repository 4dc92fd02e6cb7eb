"""The words of a finished paper, as the tests of the exam's papers compare them."""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

from pypdf import PdfReader

GOLDEN = Path(__file__).parent.parent.parent / "golden"


def html_text(path: Path) -> str:
    """The words of an HTML paper, one line a block."""
    text = path.read_text(encoding="utf-8")
    body = re.sub(r"<style.*?</style>|<head>.*?</head>", "", text, flags=re.DOTALL)
    body = re.sub(r"</(p|h1|h2|h3|tr|li|td|th|div|section)>|<br>", "\n", body)
    words = re.sub(r"<[^>]+>", " ", body).replace("\u00a0", " ").replace("&nbsp;", " ")
    lines = (re.sub(r"\s+", " ", line).strip() for line in words.splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def pdf_text(path: Path) -> str:
    """The words of a PDF without white space, page numbers and repeated heads left in."""
    return re.sub(r"\s", "", "".join(page.extract_text() for page in PdfReader(path).pages))


def docx_text(path: Path) -> str:
    """The words of a DOCX without white space."""
    with ZipFile(path) as package:
        document = package.read("word/document.xml").decode("utf-8")
    return re.sub(r"\s", "", re.sub(r"<[^>]+>", "", document).replace("&amp;", "&"))


def missing_words(html: Path, other: str) -> list[str]:
    """The words of an HTML paper that the text of another format has not; a line may part a word at its hyphen."""
    without = other.replace("-", "")
    return [word for word in html_text(html).split() if word not in other and word.replace("-", "") not in without]


def pages(path: Path) -> int:
    """How many pages a PDF has."""
    return len(PdfReader(path).pages)
