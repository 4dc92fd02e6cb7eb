"""The terms of a competition: publication, documents, protocol, notices, the head's act, appeal, the reserve year.

Each is a term of the calendar on the law of the day it begins, printed with how it was counted (B4, B23, B28, B31, B32,
B34, C7). Source: КМУ 169/2002 as dated data in `law.yaml`; that КЗпП 241-1 moves a last day is an inference, and the
steps say so.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.core.calendar.own_days import NO_OWN_DAYS, OwnDays
from kadry_cli.core.calendar.term_rule import term
from kadry_cli.core.calendar.terms import Asked, Term, Unit
from kadry_cli.core.decision import Decision
from kadry_cli.core.law.lookup import LawOnDate, Norm


class TermName(StrEnum):
    """The terms by the name that commands and JSON use."""

    PUBLICATION = "publication"
    DOCUMENTS = "documents"
    PROTOCOL = "protocol-to-head"
    NOTICES = "notices"
    HEAD_ACT = "head-act"
    APPEAL = "appeal"
    RESERVE_RIGHT = "reserve-right"


class TermKind(NamedTuple):
    """What a term is counted in and which norm sets it; `back` runs towards the past and is never moved."""

    norm: str
    unit: Unit
    words: str
    back: bool = False


TERMS = {
    TermName.PUBLICATION: TermKind("competition.publication_months", Unit.MONTHS, "опублікувати оголошення", back=True),
    TermName.DOCUMENTS: TermKind("competition.documents_days", Unit.DAYS, "прийняти документи"),
    TermName.PROTOCOL: TermKind("competition.protocol_to_head_days", Unit.DAYS, "подати протокол керівникові"),
    TermName.NOTICES: TermKind("competition.notice_days", Unit.DAYS, "повідомити кандидатів про результати"),
    TermName.HEAD_ACT: TermKind("competition.head_decision_months", Unit.MONTHS, "видати акт керівника"),
    TermName.APPEAL: TermKind("competition.appeal_days", Unit.DAYS, "оскаржити рішення комісії"),
    TermName.RESERVE_RIGHT: TermKind(
        "competition.reserve_right_years", Unit.YEARS, "прийняти рекомендованого без повторного конкурсу"
    ),
}


class Due(NamedTuple):
    """The last day of one term: what it is for, the day it begins, the norm, and the count (None: not confirmed)."""

    name: TermName
    start: date
    norm: Norm
    decision: Decision[Term] | None

    @property
    def last(self) -> date | None:
        """The last day; None where the law of the date is not confirmed."""
        return self.decision.result.date if self.decision is not None else None

    def is_late(self, day: date) -> bool:
        """Whether something done on a day came after the last day."""
        return self.last is not None and day > self.last


def due(name: TermName, start: date, law: LawOnDate, own: OwnDays = NO_OWN_DAYS) -> Due:
    """The last day of a term that begins with an event on `start`; `law` is that of the same day.

    Days count from the next day; months and years end on the same day number. `own` are the body's corrections to the
    calendar.
    """
    kind = TERMS[name]
    norm = law.norm(kind.norm)
    if norm.value is None:
        return Due(name, start, norm, None)
    return Due(name, start, norm, term(Asked(start, int(norm.value), kind.unit, back=kind.back), law, own))


def earliest_day(published: date, law: LawOnDate, own: OwnDays = NO_OWN_DAYS) -> Due:
    """The first day on which the competition may be held after a publication (B4); its `start` is that day.

    The publication comes not later than a month before the competition, counted backwards and never moved: a
    publication of 31 January allows 1 March, for a month before 28 February is 28 January. `law` is that of the day of
    publication.
    """
    day = published
    found = due(TermName.PUBLICATION, day, law, own)
    while found.last is not None and found.last < published:
        day += timedelta(days=1)
        found = due(TermName.PUBLICATION, day, law, own)
    return found
