"""The lines of the books as their papers show them: what a book holds and what follows from the files (papers 3.3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from kadry_cli.core.console.kept_books import book_on_disk
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.dossier.books import ISSUE, MOVEMENT
from kadry_cli.dossier.lending import issue_years
from kadry_cli.dossier.people import card_of
from kadry_cli.dossier.records.file import Passage
from kadry_cli.dossier.rules import passages
from kadry_cli.dossier.state import Files

MOVEMENT_TITLES = (
    "№",
    "Чия справа",
    "Посада",
    "Призначення",
    "Внесено",
    "Звільнення",
    "Архів",
    "Примітка",
)
ISSUE_TITLES = (
    "№",
    "Дата",
    "№ справи, ПІБ",
    "Кому видано",
    "Підстава",
    "Повернути до",
    "Повернуто",
)


class BookRow(NamedTuple):
    """One line: the year of the book, its number, day, person, the cells of the paper."""

    year: int
    number: int
    day: date | None
    person: str
    cells: tuple[str, ...]
    void: bool


def movement_rows(files: Files, year: int | None = None) -> Iterator[BookRow]:
    """The book of movement: of one year, or the whole of it. RefusedError where it cannot be read."""
    for part in book_on_disk(files.root, MOVEMENT, year or 0).parts:
        if year is not None and part.year != year:
            continue
        for line in part.book.files:
            day = line.date
            if line.void:
                cells = _void(len(MOVEMENT_TITLES), line.number, line.reason)
            else:
                cells = _movement(files, line.person or "", line.number, day, line.note or "")
            yield BookRow(part.year, line.number, day, line.person or "", cells, line.void)


def _movement(files: Files, person: str, number: int, day: date | None, note: str) -> tuple[str, ...]:
    file = files.file(person) if person else None
    passage = next((one for one in passages(file) if one.number == number), None) if file is not None else None
    name = printed(files.name(file, day)) if file is not None else person
    return (
        str(number),
        name,
        *(_events(passage, day) if passage is not None else ("", "", date_short(day) if day else "", "", "")),
        printed(note),
    )


def _events(passage: Passage, day: date | None) -> tuple[str, str, str, str, str]:
    appointed, closed, archived = passage.appointed, passage.closed, passage.archived
    return (
        printed(appointed.post) if appointed else "",
        f"{date_short(appointed.date)}, {printed(appointed.act.words())}" if appointed else "",
        date_short(day) if day else "",
        f"{date_short(closed.date)}, {printed(closed.act.words())}" if closed else "",
        f"{date_short(archived.date)}, папка № {archived.folder}" if archived else "",
    )


def issue_rows(files: Files, year: int | None = None) -> Iterator[BookRow]:
    """The journal of issue: of one year, or of all. RefusedError where it cannot be read."""
    for of_year in issue_years(files.root):
        if year is not None and of_year != year:
            continue
        for line in book_on_disk(files.root, ISSUE, of_year).lines():
            if line.void:
                cells = _void(len(ISSUE_TITLES), line.number, line.reason)
            else:
                cells = (
                    str(line.number),
                    date_short(line.date) if line.date else "",
                    _whose(files, line.person or "", line.date),
                    ", ".join(printed(one) for one in (line.to, line.post) if one),
                    printed(line.permit or ""),
                    date_short(line.due) if line.due else "",
                    date_short(line.returned.date) if line.returned else "",
                )
            yield BookRow(of_year, line.number, line.date, line.person or "", cells, line.void)


def _whose(files: Files, person: str, day: date | None) -> str:
    """«№ 14, Ґудзь Марія Іванівна»: the number that the file had on the day."""
    file = files.file(person) if person else None
    if file is None:
        card = card_of(files.read, person) if person else None
        return printed(card.name) if card is not None else person
    name = printed(files.name(file, day))
    known = [one for one in passages(file) if one.number is not None and (day is None or one.opened.date <= day)]
    return f"№ {known[-1].number}, {name}" if known else name


def _void(width: int, number: int, reason: str | None) -> tuple[str, ...]:
    words = f"анульовано: {printed(reason)}" if reason else "анульовано"
    return (str(number), words, *[""] * (width - 2))
