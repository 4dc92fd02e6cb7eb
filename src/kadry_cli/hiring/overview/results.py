"""What the overviews of competitions hand back; for types and schemas only."""

from __future__ import annotations

import datetime

from typing_extensions import TypedDict

from kadry_cli.core.law.results import NormResult


class StepState(TypedDict):
    """One step of a competition. `state`: `done`, `next`, `waiting`, `gap` (a later step is done and this one is not
    in the record), `not-applicable`; `waiting` are the candidates whose turn it still is."""

    name: str
    title: str
    state: str
    done: datetime.date | None
    last: datetime.date | None
    waiting: list[str]


class TermState(TypedDict):
    """One term of a competition. `state`: `not-begun`, `unconfirmed`, `due`, `overdue`, `kept`, `late`, and `open` or
    `closed` for a time within which somebody may act.

    `start` is the day that begins it, `last` its last day, `days_left` is below zero after it, `counted` are the
    sentences of the count. `curable` and `cure` say of what is overdue or was late whether and how to mend it;
    `candidate` whose term it is, where each has an own.
    """

    name: str
    title: str
    state: str
    candidate: str | None
    start: datetime.date | None
    last: datetime.date | None
    days_left: int | None
    done: datetime.date | None
    waiting: list[str]
    curable: bool | None
    cure: str | None
    counted: list[str]
    norm: NormResult | None


class NextStep(TypedDict):
    """The next lawful step, its last day where there is one, and the command that takes it."""

    name: str
    title: str
    last: datetime.date | None
    command: str


class EqualityCheck(TypedDict):
    """One comparison of how the candidates were treated: `same` is null where the record does not tell; `differs` are
    the candidates treated otherwise than most."""

    name: str
    title: str
    same: bool | None
    detail: str
    differs: list[str]


class CommissionBodies(TypedDict):
    """How many members the commission has, and how many of them come from other bodies."""

    members: int
    of_other_bodies: int


class CompetitionState(TypedDict):
    """Where one competition stands. `urgency`: `overdue`, `due`, `going`, `over`; `equal_treatment` only where one
    competition was asked for."""

    id: str
    kind: str
    posts: list[str]
    candidates: int
    urgency: str
    next: NextStep | None
    steps: list[StepState]
    terms: list[TermState]
    equal_treatment: list[EqualityCheck] | None
    commission: CommissionBodies | None


class StatusResult(TypedDict):
    """The competitions of the register, or one of them, the most urgent first."""

    day: datetime.date
    competitions: list[CompetitionState]


class CalendarResult(TypedDict):
    """The terms of one competition; `files` holds the calendar feed where it was written to a file."""

    competition: str
    day: datetime.date
    terms: list[TermState]
    files: list[str]


class CandidateOutcome(TypedDict):
    """One candidate: the decision in the record, what its inputs come to, and what they would come to."""

    candidate: str
    name: str
    recorded: str | None
    recounted: str
    what_if: str
    total: int | None


class TurnResult(TypedDict):
    """Whose outcome turns, from what to what."""

    candidate: str
    before: str
    after: str


class ChangeResult(TypedDict):
    """A change of one input. `kind`: `not-admitted`, `absent`, `vote-void`, `vote-turned`, `votes-void` (all open votes
    of a member on a candidate), `mark`. `member` is null for one ballot of a secret vote; `sitting` and `vote` count
    from 1; `before` and `after` are the vote or the mark."""

    kind: str
    candidate: str | None
    member: str | None
    sitting: int | None
    vote: int | None
    question: int | None
    before: str | int | None
    after: str | int | None
    words: str


class DecisiveResult(TypedDict):
    """A single input whose change alone changes the result of the competition, and whose outcome turns."""

    change: ChangeResult
    turns: list[TurnResult]


class SittingPresence(TypedDict):
    """One sitting of the commission with its quorum; `quorate` is null where the norm of the day is not confirmed."""

    date: datetime.date
    purpose: str
    present: int
    members: int
    quorate: bool | None


class WhatIfResult(TypedDict):
    """A recount with something otherwise.

    `agrees`: the recount of the record as it stands gives what the record says was decided. `changed`: the result (who
    is recommended as what, about whom there is no decision, before the selection who passed) would differ;
    `differences` are all candidates whose outcome would. `repeat` and `repeat_before` say whether a competition is held
    again, `over_units` which posts would have more winners than units. `tried` single changes were tried; `decisive`
    are the decisive inputs of the record as it stands.
    """

    competition: str
    changes: list[ChangeResult]
    candidates: list[CandidateOutcome]
    agrees: bool
    changed: bool
    differences: list[TurnResult]
    repeat_before: bool
    repeat: bool
    over_units: list[str]
    sittings: list[SittingPresence]
    tried: int
    decisive: list[DecisiveResult]


class PackResult(TypedDict):
    """The appeal pack of one candidate: its files, each with its SHA-256, and how often somebody else's name in a free
    text gave way to the role."""

    competition: str
    candidate: str
    folder: str
    files: list[PackedFile]
    hidden: int


class PackedFile(TypedDict):
    """A file of the pack by its name in the folder."""

    name: str
    sha256: str


class ListedFile(TypedDict):
    """A file among the papers of a competition; `path` is below the register's folder."""

    path: str
    sha256: str
    bytes: int


class ListedPaper(TypedDict):
    """One line of the list of materials. `expected` says that the stage of the competition asks for it, `required` that
    the law names it; `missing` that it is expected and no file is there."""

    number: int
    name: str
    title: str
    candidate: str | None
    reference: str
    required: bool
    expected: bool
    sheets: int | None
    files: list[ListedFile]
    missing: bool


class ListResult(TypedDict):
    """The materials of a competition: `others` are files that belong to no line; `files` is the paper written."""

    competition: str
    day: datetime.date
    papers: list[ListedPaper]
    others: list[ListedFile]
    missing: int
    kept: int
    sheets: int
    norm: NormResult
    files: list[str]
