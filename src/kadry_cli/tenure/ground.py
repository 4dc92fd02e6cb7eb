"""What the service of people is counted on: the register, the law of the day, the method of the body or of the user."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.change.opening import register_ground
from kadry_cli.service.chosen import Chosen, chosen_of

if TYPE_CHECKING:
    from datetime import date

    from kadry_cli.core.checking.files import Ground
    from kadry_cli.core.law.lookup import LawOnDate


class TenureGround(NamedTuple):
    """Everything but the card; goes to worker processes as it is."""

    register: Ground
    law: LawOnDate
    chosen: Chosen

    @property
    def root(self) -> Path:
        """The folder of the register."""
        return self.register.root


def tenure_ground(root: Path, day: date, wanted: Chosen | None) -> TenureGround:
    """The ground for a day; `wanted` is the method that the user asks for. RefusedError where settings are wrong."""
    ground = register_ground(root)
    return TenureGround(ground, ground.law_on(day), wanted or chosen_of(ground.settings.service, day))
