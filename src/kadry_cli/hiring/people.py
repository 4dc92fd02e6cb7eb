"""Who a name on the command line is: somebody the register knows already, by the id given once, or a new person.

A person keeps one id in every record (design §3), so the same full name gets the known id. Whoever only bears the same
name is said to be another person, and gets an id of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from pathlib import Path
from typing import NamedTuple

from kadry_cli.competition.records.competition import Competition
from kadry_cli.core.console.answers import person_name
from kadry_cli.core.errors import UserError
from kadry_cli.core.language.apostrophes import folded_words
from kadry_cli.core.language.transliteration import slug
from kadry_cli.core.records.ids import LONGEST
from kadry_cli.core.register.load import read_record, reader_of
from kadry_cli.exam.places import competition_path
from kadry_cli.person.files import names_of, people_ids

TAIL = 5
"""A hyphen and four signs."""


class Known(NamedTuple):
    """A person whom a competition of the register names, with the post that the newest record gives."""

    id: str
    name: str
    post: str | None = None
    body: str | None = None


def competitions_of(root: Path) -> list[Competition]:
    """Every competition of the register that can be read, by the date of the act of the head."""
    folder = root / "competitions"
    names = sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    read = reader_of(root)
    found = [read_record(read, competition_path(name), Competition, []) for name in names]
    return sorted((one for one in found if one is not None), key=lambda one: one.head_act.date)


def known_people(competitions: Sequence[Competition]) -> dict[str, Known]:
    """Everybody whom the competitions name, by id; of several records the newest counts."""
    people: dict[str, Known] = {}
    for competition in competitions:
        people |= {one.id: Known(one.id, one.name, one.post, one.body) for one in competition.commission}
        for one in competition.candidates:
            people.setdefault(one.id, Known(one.id, one.name))
    return people


def named_people(root: Path, otherwise: Callable[[str], str | None] = lambda _: None) -> dict[str, Known]:
    """Everybody whom a competition or a card of the register names, by id; the name of the card is the present one.

    `otherwise` names people of the register who have no card.
    """
    people = known_people(competitions_of(root))
    for one in names_of(root, people_ids(root)):
        name = one.names[0] if one.names else otherwise(one.id)
        if name is not None:
            people[one.id] = Known(one.id, name)
    return people


def resolved(people: dict[str, Known], text: str, tail: str, option: str, *, another: bool = False) -> Known:
    """The person that a full name or an id means; a new one, with an id that ends in `tail`, where nobody is known.

    With `another` it is a new person whoever has the name. UserError for a name that several people bear, and for one
    that is not full.
    """
    if text in people:
        return people[text]
    name = person_name(text, option)
    namesakes = [one for one in people.values() if folded_words(one.name) == folded_words(name)]
    if len(namesakes) == 1 and not another:
        return namesakes[0]
    if namesakes and not another:
        listed = ", ".join(one.id for one in namesakes)
        raise UserError(f"{option}: «{name}» – так у реєстрі звуть кількох людей", f"вкажіть код: {listed}")
    if len(name.split()) < 2:
        raise UserError(f"{option}: «{name}» – такої людини в реєстрі немає", "напишіть прізвище, ім’я та по батькові")
    return Known(new_id(people, name, tail), name)


def new_id(people: Container[str], name: str, tail: str) -> str:
    """«bondar-kateryna-7k3f» of «Бондар Катерина Юріївна»: surname, given name, a random tail."""
    made = f"{slug(' '.join(name.split()[:2]), LONGEST - TAIL) or 'osoba'}-{tail}"
    if made in people:
        raise UserError(f"код {made} уже має інша людина", "повторіть команду: закінчення коду випадкове")
    return made
