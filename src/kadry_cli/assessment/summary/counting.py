"""The assessments of a year folded into counts and sums, one person at a time; every share is a fraction (G23).

A mark counts once the higher head has approved the result, by tasks once the head has entered the word: before that it
may still change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from kadry_cli.assessment.records.assessment import Marks

NO_UNIT = "Поза штатним розписом"


class Proposed(NamedTuple):
    """What the result is to be taken into account for, in whose case."""

    kind: str
    text: str


class Row(NamedTuple):
    """What the summary needs of one person."""

    person: str
    name: str
    unit: str
    unit_name: str
    post: str
    mark: str = ""
    counted: bool = False
    next: str = ""
    own: Marks | None = None
    head: Marks | None = None
    training: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    proposals: tuple[Proposed, ...] = ()


class UnitCount(NamedTuple):
    """How many people of a unit have each mark, the marks in the order of the scale."""

    name: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many people."""
        return sum(self.counts)


@dataclass
class MeanSum:
    """A sum of marks by one criterion and how many people gave it."""

    total: int = 0
    people: int = 0

    def add(self, mark: int) -> None:
        """One more mark."""
        self.total += mark
        self.people += 1

    def mean(self) -> Fraction | None:
        """The exact mean; None of nobody."""
        return Fraction(self.total, self.people) if self.people else None


@dataclass
class Tally:
    """What is known after some people: everything a summary shows, by keys that are small."""

    scale: tuple[str, ...]
    units: dict[str, Counter[str]] = field(default_factory=dict)
    unit_names: dict[str, str] = field(default_factory=dict)
    own: dict[tuple[str, int], MeanSum] = field(default_factory=dict)
    head: dict[tuple[str, int], MeanSum] = field(default_factory=dict)
    training: dict[str, list[Row]] = field(default_factory=dict)
    problems: dict[str, list[str]] = field(default_factory=dict)
    counted: list[Row] = field(default_factory=list)
    unfinished: list[Row] = field(default_factory=list)
    people: int = 0

    def add(self, row: Row) -> None:
        """Takes one person in."""
        self.people += 1
        for need in row.training:
            self.training.setdefault(need, []).append(_light(row))
        for problem in row.problems:
            self.problems.setdefault(problem, []).append(row.unit_name)
        if not row.counted:
            self.unfinished.append(_light(row))
            return
        self.counted.append(_light(row))
        self.unit_names[row.unit] = row.unit_name
        self.units.setdefault(row.unit, Counter())[row.mark] += 1
        for marks, sums in ((row.own, self.own), (row.head, self.head)):
            if marks is not None:
                _add_marks(marks, sums)

    def by_unit(self, order: Sequence[str]) -> tuple[UnitCount, ...]:
        """The units in an order of their ids, those that nobody ordered last."""
        known = [*(one for one in order if one in self.units), *sorted(set(self.units) - set(order))]
        return tuple(
            UnitCount(self.unit_names[one], tuple(self.units[one][mark] for mark in self.scale)) for one in known
        )


def total_of(units: Iterable[UnitCount], marks: int, name: str = "Разом") -> UnitCount:
    """The units together."""
    sums = [0] * marks
    for unit in units:
        for at, count in enumerate(unit.counts):
            sums[at] += count
    return UnitCount(name, tuple(sums))


def share(part: int, whole: int) -> Fraction | None:
    """A part of a whole; None of nothing."""
    return Fraction(part, whole) if whole else None


def _add_marks(marks: Marks, sums: dict[tuple[str, int], MeanSum]) -> None:
    for block, given in (("general", marks.general), ("leader", marks.leader), ("special", marks.special)):
        for at, mark in enumerate(given):
            sums.setdefault((block, at), MeanSum()).add(mark)


def _light(row: Row) -> Row:
    """The same without the marks by criteria, which are summed up already."""
    return row._replace(own=None, head=None)
