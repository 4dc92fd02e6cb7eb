"""Options that every command that prints a paper has."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class PaperFormat(StrEnum):
    """Formats of a paper."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"


OutputFile = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="ФАЙЛ", help="Куди записати; «-» – у стандартний вивід")
]
To = Annotated[
    PaperFormat | None, typer.Option("--to", metavar="ВИД", help="pdf, docx або html; типово за назвою файлу")
]
Blank = Annotated[bool, typer.Option("--blank", help="Надрукувати порожній бланк")]
Force = Annotated[bool, typer.Option("--force", help="Замінити наявний файл")]
