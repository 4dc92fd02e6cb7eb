"""What checks receive and hand back (design §6): findings, and small facts that other records are checked against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kadry_cli.core.finding import Finding, Loc

if TYPE_CHECKING:
    from kadry_cli.core.calendar.own_days import OwnDays
    from kadry_cli.core.law.lookup import LawOnDate
    from kadry_cli.core.records.settings import Settings


class Fact(NamedTuple):
    """One thing a record says that another record may need: kind of fact, key, where it stands, small data.

    `Fact("competition.candidate", "2009-01/shevchenko-olena-4m2d", path, loc, ("так",))`.
    """

    kind: str
    key: str
    path: str
    loc: Loc = ()
    data: tuple[str, ...] = ()


class RecordReport(NamedTuple):
    """The outcome of checking one record; `blob` is the id of its bytes in the history, whatever is wrong with them."""

    findings: tuple[Finding, ...] = ()
    facts: tuple[Fact, ...] = ()
    blob: str = ""


@dataclass(frozen=True)
class RecordPlace:
    """Where a record stands and on which law it is judged.

    `path` is relative to the register; `ids` are the parts of the path (`{"competition": "2009-01"}`);
    `law_on` gives the law of a day for this kind of body, the body's own acts included; `own_days` the body's own
    corrections to the calendar.
    """

    path: str
    ids: Mapping[str, str]
    settings: Settings
    law_on: Callable[[date], LawOnDate]
    own_days: Callable[[], OwnDays]


@dataclass
class FactIndex:
    """All facts of a register, by kind and key. Nearly every key has one fact, so a list is made only for more."""

    by_kind: dict[str, dict[str, Fact | list[Fact]]] = field(default_factory=dict)

    def add(self, facts: Iterable[Fact]) -> None:
        """Take in the facts of one record."""
        for fact in facts:
            keys = self.by_kind.setdefault(fact.kind, {})
            known = keys.setdefault(fact.key, fact)
            if isinstance(known, list):
                known.append(fact)
            elif known is not fact:
                keys[fact.key] = [known, fact]

    def of(self, kind: str) -> Iterable[Fact]:
        """Every fact of a kind, in the order of paths."""
        for facts in self.by_kind.get(kind, {}).values():
            yield from facts if isinstance(facts, list) else (facts,)

    def find(self, kind: str, key: str) -> Sequence[Fact]:
        """The facts of a kind with a key; empty when there is none."""
        found = self.by_kind.get(kind, {}).get(key)
        if found is None:
            return ()
        return found if isinstance(found, list) else (found,)
