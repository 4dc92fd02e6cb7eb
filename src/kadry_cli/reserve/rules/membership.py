"""Who is in a list of the reserve on a day: enrolled and not removed, for as long as the year of the list lasts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.records.candidate import Candidate
from kadry_cli.reserve.records.reserve import ReserveList, ReservePost
from kadry_cli.reserve.rules.law import last_day


class Membership(StrEnum):
    """Where somebody stands in a list on a day."""

    PROPOSED = "у проєкті"
    WAITING = "ще не зараховано"
    ENROLLED = "у резерві"
    REMOVED = "виключено"
    OVER = "рік закінчився"


class Place(NamedTuple):
    """Somebody's place in a list: the list, the post, the person."""

    list: ReserveList
    post: ReservePost
    candidate: Candidate

    @property
    def act(self) -> Ground | None:
        """The act by which the person is enrolled: an own one, else that of the list; None in a draft."""
        return self.candidate.ground or self.list.act


def places(found: ReserveList) -> Iterator[Place]:
    """Everybody in a list, removed ones too, in the order of the file."""
    for post in found.posts:
        for candidate in post.candidates:
            yield Place(found, post, candidate)


def membership(found: ReserveList, candidate: Candidate, day: date) -> Membership:
    """Where somebody stands in a list on a day; on the day of the removal no longer in it (L291, L293).

    Nobody is enrolled by a draft: the enrolment is approved by an act of the head, of the list or of one person (L295).
    """
    if candidate.removed is not None and candidate.removed.date <= day:
        return Membership.REMOVED
    if found.act is None and candidate.ground is None:
        return Membership.PROPOSED
    if day > last_day(found.year):
        return Membership.OVER
    return Membership.ENROLLED if candidate.enrolled <= day else Membership.WAITING


def within(year: int, day: date) -> date:
    """The day of a year's list that answers for a day: itself, or the nearest day of that year."""
    return min(max(day, date(year, 1, 1)), last_day(year))
