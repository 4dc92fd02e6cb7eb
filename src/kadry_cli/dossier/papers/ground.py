"""What every paper of personal files says of the body on the paper's date, and the options it was asked with."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from kadry_cli.body.paper_body import PaperBody, Signer, paper_body
from kadry_cli.core.language.apostrophes import printed
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.records.restriction import restriction_on
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.dossier.state import Files


class Asked(NamedTuple):
    """A paper as it is asked for: about which file, of which year, blank, on which day, as which copy."""

    files: Files
    file: PersonalFile | None
    today: date
    year: int | None = None
    blank: bool = False
    copy: int | None = None


def head(asked: Asked, title: str, day: date, *, marked: bool = True) -> dict[str, Any]:
    """The fields of every paper: the body's name and the stamp as they were on the day; a blank has no date."""
    settings = asked.files.ground.settings
    return {
        "title": title,
        "body_name": body_on(asked, day).name(),
        "date": "" if asked.blank else date_short(day),
        "blank": asked.blank,
        "mark": printed(restriction_on(settings.restriction_marks, day)) if marked else "",
        "copy": str(asked.copy) if asked.copy is not None else "",
    }


def body_on(asked: Asked, day: date) -> PaperBody:
    """The body as a paper of a day has it."""
    return paper_body(asked.files.ground.settings, asked.files.law(day))


def hr_signer(asked: Asked, day: date) -> Signer:
    """Post and name of the head of the personnel service on a day, the name in the style of the day (papers 0.1)."""
    return body_on(asked, day).hr()


def short_name(asked: Asked, name: str, day: date) -> str:
    """A name beside a signature, in the style of the paper's date."""
    return body_on(asked, day).sign(name)


def number_of(file: PersonalFile | None) -> str:
    """The number of a file as printed; "" leaves a place to write in."""
    return str(file.number) if file is not None and file.number is not None else ""


def name_of(asked: Asked, day: date) -> str:
    """The full name of the person on the paper's date; "" on a blank."""
    return printed(asked.files.name(asked.file, day)) if asked.file is not None else ""
