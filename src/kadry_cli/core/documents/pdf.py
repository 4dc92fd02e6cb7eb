"""The tree as an accessible archival PDF (PDF/A-2a and PDF/UA-1 at once), set by Typst."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from kadry_cli.core.documents.glyphs import FONT_FOLDER
from kadry_cli.core.documents.page_data import page_data
from kadry_cli.core.documents.tree import Figure, Paper

PROGRAM = Path(__file__).parent / "page.typ"
PICTURE = Path(__file__).parent / "page_figure.typ"
# A picture as wide as the text of a page is sharp in print.
_PICTURE_WIDTH, _PICTURE_DPI = 170.0, 200.0

_PAGE = re.compile(rb"/Type/Page\b")


class TypesettingError(Exception):
    """Typst refused or warned about a checked tree: a bug of ours, with Typst's own words."""


class PdfWriter:
    """A kept Typst compiler: fonts and program are read once, then a page takes a few milliseconds.

    Not to be shared between threads, nor made before a fork (a forked child hangs).
    """

    def __init__(self) -> None:
        from typst import Compiler, Fonts

        fonts = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONT_FOLDER])
        self._program = PROGRAM.read_bytes()
        # The program opens no file; the root merely keeps Typst out of the current folder.
        self._compiler = Compiler(font_paths=fonts, root=FONT_FOLDER)

    def write(self, paper: Paper) -> bytes:
        """The PDF of a validated tree; the same tree gives the same bytes on every machine.

        Raises TypesettingError on any error or warning of Typst.
        """
        from typst import TypstError

        data = json.dumps(page_data(paper), ensure_ascii=False, separators=(",", ":"))
        # A blank form has no date; the clock's would make its bytes differ from day to day.
        day = paper.date or date(2000, 1, 1)
        stamp = datetime(day.year, day.month, day.day, tzinfo=UTC)
        try:
            pdf, warnings = self._compiler.compile_with_warnings(
                self._program,
                format="pdf",
                sys_inputs={"paper": data},
                pdf_standards=["a-2a", "ua-1"],
                timestamp=stamp,
            )
        except TypstError as error:
            raise TypesettingError(_words(error)) from error
        if warnings:
            raise TypesettingError("; ".join(map(_words, warnings)))
        if not isinstance(pdf, bytes):
            raise TypesettingError("Typst gave no single PDF")
        return pdf

    def picture(self, figure: Figure) -> bytes:
        """The PNG of one picture. Raises TypesettingError on any error or warning of Typst."""
        from typst import TypstError

        try:
            png, warnings = self._compiler.compile_with_warnings(
                PICTURE.read_bytes(),
                format="png",
                ppi=_PICTURE_DPI,
                sys_inputs={"svg": figure.svg, "width": str(_PICTURE_WIDTH)},
            )
        except TypstError as error:
            raise TypesettingError(_words(error)) from error
        if warnings or not isinstance(png, bytes):
            raise TypesettingError("; ".join(map(_words, warnings)) or "Typst gave no single picture")
        return png


def pdf_bytes(paper: Paper) -> bytes:
    """The PDF of one tree, by the compiler this process keeps."""
    return _writer().write(paper)


def picture_bytes(figure: Figure) -> bytes:
    """The PNG of one picture, by the compiler this process keeps."""
    return _writer().picture(figure)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has that `pdf_bytes` made; Typst writes the objects of pages in the open."""
    return len(_PAGE.findall(pdf))


@cache
def _writer() -> PdfWriter:
    return PdfWriter()


def _words(problem: Any) -> str:
    hints = "; ".join(getattr(problem, "hints", ()))
    return f"{getattr(problem, 'message', problem)}{f' ({hints})' if hints else ''}"
