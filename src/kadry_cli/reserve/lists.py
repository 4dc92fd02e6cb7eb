"""The lists of the reserve as they stand in the register: where they are, and what is read with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kadry_cli.body.records import Unit
from kadry_cli.body.staff_files import load_units
from kadry_cli.body.structure import in_sentence
from kadry_cli.core.change.opening import register_ground
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.console.acting import Standing
from kadry_cli.core.errors import UserError
from kadry_cli.core.finding import Finding
from kadry_cli.core.language.dates import date_short
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.wording import citation_text
from kadry_cli.core.records.ids import id_problem, year_problem
from kadry_cli.core.register.layout import path_for
from kadry_cli.core.register.load import Reader, read_record, reader_of
from kadry_cli.person.files import read_card
from kadry_cli.person.records.card import Card
from kadry_cli.reserve.records.candidate import Candidate
from kadry_cli.reserve.records.reserve import ReserveList
from kadry_cli.reserve.rules.law import has_ended, reserve_act

FOLDER = "reserve"
PATTERN = f"{FOLDER}/{{year}}/{{unit}}.yaml"


class Reserves(NamedTuple):
    """The register as the commands of the reserve see it.

    `card` gives a card, None where there is none or it cannot be read; `staff` the staff list with what is wrong in it.
    Both read a file once.
    """

    root: Path
    ground: Ground
    read: Reader
    card: Callable[[str], Card | None]
    staff: Callable[[], tuple[tuple[Unit, ...], tuple[Finding, ...]]]

    def law(self, day: date) -> LawOnDate:
        """The law of a day for this body."""
        return self.ground.law_on(day)

    def years(self) -> list[int]:
        """The years for which a list is kept, in order."""
        folder = self.root / FOLDER
        names = [one.name for one in folder.iterdir() if one.is_dir()] if folder.is_dir() else []
        return sorted(int(name) for name in names if not year_problem(name))

    def units_of(self, year: int) -> list[str]:
        """The codes of the units that have a list for a year, in order."""
        found = (self.root / FOLDER / str(year)).glob("*.yaml")
        return sorted(one.stem for one in found if not id_problem(one.stem))

    def list_of(self, year: int, unit: str, findings: list[Finding]) -> ReserveList | None:
        """The list of a unit for a year; None where there is none, or where `findings` now say why not."""
        return read_record(self.read, list_path(year, unit), ReserveList, findings)

    def of_year(self, year: int, findings: list[Finding]) -> list[ReserveList]:
        """Every list of a year that can be read, by the codes of units."""
        found = (self.list_of(year, unit, findings) for unit in self.units_of(year))
        return [one for one in found if one is not None]

    def units(self, findings: list[Finding]) -> tuple[Unit, ...]:
        """The staff list."""
        found, wrong = self.staff()
        findings += wrong
        return found

    def name(self, candidate: Candidate, day: date | None = None) -> str:
        """The name of somebody in a list: the card's, else that of the outsider, else the code."""
        if candidate.outsider is not None:
            return candidate.outsider.name
        card = self.card(candidate.person)
        if card is None:
            return candidate.person
        return card.name_on(day) if day is not None else card.name


def reserves_on_disk(root: Path) -> Reserves:
    """The register as it stands, for a command that changes nothing. RefusedError where its settings are wrong."""
    return _reserves(root, register_ground(root), reader_of(root))


def standing_reserves(standing: Standing) -> Reserves:
    """The register under the locks, for a command that changes it."""
    return _reserves(standing.root, standing.ground, standing.register.read)


def _reserves(root: Path, ground: Ground, read: Reader) -> Reserves:
    return Reserves(
        root, ground, read, cache(lambda person: read_card(read, person, [])), cache(lambda: load_units(root))
    )


def list_path(year: int, unit: str) -> str:
    """Where the list of a unit for a year stands."""
    return path_for(PATTERN, year=str(year), unit=unit)


def ended_words(law: LawOnDate) -> str:
    """What every command says of a state body after 01.05.2016; "" where the body has a reserve."""
    if not has_ended(law):
        return ""
    norm = reserve_act(law)
    since = norm.since.first() if norm.since is not None else law.day
    return (
        f"На {date_short(law.day)} кадрового резерву в державних органах немає: "
        f"з {date_short(since)} закон його не передбачає ({citation_text(norm.cite)})."
    )


def require_reserve(law: LawOnDate) -> None:
    """UserError where the body has no reserve by the law of a day: nothing can be enrolled, planned or drafted."""
    words = ended_words(law)
    if words:
        raise UserError(in_sentence(words).removesuffix("."), "списки попередніх років покаже kadry reserve list РІК")
