"""What every event starts with: whom it concerns and by which act; asked for on a terminal where it is not said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from kadry_cli.cards.grounds import ground_of
from kadry_cli.cards.meant import Meant, all_at_once, meant_people
from kadry_cli.core.console.acting import Wish, recording_officer
from kadry_cli.core.console.asking import ask_as, can_ask
from kadry_cli.core.console.session import Session
from kadry_cli.core.errors import UserError
from kadry_cli.hiring.offering import asked_act
from kadry_cli.person.files import finder
from kadry_cli.person.records.grounds import Ground

T = TypeVar("T")

ORDER_QUESTION = "Акт, наприклад: розпорядження від 19.06.2009 № 49-к"
PEOPLE_QUESTION = "Хто: код або частина імені, кілька – через кому"


class Called(NamedTuple):
    """The options that all events have, as they were given."""

    people: Sequence[str] | None
    file: Path | None
    order: str | None
    dry_run: bool
    yes: bool
    clock_reason: str | None


class Begun(NamedTuple):
    """An event whose people and act are known."""

    people: tuple[Meant, ...]
    ground: Ground
    wish: Wish

    def of_each(self, key: str) -> bool:
        """Whether the table says it of everybody, so that nothing has to be said of all."""
        return all(key in one.values for one in self.people)

    def of_some(self, key: str) -> bool:
        """Whether the table has it for anybody; who lacks it is told then."""
        return any(key in one.values for one in self.people)


def begun(session: Session, command: str, called: Called, titles: Mapping[str, str]) -> Begun:
    """The people and the act of an event. UsageError or UserError where they are not said and nobody can answer."""
    root = session.required_root(finish=False)
    if can_ask(session):
        recording_officer(root)
    named = list(called.people or ())
    if not named and called.file is None and can_ask(session):
        named = ask_as(session, PEOPLE_QUESTION, "ОСОБА", lambda text: _people(root, text))
    people = meant_people(root, named, called.file, titles)
    order = called.order
    if order is None:
        order = asked_act(session, root, ORDER_QUESTION, "--order", lambda text: ground_of(text, "--order"))
    ground = ground_of(order, "--order")
    wish = Wish(f"card event {command}", order, called.dry_run, called.yes, called.clock_reason)
    return Begun(people, ground, wish)


def own_or(values: Mapping[str, str], key: str, read: Callable[[str], T], common: T) -> T:
    """What a table says of one person, read as the option is; what was said of all where it says nothing."""
    return read(values[key]) if key in values else common


def told(value: T | None, column: str) -> T:
    """A value that must be there: from the table, or from the option. UserError names the column left empty."""
    if not value:
        raise UserError(f"не заповнено стовпець «{column}»", "заповніть його в таблиці або вкажіть для всіх в опції")
    return value


def _people(root: Path, text: str) -> list[str]:
    found: list[str] = []
    wrong: list[UserError] = []
    find = finder(root)
    for part in filter(None, (one.strip() for one in text.split(","))):
        try:
            found.append(find(part))
        except UserError as error:
            wrong.append(error)
    if wrong:
        raise all_at_once(wrong)
    if not found:
        raise UserError("нікого не названо", "напишіть прізвище або код")
    return found
