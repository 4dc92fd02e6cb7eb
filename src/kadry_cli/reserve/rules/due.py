"""When the lists are reviewed, and until when proposals for the highest posts go to the commission (F16; L291)."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.core.law.lookup import LawOnDate, Norm
from kadry_cli.reserve.records.reserve import ReserveList
from kadry_cli.reserve.rules.law import last_day


class ReviewState(StrEnum):
    """How far the review of a year has come on a day."""

    NOT_YET = "ще не час"
    OPEN = "триває"
    OVERDUE = "прострочено"
    DONE = "переглянуто"
    NOTHING = "немає чого переглядати"
    UNCONFIRMED = "строк не підтверджено"


class ReviewDue(NamedTuple):
    """The month in which the lists of a year are reviewed, and which units still have to; None where the law of that
    time gives no month."""

    year: int
    first: date | None
    last: date | None
    state: ReviewState
    waiting: tuple[str, ...]
    norm: Norm


def review_due(year: int, lists: Sequence[ReserveList], day: date, law: LawOnDate) -> ReviewDue:
    """Whether the lists of a year are reviewed: every year in December, so from its first day to its last (L291).

    The law is that of the last day of the year. Drafts are not reviewed: nobody is enrolled by them.
    """
    norm = law.at(last_day(year)).norm("reserve.review_month")
    approved = [one for one in lists if one.act is not None]
    waiting = tuple(sorted(one.unit for one in approved if one.reviewed is None or one.reviewed > day))
    if norm.value is None:
        return ReviewDue(year, None, None, ReviewState.UNCONFIRMED, waiting, norm)
    first = date(year, norm.value, 1)
    last = date(year, norm.value, calendar.monthrange(year, norm.value)[1])
    return ReviewDue(year, first, last, _state(bool(approved), bool(waiting), day, first, last), waiting, norm)


def _state(approved: bool, waiting: bool, day: date, first: date, last: date) -> ReviewState:
    if not approved:
        return ReviewState.NOTHING
    if not waiting:
        return ReviewState.DONE
    if day < first:
        return ReviewState.NOT_YET
    return ReviewState.OPEN if day <= last else ReviewState.OVERDUE


class TopProposals(NamedTuple):
    """The day by which proposals for posts of categories I-III go to the commission; None: no such day is known."""

    last: date | None
    norm: Norm


def top_proposals(year: int, law: LawOnDate) -> TopProposals:
    """By which day of a year proposals for the highest posts are handed in, by the law of its first day (L295)."""
    norm = law.at(date(year, 1, 1)).norm("reserve.top_proposals_by")
    value = norm.value
    return TopProposals(date(year, value["month"], value["day"]) if value is not None else None, norm)
