"""The law of competitions for tests."""

from __future__ import annotations

from datetime import date

from kadry_cli.competition.rules.votes import SittingLaw
from kadry_cli.core.law.lookup import LawOnDate
from kadry_cli.core.law.reading import law_of
from kadry_cli.topics import all_topics


def competition_law(day: date = date(2009, 6, 18), kind: str = "local") -> LawOnDate:
    """The law of a day for a kind of body."""
    return law_of(all_topics()).on(day, kind)


def sitting_law(day: date = date(2009, 6, 18), kind: str = "local") -> SittingLaw:
    """The norms of a sitting on a day."""
    return SittingLaw.of(competition_law(day, kind))
