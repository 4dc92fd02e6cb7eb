"""What the commands of the career stand on: the register, the law, the staff list, the day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from kadry_cli.body.staff_files import load_units
from kadry_cli.core.change.opening import register_ground
from kadry_cli.core.checking.files import Ground
from kadry_cli.core.finding import Finding
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.person.rules.standing import Staff, staff_of


class CareerGround(NamedTuple):
    """Everything but the people; goes to worker processes as it is."""

    register: Ground
    staff: Staff
    day: date

    @property
    def root(self) -> Path:
        """The folder of the register."""
        return self.register.root

    @property
    def law(self) -> LawOnDate:
        """The law of the day for this body."""
        return self.register.law_on(self.day)


def career_ground(root: Path, day: date) -> tuple[CareerGround, tuple[Finding, ...]]:
    """The ground of a day and what is wrong with the staff list. RefusedError where the settings are wrong."""
    ground = register_ground(root)
    units, findings = load_units(root)
    return CareerGround(ground, staff_of(units), day), findings
