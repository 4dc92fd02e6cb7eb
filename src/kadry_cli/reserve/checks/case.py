"""What the checks of one list of the reserve share: the record, its place, the law of the act that approved it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from kadry_cli.core.finding import Finding, Loc, Severity
from kadry_cli.core.law.confidence import severity_for
from kadry_cli.core.law.lookup import LawOnDate, Norm, cite_data
from kadry_cli.core.records.report import RecordPlace
from kadry_cli.person.records.grounds import Ground
from kadry_cli.reserve.records.candidate import Candidate
from kadry_cli.reserve.records.reserve import ReserveList, ReservePost


class ListedPerson(NamedTuple):
    """Somebody in the list with the place of the entry in the file."""

    post: ReservePost
    candidate: Candidate
    loc: Loc


class ListCase(NamedTuple):
    """One list under check."""

    list: ReserveList
    place: RecordPlace

    @property
    def path(self) -> str:
        """The file of the list."""
        return self.place.path

    def law(self, day: date) -> LawOnDate:
        """The law of a day for this kind of body."""
        return self.place.law_on(day)

    @property
    def day(self) -> date:
        """The day of the act that approved the list; of a draft the first day of its year."""
        return self.list.act.date if self.list.act is not None else date(self.list.year, 1, 1)

    def act_of(self, candidate: Candidate) -> Ground | None:
        """The act by which somebody is enrolled: an own one, else that of the list; None in a draft."""
        return candidate.ground or self.list.act

    def day_of(self, candidate: Candidate) -> date:
        """The day whose law judges an enrolment: of its act, else of the enrolment."""
        act = self.act_of(candidate)
        return act.date if act is not None else candidate.enrolled

    def people(self) -> Iterator[ListedPerson]:
        """Everybody in the list, in the order of the file."""
        for at, post in enumerate(self.list.posts):
            for number, candidate in enumerate(post.candidates):
                yield ListedPerson(post, candidate, ("posts", at, "candidates", number))

    def by_norm(
        self,
        code: str,
        loc: Loc,
        values: Mapping[str, object],
        norm: Norm,
        weight: Severity = Severity.ERROR,
        *,
        on_key: bool = False,
    ) -> Finding:
        """A finding that rests on a norm: it cites it, and is no error where the source is not sure."""
        severity = severity_for(norm, weight)
        return Finding(code, self.path, loc, values, severity=severity, citation=norm.cite, on_key=on_key)


def norm_data(norm: Norm, weight: Severity = Severity.ERROR) -> tuple[str, str, str, str]:
    """A norm in the data of a fact: weight of a finding that rests on it, act, point, words of an own act."""
    return severity_for(norm, weight).value, *cite_data(norm.cite)
