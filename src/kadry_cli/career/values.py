"""What is due and what was given, as values for a program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from kadry_cli.career.gathering import Gathered, who_words
from kadry_cli.career.rules.due import Due, Kind, Window
from kadry_cli.career.rules.next_rank import NextRank
from kadry_cli.career.words import more as remarks_on
from kadry_cli.career.words import what
from kadry_cli.core.language.collation import sort_key
from kadry_cli.core.law.wording import decisions_about

if TYPE_CHECKING:
    from kadry_cli.career.results import DueItem, NextRankResult
    from kadry_cli.core.law.results import DecisionResult


def in_order(gathered: Gathered) -> list[Due]:
    """By days, on a day by the alphabet of the people, the body's own last."""

    def key(one: Due) -> tuple[date, bool, object, str, str]:
        return one.day, not one.person, sort_key(who_words(one, gathered)), one.kind.value, one.mark

    return sorted(gathered.rows, key=key)


def due_json(one: Due, gathered: Gathered, window: Window) -> DueItem:
    """A row for a program."""
    # Needed for results alone.
    from kadry_cli.core.law.certificate import norm_json

    who = gathered.people.get(one.person)
    standing = who.standing if who is not None else None
    state = "overdue" if one.overdue else "due" if one.day >= window.today else "open"
    return {
        "kind": one.kind.value,
        "title": what(one),
        "day": one.day,
        "days_left": (one.day - window.today).days,
        "state": state,
        "person": one.person or None,
        "name": who.name if who is not None else None,
        "unit": standing.unit if standing is not None else gathered.units.get(one.values.get("unit", "")),
        "post": standing.post if standing is not None else None,
        "rank": one.values["next"].rank if one.kind is Kind.RANK else None,
        "remarks": remarks_on(one),
        "ground": one.ground or None,
        "norm": norm_json(one.norm) if one.norm is not None else None,
    }


def told(rows: Sequence[Due]) -> Iterator[DecisionResult]:
    """The decisions behind the rows, each with whom it concerns."""
    return decisions_about((one.person, one.decision) for one in rows if one.decision is not None)


def next_rank_json(found: NextRank) -> NextRankResult:
    """The next rank for a program."""
    return {
        "state": found.state,
        "rank": found.rank,
        "due": found.due,
        "term_ends": found.term_ends,
        "bars": [{"kind": bar.kind, "since": bar.stretch.since, "until": bar.stretch.until} for bar in found.bars],
        "doubts": list(found.doubts),
    }
