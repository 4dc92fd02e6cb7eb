"""The book of received applications with the lines of one competition (papers 2.4; B25)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from kadry_cli.competition.records import Candidate
from kadry_cli.competition.records.book import ApplicationsBook, BookedApplication
from kadry_cli.core.change.refusal import RefusedError
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.register.load import load_record
from kadry_cli.exam.papers.ground import PaperGround, posts
from kadry_cli.hiring.papers.ground import Asked, begun, heading, hr_signer
from kadry_cli.hiring.papers.vacancies import about_posts, contest, documents_until
from kadry_cli.hiring.state import State

FOLDER = "books/applications"


def applications_book(state: State, candidate: Candidate | None, asked: Asked) -> dict[str, Any]:
    """The fields of the book. UserError where it has no line of this competition."""
    lines = [] if asked.blank else list(_lines(state.ground.root, state.id))
    if not lines and not asked.blank:
        raise UserError(
            "у журналі ще немає заяв на цей конкурс",
            f"запишіть заяву: kadry competition apply {state.id} …; порожній бланк: --blank",
        )
    day = begun(state.competition)
    ground = asked.ground(state, day)
    about = "" if asked.blank else about_posts(ground, day)
    until = documents_until(state)
    return {
        "title": "Журнал реєстрації заяв про участь у конкурсі",
        **heading(ground, day, dated=False),
        "contest": f"{contest(state.competition, 'nominative')} {about}" if about else "",
        "until": "" if until is None or asked.blank else date_short(until),
        "rows": [_row(state, ground, line, until) for line in lines],
        "hr": hr_signer(ground, day),
        "blank": asked.blank,
    }


def _lines(root: Path, competition: str) -> Iterator[BookedApplication]:
    """The lines of a competition in every book, by year and number. RefusedError where a book cannot be read."""
    books = []
    for path in sorted((root / FOLDER).glob("*.yaml")):
        loaded = load_record(root, path.relative_to(root).as_posix(), ApplicationsBook)
        if loaded.record is None:
            raise RefusedError(loaded.findings)
        books.append(loaded.record)
    found = [(book.year, line) for book in books for line in book.applications if line.competition == competition]
    for _, line in sorted(found, key=lambda one: (one[0], one[1].number)):
        yield line


def _row(state: State, ground: PaperGround, line: BookedApplication, until: date | None) -> dict[str, str]:
    if line.void:
        reason = f"анульовано: {printed(line.reason)}" if line.reason else "анульовано"
        return {**_EMPTY, "number": str(line.number), "name": reason}
    known = next((one for one in state.competition.candidates if one.id == line.candidate), None)
    on = line.date
    return {
        "number": str(line.number),
        "date": "" if on is None else date_short(on),
        "name": printed(state.name_of(line.candidate)) if line.candidate else "",
        "post": posts(ground, line.candidate or "", on or ground.law.on.day),
        "documents": _documents(known),
        "timely": "" if until is None or on is None else "у строк" if on <= until else "після строку",
        "question_list": "" if known is None or known.question_list is None else date_short(known.question_list),
        "result": _result(known),
        "returned": _returned(known),
    }


_EMPTY = dict.fromkeys(("date", "post", "documents", "timely", "question_list", "result", "returned"), "")


def _documents(candidate: Candidate | None) -> str:
    """«6 (24 арк.)», «5 (20 арк.), бракує 1»; an employee of the body adds none."""
    handed_in = candidate.application if candidate is not None else None
    if handed_in is None:
        return ""
    if handed_in.own_staff:
        return "лише заява (працівник органу)"
    given = [one for one in handed_in.documents if one.given]
    missing = len(handed_in.documents) - len(given)
    if not handed_in.documents:
        return ""
    sheets = sum(one.sheets or 0 for one in given)
    said = str(len(given)) + (f" ({sheets} арк.)" if sheets else "")
    return said + (f", бракує {missing}" if missing else "")


def _result(candidate: Candidate | None) -> str:
    if candidate is None or candidate.admitted is None:
        return ""
    word = "допущено" if candidate.admitted else "не допущено"
    return word + (f", {date_short(candidate.admission.date)}" if candidate.admission else "")


def _returned(candidate: Candidate | None) -> str:
    handed_in = candidate.application if candidate is not None else None
    return "" if handed_in is None or handed_in.returned is None else date_short(handed_in.returned)
