"""What the checks of one card share: the record, its place, the law of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from kadry_cli.core.finding import Finding, Loc
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.core.law.lookup import LawOnDate, Norm
from kadry_cli.core.records.report import RecordPlace
from kadry_cli.person.records.card import Card


class CardCase(NamedTuple):
    """One card under check."""

    card: Card
    place: RecordPlace

    @property
    def path(self) -> str:
        """The file of the card."""
        return self.place.path

    def law(self, day: date) -> LawOnDate:
        """The law of a day for this kind of body."""
        return self.place.law_on(day)

    def found(self, code: str, loc: Loc, values: Mapping[str, object] | None = None, *, key: bool = False) -> Finding:
        """A finding of this card."""
        return Finding(code, self.path, loc, values or {}, on_key=key)

    def by_norm(self, code: str, loc: Loc, values: Mapping[str, object], norm: Norm) -> Finding:
        """A finding that rests on a norm: no error where its source is not sure."""
        return Finding(code, self.path, loc, values, severity=severity_for(norm), citation=norm.cite)
