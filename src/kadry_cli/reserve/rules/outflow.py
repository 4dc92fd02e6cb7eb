"""How many leave the reserve within its year: expected, and what came (F5)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kadry_cli.reserve.rules.staying import Staying


class Outflow(NamedTuple):
    """The people of a list who left its reserve or are about to: of how many, and how many the plan expected.

    `planned` is a share in per cent, None where the list states none.
    """

    total: int
    removed: int
    leaving: int
    planned: int | None

    @property
    def left(self) -> int:
        """Everybody who left or is about to."""
        return self.removed + self.leaving

    @property
    def expected(self) -> int | None:
        """How many people the planned share comes to, rounded up: so many more are worth looking for."""
        return None if self.planned is None else -(-self.total * self.planned // 100)

    @property
    def more_than_planned(self) -> bool | None:
        """Whether more left than was expected, exact in integers; None where nothing was."""
        return None if self.planned is None else self.left * 100 > self.planned * self.total

    @property
    def per_cent(self) -> int:
        """The share of those who left, rounded to a whole per cent, half up."""
        return (200 * self.left + self.total) // (2 * self.total) if self.total else 0


def outflow(verdicts: Iterable[Staying], planned: int | None) -> Outflow:
    """The outflow of a list: of the reserve itself, not of the posts (L239)."""
    found = list(verdicts)
    return Outflow(len(found), found.count(Staying.GONE), found.count(Staying.EXCLUDE), planned)
