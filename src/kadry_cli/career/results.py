"""What the commands of the career hand back; for types and schemas only."""

from __future__ import annotations

from datetime import date

from typing_extensions import TypedDict

from kadry_cli.core.console.results import FilesWritten
from kadry_cli.core.law.results import NormResult
from kadry_cli.service.results import EffectResult, SpanResult


class DueItem(TypedDict):
    """One thing that falls due: `person` is null for what concerns the body itself.

    `day` is the last day, of a rank the first day on which it can be given; `ground` is the act of the record, `norm`
    the norm, each null where there is none; `rank` the rank to be given. `state` is `overdue`, `due`, or `open` where
    no day can be named.
    """

    kind: str
    title: str
    day: date
    days_left: int
    state: str
    person: str | None
    name: str | None
    unit: str | None
    post: str | None
    rank: int | None
    remarks: str
    ground: str | None
    norm: NormResult | None


class DueResult(TypedDict):
    """What is due until a day, by days; `unconfirmed` are sentences on what the sources do not confirm."""

    day: date
    until: date
    items: list[DueItem]
    overdue: int
    unconfirmed: list[str]
    files: list[str]


class GivenRank(TypedDict):
    """A rank given on a day: the post and the category then, the act."""

    date: date
    rank: int
    post: str
    category: str | None
    ground: str


class BarResult(TypedDict):
    """A time in which a rank is not given: `delay`, `penalty` or `negative`; `until` is null where no end is known."""

    kind: str
    since: date
    until: date | None


class NextRankResult(TypedDict):
    """The next rank. `state`: `due` (there is a day), `barred` (none can be named yet), `top` and `outside` of the
    category, `no-rank`, `unconfirmed`; `doubts` are matters for judgement."""

    state: str
    rank: int | None
    due: date | None
    term_ends: date | None
    bars: list[BarResult]
    doubts: list[str]


class RanksOfPerson(TypedDict):
    """The ranks of a person and the next one."""

    person: str
    name: str
    unit: str
    post: str
    category: str | None
    rank: int | None
    given: list[GivenRank]
    next: NextRankResult


class RanksResult(TypedDict):
    """The ranks of people on a day."""

    day: date
    until: date | None
    people: list[RanksOfPerson]


class AgeOfPerson(TypedDict):
    """Until when somebody may serve: the age of the law, the day it is reached, extensions; null where unconfirmed."""

    person: str
    name: str
    born: date
    age: int
    limit: int | None
    reached: date | None
    extended_until: date | None
    until: date | None
    most: date | None


class AgeResult(TypedDict):
    """The age limit of people on a day."""

    day: date
    people: list[AgeOfPerson]


class GainResult(TypedDict):
    """What civil service gives a person on a day: its length by the card, per cent or days; null where unconfirmed."""

    as_of: date
    person: str
    name: str
    length: SpanResult
    gain: EffectResult | None


class PaperOffered(TypedDict):
    """A paper of the career: its name in the command and its title."""

    name: str
    title: str


class PaperResult(FilesWritten):
    """The papers written, or those that can be."""

    papers: list[PaperOffered]
