"""Whose file it is: the name as the card has it, before there is a card as the file has it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from kadry_cli.core.register.layout import path_for
from kadry_cli.core.register.load import Reader, read_record
from kadry_cli.dossier.records.file import PersonalFile
from kadry_cli.hiring.people import Known, named_people
from kadry_cli.person.files import read_card
from kadry_cli.person.records.card import Card

FILE = "people/{person}/file.yaml"


def card_of(read: Reader, person: str) -> Card | None:
    """The card of a person; None where there is none, or it cannot be read (that is a finding of `kadry check`)."""
    return read_card(read, person, [])


def name_of(read: Reader, file: PersonalFile, day: date | None = None) -> str:
    """The name of the person, on a day where one is given: the card's, else the file's, else the id."""
    card = card_of(read, file.person)
    if card is not None:
        return card.name_on(day) if day is not None else card.name
    return file.name or file.person


def everybody(root: Path, read: Reader) -> dict[str, Known]:
    """Everybody whom a card, a file or a competition of the register names, by id."""

    def in_file(person: str) -> str | None:
        file = read_record(read, path_for(FILE, person=person), PersonalFile, [])
        return file.name if file is not None else None

    return named_people(root, in_file)
