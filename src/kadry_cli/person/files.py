"""The cards as they stand in the register: where a file is, and which person a word means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kadry_cli.body.staff_files import matching
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.records.ids import id_problem
from kadry_cli.core.register.load import Reader, read_record, reader_of
from kadry_cli.person.records.card import Card

FOLDER = "people"
SHOWN = 8

_VALUE = rb"name: +(?:\"([^\"\r\n]+)\"|'((?:[^'\r\n]|'')+)'|([^\s\"'#][^\r\n#]*))"
_NAME = re.compile(rb"^" + _VALUE, re.MULTILINE)
_FORMER_NAMES = re.compile(rb"^former_names:[^\n]*\n((?:[ #-][^\n]*\n)*)", re.MULTILINE)
_FORMER_NAME = re.compile(rb"^[ -]+" + _VALUE, re.MULTILINE)


class PersonName(NamedTuple):
    """A person of the register: the id and every full name the card gives, the present one first."""

    id: str
    names: tuple[str, ...]


def card_path(person: str) -> str:
    """Where a card stands."""
    return f"{FOLDER}/{person}/card.yaml"


def people_ids(root: Path) -> list[str]:
    """The ids of everybody who has a folder, in order."""
    folder = root / FOLDER
    if not folder.is_dir():
        return []
    return sorted(one.name for one in folder.iterdir() if one.is_dir() and id_problem(one.name) is None)


def read_card(read: Reader, person: str, findings: list[Finding]) -> Card | None:
    """The card of a person; None where there is none, or where `findings` now say why it cannot be read."""
    return read_record(read, card_path(person), Card, findings)


def cards_of(root: Path, people: Iterable[str], findings: list[Finding]) -> Iterator[Card]:
    """The cards of people in their order, one at a time; who has none is passed over."""
    read = reader_of(root)
    for person in people:
        card = read_card(read, person, findings)
        if card is not None:
            yield card


def find_person(root: Path, wanted: str) -> str:
    """The id of the person that an id or an unambiguous part of a name means. UserError lists who could be meant."""
    return finder(root)(wanted)


def finder(root: Path) -> Callable[[str], str]:
    """The same for many words: the folders are listed once, the names read once, and only where no id is given.

    The names are looked for in the text of the cards, so a register of thousands answers at once and a card that
    cannot be read is found too.
    """
    return finder_among(people_ids(root), reader_of(root))


def finder_among(known: Sequence[str], read: Reader) -> Callable[[str], str]:
    """The same among these people, whose cards are read so."""
    return finder_by(known, lambda: {one.id: one.names for one in names_among(known, read)})


def finder_by(known: Sequence[str], names: Callable[[], dict[str, tuple[str, ...]]]) -> Callable[[str], str]:
    """The same by these names, asked for only where a word is no id."""
    ids = frozenset(known)
    named = cache(names)

    def find(wanted: str) -> str:
        if wanted in ids:
            return wanted
        found = matching(named(), wanted)
        if len(found) == 1:
            return found[0]
        what = "підходить кілька осіб" if found else "такої особи в реєстрі немає"
        raise UserError(f"«{wanted}»: {what}", _advice(found, named()))

    return find


def names_of(root: Path, people: Sequence[str]) -> Iterator[PersonName]:
    """The full names in the text of each card: the present one, then the former ones."""
    return names_among(people, reader_of(root))


def names_among(people: Sequence[str], read: Reader) -> Iterator[PersonName]:
    """The same in cards that are read so."""
    for person in people:
        data = read(card_path(person)) or b""
        former = _FORMER_NAMES.search(data)
        found = _NAME.findall(data)[:1] + (_FORMER_NAME.findall(former[1]) if former else [])
        names = [double or single.replace(b"''", b"'") or plain for double, single, plain in found]
        yield PersonName(person, tuple(one.decode("utf-8", "replace").strip() for one in names))


def _advice(found: Sequence[str], named: Mapping[str, Sequence[str]]) -> str:
    listed = [f"{code} ({named[code][0]})" if named[code] else code for code in found or named]
    shown = ", ".join([*listed[:SHOWN], "…"] if len(listed) > SHOWN else listed)
    return f"вкажіть код: {shown}" if listed else "заведіть картку: kadry card new"
