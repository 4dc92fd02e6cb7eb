"""Arguments and questions that the commands of personal files share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kadry_cli.core.console.acting import recording_officer
from kadry_cli.core.console.asking import Offer, can_ask, choose
from kadry_cli.core.console.completion import complete_ids
from kadry_cli.core.console.dates import parse_date
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UsageError, UserError
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.records.dated import on_date
from kadry_cli.dossier.people import FILE
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.dossier.rules import stage
from kadry_cli.dossier.state import Files, files_on_disk

complete_file = complete_ids(FILE)

FileOrAsked = Annotated[
    str | None,
    typer.Argument(
        metavar="ОСОБА",
        help="Код, номер справи або частина імені; на терміналі можна вибрати зі списку",
        autocompletion=complete_file,
    ),
]
Day = Annotated[date | None, typer.Option("--date", metavar="ДАТА", parser=parse_date, help="Дата події")]
FirstNumber = Annotated[
    int | None,
    typer.Option("--number", metavar="НОМЕР", min=1, help="Перший номер, якщо продовжуєте паперову книгу"),
]


def asked_file(
    session: Session, files: Files, wanted: str | None, fits: Callable[[PersonalFile], bool], nobody: str
) -> PersonalFile:
    """The file that is meant; on a terminal one of those for which the step is possible now.

    UsageError where it is not named and nobody can answer, UserError that says `nobody` where there is none to offer.
    """
    if can_ask(session):
        recording_officer(files.root)
    if wanted is not None:
        return files.find(wanted)
    if not can_ask(session):
        raise UsageError("не вказано ОСОБУ", "коди й номери справ покаже kadry file list")
    offers = file_offers(files, (one for one in files.all()[0] if fits(one)))
    if not offers:
        raise UserError(nobody, "усі справи покаже kadry file list")
    return files.find(choose(session, "Чия справа", offers, "ОСОБА"))


def file_offers(files: Files, found: Iterable[PersonalFile]) -> list[Offer]:
    """Files with their numbers and how far they have come."""
    return [Offer(one.person, printed(files.name(one)), f"{number_word(one)}{stage(one).value}") for one in found]


def number_word(file: PersonalFile) -> str:
    """«№ 14, » of a file that has a number."""
    return f"№ {file.number}, " if file.number is not None else ""


def hr_on(files: Files, day: date) -> str:
    """The head of the personnel service on a day by the settings; "" where they name none."""
    found = on_date(files.ground.settings.hr_heads, day)
    return found.name if found is not None else ""


def on_disk(session: Session) -> tuple[Path, Files]:
    """The register for the questions of a changing command. RefusedError where its settings are wrong."""
    root = session.required_root(finish=False)
    return root, files_on_disk(root)
