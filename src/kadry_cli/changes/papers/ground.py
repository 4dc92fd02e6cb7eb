"""What the papers of knowledge start from: the register, the body on the paper's date, the person's name and file."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from kadry_cli.body.paper_body import PaperBody, paper_body
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.language.paper_names import PaperName
from kadry_cli.dossier.people import card_of, name_of
from kadry_cli.dossier.state import Files
from kadry_cli.hiring.people import competitions_of, known_people


class Asked(NamedTuple):
    """A paper as it is asked for: about whom ("" on a blank), as of which day."""

    files: Files
    person: str
    day: date

    @property
    def blank(self) -> bool:
        """Whether an empty form is wanted."""
        return not self.person

    def body(self) -> PaperBody:
        """The body on the day of the paper."""
        return paper_body(self.files.ground.settings, self.files.law(self.day))


def head(asked: Asked, title: str) -> dict[str, Any]:
    """The fields of both papers: the body's name as it was on the day; a blank has no date."""
    return {
        "title": title,
        "body_name": asked.body().name(),
        "date": "" if asked.blank else date_short(asked.day),
        "blank": asked.blank,
    }


def paper_name(asked: Asked) -> PaperName:
    """The name that the person bore on the day, with the cases that the card states."""
    card = card_of(asked.files.read, asked.person)
    if card is not None:
        name = card.name_on(asked.day)
        return PaperName(name, card.stated_forms(name), card.script == "latn")
    file = asked.files.file(asked.person)
    if file is not None:
        return PaperName(name_of(asked.files.read, file))
    known = known_people(competitions_of(asked.files.root)).get(asked.person)
    return PaperName(known.name if known is not None else asked.person)
