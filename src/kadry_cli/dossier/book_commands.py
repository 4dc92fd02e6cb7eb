"""`kadry file book`, `kadry file void`: the books of personal files."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kadry_cli.core.console.acting import Basis, ClockReason, DryRun, Plan, Standing, Wish, Yes, act
from kadry_cli.core.console.answers import line_of
from kadry_cli.core.console.asking import Offer, ask, ask_as, can_ask, choose
from kadry_cli.core.console.outcome import Outcome
from kadry_cli.core.console.screen import Screen
from kadry_cli.core.console.session import Session
from kadry_cli.core.console.table import Table
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.plurals import counted
from kadry_cli.core.records.years import LATEST_YEAR
from kadry_cli.dossier.book_rows import ISSUE_TITLES, MOVEMENT_TITLES, issue_rows, movement_rows
from kadry_cli.dossier.books import voided
from kadry_cli.dossier.state import TOGETHER, files_on_disk

if TYPE_CHECKING:
    from kadry_cli.dossier.results import BookResult, Voided


class BookName(StrEnum):
    """The books that officers keep, as a choice on the command line."""

    MOVEMENT = "movement"
    ISSUE = "issue"


WORDS = {BookName.MOVEMENT: "книга обліку руху особових справ", BookName.ISSUE: "журнал видачі особових справ"}
GENITIVE = {BookName.MOVEMENT: "книги обліку руху", BookName.ISSUE: "журналу видачі"}

Name = Annotated[
    BookName | None,
    typer.Argument(metavar="КНИГА", help="movement – книга обліку руху, issue – журнал видачі"),
]
Year = Annotated[int | None, typer.Option("--year", metavar="РІК", min=1990, max=LATEST_YEAR, help="За який рік")]


def book(ctx: typer.Context, name: Name = BookName.MOVEMENT, year: Year = None) -> Outcome:
    """Показати книгу обліку руху особових справ або журнал видачі. Друкує їх kadry file paper.

    Приклад: kadry file book movement --year 2009
    """
    session: Session = ctx.obj
    files = files_on_disk(session.required_root())
    which = name or BookName.MOVEMENT
    rows = list((movement_rows if which is BookName.MOVEMENT else issue_rows)(files, year))
    titles = MOVEMENT_TITLES if which is BookName.MOVEMENT else ISSUE_TITLES
    result: BookResult = {
        "book": which.value,
        "lines": [
            {
                "year": one.year,
                "number": one.number,
                "date": one.day.isoformat() if one.day else None,
                "person": one.person or None,
                "cells": list(one.cells),
                "void": one.void,
            }
            for one in rows
        ],
    }

    def view(screen: Screen) -> None:
        if not rows:
            screen.line(f"{WORDS[which].capitalize()}: записів ще немає.")
            return
        filled = [at for at in range(len(titles)) if any(one.cells[at] for one in rows)]
        screen.table(Table([titles[at] for at in filled], [[one.cells[at] for at in filled] for one in rows]))
        screen.note(f"Усього {counted(len(rows), 'запис', 'записи', 'записів')}.")

    return Outcome(result, view=view, following=())


def void(
    ctx: typer.Context,
    name: Name = None,
    year: Year = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="ТЕКСТ", help="Чому номер анульовано")] = None,
    number: Annotated[
        int | None,
        typer.Option("--number", metavar="НОМЕР", min=1, help="Перший номер, якщо продовжуєте паперову книгу"),
    ] = None,
    basis: Basis = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    clock_reason: ClockReason = None,
) -> Outcome:
    """Анулювати наступний номер книги: рядок зіпсовано або номер надано помилково.

    Рядка не викреслюють і номера не пропускають: у книзі лишається номер і причина.

    Приклад: kadry file void movement --year 2009 --reason "рядок зіпсовано під час запису"
      --basis "доповідна записка від 25.06.2009 № 3"
    """
    session: Session = ctx.obj
    session.required_root(finish=False)
    if name is None and not can_ask(session):
        raise UsageError("не вказано КНИГУ", "movement – книга обліку руху, issue – журнал видачі")
    offers = [Offer(one.value, words) for one, words in WORDS.items()]
    which = name if name is not None else BookName(choose(session, "Яка книга", offers, "КНИГА"))
    of_year = year if year is not None else ask_as(session, "За який рік", "--year", _year)
    why = line_of(reason if reason is not None else ask(session, "Чому анульовано", "--reason"), "--reason")

    def prepare(standing: Standing) -> Plan:
        line = voided(standing, which.value, of_year, number, why)
        result: Voided = {"book": which.value, "year": of_year, "number": line.number, "reason": why}
        said = f"№ {line.number} {GENITIVE[which]} за {of_year} рік анульовано: {why}."
        return Plan({line.path: line.data}, said, {**result}, notes=line.notes, together=TOGETHER)

    return act(session, Wish("file void", basis, dry_run, yes, clock_reason), prepare)


def _year(text: str) -> int:
    if not text.isdecimal() or len(text) != 4:
        raise UserError(f"«{text}» – не рік", "чотири цифри, наприклад 2009")
    return int(text)
