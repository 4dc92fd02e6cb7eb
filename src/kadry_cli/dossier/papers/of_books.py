"""The books as papers: the book of movement and the journal of issue (papers 3.3)."""

from __future__ import annotations

from typing import Any

from kadry_cli.dossier.book_rows import issue_rows, movement_rows
from kadry_cli.dossier.papers.ground import Asked, head, hr_signer


def movement_book(asked: Asked) -> dict[str, Any]:
    """The book of movement, of one year or the whole of it."""
    return _book(
        asked, "Книга обліку руху особових справ", () if asked.blank else movement_rows(asked.files, asked.year)
    )


def issue_journal(asked: Asked) -> dict[str, Any]:
    """The journal of issue, of one year or of all."""
    return _book(asked, "Журнал видачі особових справ", () if asked.blank else issue_rows(asked.files, asked.year))


def _book(asked: Asked, title: str, rows: Any) -> dict[str, Any]:
    return {
        **head(asked, title, asked.today),
        "year": str(asked.year) if asked.year is not None and not asked.blank else "",
        "rows": [list(one.cells) for one in rows],
        "hr": hr_signer(asked, asked.today),
    }
