"""What the checks of one competition share: the record, its place, the law of a day, findings that rest on a norm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from kadry_cli.competition.records.candidate import UPHELD, Candidate
from kadry_cli.competition.records.commission import BY_HEAD
from kadry_cli.competition.records.competition import Competition
from kadry_cli.competition.records.sitting import SELECTION, CommissionSitting
from kadry_cli.competition.rules.terms import Due, TermName, due
from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.core.law.lookup import LawOnDate, Norm
from kadry_cli.core.records.report import RecordPlace


class Decided(NamedTuple):
    """One decision of the commission as it stands in the record: on whom, what, at which sitting, where."""

    candidate: str
    verdict: str
    sitting: CommissionSitting
    loc: Loc


class Case(NamedTuple):
    """One competition under check."""

    competition: Competition
    place: RecordPlace

    @property
    def path(self) -> str:
        """The file of the competition."""
        return self.place.path

    @property
    def by_head(self) -> bool:
        """Whether the head holds the competition alone: then there is neither a commission nor a vote (B8)."""
        return self.competition.conducted_by == BY_HEAD

    def law(self, day: date) -> LawOnDate:
        """The law of a day for this kind of body."""
        return self.place.law_on(day)

    def due(self, name: TermName, start: date) -> Due:
        """A term by the calendar of the country with the body's own days off and working days."""
        return due(name, start, self.law(start), self.place.own_days())

    def found(
        self,
        code: str,
        loc: Loc,
        values: Mapping[str, object],
        norm: Norm,
        *,
        weight: Severity = Severity.ERROR,
        on_key: bool = False,
    ) -> Finding:
        """A finding that rests on a norm: it cites it, and is no error where the source is not sure."""
        severity = severity_for(norm, weight)
        return Finding(code, self.path, loc, values, on_key=on_key, severity=severity, citation=norm.cite)

    def post_of(self, candidate: Candidate) -> str:
        """The post a candidate tries for; "" where several are offered and none is named."""
        posts = self.competition.posts
        return candidate.post or (posts[0].post if len(posts) == 1 else "")

    def concerns(self, sitting: CommissionSitting, candidate: Candidate) -> bool:
        """Whether a sitting is about the post of a candidate."""
        return not sitting.posts or self.post_of(candidate) in sitting.posts

    def sittings(self, purpose: str = "") -> Iterator[tuple[Loc, CommissionSitting]]:
        """The sittings with their places, by date; of one purpose where it is given."""
        numbered = sorted(enumerate(self.competition.sittings), key=lambda one: one[1].date)
        for number, sitting in numbered:
            if not purpose or sitting.purpose == purpose:
                yield ("sittings", number), sitting

    def decided(self, purpose: str = "") -> dict[str, Decided]:
        """The last decision on each candidate at the sittings of a purpose (of any, where none is given)."""
        found: dict[str, Decided] = {}
        for loc, sitting in self.sittings(purpose):
            for row, one in enumerate(sitting.decisions):
                found[one.candidate] = Decided(one.candidate, one.verdict, sitting, (*loc, "decisions", row, "verdict"))
        return found

    def last_selection(self) -> tuple[Loc, CommissionSitting] | None:
        """The last sitting on selection that decided anything, with its place."""
        return next(reversed([one for one in self.sittings(SELECTION) if one[1].decisions]), None)

    def later_days(self) -> list[date]:
        """The days of the steps that follow a protocol: notices, acquaintances, acts of the head, appeals, the end."""
        days = [self.competition.ended]
        for one in self.competition.candidates:
            days += [one.notice.date if one.notice else None, one.acquainted]
            days += [one.head_act.act.date if one.head_act else None, one.appeal.date if one.appeal else None]
        return [day for day in days if day is not None]


def is_upheld(candidate: Candidate) -> bool:
    """Whether the candidate's complaint was upheld: the commission's decision no longer binds the head (B32)."""
    return candidate.appeal is not None and candidate.appeal.outcome == UPHELD
