"""What `kadry assess summary` hands back; for types and schemas only. A share and a mean are fractions: «8/11»."""

from __future__ import annotations

from typing import NotRequired

from typing_extensions import TypedDict


class MarkCount(TypedDict):
    """How many people have a mark; in a public summary the mark may be several put together."""

    mark: str
    count: int
    share: str


class UnitMarks(TypedDict):
    """A unit (or all together): how many people; the distribution is null where a public summary hides it."""

    unit: str
    total: int
    marks: list[MarkCount] | None


class CriterionMeans(TypedDict):
    """The means by one criterion, exact; null where nobody gave a mark, or too few for a public summary."""

    block: str
    number: int
    criterion: str
    own: str | None
    head: str | None
    own_people: int | None
    head_people: int | None


class TrainingNeed(TypedDict):
    """A need for training: how many people (null: too few for a public summary), and who (not in a public one)."""

    need: str
    count: int | None
    people: list[str]


class Problem(TypedDict):
    """An organisational problem and the units that named it."""

    problem: str
    units: list[str]


class ProposedFor(TypedDict):
    """One person of a query: the mark, and what is proposed («» where nothing is)."""

    person: str
    name: str
    unit: str
    post: str
    mark: str
    proposal: str


class ProposalCount(TypedDict):
    """How many proposals there are of a kind (null: too few for a public summary)."""

    kind: str
    count: int | None


class Unfinished(TypedDict):
    """Somebody whose result is not approved yet, and what comes next."""

    person: str
    name: str
    unit: str
    next: str


class CareerStep(TypedDict):
    """One person of the career plan: the mark, what is proposed, what to learn."""

    person: str
    name: str
    unit: str
    post: str
    mark: str
    proposals: list[str]
    training: list[str]


class VacatedPost(TypedDict):
    """A post that may have to be filled, by what the results propose for who holds it."""

    unit: str
    post: str
    why: str


class SummaryResult(TypedDict):
    """The summary of a year; marks and proposals by name are masked without `--reveal`.

    `query` stands with `--for` alone; a public one has no names. `people` is how many are assessed (null: a public one
    would tell a small number who are not finished), `counted` how many have a result.
    """

    year: int
    unit: str | None
    public: bool
    least: int | None
    people: int | None
    counted: int
    scale: list[str]
    total: UnitMarks
    units: list[UnitMarks]
    criteria: list[CriterionMeans]
    training: list[TrainingNeed]
    problems: list[Problem]
    proposals: list[ProposalCount]
    career: list[CareerStep]
    need: list[VacatedPost]
    unfinished: list[Unfinished]
    query: NotRequired[list[ProposedFor]]
    files: list[str]
