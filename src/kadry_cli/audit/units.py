"""Whose changes are those of a unit: people who worked in it, or below it, on the day of the act (K1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kadry_cli.audit.source import History
from kadry_cli.body.records import Unit
from kadry_cli.body.staff_files import FOLDER as UNITS
from kadry_cli.body.staff_files import find_unit
from kadry_cli.body.staff_list import units_below
from kadry_cli.core.change.acts import ChangedFile
from kadry_cli.core.change.differences import tree_files
from kadry_cli.core.git.commits import Commit
from kadry_cli.core.register.load import parse_record
from kadry_cli.person.files import card_path
from kadry_cli.person.records.card import Card
from kadry_cli.person.rules.standing import staff_of, standing_on
from kadry_cli.person.whose import person_of


def units_at(past: History, point: str) -> list[Unit]:
    """The units of the staff list after an act; one that cannot be read is passed over."""
    units = []
    for path, blob in sorted(tree_files(past.place, point).items()):
        data = past.store.blob(blob) if path.startswith(f"{UNITS}/") else None
        unit = parse_record(data, path, Unit).record if data is not None else None
        units += [unit] if unit is not None else []
    return units


class UnitPeople:
    """Who worked in a unit or below it, by the cards of the history and its last staff list."""

    def __init__(self, past: History, wanted: str) -> None:
        units = units_at(past, past.head)
        below = units_below(units, find_unit(units, wanted).id)
        self._past = past
        self._staff = staff_of(units)
        self._ids = below
        self._names = frozenset(name.name for unit in units if unit.id in below for name in unit.names)
        self._known: dict[tuple[str, date], bool | None] = {}

    def files_of(self, files: Sequence[ChangedFile], commit: Commit) -> tuple[ChangedFile, ...]:
        """Those of the files that an act changed which are about people of the unit."""
        day, answers = commit.committed.date(), dict[str, bool]()
        for person in {person_of(file.path) for file in files} - {""}:
            answers[person] = self.took_part(person, day, (commit.id,), files)
        return tuple(file for file in files if answers.get(person_of(file.path), False))

    def took_part(self, person: str, day: date, commits: Sequence[str], files: Sequence[ChangedFile]) -> bool:
        """Whether a person worked there on a day, by the first card that tells where the person worked then.

        Asked in turn: the card after the act, before it, after each of `commits`; last, whether the present card
        has the person there now.
        """
        own = next((file for file in files if file.path == card_path(person)), None)
        blobs = [own.new, own.old] if own is not None else []
        names = [*filter(None, blobs), *(f"{commit}:{card_path(person)}" for commit in commits)]
        for name in (*names, f"{self._past.head}:{card_path(person)}"):
            answer = self._works(name, person, day)
            if answer is not None:
                return answer
        return False

    def _works(self, name: str, person: str, day: date) -> bool | None:
        """By one card; None where it cannot be read, or the person worked nowhere on the day."""
        stored = self._past.store.get(name)
        if stored is None or stored.kind != "blob":
            return None
        key = stored.id, day
        if key not in self._known:
            self._known[key] = self._told(stored.data, person, day)
        return self._known[key]

    def _told(self, data: bytes, person: str, day: date) -> bool | None:
        card = parse_record(data, card_path(person), Card).record
        standing = standing_on(card, self._staff, day) if card is not None else None
        if standing is None:
            return None
        placed = self._staff.get(standing.post_id)
        return placed.unit.id in self._ids if placed is not None else standing.unit in self._names
