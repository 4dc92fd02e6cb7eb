"""What the commands of the reserve hand back; for types and schemas only."""

from __future__ import annotations

import datetime
from datetime import date
from typing import NotRequired

from typing_extensions import TypedDict

from kadry_cli.core.console.results import Acted


class ListedCandidate(TypedDict):
    """Somebody in a list: who, how they came, from when, where they stand on the day."""

    person: str
    name: str
    source: str
    purpose: str
    enrolled: date
    removed: date | None
    state: str


class ListedPost(TypedDict):
    """A post of a list: its area where the list is divided by areas, how many it needs (null: not stated), how many are
    in its reserve on the day; who they are is left out (null) of the public list."""

    post: str
    title: str
    head: bool
    area: str | None
    need: int | None
    count: int
    candidates: list[ListedCandidate] | None


class ListedUnit(TypedDict):
    """The list of a unit. `state`: `draft` without an act, `approved` with one; `act` as cited."""

    unit: str
    unit_name: str
    state: str
    act: str | None
    posts: list[ListedPost]


class ReserveListResult(TypedDict):
    """The lists of a year on a day; `ended` says that the body has no reserve by the law of that day (null: it has)."""

    year: int
    day: date
    public: bool
    ended: str | None
    lists: list[ListedUnit]
    count: int


class ReviewedCandidate(TypedDict):
    """Somebody in the reserve for a post: where they stand in the list, what the review proposes, and why."""

    person: str
    name: str
    source: str
    purpose: str
    enrolled: date
    state: str
    verdict: str
    reasons: list[str]


class ReviewedPost(TypedDict):
    """A post: how many it needs (null: neither the law nor the list says), how many are in its reserve, how many of
    them stay for the next year, how it then stands, and why."""

    post: str
    title: str
    unit: str
    unit_name: str
    head: bool
    need: int | None
    enrolled: int
    staying: int
    candidates: list[ReviewedCandidate]
    verdict: str
    reasons: list[str]


class ExpiringResult(TypedDict):
    """Something that ends: `reserve-year` of somebody enrolled, or the `competition-right` to be hired without a new
    competition."""

    kind: str
    person: str
    name: str
    post: str
    title: str
    until: date
    competition: str | None


class TopState(TypedDict):
    """Until when proposals for posts of categories I-III are handed in (null: the day is not known)."""

    to: date | None
    norm: str


DueState = TypedDict(
    "DueState",
    {
        "year": int,
        "from": date | None,
        "to": date | None,
        "state": str,
        "days_left": int | None,
        "waiting": list[str],
        "norm": str,
        "top_proposals": TopState | None,
    },
)
"""When the lists of the year are reviewed (null: not confirmed), how far that has come, the units that still wait."""


class OutflowResult(TypedDict):
    """How many left the reserve of a unit in its year (`removed`) or are about to (`leaving`), of how many; the share
    that was planned (null: none) and how many people it comes to."""

    unit: str
    total: int
    removed: int
    leaving: int
    per_cent: int
    planned: int | None
    expected: int | None
    more_than_planned: bool | None
    prospects: str | None


class ProposalResult(TypedDict):
    """Somebody in no list whom a competition or the assessment speaks for; `until` when the right of a competition
    ends, `year` that of the assessment."""

    kind: str
    person: str
    name: str
    post: str | None
    title: str | None
    until: date | None
    year: int | None
    competition: str | None
    consent: date | None
    norm: str


class ReviewResult(TypedDict):
    """The review of a year's lists on a day. `ended` says that the body has no reserve by the law of that day (null:
    it has); `drafts` are the lists of the next year that `--draft` makes (null: not asked for), with its act."""

    year: int
    day: date
    unit: str | None
    ended: str | None
    posts: list[ReviewedPost]
    expiring: list[ExpiringResult]
    due: DueState
    outflow: list[OutflowResult]
    proposals: list[ProposalResult]
    drafts: list[str] | None
    commit: NotRequired[str | None]
    files: NotRequired[list[str]]
    references_followed: NotRequired[bool]
    dry_run: NotRequired[bool]


class AddedRow(TypedDict):
    """A row added to section VII of a card: whose, for which post, from which day, by which act."""

    person: str
    name: str
    post: str
    date: datetime.date
    ground: str


class Refreshed(TypedDict):
    """The rows that the lists of a year added to cards."""

    year: int
    rows: list[AddedRow]


class ReserveRefreshResult(Refreshed, Acted):
    """Rows added and their act."""
